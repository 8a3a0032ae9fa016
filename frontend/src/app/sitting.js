/** One sitting down of this window: whether it still sits there, or another window or person does. */

import { patiently } from './data/http.js';
import { getPosition } from './data/positions.js';

/** @typedef {import('./data/positions.js').Position} Position */

export class Sitting {
  #username;
  #seatedAt;
  /** What the live data showed last when the server was asked. @type {Position | null} */
  #doubted = null;

  /** @param {string | undefined} username @param {string | null} seatedAt by the server */
  constructor(username, seatedAt) {
    this.#username = username;
    this.#seatedAt = seatedAt;
  }

  /** @param {Position} seat */
  isAt(seat) {
    return seat.person === this.#username && seat.seatedAt === this.#seatedAt;
  }

  /**
   * Asks the server, once for what is shown, which may be older than our sitting down.
   * @param {Position} shown by the live data, and not ours
   * @returns {Promise<Position | null>} the seat as it is now; null: ours, asked already or nobody answers
   */
  async displacedAt(shown) {
    if (shown === this.#doubted) {
      return null;
    }
    this.#doubted = shown;
    const now = await patiently(() => getPosition(shown.id)).catch(() => null);
    return now === null || this.isAt(now) ? null : now;
  }
}
