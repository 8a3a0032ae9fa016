/** The incidents as screens follow them. */

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
 * @property {{code: string, name: string, outside: boolean} | null} area
 * @property {string | null} narrative hostile text
 * @property {string} createdAt
 * @property {string | null} openedAt
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

/** @typedef {{code: string, name: string}} IncidentType */

export const TOPIC = 'incidents';

/** @param {{id: string}} incident */
export const idOf = (incident) => incident.id;

/** Newest first. @param {string} id @returns {Promise<TimelineEntry[]>} */
export const timelineOf = async (id) =>
  (await request('GET', `/api/incidents/${encodeURIComponent(id)}/timeline?limit=100`)).items;

/** In the reader's language. @returns {Promise<IncidentType[]>} */
export const listTypes = async () => (await request('GET', '/api/incident-types')).items;
