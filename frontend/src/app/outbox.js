/**
 * Outcomes on their way to the server; the newest choice for a call replaces the one before. Sending
 * twice does no harm: an outcome is set, not counted.
 */

import { Kept } from './kept.js';

/** @typedef {import('./kept.js').Own & {call: string, disposition: string | null}} Entry call: our id of the call */

const STORED = 'kentongan.outbox';
const DAY_MS = 86_400_000;

/** @extends {Kept<Entry>} */
export class Outbox extends Kept {
  /**
   * @param {Pick<Storage, 'getItem' | 'setItem'>} store survives a closed tab
   * @param {(call: string, disposition: string | null) => Promise<unknown>} send
   * @param {string} person
   */
  constructor(store, send, person) {
    super(STORED, store, person, ({ call, disposition }) => send(call, disposition), isToBeRepeated);
  }

  /** The choice for this call that the server does not have yet. @param {string} call */
  chosen(call) {
    return this.entries.find((entry) => entry.call === call);
  }

  /** @param {string} call @param {string | null} disposition */
  put(call, disposition) {
    return this.keep({ call, disposition }, (former) => former.call === call);
  }
}

/**
 * 404: a server that has just come back does not know the call yet; after a day it never will. 401,
 * 403: the session ended, or its token was renewed.
 * @param {import('./data/http.js').Problem} problem
 * @param {number} age milliseconds
 */
function isToBeRepeated(problem, age) {
  return problem.passing || [401, 403, 429].includes(problem.status) || (problem.status === 404 && age < DAY_MS);
}
