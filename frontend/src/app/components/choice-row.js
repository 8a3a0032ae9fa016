import { html, nothing } from 'lit';
import { keyInRow } from '../intake/types.js';
import { Element } from './element.js';

/** @typedef {{value: string, name: string, sign?: unknown, testId?: string, dataId?: string}} Choice */

/** Buttons of which one is pressed: one stop of the Tab key, arrows, digits and first letters within. */
class ChoiceRow extends Element {
  /** @override */
  static properties = { label: {}, choices: { attribute: false }, chosen: { attribute: false }, at: { state: true } };

  constructor() {
    super();
    this.label = '';
    /** @type {Choice[]} */
    this.choices = [];
    /** @type {string | null} */
    this.chosen = null;
    /** The choice that has the focus, or will have it. @type {number | null} */
    this.at = null;
  }

  /** @override */
  render() {
    const stop = this.#stop;
    return html`<div role="group" aria-label=${this.label} @keydown=${this.#press} @focusout=${this.#leave}>
      ${this.choices.map(({ value, name, sign, testId, dataId }, index) => html`
        <button type="button" data-testid=${testId ?? nothing} data-id=${dataId ?? value} title=${name} tabindex=${index === stop ? 0 : -1}
          aria-pressed=${value === this.chosen} @click=${() => this.#pick(index)}>${sign ?? nothing}<span class="cut">${name}</span></button>`)}</div>`;
  }

  get #stop() {
    return this.at ?? Math.max(0, this.choices.findIndex(({ value }) => value === this.chosen));
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    if (event.ctrlKey || event.altKey || event.metaKey) {
      return;
    }
    const key = keyInRow(event.key, this.#stop, this.choices.map(({ name }) => name));
    if (key !== null) {
      event.preventDefault();
      this.at = key.index;
      this.querySelectorAll('button')[key.index]?.focus();
      if (key.picks) {
        this.#pick(key.index);
      }
    }
  }

  /** @param {FocusEvent} event */
  #leave(event) {
    if (!this.contains(/** @type {Node | null} */ (event.relatedTarget))) {
      this.at = null;
    }
  }

  /** @param {number} index */
  #pick(index) {
    this.at = index;
    this.dispatchEvent(new CustomEvent('pick', { detail: this.choices[index]?.value }));
  }
}

customElements.define('k-choice-row', ChoiceRow);
