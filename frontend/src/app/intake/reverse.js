/** What the place of the report is called by those who know it: asked for once for each place. */

import * as server from '../data/incidents.js';

/** @typedef {server.Surroundings} Surroundings */
/** @typedef {import('./draft.js').Place} Place */

/** Events: `change`. */
export class Reverse extends EventTarget {
  /** Null: nobody said it yet. @type {Surroundings | null} */
  found = null;
  #about = '';
  #server;

  /** @param {Pick<typeof server, 'surroundingsOf'>} [from] */
  constructor(from = server) {
    super();
    this.#server = from;
  }

  /** To be called with every change and every second. @param {Place | null} place */
  follow(place) {
    const about = place === null ? '' : JSON.stringify(place.point);
    if (about !== this.#about) {
      this.#about = about;
      this.found = null;
      if (place !== null) {
        void this.#ask(place, about);
      }
    }
  }

  /** What failed is asked again. @param {Place} place @param {string} about */
  async #ask(place, about) {
    const found = await this.#server.surroundingsOf(place.point).catch(() => null);
    if (about === this.#about && found === null) {
      this.#about = '';
    } else if (about === this.#about) {
      this.found = found;
      this.dispatchEvent(new Event('change'));
    }
  }
}
