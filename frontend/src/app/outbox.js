/**
 * Outcomes on their way to the server. Each is stored before it is sent and leaves the store only
 * when the server has taken or finally refused it; the newest choice for a call replaces the one
 * before. Sending twice does no harm: an outcome is set, not counted.
 */

import { Problem } from './data/http.js';

/**
 * @typedef {object} Entry
 * @property {string} call our id of the call
 * @property {string | null} disposition
 * @property {string} person whose choice it is
 * @property {number} at when, milliseconds since 1970
 */

const STORED = 'kentongan.outbox';
const DAY_MS = 86_400_000;

export class Outbox extends EventTarget {
  #store;
  #send;
  #person;
  #sending = false;
  /** Something came while we were sending. */
  #asked = false;

  /**
   * @param {Pick<Storage, 'getItem' | 'setItem'>} store survives a closed tab
   * @param {(call: string, disposition: string | null) => Promise<unknown>} send
   * @param {string} person only this person's entries are sent: nobody speaks for another
   */
  constructor(store, send, person) {
    super();
    this.#store = store;
    this.#send = send;
    this.#person = person;
  }

  /** @returns {Entry[]} this person's, oldest first */
  get entries() {
    return this.#all().filter((entry) => entry.person === this.#person);
  }

  /** The choice for this call that the server does not have yet. @param {string} call */
  chosen(call) {
    return this.entries.find((entry) => entry.call === call);
  }

  /** @param {string} call @param {string | null} disposition */
  put(call, disposition) {
    const entry = { call, disposition, person: this.#person, at: Date.now() };
    this.#write([...this.#all().filter((e) => e.call !== call || e.person !== this.#person), entry]);
    return this.flush();
  }

  /** Sends what is there; what does not get through stays for the next time. */
  async flush() {
    this.#asked = true;
    if (this.#sending) {
      return;
    }
    this.#sending = true;
    try {
      while (this.#asked) {
        this.#asked = false;
        for (const entry of this.entries) {
          await this.#deliver(entry);
        }
      }
    } finally {
      this.#sending = false;
    }
  }

  /** @param {Entry} entry */
  async #deliver(entry) {
    try {
      await this.#send(entry.call, entry.disposition);
    } catch (error) {
      if (!(error instanceof Problem) || isToBeRepeated(error, Date.now() - entry.at)) {
        return;
      }
      this.dispatchEvent(new CustomEvent('refused', { detail: error.message }));
    }
    // A newer choice for the same call may have come while this one was on its way: it stays.
    this.#write(this.#all().filter((e) => JSON.stringify(e) !== JSON.stringify(entry)));
  }

  /** @returns {Entry[]} */
  #all() {
    return JSON.parse(this.#store.getItem(STORED) ?? '[]');
  }

  /** @param {Entry[]} entries */
  #write(entries) {
    this.#store.setItem(STORED, JSON.stringify(entries));
    this.dispatchEvent(new Event('change'));
  }
}

/**
 * 404: a server that has just come back does not know the call yet; after a day it never will. 401,
 * 403: the session ended, or its token was renewed.
 * @param {Problem} problem
 * @param {number} age milliseconds
 */
function isToBeRepeated(problem, age) {
  return problem.passing || [401, 403, 429].includes(problem.status) || (problem.status === 404 && age < DAY_MS);
}
