/** Which regency or city this system serves. */

import { request } from './http.js';

/**
 * @typedef {object} Region
 * @property {number} version another one with every import
 * @property {number} edition grows with every import, and with every edit of its agencies and stations
 * @property {string} name
 * @property {string} code by the ministry's list, e.g. 99.71
 * @property {string} zone IANA name, e.g. Asia/Jakarta
 * @property {boolean} sample nobody and nothing in it is real
 */

/** Its one item is the region in force. */
export const TOPIC = 'region';

/** @param {Region} _region */
export const idOf = (_region) => TOPIC;

/** @returns {Promise<Region>} */
export const theRegion = () => request('GET', '/api/region');
