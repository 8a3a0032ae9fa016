/**
 * Who decides where the map looks. It never moves by itself after a person moved it; ★ shows all
 * again, and once more ★ goes back to where the person was. Pure: the map asks and obeys.
 */

/**
 * @typedef {object} View
 * @property {number} latitude
 * @property {number} longitude
 * @property {number} zoom
 */

export class Camera {
  #held = false;
  /** @type {View | null} */
  #former = null;

  /** Whether the map may follow what it shows. */
  get follows() {
    return !this.#held;
  }

  /** A person moved the map, or came by a link to a place. */
  hold() {
    this.#held = true;
    this.#former = null;
  }

  /** What is shown is another place now: there is no way back to the former one. */
  forget() {
    this.#former = null;
  }

  /**
   * ★ was pressed.
   * @param {View} current where the map looks
   * @returns {View | null} where to go; null: show all
   */
  star(current) {
    const back = this.#former;
    this.#held = back !== null;
    this.#former = back === null ? current : null;
    return back;
  }
}
