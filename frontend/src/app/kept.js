/**
 * Writes on their way to the server. Each is stored before it is sent and leaves the store only when
 * the server has taken or finally refused it. Sending twice must do no harm.
 */

import { Problem } from './data/http.js';

/** What all of them have. @typedef {{person: string, at: number}} Own person: whose it is; at: when, milliseconds since 1970 */

/** The session ended, or its token was renewed. @param {Problem} problem */
export const isToBeRepeated = (problem) => problem.passing || [401, 429].includes(problem.status) || problem.type === 'csrf';

/**
 * Says `change` with each that comes or goes; `answered` with `{entry, answer}`, `refused` with `{entry, problem}`.
 * @template {Own} E
 */
export class Kept extends EventTarget {
  #name;
  #store;
  #person;
  #send;
  #repeats;
  #sending = false;
  /** Something came while we were sending. */
  #asked = false;

  /**
   * @param {string} name in the store
   * @param {Pick<Storage, 'getItem' | 'setItem'>} store survives a closed tab
   * @param {string} person only this person's entries are sent: nobody speaks for another
   * @param {(entry: E) => Promise<unknown>} send
   * @param {(problem: Problem, age: number) => boolean} [repeats] whether the same may succeed later; age in milliseconds
   */
  constructor(name, store, person, send, repeats = isToBeRepeated) {
    super();
    this.#name = name;
    this.#store = store;
    this.#person = person;
    this.#send = send;
    this.#repeats = repeats;
  }

  /** @returns {E[]} this person's, oldest first */
  get entries() {
    return this.#all().filter(({ person }) => person === this.#person);
  }

  /**
   * @param {Omit<E, 'person' | 'at'>} what
   * @param {(former: E) => boolean} [replaces] which of this person's it stands for from now on
   */
  keep(what, replaces = () => false) {
    const entry = /** @type {E} */ ({ ...what, person: this.#person, at: Date.now() });
    this.#write([...this.#all().filter((former) => former.person !== this.#person || !replaces(former)), entry]);
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

  /** @param {E} entry */
  async #deliver(entry) {
    try {
      const answer = await this.#send(entry);
      this.#leave(entry);
      this.dispatchEvent(new CustomEvent('answered', { detail: { entry, answer } }));
    } catch (error) {
      if (!(error instanceof Problem) || this.#repeats(error, Date.now() - entry.at)) {
        return;
      }
      this.#leave(entry);
      this.dispatchEvent(new CustomEvent('refused', { detail: { entry, problem: error } }));
    }
  }

  /** What replaced it while it was on its way stays. @param {E} entry */
  #leave(entry) {
    this.#write(this.#all().filter((each) => JSON.stringify(each) !== JSON.stringify(entry)));
  }

  /** @returns {E[]} */
  #all() {
    return JSON.parse(this.#store.getItem(this.#name) ?? '[]');
  }

  /** @param {E[]} entries */
  #write(entries) {
    this.#store.setItem(this.#name, JSON.stringify(entries));
    this.dispatchEvent(new Event('change'));
  }
}
