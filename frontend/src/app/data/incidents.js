/** Incidents as the server tells of them: their shape, how they are begun, changed and followed. */

import { request } from './http.js';

/**
 * @typedef {object} Incident
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
 * @property {{question: string, answer: string, raises: number | null}[]} answers
 * @property {number | null} catalogue version that its type is of
 * @property {string} createdAt
 * @property {string | null} openedAt
 * @property {string} changedAt
 * @property {string[]} calls
 * @property {boolean} restricted
 * @property {boolean} exercise
 * @property {number} version
 */

/**
 * What a wall is told of one.
 * @typedef {Pick<Incident, 'id' | 'type' | 'priority' | 'state' | 'point' | 'area' | 'restricted' | 'exercise'>
 *   & {openedAt: string}} WallIncident
 */

/**
 * @typedef {object} TimelineEntry
 * @property {string} id
 * @property {string} what `state`, `call`, or the name of a field
 * @property {any} from
 * @property {any} to
 * @property {string | null} reason
 * @property {{username: string, name: string}} by
 * @property {string} at
 */

/**
 * @typedef {object} IncidentType
 * @property {string} code
 * @property {string} name
 * @property {{code: string, name: string}} group its class
 * @property {number} priority
 * @property {boolean} restricted
 * @property {string[]} responsible codes of agencies
 * @property {string[]} supporting codes of agencies
 */

/**
 * @typedef {object} PlaceHit
 * @property {string} label
 * @property {string} kind
 * @property {import('../map/geometry.js').GeoJsonPoint} point
 * @property {{code: string, name: string} | null} area null: outside the region
 * @property {string | null} outside whose it is then, if that is known
 * @property {number | null} distance metres
 * @property {string | null} address
 * @property {string} said the place, with what else was said of it
 */

export const TOPIC = 'incidents';
export const LONGEST_ADDRESS = 300;
export const LONGEST_NARRATIVE = 4000;

/** @param {Incident} incident */
export const idOf = (incident) => incident.id;

/** Begins it once, however often it is sent. @param {string} key @param {unknown} body @returns {Promise<Incident>} */
export const begin = (key, body) => request('POST', '/api/incidents', body, { 'Idempotency-Key': key });

/** @param {string} id @param {unknown} body a merge patch with its version @returns {Promise<Incident>} */
export const change = (id, body) => request('PATCH', `/api/incidents/${encodeURIComponent(id)}`, body);

/** Newest first. @param {string} id @returns {Promise<TimelineEntry[]>} */
export const timelineOf = async (id) =>
  (await request('GET', `/api/incidents/${encodeURIComponent(id)}/timeline?limit=100`)).items;

/** @param {string} query @param {[number, number] | null} near longitude, latitude @returns {Promise<PlaceHit[]>} */
export async function findPlaces(query, near) {
  const parameters = new URLSearchParams({ query, ...(near === null ? {} : { near: near.join(',') }) });
  return (await request('GET', `/api/places?${parameters}`)).items;
}
