/**
 * What all components share. They render into the page itself, not into a shadow tree: one set of
 * style sheets, labels that reach across components, and elements that tests find by their id.
 */

import { LitElement } from 'lit';

/** @typedef {import('../shift.js').Shift} Shift */

export class Element extends LitElement {
  /** @override */
  createRenderRoot() {
    return this;
  }
}

/** A component that shows a part of the shift and renders again with each of its changes. */
export class ShiftElement extends Element {
  /** @override */
  static properties = { shift: { attribute: false } };

  constructor() {
    super();
    /** @type {Shift} */
    this.shift = /** @type {any} */ (undefined);
  }

  #update = () => this.requestUpdate();

  /** @override */
  connectedCallback() {
    super.connectedCallback();
    this.shift.addEventListener('change', this.#update);
  }

  /** @override */
  disconnectedCallback() {
    super.disconnectedCallback();
    this.shift.removeEventListener('change', this.#update);
  }
}
