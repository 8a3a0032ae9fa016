import { html, nothing } from 'lit';
import { t } from '../i18n.js';
import { STATION_SIGNS } from '../map/layers/stations.js';
import { found } from '../data/stations.js';
import { Element } from './element.js';

/** @typedef {import('../data/stations.js').Station} Station */

/** More than these nobody reads through; the field narrows them down. */
const MOST = 100;

/** The stations by name: the way to them without a mouse. Says `pick` with the station. */
class StationList extends Element {
  /** @override */
  static properties = { stations: { attribute: false }, words: { state: true } };

  constructor() {
    super();
    /** @type {Station[]} */
    this.stations = [];
    this.words = '';
  }

  /** @override */
  render() {
    const hits = found(this.stations, this.words, (station) => t(`station.${station.kind}`));
    return html`
      <section class="panel stations" aria-labelledby="stations-title">
        <header><h2 id="stations-title">${t('layer.stations')}</h2><span class="chip push">${hits.length}</span></header>
        <input type="search" maxlength="80" autocomplete="off" aria-label=${t('map.stations.filter')} placeholder=${t('map.stations.filter')}
          .value=${this.words} @input=${(/** @type {any} */ event) => { this.words = event.target.value; }}>
        ${hits.length === 0 ? html`<p class="empty soft">${t(this.stations.length === 0 ? 'map.stations.noneAtAll' : 'map.stations.none')}</p>`
          : html`<ol>${hits.slice(0, MOST).map((station) => this.#row(station))}</ol>`}
        ${hits.length > MOST ? html`<p class="empty soft">${t('map.stations.more', { count: hits.length - MOST })}</p>` : nothing}
      </section>`;
  }

  /** @param {Station} station */
  #row(station) {
    return html`
      <li data-id=${station.code}>
        <button class="quiet" @click=${() => this.dispatchEvent(new CustomEvent('pick', { detail: station }))}>
          <i class="station ${station.kind}" aria-hidden="true">${STATION_SIGNS[station.kind] ?? '?'}</i>
          <span>${station.name}</span><small class="soft">${t(`station.${station.kind}`)}</small>
        </button>
      </li>`;
  }
}

customElements.define('k-station-list', StationList);
