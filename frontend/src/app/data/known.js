/** What is known before anybody says a word: earlier calls, earlier incidents, notes about the place. */

import { request } from './http.js';

/**
 * @typedef {object} EarlierCalls
 * @property {number} count
 * @property {Record<string, number>} dispositions how many of each
 * @property {{id: string, offeredAt: string, outcome: string | null, disposition: string | null}[]} items the newest few
 */

/** @typedef {{incident: import('./incidents.js').Incident, distance: number | null, ofNumber: boolean, at: string}} EarlierIncident */

/**
 * @typedef {object} Note
 * @property {string} id
 * @property {string} kind
 * @property {string} words hostile text
 * @property {number} distance metres
 * @property {string} author
 * @property {string} createdAt
 * @property {string} expiresAt
 */

/** @typedef {{calls: EarlierCalls | null, incidents: EarlierIncident[], notes: Note[]}} Known */

export const KINDS = /** @type {const} */ (['dog', 'tank', 'stairs', 'hydrantOut', 'chemical', 'power', 'access', 'other']);
export const LONGEST_NOTE = 200;

/** @param {'call' | 'incident'} what @param {string} id @returns {Promise<Known>} */
export const knownOf = (what, id) => request('GET', `/api/known?${new URLSearchParams({ [what]: id })}`);

/** @param {{kind: string, words: string, point: import('../map/geometry.js').GeoJsonPoint, days: number}} note @returns {Promise<Note>} */
export const addNote = (note) => request('POST', '/api/notes', note);

/** @param {string} id */
export const removeNote = (id) => request('DELETE', `/api/notes/${encodeURIComponent(id)}`);
