import { html, nothing } from 'lit';
import { Element } from '../components/element.js';
import '../components/map.js';
import { numberText } from '../components/parts.js';
import { extentOf, listAreas } from '../data/areas.js';
import * as calls from '../data/calls.js';
import { inWords, patiently } from '../data/http.js';
import { theRegion } from '../data/region.js';
import { currentSession } from '../data/session.js';
import { listStations } from '../data/stations.js';
import { decimal, showTimesIn, timeOfDay } from '../format.js';
import { loadLanguage, t } from '../i18n.js';
import { Live } from '../live.js';
import { fixText, located } from '../map/fixes.js';
import { latLng } from '../map/geometry.js';
import { Areas } from '../map/layers/areas.js';
import { Callers } from '../map/layers/callers.js';
import { Stations } from '../map/layers/stations.js';
import { recallTheme } from '../preferences.js';
import { ticker } from '../ticker.js';
import { Watch } from '../watch.js';

/** The city with its areas, stations and callers, for everybody who is signed in. */
class MapPage extends Element {
  #live = new Live();
  #calls = this.#live.topic(calls.TOPIC, calls.idOf);
  #watch = new Watch();
  #callers = new Callers();
  /** @type {import('../map/situation-map.js').MapLayer[]} */
  #layers = [new Areas()];
  /** @type {import('../map/situation-map.js').Bounds | null} */
  #home = null;
  /** @type {import('../data/region.js').Region | null} */
  #region = null;
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
        </div>
        <main class="map-and-list">
          <k-map .home=${this.#home} .layers=${this.#calls.known ? [...this.#layers, this.#callers] : this.#layers}></k-map>
          ${this.#seesCallers ? this.#list() : nothing}
        </main>
      </div>`;
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
    const items = located(this.#calls.items);
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
        <button class="quiet" @click=${() => this.#show(latLng(fix.point))}>
          <span>${numberText(call.number)} <small class="soft">${t(`call.${call.state}`)}</small></span>
          <span>${fix.area == null ? t('map.areaUnknown') : fix.area.outside ? t('map.near', { area: fix.area.name }) : fix.area.name}</span>
          <small class="soft">${fixText(fix, (time) => this.#live.clock.secondsSince(time))}</small>
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
      this.#region = await patiently(theRegion);
      showTimesIn(this.#region.zone);
      const [areas, stations] = await Promise.all([patiently(listAreas), patiently(listStations)]);
      this.#home = extentOf(areas);
      this.#layers = [new Areas(), new Stations(stations)];
    } catch (error) {
      this.#problem = inWords(error);
    }
    this.requestUpdate();
  }

  #beat = () => {
    this.#live.beat();
    this.#watch.beat(this.#live.connected, false);
    this.#draw();
  };

  #draw() {
    this.#callers.draw(located(this.#calls.items), (time) => this.#live.clock.secondsSince(time));
    this.requestUpdate();
  }

  /** @param {[number, number]} place */
  #show(place) {
    const element = /** @type {any} */ (this.querySelector('k-map'));
    element.map?.show(place);
  }
}

await loadLanguage();
customElements.define('k-map-page', MapPage);
