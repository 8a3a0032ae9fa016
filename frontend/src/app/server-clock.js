/**
 * The server's time, from the times that it sends. The desk's own clock may be wrong by hours; only
 * its steady count of milliseconds is used.
 */
export class ServerClock {
  /** @type {number | null} */
  #ahead = null;
  #steady;

  /** @param {() => number} steady milliseconds that only grow */
  constructor(steady = () => performance.now()) {
    this.#steady = steady;
  }

  /**
   * A message takes time to arrive, never less than none: the largest lead is the truest. It fades
   * by 1 ms each time, so that a clock that was set back is followed.
   * @param {string} time ISO 8601
   */
  heard(time) {
    const ahead = Date.parse(time) - this.#steady();
    const far = this.#ahead === null || Math.abs(ahead - this.#ahead) > 30_000;
    this.#ahead = far ? ahead : Math.max(ahead, /** @type {number} */ (this.#ahead) - 1);
  }

  /** The server has told its time; until then nobody knows it. */
  get known() {
    return this.#ahead !== null;
  }

  /** Milliseconds since 1970; the desk's own clock until the server has been heard. */
  now() {
    return this.#ahead === null ? Date.now() : this.#steady() + this.#ahead;
  }

  /** Whole seconds since this time, at least 0. @param {string | null | undefined} time ISO 8601 */
  secondsSince(time) {
    return time == null ? 0 : Math.max(0, Math.floor((this.now() - Date.parse(time)) / 1000));
  }
}
