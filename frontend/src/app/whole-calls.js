/**
 * The calls as the live stream tells them. Of a restricted one it tells nobody what the caller said of
 * itself: who looks at such a one here asks for the whole, once with each version; the server gives it
 * to who took the call and to who works on what came of it, and that is on record.
 */

/** @typedef {import('./data/calls.js').Call} Call */

/** Events: `change`. */
export class WholeCalls extends EventTarget {
  /** @type {Map<string, Call>} */
  #wholes = new Map();
  /** Which version of each was asked for. @type {Map<string, number | undefined>} */
  #asked = new Map();
  #told;
  #ask;

  /**
   * @param {Pick<import('./live-topic.js').LiveTopic<Call>, 'known' | 'items' | 'get'>} told
   * @param {(id: string) => Promise<Call>} ask
   */
  constructor(told, ask) {
    super();
    this.#told = told;
    this.#ask = ask;
  }

  get known() {
    return this.#told.known;
  }

  /** As everybody is told them. */
  get items() {
    return this.#told.items;
  }

  /** In full, as far as this person may see it and it is here already. @param {string} id @returns {Call | undefined} */
  get(id) {
    const told = this.#told.get(id);
    if (told?.masked !== true) {
      this.#wholes.delete(id);
      this.#asked.delete(id);
      return told;
    }
    if (!this.#asked.has(id) || this.#asked.get(id) !== told.version) {
      this.#asked.set(id, told.version);
      void this.#learn(id);
    }
    const whole = this.#wholes.get(id);
    return whole === undefined ? told
      : { ...told, masked: false, fixes: whole.fixes, keys: whole.keys ?? '', contact: whole.contact ?? null, recording: whole.recording };
  }

  /** @param {string} id */
  async #learn(id) {
    const call = await this.#ask(id).catch(() => null);
    if (call === null) {
      this.#asked.delete(id);
    } else if (!call.masked) {
      this.#wholes.set(id, call);
      this.dispatchEvent(new Event('change'));
    }
  }
}
