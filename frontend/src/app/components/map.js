import { html, nothing } from 'lit';
import { t } from '../i18n.js';
import { SituationMap } from '../map/situation-map.js';
import { Element } from './element.js';

/** @typedef {import('../map/situation-map.js').MapLayer} MapLayer */

/**
 * A map with what belongs to it on every page: ★, the choice of layers, the legend. The layers that
 * it was given are shown unless the address or a person says otherwise. Says `close` when somebody
 * has seen enough of the details.
 */
class MapElement extends Element {
  /** Where the keyboard was before the details took it. @type {HTMLElement | null} */
  #opener = null;
  #returns = false;

  /** @override */
  static properties = {
    home: { attribute: false }, layers: { attribute: false }, picked: { attribute: false }, details: { attribute: false }, tools: { attribute: false },
    zoomStep: { type: Number, attribute: 'zoom-step' },
  };

  constructor() {
    super();
    /** What ★ shows. @type {import('../map/situation-map.js').Bounds | null} */
    this.home = null;
    /** @type {MapLayer[]} */
    this.layers = [];
    /** @type {SituationMap | null} */
    this.map = null;
    /** What somebody looks at more closely; null: nothing. @type {string | null} */
    this.picked = null;
    /** What is said about it. @type {unknown} */
    this.details = null;
    /** What else a person can do here. @type {unknown} */
    this.tools = nothing;
    /** How finely it fits what it shows. */
    this.zoomStep = 1;
    /** Layers that came and were dealt with. @type {Map<string, MapLayer>} */
    this.known = new Map();
    /** @type {string[] | null} */
    this.wanted = null;
  }

  /** @override */
  render() {
    return html`
      <div class="map-ground" role="region" aria-label=${t('map.title')}></div>
      <div class="map-tools">
        <button @click=${() => this.map?.star()} title=${t('map.starHint')}><span aria-hidden="true">★</span> ${t('map.star')} <kbd aria-hidden="true">*</kbd></button>
        <button popovertarget="layers">${t('map.layers')}</button>
        <div id="layers" popover class="menu">${this.layers.map((layer) => html`
          <label class="check"><input type="checkbox" .checked=${this.#shows(layer)} @change=${() => this.#toggle(layer)}> ${t(`layer.${layer.id}`)}</label>`)}</div>
        ${this.tools}
      </div>
      ${this.picked === null ? nothing : html`
        <section class="map-card" role="dialog" aria-labelledby="map-card-title" tabindex="-1">
          ${this.details}
          <button class="quiet close" aria-label=${t('map.close')} title=${t('map.close')} @click=${this.#close}><span aria-hidden="true">✕</span></button>
        </section>`}
      <div class="map-legend">${this.layers.filter((layer) => this.#shows(layer)).map((layer) => layer.legend?.() ?? nothing)}</div>`;
  }

  /** Where the focus is has to be asked before the card goes. @override @param {Map<string, unknown>} changed */
  willUpdate(changed) {
    const focused = /** @type {HTMLElement | null} */ (document.activeElement);
    const inCard = focused?.closest('.map-card') != null;
    if (changed.has('picked')) {
      this.#returns = inCard;
      this.#opener = inCard ? this.#opener : focused;
    }
  }

  /** @override @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has('picked')) {
      this.#moveFocus();
    }
    if (this.home === null) {
      return;
    }
    if (this.map === null) {
      this.map = this.#begin(this.home);
    } else if (changed.has('home')) {
      this.map.rehome(this.home);
    }
    this.layers.forEach((layer) => this.#take(layer));
  }

  /** A new layer is shown unless the address says otherwise; one that replaces another, if that was. @param {MapLayer} layer */
  #take(layer) {
    const former = this.known.get(layer.id);
    if (former === layer) {
      return;
    }
    const shown = former === undefined ? this.wanted?.includes(layer.id) ?? true : this.#shows(former);
    this.known.set(layer.id, layer);
    if (former !== undefined) {
      this.map?.remove(former);
    }
    if (shown) {
      this.map?.add(layer);
    }
  }

  /** @override */
  connectedCallback() {
    super.connectedCallback();
    document.addEventListener('keydown', this.#press);
  }

  /** @override */
  disconnectedCallback() {
    super.disconnectedCallback();
    document.removeEventListener('keydown', this.#press);
    this.map?.end();
    this.map = null;
    this.known.clear();
  }

  /** @param {import('../map/situation-map.js').Bounds} home */
  #begin(home) {
    const map = new SituationMap(/** @type {HTMLElement} */ (this.querySelector('.map-ground')), home, this.zoomStep);
    this.wanted = map.follow(location.hash);
    map.addEventListener('change', () => {
      history.replaceState(history.state, '', map.link);
      this.requestUpdate();
    });
    return map;
  }

  /** To the details that a person asked for, and back when they are closed. */
  #moveFocus() {
    const card = this.querySelector('.map-card');
    if (card !== null) {
      /** @type {HTMLElement} */ (card).focus();
    } else if (this.#returns) {
      this.#opener?.focus();
    }
  }

  /** @param {KeyboardEvent} event */
  #press = (event) => {
    if (event.key === 'Escape' && this.picked !== null) {
      this.#close();
    }
  };

  #close = () => {
    this.dispatchEvent(new Event('close'));
  };

  /** @param {MapLayer} layer */
  #shows(layer) {
    return this.map?.shown.includes(layer.id) ?? false;
  }

  /** @param {MapLayer} layer */
  #toggle(layer) {
    if (this.#shows(layer)) {
      this.map?.remove(layer);
    } else {
      this.map?.add(layer);
    }
  }
}

customElements.define('k-map', MapElement);
