/** Calls that nobody spoke with, one line a number: seven silent calls of one telephone are one task. */

import { isCallBackTask } from './data/calls.js';

/** @typedef {import('./data/calls.js').Call} Call */

/**
 * @typedef {object} CallBack
 * @property {string} key
 * @property {string | null} number null: withheld, each call on its own
 * @property {Call[]} calls newest first
 * @property {boolean} waiting this number is in the queue or spoken with right now
 */

/** @param {Call} call the time by which calls are ordered */
const when = (call) => Date.parse(call.endedAt ?? call.offeredAt);

/**
 * @param {Call[]} calls
 * @returns {CallBack[]} the one that ended last first
 */
export function callBacks(calls) {
  const present = new Set(calls.filter((c) => c.state !== 'ended').map((c) => c.number));
  /** @type {Map<string, CallBack>} */
  const groups = new Map();
  for (const call of calls.filter(isCallBackTask).sort((a, b) => when(b) - when(a))) {
    const key = call.number ?? call.id;
    const group = groups.get(key)
      ?? { key, number: call.number, calls: [], waiting: call.number !== null && present.has(call.number) };
    group.calls.push(call);
    groups.set(key, group);
  }
  return [...groups.values()];
}
