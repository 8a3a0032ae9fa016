import { html, nothing } from 'lit';
import { t } from '../i18n.js';
import { SituationMap } from '../map/situation-map.js';
import { Element } from './element.js';

/** @typedef {import('../map/situation-map.js').MapLayer} MapLayer */

/**
 * A map with what belongs to it on every page: ★, the choice of layers, the legend. The layers that
 * it was given are shown unless the address or a person says otherwise.
 */
class MapElement extends Element {
  /** @override */
  static properties = { home: { attribute: false }, layers: { attribute: false } };

  constructor() {
    super();
    /** What ★ shows. @type {import('../map/situation-map.js').Bounds | null} */
    this.home = null;
    /** @type {MapLayer[]} */
    this.layers = [];
    /** @type {SituationMap | null} */
    this.map = null;
    /** Layers that came and were dealt with. @type {Set<string>} */
    this.seen = new Set();
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
      </div>
      <div class="map-legend">${this.layers.filter((layer) => this.#shows(layer)).map((layer) => layer.legend?.() ?? nothing)}</div>`;
  }

  /** @override */
  updated() {
    if (this.home === null) {
      return;
    }
    this.map ??= this.#begin(this.home);
    for (const layer of this.layers.filter(({ id }) => !this.seen.has(id))) {
      this.seen.add(layer.id);
      if (this.wanted?.includes(layer.id) ?? true) {
        this.map.add(layer);
      }
    }
  }

  /** @override */
  disconnectedCallback() {
    super.disconnectedCallback();
    this.map?.end();
    this.map = null;
    this.seen.clear();
  }

  /** @param {import('../map/situation-map.js').Bounds} home */
  #begin(home) {
    const map = new SituationMap(/** @type {HTMLElement} */ (this.querySelector('.map-ground')), home);
    this.wanted = map.follow(location.hash);
    map.addEventListener('change', () => {
      history.replaceState(history.state, '', map.link);
      this.requestUpdate();
    });
    return map;
  }

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
