/**
 * What all components share. They render into the page itself, not into a shadow tree: one set of
 * style sheets, labels that reach across components, and elements that tests find by their id.
 */

import { LitElement } from 'lit';

export class Element extends LitElement {
  /** @override */
  createRenderRoot() {
    return this;
  }

  /**
   * Renders again whenever one of these says `change`.
   * @param {...EventTarget} sources
   */
  follow(...sources) {
    const update = () => this.requestUpdate();
    this.addController({
      hostConnected: () => sources.forEach((s) => s.addEventListener('change', update)),
      hostDisconnected: () => sources.forEach((s) => s.removeEventListener('change', update)),
    });
  }
}
