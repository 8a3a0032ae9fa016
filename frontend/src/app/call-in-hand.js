/**
 * The call that the telephone has, or had last: which one it is for the server, and to which call an
 * outcome goes. Works without the server; knows more when it is there.
 */

import { callIdOf } from './call-id.js';

/** @typedef {import('./data/calls.js').Call} Call */
/** @typedef {import('./phone.js').PhoneCall} PhoneCall */
/** @typedef {{id: string, number: string | null, endedAt: number}} Finished */

const PATIENCE_BEATS = 3;

export class CallInHand extends EventTarget {
  /** Our id of the call that the telephone has. @type {string | null} */
  id = null;
  /** The call that was hung up last and has no outcome yet. @type {Finished | null} */
  finished = null;
  /** Our id of the call that was spoken last on this page. @type {string | null} */
  last = null;
  #beatsOver = 0;
  #phone;
  #calls;
  #outcomes;
  #seat;

  /**
   * @param {import('./phone.js').Phone} phone
   * @param {Pick<import('./live-topic.js').LiveTopic<Call>, 'items' | 'get'>} calls
   * @param {import('./outcomes.js').Outcomes} outcomes
   * @param {() => string | null} seat where this person sits
   */
  constructor(phone, calls, outcomes, seat) {
    super();
    this.#phone = phone;
    this.#calls = calls;
    this.#outcomes = outcomes;
    this.#seat = seat;
    phone.addEventListener('change', () => this.#identify(phone.call?.exchangeCall ?? null));
    phone.addEventListener('ended', (event) => this.#ended(/** @type {CustomEvent} */ (event).detail));
  }

  /** The call that the telephone has, as the server shows it. @returns {Call | undefined} */
  get call() {
    return this.id === null ? undefined : this.#calls.get(this.id);
  }

  /** The call that an outcome would be given to now. @returns {string | null} */
  get outcomeFor() {
    const call = this.#phone.call;
    if (call !== null && !call.echo) {
      return call.state === 'ringing' ? null : this.id;
    }
    return this.finished?.id ?? this.unclassified[0]?.id ?? null;
  }

  /** Calls answered at this seat that have ended without an outcome, newest first. @returns {Call[]} */
  get unclassified() {
    return this.#calls.items
      .filter((c) => c.state === 'ended' && c.outcome === 'answered' && c.position === this.#seat())
      .filter((c) => this.dispositionOf(c.id) === null)
      .sort((a, b) => Date.parse(b.endedAt ?? b.offeredAt) - Date.parse(a.endedAt ?? a.offeredAt));
  }

  /** @param {string} call our id */
  dispositionOf(call) {
    return this.#outcomes.of(call, this.#calls.get(call)?.disposition);
  }

  /**
   * @param {string} disposition
   * @param {string | null} [call]
   * @returns {boolean} false: there is no call to give it to
   */
  dispose(disposition, call = this.outcomeFor) {
    if (call === null) {
      return false;
    }
    this.#outcomes.choose(call, disposition, this.dispositionOf(call));
    if (this.finished?.id === call) {
      this.finished = null;
    }
    return true;
  }

  /** Once a second: if the caller is gone and the exchange's word of it was lost, we hang up. */
  beat() {
    const over = this.#phone.call?.state === 'active' && this.call?.state === 'ended';
    this.#beatsOver = over ? this.#beatsOver + 1 : 0;
    if (this.#beatsOver > PATIENCE_BEATS) {
      this.#phone.hangUp();
    }
  }

  /** @param {string | null} exchangeCall */
  async #identify(exchangeCall) {
    const id = exchangeCall === null ? null : await callIdOf(exchangeCall);
    if ((this.#phone.call?.exchangeCall ?? null) === exchangeCall && this.id !== id) {
      this.id = id;
      this.dispatchEvent(new Event('change'));
    }
  }

  /** @param {PhoneCall} call */
  async #ended(call) {
    if (call.echo || call.state !== 'active' || call.exchangeCall === null) {
      return;
    }
    const id = await callIdOf(call.exchangeCall);
    this.last = id;
    this.finished = this.dispositionOf(id) === null
      ? { id, number: this.#calls.get(id)?.number ?? call.number, endedAt: Date.now() } : null;
    this.dispatchEvent(new Event('change'));
  }
}
