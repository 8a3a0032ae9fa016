/** The stations of the region: where units start from. */

import { request } from './http.js';

/**
 * @typedef {object} Station
 * @property {string} code
 * @property {string} name
 * @property {string} agency code
 * @property {'fireStation' | 'ambulanceStation' | 'policeStation' | 'hospital' | 'post'} kind
 * @property {{type: 'Point', coordinates: [number, number]} | null} point longitude, latitude
 */

/** @returns {Promise<Station[]>} */
export const listStations = async () => (await request('GET', '/api/stations')).items;
