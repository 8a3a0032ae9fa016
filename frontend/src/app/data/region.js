/** Which regency or city this system serves. */

import { request } from './http.js';

/**
 * @typedef {object} Region
 * @property {string} name
 * @property {string} zone IANA name, e.g. Asia/Jakarta
 * @property {boolean} sample nobody and nothing in it is real
 */

/** @returns {Promise<Region>} */
export const theRegion = () => request('GET', '/api/region');
