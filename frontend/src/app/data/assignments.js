/** Who is sent to an incident and how far they are: their shape, how they are sent, and whom the server recommends. */

import { request } from './http.js';

/** In the order in which it goes; the last three are ends. */
export const STATES = /** @type {const} */ ([
  'sent', 'acknowledged', 'enRoute', 'onScene', 'transporting', 'atHospital', 'cleared', 'refused', 'cancelled',
]);

/** @typedef {typeof STATES[number]} AssignmentState */

/**
 * @typedef {object} Assignment
 * @property {string} id
 * @property {string} incident id
 * @property {string} number of the incident
 * @property {string | null} unit call sign; null: the agency was asked, which has no units here
 * @property {string} agency code
 * @property {AssignmentState} state
 * @property {string} since when it became so
 * @property {string | null} reason why it was refused or cancelled; hostile text
 * @property {boolean} another somebody else is needed in their place, because they refused
 * @property {{username: string, name: string}} sentBy
 * @property {string | null} sentReason why these; hostile text
 * @property {Partial<Record<AssignmentState, string>>} times when each state was first reached
 * @property {{notice: 'alert' | 'recall', channel: string, to: string | null, state: string, at: string}[]} notices
 * @property {number} version
 */

/**
 * @typedef {object} Pick
 * @property {string} unit call sign
 * @property {string} capability for which it is recommended
 * @property {number} eta seconds
 * @property {number} distance metres
 * @property {'nearest' | 'inArea' | 'onlyOne'} reason
 * @property {boolean} estimated by the straight line
 */

/** @typedef {{capability: string, missing: number, cause: 'noPlace' | 'reserved' | 'stale' | 'assigned' | 'tooFar' | 'noWay' | 'unavailable' | 'offDuty' | 'none'}} Shortfall */
/** @typedef {{picks: Pick[], shortfalls: Shortfall[]}} Recommendation */
/** Who is to be sent, and why not who was recommended. @typedef {{units: string[], agencies: string[], reason: string | null}} Wanted */

export const TOPIC = 'assignments';
export const LONGEST_REASON = 200;

/** @param {Assignment} assignment */
export const idOf = (assignment) => assignment.id;

/** @param {AssignmentState} state */
export const isOver = (state) => STATES.indexOf(state) >= STATES.indexOf('cleared');

/** All or none, once, however often it is asked. @param {string} key @param {string} incident @param {Wanted} wanted @returns {Promise<Assignment[]>} */
export const send = async (key, incident, wanted) =>
  (await request('POST', `/api/incidents/${encodeURIComponent(incident)}/assignments`, wanted, { 'Idempotency-Key': key })).items;

/** How far they are; the same word of the same moment counts once. @param {string} id @param {{state: AssignmentState, reason: string | null, at: string | null}} word @returns {Promise<Assignment>} */
export const say = (id, word) => request('PATCH', `/api/assignments/${encodeURIComponent(id)}`, word);

/** @param {string} incident @returns {Promise<Recommendation>} */
export const recommendationFor = (incident) => request('GET', `/api/incidents/${encodeURIComponent(incident)}/recommendation`);
