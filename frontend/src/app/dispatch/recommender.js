/**
 * Whom the server recommends for the incident that is looked at: asked again when that reads otherwise,
 * when somebody was sent, and every few seconds, as units move. Pure but for the server.
 */

import { inWords } from '../data/http.js';

/** @typedef {import('../data/assignments.js').Recommendation} Recommendation */

/** Words that are just being typed change an incident several times a second. */
const PAUSE_MS = 700;
const OLD_MS = 10_000;

/** Says `change` when there is another answer. */
export class Recommender extends EventTarget {
  /** Id of the incident. @type {string | null} */
  of = null;
  /** @type {Recommendation | null} */
  #answer = null;
  /** Why there is none, in words. @type {string | null} */
  problem = null;
  #reads = '';
  #asked = -Infinity;
  /** Grows with each that is asked and each that is sent: an older answer knows nothing of it. */
  #turn = 0;
  #waits = false;
  #ask;
  #steady;

  /** @param {(incident: string) => Promise<Recommendation>} ask @param {() => number} steady milliseconds that only grow */
  constructor(ask, steady = () => performance.now()) {
    super();
    this.#ask = ask;
    this.#steady = steady;
  }

  /** Null: not known. */
  get picks() {
    return this.#answer?.picks ?? null;
  }

  /** What nobody can be recommended for. */
  get shortfalls() {
    return this.#answer?.shortfalls ?? [];
  }

  /** To be called with every change and every second. @param {{id: string, reads: string} | null} incident reads: what the answer depends on */
  follow(incident) {
    if ((incident?.id ?? null) !== this.of) {
      this.of = incident?.id ?? null;
      this.#answer = null;
      this.problem = null;
      this.renew();
    }
    const age = this.#steady() - this.#asked;
    if (incident !== null && (incident.reads !== this.#reads ? age > PAUSE_MS : age > OLD_MS && !this.#waits)) {
      this.#reads = incident.reads;
      void this.#load(incident.id);
    }
  }

  /** What is known is no longer so. */
  renew() {
    this.#turn++;
    this.#reads = '';
    this.#asked = -Infinity;
    this.#waits = false;
  }

  /** @param {string} incident */
  async #load(incident) {
    const turn = ++this.#turn;
    this.#asked = this.#steady();
    this.#waits = true;
    try {
      const answer = await this.#ask(incident);
      if (turn === this.#turn) {
        this.#answer = answer;
        this.problem = null;
      }
    } catch (error) {
      this.problem = turn === this.#turn ? inWords(error) : this.problem;
    }
    if (turn === this.#turn) {
      this.#waits = false;
      this.dispatchEvent(new Event('change'));
    }
  }
}
