/**
 * One topic of the live stream as this page knows it: the items, and where in the stream they
 * stand. No socket, no clock: only what a frame does to the items.
 */

/**
 * @typedef {object} Place where in the stream
 * @property {string} epoch
 * @property {number} sequence
 */

/**
 * @typedef {object} TopicFrame
 * @property {string} epoch
 * @property {number} sequence
 * @property {number} [from] the first of several steps that this frame sums up
 * @property {any[]} [snapshot]
 * @property {any[]} [upsert]
 * @property {string[]} [remove]
 */

/** What became of a frame; `old`: the snapshot that came or is to come holds it. @typedef {'applied' | 'old' | 'gap'} Taken */

/** @template T */
export class LiveTopic {
  /** @type {Map<string, T>} */
  #items = new Map();
  /** @type {Place | null} */
  #place = null;
  #known = false;
  /** @type {(item: T) => string} */
  #idOf;

  /** @param {(item: T) => string} idOf */
  constructor(idOf) {
    this.#idOf = idOf;
  }

  /** False until a snapshot came: then nothing can be said about the items, not even that there are none. */
  get known() {
    return this.#known;
  }

  /** From where to go on after a break; null: from the beginning. */
  get place() {
    return this.#place;
  }

  /** @returns {T[]} */
  get items() {
    return [...this.#items.values()];
  }

  /** @param {string} id */
  get(id) {
    return this.#items.get(id);
  }

  /**
   * @param {TopicFrame} frame
   * @returns {Taken} `gap`: something is missing, only a snapshot helps
   */
  take(frame) {
    if (frame.snapshot !== undefined) {
      this.#known = true;
      this.#items = new Map(frame.snapshot.map((item) => [this.#idOf(item), item]));
      this.#place = { epoch: frame.epoch, sequence: frame.sequence };
      return 'applied';
    }
    if (this.#place === null) {
      return 'old';
    }
    if (this.#place.epoch !== frame.epoch) {
      return 'gap';
    }
    if (frame.sequence <= this.#place.sequence) {
      return 'old';
    }
    if ((frame.from ?? frame.sequence) > this.#place.sequence + 1) {
      return 'gap';
    }
    this.#change(frame);
    return 'applied';
  }

  /** @param {TopicFrame} frame */
  #change(frame) {
    for (const item of frame.upsert ?? []) {
      this.#items.set(this.#idOf(item), item);
    }
    for (const id of frame.remove ?? []) {
      this.#items.delete(id);
    }
    this.#place = { epoch: frame.epoch, sequence: frame.sequence };
  }

  /** The items stay to be looked at; the stream starts anew. */
  forgetPlace() {
    this.#place = null;
  }
}
