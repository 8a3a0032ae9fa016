/**
 * Who else has an incident open, and that this page has. What is open here is said at once when it
 * changes and again every few seconds, one request at a time; the server forgets who is silent, so
 * nothing needs to be repeated that failed.
 */

import * as server from './data/presence.js';

/** @typedef {import('./data/presence.js').Onlooker} Onlooker */
/** @typedef {{incident: string | null, writing: boolean}} Showing */

const RENEW_MS = 5000;
/** @type {Showing} */
const NOTHING = { incident: null, writing: false };

export class Presence {
  #screen = crypto.randomUUID();
  #now = NOTHING;
  #told = NOTHING;
  #toldAt = -Infinity;
  #busy = false;
  #topic;
  #me;
  #server;
  #time;

  /**
   * @param {import('./live.js').Live} live
   * @param {() => string | undefined} me username of who sits before this page
   * @param {Pick<typeof server, 'look' | 'leave'>} [to]
   * @param {() => number} [time] milliseconds
   */
  constructor(live, me, to = server, time = () => performance.now()) {
    this.#topic = live.topic(server.TOPIC, server.idOf);
    this.#me = me;
    this.#server = to;
    this.#time = time;
  }

  /** Whether anything can be said of who is there. */
  get known() {
    return this.#topic.known;
  }

  /** Everybody else who has it open, who writes first. @param {string} incident @returns {Onlooker[]} */
  othersAt(incident) {
    return (this.#topic.get(incident)?.people ?? []).filter(({ username }) => username !== this.#me());
  }

  /** What this page has open; to be called with every change and every second. @param {string | null} incident @param {boolean} [writing] */
  show(incident, writing = false) {
    this.#now = incident === null ? NOTHING : { incident, writing };
    void this.#tell();
  }

  /** The page goes away. */
  leave() {
    const { incident } = this.#told;
    this.#told = NOTHING;
    return incident === null ? null : this.#server.leave(incident, this.#screen).catch(() => null);
  }

  async #tell() {
    if (this.#busy) {
      return;
    }
    this.#busy = true;
    while (this.#isDue()) {
      const { incident, writing } = this.#now;
      const former = this.#told.incident;
      this.#told = this.#now;
      this.#toldAt = this.#time();
      await (incident !== null ? this.#server.look(incident, this.#screen, writing)
        : former === null ? null : this.#server.leave(former, this.#screen))?.catch(() => null);
    }
    this.#busy = false;
  }

  #isDue() {
    const { incident, writing } = this.#now;
    return incident !== this.#told.incident || writing !== this.#told.writing
      || (incident !== null && this.#time() - this.#toldAt >= RENEW_MS);
  }
}
