/** The kecamatan and kelurahan of the region. */

import { request } from './http.js';

/**
 * @typedef {object} Area
 * @property {string} code by the ministry's list, e.g. 99.71.01.1001
 * @property {string} name
 * @property {'kecamatan' | 'kelurahan'} level a desa is a kelurahan here
 * @property {[number, number, number, number]} bounds west, south, east, north
 */

/**
 * The kelurahan of a point, or the nearest.
 * @typedef {object} AreaOfPoint
 * @property {string} code
 * @property {string} name
 * @property {boolean} outside whether the point is in none
 * @property {string | null} [outsideName] whose it is then, if that is known
 */

/** @returns {Promise<Area[]>} */
export const listAreas = async () => (await request('GET', '/api/areas')).items;

/** South-west and north-east corner of all areas. @param {Area[]} areas @returns {[[number, number], [number, number]]} */
export function extentOf(areas) {
  const edge = (/** @type {(...values: number[]) => number} */ most, /** @type {0 | 1 | 2 | 3} */ side) => most(...areas.map((area) => area.bounds[side]));
  return [[edge(Math.min, 1), edge(Math.min, 0)], [edge(Math.max, 3), edge(Math.max, 2)]];
}
