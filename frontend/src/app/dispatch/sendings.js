/**
 * Sendings of units, and words of how far they are, on their way to the server: kept and sent until
 * answered. For eight seconds the last sending can be taken back, whether it was answered or not.
 */

import { Problem } from '../data/http.js';
import { t } from '../i18n.js';
import { Kept } from '../kept.js';
import { shortNumber } from '../urgency.js';

/** @typedef {import('../data/assignments.js').Assignment} Assignment */
/** @typedef {import('../data/assignments.js').Wanted} Wanted */

/** What is sent. @typedef {Wanted & {key: string, incident: string, number: string, withdrawn: boolean}} Sending withdrawn: it was taken back, those who were sent are to be told */
/** @typedef {Sending & import('../kept.js').Own} KeptSending */
/** How far somebody is. @typedef {{assignment: string, state: import('../data/assignments.js').AssignmentState, reason: string | null, moment: string}} Word moment: ISO 8601, when it was said */

const UNDO_MS = 8000;
/** After so long others have helped themselves in another way. */
const LIFE_MS = 300_000;

export class Sendings extends EventTarget {
  #kept;
  #words;
  #steady;
  /** @type {{sending: Sending, until: number} | null} */
  #last = null;

  /**
   * @param {Pick<Storage, 'getItem' | 'setItem'>} store survives a closed tab
   * @param {Pick<typeof import('../data/assignments.js'), 'send' | 'say'>} server
   * @param {string} person
   * @param {() => number} steady milliseconds that only grow
   */
  constructor(store, server, person, steady = () => performance.now()) {
    super();
    this.#steady = steady;
    this.#kept = new Kept('kentongan.sendings', store, person, (/** @type {KeptSending} */ entry) => deliver(entry, server));
    this.#words = new Kept('kentongan.words', store, person, (/** @type {Word & import('../kept.js').Own} */ { assignment, state, reason, moment }) =>
      server.say(assignment, { state, reason, at: moment }));
    this.#kept.addEventListener('answered', (event) => this.#answered(/** @type {CustomEvent} */ (event).detail.entry));
    for (const kept of [this.#kept, this.#words]) {
      kept.addEventListener('change', () => this.dispatchEvent(new Event('change')));
      kept.addEventListener('refused', (event) => this.#refused(/** @type {CustomEvent} */ (event).detail));
    }
  }

  /** What the server has not answered yet, the oldest first. */
  get unanswered() {
    return this.#kept.entries;
  }

  /** How many words it has not answered yet. */
  get unsaid() {
    return this.#words.entries.length;
  }

  /** The newest word of this assignment that it has not answered yet. @param {string} assignment id */
  unsaidOf(assignment) {
    return this.#words.entries.findLast((word) => word.assignment === assignment)?.state ?? null;
  }

  /** The one that can still be taken back. */
  get last() {
    return this.#last !== null && this.#steady() < this.#last.until ? this.#last.sending : null;
  }

  /** Seconds left to take the last one back. */
  get secondsLeft() {
    return Math.max(0, Math.ceil(((this.#last?.until ?? 0) - this.#steady()) / 1000));
  }

  /** @param {Omit<Sending, 'key' | 'withdrawn'>} what */
  send(what) {
    const sending = { ...what, key: crypto.randomUUID(), withdrawn: false };
    this.#remember(sending);
    return this.#kept.keep(sending);
  }

  /** Everybody who was sent by the last one is told that they are not needed. */
  takeBack() {
    const sending = this.last;
    if (sending === null) {
      return null;
    }
    this.#last = null;
    return this.#kept.keep({ ...sending, withdrawn: true }, ({ key }) => key === sending.key);
  }

  /** @param {Word} word */
  say(word) {
    return this.#words.keep(word);
  }

  flush() {
    return Promise.all([this.#kept.flush(), this.#words.flush()]);
  }

  /** @param {KeptSending} entry */
  #answered(entry) {
    if (!entry.withdrawn && this.#last?.sending.key === entry.key) {
      this.#remember(this.#last.sending);
    }
    this.dispatchEvent(new CustomEvent('answered', { detail: entry }));
  }

  /** @param {{entry: Partial<KeptSending>, problem: import('../data/http.js').Problem}} detail */
  #refused(detail) {
    if (detail.entry.key !== undefined && this.#last?.sending.key === detail.entry.key) {
      this.#last = null;
    }
    this.dispatchEvent(new CustomEvent('refused', { detail }));
  }

  /** @param {Sending} sending */
  #remember(sending) {
    this.#last = { sending, until: this.#steady() + UNDO_MS };
  }
}

/**
 * The same key gives the same answer: of one that was taken back it names whom to call back, also if
 * nobody heard its first answer.
 * @param {KeptSending} entry
 * @param {Pick<typeof import('../data/assignments.js'), 'send' | 'say'>} server
 */
async function deliver({ key, incident, number, units, agencies, reason, withdrawn, at }, server) {
  if (!withdrawn && Date.now() - at > LIFE_MS) {
    throw new Problem(408, 'too-late', t('recommendation.tooLate', { units: [...units, ...agencies].join(', '), number: shortNumber(number) }));
  }
  const sent = await server.send(key, incident, { units, agencies, reason });
  if (withdrawn) {
    for (const { id } of sent) {
      await server.say(id, { state: 'cancelled', reason: null, at: null });
    }
  }
  return sent;
}
