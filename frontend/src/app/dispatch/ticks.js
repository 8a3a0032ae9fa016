/**
 * Who is to be sent to one incident: whom the server recommends, unless a person says otherwise. A newer
 * recommendation changes nothing that a person has said. Pure.
 */

/** @typedef {import('../data/assignments.js').Pick} Pick */

export class Ticks {
  /** One word: why not who is recommended. */
  reason = '';
  /** @type {Pick[]} */
  #picks = [];
  /** @type {Set<string>} */
  #added = new Set();
  /** @type {Set<string>} */
  #removed = new Set();
  /** On their way to the server. @type {Set<string>} */
  #held = new Set();
  /** Sent by now, whoever sent them; the next recommendation knows of it. @type {Set<string>} */
  #taken = new Set();

  /** @param {Pick[]} picks asked for after whatever was sent before */
  learn(picks) {
    this.#picks = picks;
    this.#taken.clear();
  }

  /** What is offered: the recommended, then who was added; each once. @returns {{unit: string, pick: Pick | null}[]} */
  get rows() {
    const recommended = new Set(this.#picks.map(({ unit }) => unit));
    const added = [...this.#added].filter((unit) => !recommended.has(unit));
    return [...this.#picks.map((pick) => ({ unit: pick.unit, pick })), ...added.map((unit) => ({ unit, pick: null }))]
      .filter(({ unit }) => !this.#isAway(unit));
  }

  /** @param {string} unit */
  isTicked(unit) {
    return !this.#isAway(unit) && (this.#added.has(unit) || (this.#isPicked(unit) && !this.#removed.has(unit)));
  }

  /** In the order in which they are shown. */
  get ticked() {
    return this.rows.map(({ unit }) => unit).filter((unit) => this.isTicked(unit));
  }

  /** Whether others are ticked than are recommended. */
  get deviates() {
    return this.rows.some(({ unit, pick }) => (pick !== null) !== this.isTicked(unit));
  }

  /** @param {string} unit */
  toggle(unit) {
    const ticked = this.isTicked(unit);
    this.#added.delete(unit);
    this.#removed.delete(unit);
    if (this.#isPicked(unit) === ticked) {
      (ticked ? this.#removed : this.#added).add(unit);
    }
  }

  /** They are being sent. @param {string[]} units */
  hold(units) {
    units.forEach((unit) => this.#held.add(unit));
  }

  /** They are sent: nobody needs a reason for them any more. @param {string[]} units */
  sent(units) {
    this.#take(units, units);
    this.reason = '';
  }

  /** The sending was refused: all stay as they were, but those whom somebody else took. @param {string[]} units @param {string[]} taken */
  refused(units, taken) {
    this.#take(units, taken);
  }

  /** @param {string[]} units that are no longer on their way @param {string[]} taken those of them that are gone */
  #take(units, taken) {
    units.forEach((unit) => this.#held.delete(unit));
    taken.forEach((unit) => {
      this.#taken.add(unit);
      this.#added.delete(unit);
    });
  }

  /** @param {string} unit */
  #isAway(unit) {
    return this.#held.has(unit) || this.#taken.has(unit);
  }

  /** @param {string} unit */
  #isPicked(unit) {
    return this.#picks.some((pick) => pick.unit === unit);
  }
}
