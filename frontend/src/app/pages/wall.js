import { html, nothing } from 'lit';
import { Element } from '../components/element.js';
import '../components/map.js';
import { areaText } from '../components/map-details.js';
import { prioritySign } from '../components/priority-sign.js';
import { extentOf, listAreas } from '../data/areas.js';
import * as catalogues from '../data/catalogue.js';
import { inWords, patiently } from '../data/http.js';
import * as indicators from '../data/indicators.js';
import * as incidents from '../data/incidents.js';
import * as walls from '../data/walls.js';
import { band, BAND_SIGNS, duration, hourAndMinute, longDate } from '../format.js';
import { loadLanguage, t } from '../i18n.js';
import { Live } from '../live.js';
import { Areas } from '../map/layers/areas.js';
import { Incidents } from '../map/layers/incidents.js';
import { RegionInForce } from '../region-in-force.js';
import { ticker } from '../ticker.js';
import { byUrgency, isLate } from '../urgency.js';
import { countOf, isTold, PARTS, TARGET_PERCENT } from '../wall-figures.js';

/** @typedef {import('../data/incidents.js').WallIncident} WallIncident */

const ASK_BEATS = 2;
const LISTED = 5;

/** A screen on a wall: shows its code until somebody lets it, then how the room stands. Nobody touches it. */
class WallPage extends Element {
  #screen = decodeURIComponent(location.pathname.split('/')[2] ?? '');
  /** What this browser is; null: not known yet. @type {walls.Wall | null} */
  #wall = null;
  /** Another page of this browser took its place. */
  #displaced = false;
  /** @type {string | null} */
  #problem = null;
  #live = new Live(walls.LIVE);
  #figures = this.#live.topic(indicators.TOPIC, indicators.idOf);
  #incidents = this.#live.topic(incidents.TOPIC, (/** @type {WallIncident} */ incident) => incident.id);
  #inForce = new RegionInForce(this.#live, (_, former) => void this.#learn(former));
  #catalogues = this.#live.topic(catalogues.TOPIC, catalogues.idOf);
  #catalogue = 0;
  /** @type {import('../map/situation-map.js').Bounds | null} */
  #home = null;
  /** @type {Map<string, string>} */
  #typeNames = new Map();
  #signs = new Incidents();
  #layers = [new Areas(), this.#signs];
  #beats = 0;
  #asking = false;
  #wasLost = false;

  constructor() {
    super();
    document.documentElement.dataset['theme'] = new URLSearchParams(location.search).get('theme') === 'light' ? 'light' : 'dark';
    this.#live.addEventListener('change', this.#heard);
    ticker.addEventListener('change', () => {
      this.#beat();
      this.requestUpdate();
    });
    void this.#ask();
  }

