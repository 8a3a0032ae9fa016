/** Incidents over HTTP: their shape, and how they are begun and changed. */

import { request } from './http.js';

/**
 * @typedef {object} IncidentView
 * @property {string} id
 * @property {string} number e.g. KJ-2026-001047
 * @property {string | null} type
 * @property {number | null} priority 1 to 4
 * @property {'draft' | 'open' | 'assigned' | 'onScene' | 'closed'} state
 * @property {string | null} address hostile text
 * @property {import('../map/geometry.js').GeoJsonPoint | null} point
 * @property {string | null} pointSource
 * @property {number | null} pointRadius metres
 * @property {{code: string, name: string, outside: boolean} | null} area
 * @property {string | null} narrative hostile text
 * @property {string[]} calls
 * @property {boolean} restricted
 * @property {string} changedAt
 * @property {number} version
 */

/**
 * @typedef {object} IncidentType
 * @property {string} code
 * @property {string} name
 * @property {{code: string, name: string}} group its class
 * @property {number} priority
 * @property {boolean} restricted
 */

/**
 * @typedef {object} PlaceHit
 * @property {string} label
 * @property {import('../map/geometry.js').GeoJsonPoint} point
 * @property {{code: string, name: string} | null} area
 * @property {number | null} distance metres
 * @property {string | null} address
 */

export const TOPIC = 'incidents';
export const LONGEST_ADDRESS = 300;
export const LONGEST_NARRATIVE = 4000;

/** @param {IncidentView} incident */
export const idOf = (incident) => incident.id;

/** Begins it once, however often it is sent. @param {string} key @param {unknown} body @returns {Promise<IncidentView>} */
export const begin = (key, body) => request('POST', '/api/incidents', body, { 'Idempotency-Key': key });

/** @param {string} id @param {unknown} body a merge patch with its version @returns {Promise<IncidentView>} */
export const change = (id, body) => request('PATCH', `/api/incidents/${encodeURIComponent(id)}`, body);

/** In the reader's language, class by class. @returns {Promise<IncidentType[]>} */
export const listTypes = async () => (await request('GET', '/api/incident-types')).items;

/** @param {string} query @param {[number, number] | null} near longitude, latitude @returns {Promise<PlaceHit[]>} */
export async function findPlaces(query, near) {
  const parameters = new URLSearchParams({ query, ...(near === null ? {} : { near: near.join(',') }) });
  return (await request('GET', `/api/places?${parameters}`)).items;
}
