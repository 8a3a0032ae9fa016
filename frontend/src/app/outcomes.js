/**
 * The outcomes that a call-taker gives: at once, with eight seconds to take it back, and kept until
 * the server has them.
 */

const UNDO_MS = 8000;

/** @typedef {{call: string, disposition: string, before: string | null, until: number}} Choice */

export class Outcomes extends EventTarget {
  /** What was chosen on this page, by call. @type {Map<string, string | null>} */
  #given = new Map();
  /** @type {Choice | null} */
  #last = null;
  #outbox;
  #steady;

  /**
   * @param {import('./outbox.js').Outbox} outbox
   * @param {() => number} steady milliseconds that only grow
   */
  constructor(outbox, steady = () => performance.now()) {
    super();
    this.#outbox = outbox;
    this.#steady = steady;
    outbox.addEventListener('change', () => this.#changed());
  }

  /** How many the server does not have yet. */
  get unsent() {
    return this.#outbox.entries.length;
  }

  /** The choice that can still be taken back. */
  get last() {
    return this.#last !== null && this.#steady() < this.#last.until ? this.#last : null;
  }

  /** Seconds left to take the last choice back. */
  get secondsLeft() {
    return Math.max(0, Math.ceil(((this.last?.until ?? 0) - this.#steady()) / 1000));
  }

  /** @param {string} call @param {string | null | undefined} told what the server says */
  of(call, told) {
    return this.#outbox.chosen(call)?.disposition ?? this.#given.get(call) ?? told ?? null;
  }

  /** @param {string} call @param {string} disposition @param {string | null} before */
  choose(call, disposition, before) {
    this.#last = { call, disposition, before, until: this.#steady() + UNDO_MS };
    this.#give(call, disposition);
  }

  takeBack() {
    const choice = this.last;
    if (choice !== null) {
      this.#last = null;
      this.#give(choice.call, choice.before);
    }
  }

  send() {
    return this.#outbox.flush();
  }

  /** @param {string} call @param {string | null} disposition */
  #give(call, disposition) {
    this.#given.set(call, disposition);
    void this.#outbox.put(call, disposition);
    this.#changed();
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}
