/** Screens on walls: how a browser becomes one, what it may then ask, and who lets it. */

import { Problem, request } from './http.js';

/**
 * @typedef {object} Wall
 * @property {string} id
 * @property {string} screen
 * @property {string | null} code shown until an administrator has typed it
 * @property {string | null} enrolledBy
 * @property {string | null} enrolledAt
 * @property {string} until
 */

/** Says that the page asks as a screen, whoever is signed in at this browser. */
const AS_SCREEN = '?screen';

export const LIVE = `/live${AS_SCREEN}`;

/** @returns {Promise<Wall | null>} what this browser is or asked to be; null: neither */
export async function here() {
  try {
    return await request('GET', '/api/walls/here');
  } catch (error) {
    if (error instanceof Problem && error.status === 404) {
      return null;
    }
    throw error;
  }
}

/** @param {string} screen @returns {Promise<Wall>} */
export const begin = (screen) => request('POST', '/api/walls/here', { screen });

/** @returns {Promise<import('./incidents.js').IncidentType[]>} */
export const typesOnWall = async () => (await request('GET', `/api/incident-types${AS_SCREEN}`)).items;

/** @returns {Promise<Wall[]>} */
export const listWalls = async () => (await request('GET', '/api/walls')).items;

/** @param {string} code @param {string} screen */
export const enrol = (code, screen) => request('POST', '/api/walls', { code, screen });

/** @param {string} id */
export const revoke = (id) => request('DELETE', `/api/walls/${encodeURIComponent(id)}`);
