/** The stations of the region: where units start from. */

import { request } from './http.js';

/**
 * @typedef {object} Station
 * @property {string} code
 * @property {string} name
 * @property {string} agency code
 * @property {string} agencyName
 * @property {'fireStation' | 'ambulanceStation' | 'policeStation' | 'hospital' | 'post'} kind
 * @property {{type: 'Point', coordinates: [number, number]} | null} point longitude, latitude
 * @property {string | null} address
 * @property {string | null} phone
 */

/** @returns {Promise<Station[]>} */
export const listStations = async () => (await request('GET', '/api/stations')).items;

/**
 * Those of which every word is in name, kind, agency or address, in any order.
 * @param {Station[]} stations
 * @param {string} words as somebody typed them
 * @param {(station: Station) => string} kindOf in the reader's language
 */
export function found(stations, words, kindOf) {
  const wanted = words.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return stations.filter((station) => {
    const text = [station.name, kindOf(station), station.agencyName, station.address ?? ''].join(' ').toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}
