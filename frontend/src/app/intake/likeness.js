/**
 * The incidents that may be the one that is being taken down. Asked for whenever place or type are
 * others on the server, and every few seconds: somebody else may be taking down the same one.
 */

import * as server from '../data/incidents.js';

/** @typedef {import('./draft.js').Draft} Draft */
/** @typedef {server.Similar} Similar */

const RENEW_MS = 5000;

/** Events: `change`. */
export class Likeness extends EventTarget {
  /** The nearest first. @type {Similar[]} */
  items = [];
  #picked = 0;
  #about = '';
  #askedAt = -Infinity;
  #asked = 0;
  #server;
  #time;

  /**
   * @param {Pick<typeof server, 'similarTo'>} [from]
   * @param {() => number} [time] milliseconds
   */
  constructor(from = server, time = () => performance.now()) {
    super();
    this.#server = from;
    this.#time = time;
  }

  /** The one that is shown. @returns {Similar | undefined} */
  get picked() {
    return this.items[this.#picked];
  }

  /** Which of them that is, from 1. */
  get place() {
    return this.#picked + 1;
  }

  /** The next one is shown. */
  next() {
    this.#picked = this.items.length === 0 ? 0 : (this.#picked + 1) % this.items.length;
    this.#changed();
  }

  /** To be called with every change and every second. @param {Draft | undefined} draft */
  follow(draft) {
    const asks = draft?.id != null && draft.into === null && draft.base.place !== null && draft.base.state !== 'closed';
    const about = asks ? JSON.stringify([draft.id, draft.base.place, draft.base.type]) : '';
    if (about !== this.#about) {
      const sameDraft = about !== '' && JSON.parse(about)[0] === JSON.parse(this.#about || '[""]')[0];
      this.#about = about;
      this.#askedAt = -Infinity;
      if (!sameDraft) {
        this.#asked++;
        this.#show([]);
      }
    }
    if (asks && this.#time() - this.#askedAt >= RENEW_MS) {
      this.#askedAt = this.#time();
      void this.#ask(/** @type {string} */ (draft.id));
    }
  }

  /** @param {string} id */
  async #ask(id) {
    const asked = ++this.#asked;
    const items = await this.#server.similarTo(id).catch(() => null);
    if (items !== null && asked === this.#asked) {
      this.#show(items);
    }
  }

  /** What is looked at stays looked at. @param {Similar[]} items */
  #show(items) {
    if (items.length > 0 || this.items.length > 0) {
      const picked = this.picked?.incident.id;
      this.items = items;
      this.#picked = Math.max(0, items.findIndex(({ incident }) => incident.id === picked));
      this.#changed();
    }
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}
