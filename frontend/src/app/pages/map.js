import { html, nothing } from 'lit';
import { Element } from '../components/element.js';
import '../components/map.js';
import { areaText, callerDetails, stationDetails } from '../components/map-details.js';
import { numberText } from '../components/parts.js';
import '../components/station-list.js';
import { extentOf, listAreas } from '../data/areas.js';
import * as calls from '../data/calls.js';
import { inWords, patiently } from '../data/http.js';
import { currentSession } from '../data/session.js';
import { listStations } from '../data/stations.js';
import { decimal, timeOfDay } from '../format.js';
import { loadLanguage, t } from '../i18n.js';
import { Live } from '../live.js';
import { fixText, shared } from '../map/fixes.js';
import { latLng } from '../map/geometry.js';
import { Areas } from '../map/layers/areas.js';
import { Callers } from '../map/layers/callers.js';
import { Stations } from '../map/layers/stations.js';
import { recallTheme } from '../preferences.js';
import { RegionInForce } from '../region-in-force.js';
import { ticker } from '../ticker.js';
import { Watch } from '../watch.js';

/**
 * @typedef {object} Picked
 * @property {string} id
 * @property {() => {point: import('../map/geometry.js').GeoJsonPoint | null, details: unknown} | null} look as it is now;
 *   null: it is no longer there, as a caller who hung up
 */

/** The city with its areas, stations and callers, for everybody who is signed in. */
class MapPage extends Element {
  #live = new Live();
  #calls = this.#live.topic(calls.TOPIC, calls.idOf);
  #watch = new Watch();
  #inForce = new RegionInForce(this.#live, (region, former) => void this.#learn(region, former));
  #callers = new Callers((id) => this.#pickCaller(id));
  /** @type {import('../map/situation-map.js').MapLayer[]} */
  #layers = [new Areas()];
  /** @type {import('../map/situation-map.js').Bounds | null} */
  #home = null;
  /** @type {import('../data/stations.js').Station[]} */
  #stations = [];
  /** The name of a region that came into force while somebody looked. @type {string | null} */
  #came = null;
  /** What somebody looks at more closely. @type {Picked | null} */
  #picked = null;
  /** @type {string | null} */
  #problem = null;

