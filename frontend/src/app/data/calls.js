/** The calls: their shape, their topic, and the outcome that a person gives them. */

import { request } from './http.js';

/**
 * @typedef {object} Fix
 * @property {string} source
 * @property {{type: 'Point', coordinates: [number, number]} | null} point longitude, latitude
 * @property {number | null} radius metres
 * @property {number | null} confidence per cent
 * @property {any} shape
 * @property {Record<string, string> | null} civic elements of an address, hostile text
 * @property {string | null} [method] how a device found it
 * @property {string | null} [said] in which words a person said it
 * @property {import('./areas.js').AreaOfPoint | null} [area]
 * @property {boolean} [garbled] something was sent that cannot be read
 * @property {boolean} [best] the best of what devices say
 * @property {number | null} [apart] metres by which it contradicts the best
 * @property {string | null} at
 * @property {string | null} receivedAt
 */

/**
 * @typedef {object} Call
 * @property {string} id
 * @property {string | null} number E.164
 * @property {'waiting' | 'ringing' | 'active' | 'held' | 'ended'} state
 * @property {'answered' | 'abandoned' | 'cut' | 'refused' | 'overflow' | null} outcome
 * @property {string} offeredAt
 * @property {string | null} answeredAt
 * @property {string | null} endedAt
 * @property {string | null} position
 * @property {string | null} disposition
 * @property {Fix[]} fixes
 * @property {boolean} [restricted] something restricted came of it
 * @property {boolean} [callerAtRisk] it did, or of another call of this number not long ago: nobody rings back without who works on that
 * @property {boolean} [masked] what the caller said of itself is not told here
 * @property {number} [version]
 * @property {string} [keys] that the caller pressed
 * @property {{pranks: number, later: boolean, until: string | null, spared: boolean} | null} [repeat]
 * @property {{duration: number} | null} recording seconds; null until it is taken in
 * @property {import('./contact.js').Contact | null} [contact] what passes beside the voice, null before a link was sent
 */

export const TOPIC = 'calls';

/** @param {Call} call */
export const idOf = (call) => call.id;

/** In the order of the keys 1 to 9. */
export const DISPOSITIONS = /** @type {const} */ ([
  'emergency', 'prank', 'silent', 'wrongNumber', 'information', 'referred', 'nonEmergency', 'outOfArea', 'test',
]);

/**
 * Says what a call was; null takes it back. The same again changes nothing.
 * @param {string} id
 * @param {string | null} disposition
 */
export async function dispose(id, disposition) {
  await request('PUT', `/api/calls/${encodeURIComponent(id)}/disposition`, { disposition });
}

/** The whole of a restricted one too, for who may see it; that is on record. @param {string} id @returns {Promise<Call>} */
export const get = (id) => request('GET', `/api/calls/${encodeURIComponent(id)}`);

/** How far back the last call of a seat is looked for: a room of fifty seats. */
const LATEST = 50;

/** The call that was spoken last at this seat and is over. @param {string} seat @returns {Promise<Call | null>} */
export async function lastAt(seat) {
  const { items } = await request('GET', `/api/calls?state=ended&limit=${LATEST}`);
  const last = items.find((/** @type {Call} */ call) => call.position === seat && call.outcome === 'answered') ?? null;
  return last?.masked ? get(last.id) : last;
}

/** Where the recording of a call is heard. @param {Call} call */
export const recordingOf = (call) => `/api/calls/${encodeURIComponent(call.id)}/recording`;

/** @param {Call} call */
export const isQueued = (call) => call.state === 'waiting' || call.state === 'ringing';

/** A number that called in jest again and again has its turn this much later, at most. */
const LATER_MS = 60_000;

/** As the exchange answers them: who lost their call-taker first, then who waits longest. @param {Call[]} calls */
export const inTurn = (calls) => [...calls].sort((a, b) => Number(b.answeredAt !== null) - Number(a.answeredAt !== null) || turn(a) - turn(b));

/** @param {Call} call */
const turn = ({ offeredAt, repeat }) => Date.parse(offeredAt) + (repeat?.later === true ? LATER_MS : 0);

/** @param {Call} call */
export const isSpoken = (call) => call.state === 'active' || call.state === 'held';
/** Outcomes of callers who were not served, the worst first. */
export const UNSERVED = /** @type {const} */ (['cut', 'overflow', 'abandoned']);
/** Not served: somebody should call back. @param {Call} call */
export const isCallBackTask = (call) =>
  call.state === 'ended' && call.disposition === null && UNSERVED.some((outcome) => outcome === call.outcome);
