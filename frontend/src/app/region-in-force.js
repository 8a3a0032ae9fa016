/** The region in force, as the server tells it; times are shown in its zone. */

import { patiently } from './data/http.js';
import { idOf, theRegion, TOPIC } from './data/region.js';
import { showTimesIn } from './format.js';

/** @typedef {import('./data/region.js').Region} Region */

export class RegionInForce {
  /** null: not known yet. @type {Region | null} */
  region = null;
  #came;

  /**
   * @param {Pick<import('./live.js').Live, 'topic' | 'addEventListener'>} live
   * @param {(region: Region, former: Region | null) => void} [came] another one is in force, or another edition of it
   */
  constructor(live, came = () => {}) {
    this.#came = came;
    const told = live.topic(TOPIC, idOf);
    live.addEventListener('change', () => told.items.forEach((region) => this.#take(region)));
  }

  /** Does not wait for the live data, which may come later. */
  async ask() {
    this.#take(await patiently(theRegion));
  }

  /** @param {Region} region */
  #take(region) {
    const former = this.region;
    if (former?.edition !== region.edition) {
      this.region = region;
      showTimesIn(region.zone);
      this.#came(region, former);
    }
  }
}
