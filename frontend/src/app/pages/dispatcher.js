import { html, nothing } from 'lit';
import { Element } from '../components/element.js';
import '../components/incident-list.js';
import '../components/incident-panel.js';
import '../components/map.js';
import { callerDetails, stationDetails } from '../components/map-details.js';
import { prioritySign } from '../components/priority-sign.js';
import { REASONS } from '../components/restricted-card.js';
import '../components/room-bar.js';
import { Desk } from '../desk.js';
import { duration } from '../format.js';
import { isField } from '../hotkeys.js';
import { loadLanguage, t } from '../i18n.js';
import { shared } from '../map/fixes.js';
import { latLng } from '../map/geometry.js';
import { Areas } from '../map/layers/areas.js';
import { Callers } from '../map/layers/callers.js';
import { Incidents } from '../map/layers/incidents.js';
import { Stations } from '../map/layers/stations.js';
import { isLate, shortNumber, since } from '../urgency.js';

/** The dispatcher's page: what needs help, where, and what is known of it. Owns the keyboard. */
class Dispatcher extends Element {
  #desk = new Desk();
  #incidents = new Incidents((id) => this.#desk.select(id));
  #callers = new Callers((id) => this.#pick(id), { named: false });
  /** @type {import('../map/situation-map.js').MapLayer[]} */
  #ground = [new Areas()];
  /** @type {unknown} */
  #stations = null;
  /** A caller or station whose card is open. @type {string | null} */
  #picked = null;
  #beats = 0;

  constructor() {
    super();
    this.#desk.addEventListener('change', () => this.requestUpdate());
    addEventListener('keydown', this.#press);
    void this.#desk.begin();
  }

  /** @override */
  render() {
    const desk = this.#desk;
    document.title = `${t('desk.title')} · Kentongan`;
    this.#draw();
    this.#beats++;
    return html`
      <div class="frame">
        <k-room-bar .room=${desk} .heading=${t('desk.title')} .chips=${this.#chips()} .beat=${this.#beats} @language=${() => this.requestUpdate()}></k-room-bar>
        <div class="messages" role="status" aria-live="polite">${this.#messages()}</div>
        <main class="desk">
          <k-incident-list .desk=${desk} .beat=${this.#beats} @show=${this.#show}></k-incident-list>
          <k-map .home=${desk.home} .layers=${this.#layers()} .picked=${this.#details === null ? null : this.#picked} .details=${this.#details} @close=${() => this.#pick(null)}></k-map>
          <k-incident-panel .desk=${desk} .beat=${this.#beats} @show=${this.#show}></k-incident-panel>
        </main>
      </div>`;
  }

  #messages() {
    const { current, watch, problem } = this.#desk;
    return html`
      ${current ? nothing : html`<p class="message bad" data-id="serverLost"><span aria-hidden="true">◆</span>${t('desk.stale')}</p>`}
      ${watch.signedOut ? html`<p class="message bad" data-id="signedOut"><span aria-hidden="true">◆</span>${t('desk.signedOut')} <a class="button" href="/">${t('signIn.submit')}</a></p>` : nothing}
      ${problem === null ? nothing : html`<p class="message bad" data-id="problem"><span aria-hidden="true">◆</span>${problem}</p>`}`;
  }

  /** How many of each priority wait for help, and the one that waits longest of the worst. */
  #chips() {
    const { incidents, current, active, secondsSince } = this.#desk;
    if (!incidents.known || !current) {
      return html`<span class="chip">– ${t('desk.waiting')}</span>`;
    }
    const open = active.filter(({ state }) => state === 'open');
    return html`${[1, 2, 3, 4].map((priority) => {
      const some = open.filter((incident) => incident.priority === priority);
      const [first] = some;
      const seconds = first === undefined ? 0 : secondsSince(since(first));
      const late = first !== undefined && isLate(first, seconds);
      return html`<span class="chip ${late ? 'bad' : ''}" data-id="waiting-${priority}">${prioritySign(priority)} <b>${some.length}</b>${priority === 1 ? html` ${t('desk.waiting')}` : nothing}${priority === 1 && first !== undefined ? html` <span class="clock">${duration(seconds)}</span>` : nothing}</span>`;
    })}`;
  }

  #layers() {
    const { stations, calls, incidents } = this.#desk;
    if (this.#stations !== stations) {
      this.#stations = stations;
      this.#ground = [new Areas(), new Stations(stations, (station) => this.#pick(station.code))];
    }
    return [...this.#ground, ...(calls.known ? [this.#callers] : []), ...(incidents.known ? [this.#incidents] : [])];
  }

  #draw() {
    const { active, selectedId, calls, secondsSince } = this.#desk;
    this.#incidents.draw(
      active.map(({ id, point, priority, number }) => ({ id, point, priority, name: shortNumber(number) })), selectedId);
    this.#callers.draw(shared(calls.items), secondsSince);
  }

  /** What the open card says; null: what it was about is no longer there. */
  get #details() {
    const { calls, stations, secondsSince } = this.#desk;
    const caller = shared(calls.items).find(({ call }) => call.id === this.#picked);
    const station = stations.find(({ code }) => code === this.#picked);
    return caller !== undefined ? callerDetails(caller, secondsSince) : station !== undefined ? stationDetails(station) : null;
  }

  /** @param {string | null} id */
  #pick(id) {
    this.#picked = id;
    this.requestUpdate();
  }

  /** A person asks: the map goes there. */
  #show = () => {
    const point = this.#desk.selected?.point ?? null;
    if (point !== null) {
      this.#map?.show(latLng(point));
    }
  };

  /** @returns {import('../map/situation-map.js').SituationMap | null} */
  get #map() {
    return /** @type {any} */ (this.querySelector('k-map'))?.map ?? null;
  }

  /** @param {KeyboardEvent} event */
  #press = (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    if (event.ctrlKey && event.key === 'Enter' && this.#desk.selected?.state === 'draft') {
      void this.#desk.sendNow();
      return;
    }
    const elsewhere = isField(target) || target.closest?.('.map-ground, [popover], dialog') != null || this.#picked !== null;
    if (event.ctrlKey || event.altKey || event.metaKey || elsewhere) {
      return;
    }
    if (this.#act(event.key, target.closest('button, a') !== null)) {
      event.preventDefault();
    }
  };

  /** @param {typeof REASONS[number] | undefined} reason to see the restricted one */
  #open(reason) {
    const masked = this.#desk.selected?.masked === true && reason !== undefined;
    if (masked) {
      void this.#desk.open(t(`restricted.reason.${reason}`));
    }
    return masked;
  }

  /** @param {string} key @param {boolean} onControl the focus is where Enter means something else */
  #act(key, onControl) {
    switch (key) {
      case 'ArrowDown': this.#desk.move(1); return true;
      case 'ArrowUp': this.#desk.move(-1); return true;
      case 'Escape': this.#desk.select(null); return true;
      case 'Enter': return !onControl && (this.#show(), true);
      case '*': this.#map?.star(); return true;
      case '1': case '2': case '3': return this.#open(REASONS[Number(key) - 1]);
      default: return false;
    }
  }
}

await loadLanguage();
customElements.define('k-dispatcher', Dispatcher);
