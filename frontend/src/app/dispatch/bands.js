/** How the clocks stand, which of them somebody has to look at, and when that is to be heard. Pure. */

/** @typedef {import('../data/clocks.js').RunningClock} RunningClock */
/** @typedef {import('../data/assignments.js').Assignment} Assignment */
/** @typedef {'ok' | 'near' | 'over'} Band */

/** A shape beside the colour. @type {Record<Band, string>} */
export const SIGNS = { ok: '', near: '◆', over: '●' };

/** @param {Pick<RunningClock, 'nearAt' | 'dueAt'>} clock @param {number} now milliseconds since 1970 @returns {Band} */
export const bandOf = ({ nearAt, dueAt }, now) => (now < Date.parse(nearAt) ? 'ok' : now < Date.parse(dueAt) ? 'near' : 'over');

/** Whole seconds until it is over, or how long it has been: less than none. @param {Pick<RunningClock, 'dueAt'>} clock @param {number} now */
export const secondsLeft = ({ dueAt }, now) => Math.ceil((Date.parse(dueAt) - now) / 1000);

/**
 * Something that waits for a person: a clock that is over, or somebody who refused and in whose place nobody was sent.
 * @typedef {{id: string, incident: string, number: string, since: string, clock: RunningClock | null, refusal: Assignment | null}} Due
 */

/**
 * What has been due longest first.
 * @param {RunningClock[]} clocks
 * @param {Assignment[]} assignments
 * @param {number} now milliseconds since 1970
 * @returns {Due[]}
 */
export function due(clocks, assignments, now) {
  /** @type {Due[]} */
  const over = clocks.filter((clock) => bandOf(clock, now) === 'over')
    .map((clock) => ({ id: clock.id, incident: clock.incident, number: clock.number, since: clock.dueAt, clock, refusal: null }));
  /** @type {Due[]} */
  const refused = assignments.filter(({ another }) => another)
    .map((refusal) => ({ id: refusal.id, incident: refusal.incident, number: refusal.number, since: refusal.since, clock: null, refusal }));
  return [...over, ...refused].sort((a, b) => Date.parse(a.since) - Date.parse(b.since) || (a.id < b.id ? -1 : 1));
}

/** What one person has taken note of, and what has been heard of before. */
export class Notes {
  /** @type {Set<string> | null} */
  #heard = null;
  /** @type {Set<string>} */
  #noted = new Set();

  /** @param {string} id */
  note(id) {
    this.#noted.add(id);
  }

  /** Those that this person has not taken note of. @param {Due[]} all */
  open(all) {
    return all.filter(({ id }) => !this.#noted.has(id));
  }

  /**
   * Whether something has become due since the last time. What was due when the page began is seen, not heard.
   * @param {Due[]} all
   */
  hears(all) {
    const news = this.#heard !== null && all.some(({ id }) => !this.#heard?.has(id));
    this.#heard = new Set([...this.#heard ?? [], ...all.map(({ id }) => id)]);
    return news;
  }
}

/** How much somebody has to look at it: who has said nothing yet first, then by how far they are, who is done last. */
const ORDER = ['sent', 'refused', 'acknowledged', 'enRoute', 'transporting', 'onScene', 'atHospital', 'cleared', 'cancelled'];

/** @param {Assignment} a @param {Assignment} b */
export const byNeed = (a, b) => rank(a) - rank(b) || Date.parse(a.times.sent ?? a.since) - Date.parse(b.times.sent ?? b.since) || (a.id < b.id ? -1 : 1);

/** A refusal in whose place somebody was sent is done with. @param {Assignment} assignment */
const rank = ({ state, another }) => (state === 'refused' && !another ? ORDER.length : ORDER.indexOf(state));