  /** @override */
  render() {
    document.title = `${t('wall.title')} · Kentongan`;
    if (this.#wall?.enrolledAt != null && !this.#displaced) {
      this.#signs.draw(this.#open.map(({ id, point, priority }) => ({ id, point, priority, name: '' })));
      return this.#situation();
    }
    return html`
      <main class="wall-code">
        <h1>${t('wall.of', { screen: this.#screen })}</h1>
        ${this.#displaced ? html`<p>${t('wall.displaced')}</p>` : this.#wall === null ? html`<p>${this.#problem ?? t('data.loading')}</p>` : html`
          <p>${t('wall.codeHint')}</p>
          <output class="code" data-testid="wall-code">${this.#wall.code}</output>
          <p class="soft">${t('wall.codeWhere', { address: `${location.origin}/walls` })}</p>`}
      </main>`;
  }

  get #region() {
    return this.#inForce.region;
  }

  #situation() {
    return html`
      <div class="wall ${this.#current ? '' : 'old'}">
        <header>
          <h1>${this.#region === null ? t('wall.title') : t('room.title', { page: t('wall.title'), region: this.#region.name })}</h1>
          ${this.#region?.sample ? html`<span class="chip warn">${t('console.sample')}</span>` : nothing}
          <span class="push"></span>
          ${this.#clock()}
          ${this.#chip()}
        </header>
        <div role="status">${this.#current || this.#beginning ? nothing : html`<p class="stale-banner" data-id="stale">◆ ${t('wall.stale', { time: this.#lastTime })}</p>`}</div>
        <main>
          <k-map zoom-step="0.5" .home=${this.#home} .layers=${this.#layers}></k-map>
          <div class="figures">${this.#waiting()}${this.#inTime()}${this.#worst()}${this.#others()}</div>
          ${this.#list()}
        </main>
        <footer>
          <b>${t('wall.today')}</b>
          <span>${t('wall.callsToday', { n: this.#text('callsToday') })}</span>
          <span>${t('wall.answeredToday', { n: this.#text('callsAnsweredToday') })}</span>
        </footer>
      </div>`;
  }

  /** Nothing is known yet, and it is too early to say that something is wrong. */
  get #beginning() {
    return this.#live.fresh && this.#age === null;
  }

  #chip() {
    const current = this.#current;
    return html`
      <span class="chip ${current ? 'good' : this.#beginning ? 'warn' : 'bad'}" data-testid="server-chip" data-state=${current ? 'connected' : 'lost'}>
        ${current ? html`<span aria-hidden="true">●</span> ${t('wall.fresh', { seconds: this.#age ?? 0 })}` : t(this.#beginning ? 'chip.serverWait' : 'chip.serverLost')}</span>`;
  }

  #clock() {
    const { clock } = this.#live;
    const known = clock.known && this.#region !== null;
    const now = clock.now();
    return html`
      <span class="date">${known ? longDate(now) : ''}</span>
      <time class="big-clock">${known ? hourAndMinute(new Date(now).toISOString()) : t('wall.noClock')}</time>`;
  }

  #waiting() {
    const since = this.#value('longestWaitingSince');
    const waits = this.#current && typeof since === 'string';
    const seconds = waits ? this.#live.clock.secondsSince(since) : 0;
    const which = waits ? band(seconds) : 'calm';
    return html`
      <section class="figure ${which}" data-id="callsWaiting">
        <h2>${t('wall.waiting')}</h2>
        <p class="big">${this.#text('callsWaiting')}</p>
        <p>${waits ? html`<span aria-hidden="true">${BAND_SIGNS[which]}</span> ${t('wall.longest', { time: duration(seconds) })}`
          : this.#current && this.#value('callsWaiting') === 0 ? t('wall.nobodyWaits') : '—'}</p>
      </section>`;
  }

  #inTime() {
    const percent = this.#value('answeredIn15sToday');
    const short = this.#current && typeof percent === 'number' && percent < TARGET_PERCENT;
    return html`
      <section class="figure ${short ? 'soon' : ''}" data-id="answeredIn15sToday">
        <h2>${t('wall.inTime')}</h2>
        <p class="big">${this.#text('answeredIn15sToday')}${percent == null ? nothing : html`<small>%</small>`}</p>
        <p>${short ? html`<span aria-hidden="true">▲</span> ` : nothing}${t('wall.inTimeOf', { n: this.#text('callsAnsweredIn15sToday'), of: this.#text('callsDueToday'), target: TARGET_PERCENT })}</p>
      </section>`;
  }

  #worst() {
    const [first] = this.#open;
    const some = this.#current && this.#value('openIncidentsPriority1') !== 0 && first?.priority === 1;
    return html`
      <section class="figure ${some ? 'breach' : ''}" data-id="openIncidentsPriority1">
        <h2>${prioritySign(1)} ${t('wall.worst')}</h2>
        <p class="big">${this.#text('openIncidentsPriority1')}</p>
        <p>${some && first !== undefined ? html`<span aria-hidden="true">●</span> ${t('wall.oldest', { time: duration(this.#live.clock.secondsSince(first.openedAt)) })}` : '—'}</p>
      </section>`;
  }

  #others() {
    return html`
      <section class="figure" data-id="openIncidents">
        <h2>${t('wall.open')}</h2>
        <p class="big">${countOf(PARTS.map((id) => this.#value(id))) ?? '—'}</p>
        <p class="row">${[2, 3, 4].map((priority) => html`<span>${prioritySign(priority)} ${this.#text(`openIncidentsPriority${priority}`)}</span>`)}</p>
      </section>`;
  }

  #list() {
    const open = this.#open;
    return html`
      <section class="panel wall-list" aria-labelledby="wall-list">
        <header><h2 id="wall-list">${t('wall.list')}</h2>${open.length > LISTED ? html`<span class="push">${t('wall.more', { n: open.length - LISTED })}</span>` : nothing}</header>
        ${!this.#incidents.known ? html`<p class="empty">—</p>` : open.length === 0 ? html`<p class="empty">${this.#current ? t('desk.none') : '—'}</p>`
          : html`<ol>${open.slice(0, LISTED).map((incident) => this.#row(incident))}</ol>`}
      </section>`;
  }

  /** @param {WallIncident} incident */
  #row(incident) {
    const seconds = this.#live.clock.secondsSince(incident.openedAt);
    const late = this.#current && isLate(incident, seconds);
    return html`
      <li data-testid="incident-row" data-id=${incident.id}>
        ${prioritySign(incident.priority)}
        <div><b>${incident.type === null ? t('wall.restricted') : this.#typeNames.get(incident.type) ?? incident.type}</b>
          <span class="soft">${areaText(incident.area)} · ${t(`incident.${incident.state}`)}${incident.exercise ? html` · ${t('incident.exercise')}` : nothing}</span></div>
        <span class="clock ${late ? 'late' : ''}">${late ? html`<span aria-hidden="true">●</span> ` : nothing}${this.#current ? duration(seconds) : '—'}</span>
      </li>`;
  }

  /** What needs help, the most urgent first. */
  get #open() {
    return this.#incidents.items.sort(byUrgency);
  }

  /** @param {string} id @returns {number | string | null | undefined} undefined: not told */
  #value(id) {
    return this.#figures.get(id)?.value;
  }

  /** @param {string} id */
  #text(id) {
    return this.#value(id) ?? '—';
  }

  /** Seconds since the figures were counted; null: never. */
  get #age() {
    const counted = this.#figures.get('callsWaiting')?.at;
    return counted === undefined ? null : this.#live.clock.secondsSince(counted);
  }

  /** The server is heard, and it goes on counting. */
  get #current() {
    return this.#live.fresh && isTold(this.#age);
  }

  get #lastTime() {
    const counted = this.#figures.get('callsWaiting')?.at;
    return counted === undefined ? '—' : hourAndMinute(counted);
  }

  #heard = () => {
    const [catalogue] = this.#catalogues.items;
    if (catalogue !== undefined && catalogue.version !== this.#catalogue) {
      this.#catalogue = catalogue.version;
      void this.#learn(this.#region);
    }
    if (this.#wasLost && this.#live.connected) {
      this.#wasLost = false;
      void this.#renew();
    }
    this.requestUpdate();
  };

  /** What belongs to a region; an edit of it moves no map. @param {import('../data/region.js').Region | null} former */
  async #learn(former) {
    const [areas, types] = await Promise.all([patiently(listAreas), patiently(walls.typesOnWall)]);
    this.#home = (former?.version === this.#region?.version ? this.#home : null) ?? extentOf(areas);
    // What is in force no more may still be shown.
    types.forEach(({ code, name }) => this.#typeNames.set(code, name));
    this.requestUpdate();
  }

  #beat() {
    this.#beats++;
    if (this.#wall?.enrolledAt != null && !this.#displaced) {
      this.#live.beat();
      this.#wasLost ||= this.#live.clock.known && !this.#live.connected;
    }
    if (!this.#displaced && !this.#live.connected && this.#beats % ASK_BEATS === 0) {
      void this.#ask();
    }
  }

  /** What this browser is; one that is nothing yet, or no longer, asks to be a screen. */
  async #ask() {
    if (this.#asking) {
      return;
    }
    this.#asking = true;
    try {
      const known = await walls.here();
      this.#displaced = this.#wall !== null && known !== null && known.screen !== this.#screen;
      this.#wall = known?.screen === this.#screen ? known : this.#displaced ? this.#wall : await walls.begin(this.#screen);
      this.#problem = null;
    } catch (error) {
      this.#problem = inWords(error);
    } finally {
      this.#asking = false;
    }
    this.requestUpdate();
  }

  /** After a break the server may bring another build of this page; only then it is loaded anew. */
  async #renew() {
    const build = new URL('..', import.meta.url).pathname;
    const page = await fetch(location.pathname).then((answer) => (answer.ok ? answer.text() : build)).catch(() => build);
    if (!page.includes(build)) {
      location.reload();
    }
  }
}

await loadLanguage();
customElements.define('k-wall', WallPage);