  constructor() {
    super();
    ticker.addEventListener('change', this.#beat);
    this.#live.addEventListener('change', () => this.#draw());
    void this.#begin();
  }

  /** @override */
  render() {
    document.title = `${t('map.title')} · Kentongan`;
    return html`
      <div class="frame map-page">
        ${this.#top()}
        <div class="messages" role="status" aria-live="polite">
          ${this.#watch.current ? nothing : html`<p class="message bad" data-id="serverLost"><span aria-hidden="true">◆</span>${t('map.stale')}</p>`}
          ${this.#problem === null ? nothing : html`<p class="message bad"><span aria-hidden="true">◆</span>${this.#problem}</p>`}
          ${this.#came === null ? nothing : html`<p class="message warn" data-id="regionChanged">${t('map.regionChanged', { name: this.#came })}
            <button class="push" @click=${this.#understood}>${t('map.understood')}</button></p>`}
          ${this.#region === null || this.#map?.seesHome !== false ? nothing : html`<p class="message warn" data-id="elsewhere">${t('map.elsewhere', { name: this.#region.name })}
            <button class="push" @click=${() => this.#map?.star()}><span aria-hidden="true">★</span> ${t('map.star')}</button></p>`}
        </div>
        <main class="map-and-list">
          <k-map .home=${this.#home} .layers=${this.#calls.known ? [...this.#layers, this.#callers] : this.#layers}
            .picked=${this.#picked?.id ?? null} .details=${this.#picked?.look()?.details ?? null} @close=${this.#unpick}></k-map>
          <div class="map-lists">
            ${this.#seesCallers ? this.#list() : nothing}
            <k-station-list .stations=${this.#stations} @pick=${(/** @type {any} */ event) => this.#pickStation(event.detail.code, true)}></k-station-list>
          </div>
        </main>
      </div>`;
  }

  get #region() {
    return this.#inForce.region;
  }

  /** Not every role sees callers; the server says so. */
  get #seesCallers() {
    return !this.#live.refusals.has(calls.TOPIC);
  }

  #top() {
    const live = this.#live;
    const chip = !this.#watch.current ? t('chip.serverLost') : live.connected ? t('chip.server', { age: decimal(live.age / 1000) }) : t('chip.serverWait');
    return html`
      <header class="top-bar">
        <strong class="brand">${this.#region === null ? t('console.brand') : t('console.region', { name: this.#region.name })}</strong>
        ${this.#region?.sample ? html`<span class="chip warn">${t('console.sample')}</span>` : nothing}
        <span class="push"></span>
        <span class="chip ${this.#watch.current ? (live.connected ? 'good' : 'warn') : 'bad'}" data-testid="server-chip" data-state=${live.connected ? 'connected' : 'lost'}>${chip}</span>
        <time class="clock" aria-label=${t('top.clock')}>${this.#region === null || !live.clock.known ? t('top.noClock') : timeOfDay(live.clock.now())}</time>
        <a class="button" href="/">${t('map.back')}</a>
      </header>`;
  }

  #list() {
    const items = shared(this.#calls.items);
    return html`
      <section class="panel callers ${this.#watch.current ? '' : 'stale'}" aria-labelledby="callers-title">
        <header><h2 id="callers-title">${t('layer.callers')}</h2><span class="chip push">${items.length}</span></header>
        ${!this.#calls.known ? html`<p class="empty soft">${t('map.loading')}</p>`
          : items.length === 0 ? html`<p class="empty soft">${t('map.noCallers')}</p>`
          : html`<ol>${items.map((item) => this.#row(item))}</ol>`}
      </section>`;
  }

  /** @param {import('../map/fixes.js').LocatedCall} item */
  #row({ call, fix }) {
    return html`
      <li data-id=${call.id}>
        <button class="quiet" @click=${() => this.#pickCaller(call.id, true)}>
          <span>${numberText(call.number)} <small class="soft">${t(`call.${call.state}`)}</small></span>
          <span>${areaText(fix.area)}</span>
          <small class="soft">${fixText(fix, this.#secondsSince)}</small>
        </button>
      </li>`;
  }

  async #begin() {
    try {
      const session = await patiently(currentSession);
      if (session === null) {
        location.assign('/');
        return;
      }
      recallTheme(session.username);
      await this.#inForce.ask();
    } catch (error) {
      this.#problem = inWords(error);
    }
    this.requestUpdate();
  }

  /**
   * What belongs to the region in force; what is shown of another one goes. An edit of it moves no map.
   * @param {import('../data/region.js').Region} region
   * @param {import('../data/region.js').Region | null} former
   */
  async #learn(region, former) {
    try {
      const [areas, stations] = await Promise.all([patiently(listAreas), patiently(listStations)]);
      if (this.#region === region) {
        this.#home = (former?.version === region.version ? this.#home : null) ?? extentOf(areas);
        this.#stations = stations;
        this.#layers = [new Areas(), new Stations(stations, (station) => this.#pickStation(station.code))];
        this.#came = former === null || former.code === region.code ? this.#came : region.name;
        this.#problem = null;
      }
    } catch (error) {
      this.#problem = inWords(error);
    }
    this.#draw();
  }

  #understood = () => {
    this.#came = null;
    this.requestUpdate();
  };

  #beat = () => {
    this.#live.beat();
    this.#watch.beat(this.#live.connected, false);
    this.#draw();
  };

  #draw() {
    this.#callers.draw(shared(this.#calls.items), this.#secondsSince);
    const seen = this.#picked?.look() ?? null;
    if (seen === null) {
      this.#picked = null;
    }
    this.#map?.mark(seen === null || seen.point === null ? null : latLng(seen.point));
    this.requestUpdate();
  }

  #secondsSince = (/** @type {string} */ time) => this.#live.clock.secondsSince(time);

  /** @returns {import('../map/situation-map.js').SituationMap | null} */
  get #map() {
    return /** @type {any} */ (this.querySelector('k-map'))?.map ?? null;
  }

  /** @param {Picked} picked @param {boolean} [goes] whether the map goes there */
  #pick(picked, goes = false) {
    this.#picked = picked;
    const point = picked.look()?.point ?? null;
    if (goes && point !== null) {
      this.#map?.show(latLng(point));
    }
    this.#draw();
  }

  #unpick = () => {
    this.#picked = null;
    this.#draw();
  };

  /** @param {string} code @param {boolean} [goes] */
  #pickStation(code, goes) {
    this.#pick({
      id: code,
      look: () => {
        const station = this.#stations.find((each) => each.code === code);
        return station === undefined ? null : { point: station.point, details: stationDetails(station) };
      },
    }, goes);
  }

  /** @param {string} id @param {boolean} [goes] */
  #pickCaller(id, goes) {
    this.#pick({
      id,
      look: () => {
        const caller = shared(this.#calls.items).find(({ call }) => call.id === id);
        return caller === undefined ? null : { point: caller.fix.point, details: callerDetails(caller, this.#secondsSince) };
      },
    }, goes);
  }
}

await loadLanguage();
customElements.define('k-map-page', MapPage);
