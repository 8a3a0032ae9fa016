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
 * @property {import('./areas.js').AreaOfPoint | null} area
 * @property {string | null} narrative hostile text
 * @property {{question: string, answer: string, raises: number | null}[]} answers
 * @property {number | null} catalogue version that its type is of
 * @property {string} createdAt
 * @property {string | null} openedAt
 * @property {string} changedAt
 * @property {{id: string, number: string} | null} mergedInto the one that it is the same as; it is closed then
 * @property {string[]} calls
 * @property {boolean} restricted only who works on it sees the whole
 * @property {boolean} masked something of it is not shown here
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

/**
 * One that may be the same.
 * @typedef {object} Similar
 * @property {Incident} incident
 * @property {number | null} distance metres
 * @property {string} toldAt when somebody last called about it
 */

/**
 * What was taken down in one go, mostly from one caller.
 * @typedef {object} Report
 * @property {string} incident id of what it was taken down as
 * @property {string} number
 * @property {{id: string, number: string} | null} mergedInto null: the first
 * @property {string[]} calls
 * @property {string} by
 * @property {string} at
 * @property {string | null} address hostile text
 * @property {string | null} narrative hostile text
 * @property {string[]} alone pieces of the narrative that nobody else said
 * @property {boolean} masked it is restricted for itself, and nothing of it is told
 */

export const TOPIC = 'incidents';
export const LONGEST_ADDRESS = 300;
/** Metres; the server takes no more. */
export const LARGEST_RADIUS = 100_000;
/** A link out of a map says where it is, and much else. */
export const LONGEST_LINK = 2000;
export const LONGEST_NARRATIVE = 4000;

/** @param {Incident} incident */
export const idOf = (incident) => incident.id;

/** Begins it once, however often it is sent. @param {string} key @param {unknown} body @returns {Promise<Incident>} */
export const begin = (key, body) => request('POST', '/api/incidents', body, { 'Idempotency-Key': key });

/** @param {string} id @param {unknown} body a merge patch with its version @returns {Promise<Incident>} */
export const change = (id, body) => request('PATCH', `/api/incidents/${encodeURIComponent(id)}`, body);

/** The whole of a restricted one, for who works on it; it is on record. @param {string} id @returns {Promise<Incident>} */
export const get = (id) => request('GET', `/api/incidents/${encodeURIComponent(id)}`);

/** From now on this person works on it. @param {string} id @param {string} reason @returns {Promise<Incident>} */
export const open = (id, reason) => request('POST', `/api/incidents/${encodeURIComponent(id)}/opening`, { reason });

/** Newest first. @param {string} id @returns {Promise<TimelineEntry[]>} */
export const timelineOf = async (id) =>
  (await request('GET', `/api/incidents/${encodeURIComponent(id)}/timeline?limit=100`)).items;

/** The nearest first. @param {string} id @returns {Promise<Similar[]>} */
export const similarTo = async (id) => (await request('GET', `/api/incidents/${encodeURIComponent(id)}/similar`)).items;

/** They are one from now on. @param {string} id @param {string} into @returns {Promise<Incident>} the one that is closed by it */
export const merge = (id, into) => request('PUT', `/api/incidents/${encodeURIComponent(id)}/merged-into`, { incident: into });

/** They are two after all. @param {string} id @returns {Promise<Incident>} */
export const part = (id) => request('DELETE', `/api/incidents/${encodeURIComponent(id)}/merged-into`);

/** A call becomes an incident of its own. @param {string} id @param {string} call @returns {Promise<Incident>} */
export const split = (id, call) => request('POST', `/api/incidents/${encodeURIComponent(id)}/split`, { call });

/** The first one's first. @param {string} id @returns {Promise<Report[]>} */
export const reportsOf = async (id) => (await request('GET', `/api/incidents/${encodeURIComponent(id)}/reports`)).items;

/**
 * @param {string} query
 * @param {{point: import('../map/geometry.js').GeoJsonPoint, radius: number | null} | null} near where it is likely to be
 * @returns {Promise<PlaceHit[]>}
 */
export async function findPlaces(query, near) {
  const circle = near === null ? [] : [...near.point.coordinates, ...(near.radius === null ? [] : [Math.min(Math.round(near.radius), LARGEST_RADIUS)])];
  const parameters = new URLSearchParams({ query, ...(circle.length === 0 ? {} : { near: circle.join(',') }) });
  return (await request('GET', `/api/places?${parameters}`)).items;
}

/**
 * What a point is called.
 * @typedef {object} Surroundings
 * @property {{kelurahan: {code: string, name: string}, outside: boolean, outsideName: string | null} | null} area null: far from the region
 * @property {string} words street, landmark and area in a line, in the reader's language
 */

/** @param {import('../map/geometry.js').GeoJsonPoint} point @returns {Promise<Surroundings>} */
export const surroundingsOf = async ({ coordinates }) => request('GET', `/api/places/at?point=${coordinates.join(',')}`);
