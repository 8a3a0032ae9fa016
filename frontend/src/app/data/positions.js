/** The positions of the room: who sits where, and the telephone that belongs to a seat. */

import { patiently, request } from './http.js';

/**
 * @typedef {object} Position
 * @property {string} id
 * @property {string} extension
 * @property {string} name
 * @property {'offline' | 'ready' | 'paused' | 'ringing' | 'busy' | 'wrapUp'} state
 * @property {string | null} person username of who sits there
 * @property {string | null} personName
 * @property {string | null} seatedAt when that person sat down, last of all at which screen
 * @property {string | null} call
 * @property {boolean} registered
 * @property {string | null} since
 * @property {string | null} [reason] of a pause
 */

/**
 * @typedef {object} PhoneAccount
 * @property {string} uri
 * @property {string} username
 * @property {string} password kept in memory only
 * @property {string} websocket
 */

export const TOPIC = 'positions';

export const PAUSE_REASONS = /** @type {const} */ (['break', 'briefing', 'paperwork', 'other']);

/** @param {Position} position */
export const idOf = (position) => position.id;

/** @param {string} id */
const path = (id) => `/api/positions/${encodeURIComponent(id)}`;

/** @returns {Promise<Position[]>} */
export async function listPositions() {
  return (await request('GET', '/api/positions?limit=200')).items;
}

/** @param {string} id @returns {Promise<Position>} */
export const getPosition = (id) => request('GET', path(id));
/**
 * Whether somebody sat down there since, be it in another window; false when nobody can say.
 * @param {{id: string, seatedAt: string | null}} sitting
 */
export const isTakenSince = ({ id, seatedAt }) =>
  patiently(() => getPosition(id)).then((now) => now.seatedAt !== seatedAt, () => false);
/** @param {string} id @returns {Promise<Position>} */
export const sitDown = (id) => request('PUT', `${path(id)}/occupant`);
/** @param {string} id */
export const getUp = (id) => request('DELETE', `${path(id)}/occupant`);
/** @param {string} id @param {string} reason */
export const pause = (id, reason) => request('PUT', `${path(id)}/pause`, { reason });
/** @param {string} id */
export const resume = (id) => request('DELETE', `${path(id)}/pause`);
/** @param {string} id @returns {Promise<PhoneAccount>} */
export const phoneOf = (id) => request('GET', `${path(id)}/phone`);

/** The name to show for who sits there. @param {Position} position */
export const holder = (position) => position.personName ?? position.person;

/** @param {Position} position @param {{username: string}} session */
export const isHeldBy = (position, session) => position.person === session.username;

/**
 * The seat to offer: where the person sits, else sat last if it is free, else the lowest free one.
 * @param {Position[]} positions
 * @param {{username: string, position: string | null}} session
 * @param {string | null} last
 */
export function offeredSeat(positions, session, last) {
  const free = positions.filter((p) => p.person === null).sort((a, b) => a.id.localeCompare(b.id));
  return session.position
    ?? positions.find((p) => isHeldBy(p, session))?.id
    ?? free.find((p) => p.id === last)?.id
    ?? free[0]?.id
    ?? null;
}
