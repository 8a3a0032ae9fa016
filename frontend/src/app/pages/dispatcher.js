import { html, nothing } from 'lit';
import { Element } from '../components/element.js';
import { Alarm } from '../alarm.js';
import '../components/command-line.js';
import '../components/due-strip.js';
import '../components/incident-list.js';
import '../components/incident-panel.js';
import '../components/map.js';
import { closureTools, liftButton } from '../components/closure-tools.js';
import { callerDetails, closureDetails, stationDetails, unitDetails } from '../components/map-details.js';
import { prioritySign } from '../components/priority-sign.js';
import { REASONS } from '../components/restricted-card.js';
import '../components/room-bar.js';
import '../components/unit-list.js';
import { Desk } from '../desk.js';
import { Dispatch } from '../dispatch/dispatch.js';
import { isFeedLost, lastHeard, staleUnits } from '../dispatch/unit-order.js';
import { clockTime, duration } from '../format.js';
import { isField } from '../hotkeys.js';
import { loadLanguage, t } from '../i18n.js';
import { signOf } from '../data/closures.js';
import { shared } from '../map/fixes.js';
import { latLng } from '../map/geometry.js';
import { Areas } from '../map/layers/areas.js';
import { Callers } from '../map/layers/callers.js';
import { Closures } from '../map/layers/closures.js';
import { Incidents } from '../map/layers/incidents.js';
import { Pin } from '../map/layers/pin.js';
import { Stations } from '../map/layers/stations.js';
import { Units } from '../map/layers/units.js';
import { isLate, shortNumber, since } from '../urgency.js';

/** The dispatcher's page: what needs help, where, and what is known of it. Owns the keyboard. */
class Dispatcher extends Element {
  #desk = new Desk();
  #alarm = new Alarm();
  #dispatch = new Dispatch(this.#desk, this.#alarm);
  #incidents = new Incidents((id) => this.#desk.select(id));
  #callers = new Callers((id) => this.#pick(id), { named: false });
  #units = new Units((callSign) => this.#pick(callSign));
  #closures = new Closures((id) => this.#pick(id));
  #pin = new Pin((latitude, longitude) => this.#dispatch.closures.mark([latitude, longitude]));
  /** @type {import('../map/situation-map.js').MapLayer[]} */
  #ground = [new Areas()];
  /** @type {unknown} */
  #stations = null;
  /** A caller, unit or station whose card is open. @type {string | null} */
  #picked = null;
  #beats = 0;

  constructor() {
    super();
    for (const part of [this.#desk, this.#dispatch, this.#alarm]) {
      part.addEventListener('change', () => this.requestUpdate());
    }
    this.#dispatch.closures.addEventListener('begin', () => this.#map?.leaflet.getContainer().focus());
    this.#dispatch.closures.addEventListener('end', () => this.#map?.leaflet.getContainer().blur());
    addEventListener('keydown', this.#press);
    void this.#desk.begin();
  }

  /** @override */
  render() {
    const desk = this.#desk;
    const dispatch = this.#dispatch;
    document.title = `${t('desk.title')} · Kentongan`;
    this.#draw();
    this.#beats++;
    return html`
      <div class="frame">
        <k-room-bar .room=${desk} .heading=${t('desk.title')} .chips=${this.#chips()} .beat=${this.#beats} @language=${() => this.requestUpdate()}></k-room-bar>
        <div class="messages" role="status" aria-live="polite">${this.#messages()}</div>
        <k-due-strip .desk=${desk} .dispatch=${dispatch} .beat=${this.#beats}></k-due-strip>
        <main class="desk">
          <div class="lists">
            <k-incident-list .desk=${desk} .going=${dispatch.going} .beat=${this.#beats} @show=${this.#show}></k-incident-list>
            <k-unit-list .desk=${desk} .dispatch=${dispatch} .beat=${this.#beats} @locate=${this.#locate}></k-unit-list>
          </div>
          <k-map .home=${desk.home} .layers=${this.#layers()} .picked=${this.#details === null ? null : this.#picked} .details=${this.#details} .tools=${closureTools(dispatch.closures, (closure) => this.#map?.show(latLng(signOf(closure))))} @close=${() => this.#pick(null)}></k-map>
          <k-incident-panel .desk=${desk} .dispatch=${dispatch} .beat=${this.#beats} @show=${this.#show}></k-incident-panel>
        </main>
        <k-command-line .desk=${desk} .dispatch=${dispatch} .beat=${this.#beats}></k-command-line>
      </div>`;
  }

  #messages() {
    const { current, watch, problem, live } = this.#desk;
    const units = this.#dispatch.units.items;
    const refused = ['units', 'assignments', 'clocks', 'closures'].flatMap((topic) => live.refusals.get(topic)?.title ?? []);
    return html`
      ${current ? nothing : html`<p class="message bad" data-id="serverLost"><span aria-hidden="true">◆</span>${t('desk.stale')}</p>`}
      ${watch.signedOut ? html`<p class="message bad" data-id="signedOut"><span aria-hidden="true">◆</span>${t('desk.signedOut')} <a class="button" href="/">${t('signIn.submit')}</a></p>` : nothing}
      ${current && isFeedLost(units) ? html`<p class="message bad" data-id="fixesLost"><span aria-hidden="true">◆</span>${t('desk.fixesLost', { time: clockTime(lastHeard(units) ?? '') })}</p>` : nothing}
      ${[...new Set(refused)].map((title) => html`<p class="message bad" data-id="refused"><span aria-hidden="true">◆</span>${title}</p>`)}
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
    })}${this.#unitChips()}`;
  }

  /** How many units can be sent, of how many nobody knows where they are, and whether a breach is heard. */
  #unitChips() {
    const { units } = this.#dispatch;
    const onDuty = units.items.filter(({ status }) => status !== 'offDuty');
    const ready = onDuty.filter(({ status }) => status === 'available').length;
    const stale = staleUnits(units.items).length;
    const sound = this.#alarm.muted ? 'muted' : this.#alarm.locked ? 'locked' : 'on';
    return html`
      ${units.known ? html`<span class="chip" data-id="unitsReady">${t('desk.unitsReady')} <b>${ready}</b>/${onDuty.length}</span>` : nothing}
      ${stale === 0 ? nothing : html`<span class="chip warn" data-id="unitsStale"><span aria-hidden="true">▲</span> ${t('desk.unitsStale', { n: stale })}</span>`}
      <button class="chip-button" data-id="sound" title=${t('desk.soundHint')} @click=${() => this.#alarm.toggle()}><span aria-hidden="true">♪</span> ${t(`desk.sound.${sound}`)}</button>`;
  }

  #layers() {
    const { stations, calls, incidents } = this.#desk;
    if (this.#stations !== stations) {
      this.#stations = stations;
      this.#ground = [new Areas(), new Stations(stations, (station) => this.#pick(station.code))];
    }
    return [...this.#ground, ...(this.#dispatch.closures.known ? [this.#closures] : []), ...(calls.known ? [this.#callers] : []), ...(this.#dispatch.units.known ? [this.#units] : []), ...(incidents.known ? [this.#incidents] : [])];
  }

  #draw() {
    const { active, selectedId, calls, secondsSince } = this.#desk;
    this.#incidents.draw(
      active.map(({ id, point, priority, number }) => ({ id, point, priority, name: shortNumber(number) })), selectedId);
    this.#callers.draw(shared(calls.items), secondsSince);
    const { closures } = this.#dispatch;
    this.#closures.draw(closures.items, closures.drawing?.corners ?? []);
    this.#map?.[closures.drawing === null ? 'remove' : 'add'](this.#pin);
    this.#units.draw(this.#dispatch.units.items, new Set(this.#shownUnits), secondsSince);
  }

  /** Those that have to do with the incident that is looked at. */
  get #shownUnits() {
    const { selectedId } = this.#desk;
    const sent = this.#dispatch.units.items.filter(({ incident }) => incident !== null && incident.id === selectedId);
    return [...sent.map(({ callSign }) => callSign), ...this.#dispatch.ticked];
  }

  /** What the open card says; null: what it was about is no longer there. */
  get #details() {
    const { calls, stations, book, secondsSince } = this.#desk;
    const unit = this.#dispatch.units.get(this.#picked ?? '');
    const caller = shared(calls.items).find(({ call }) => call.id === this.#picked);
    const closure = this.#dispatch.closures.get(this.#picked ?? '');
    const station = stations.find(({ code }) => code === this.#picked);
    return unit !== undefined ? unitDetails(unit, book.agencyName(unit.agency), secondsSince)
      : caller !== undefined ? callerDetails(caller, secondsSince) 
      : closure !== undefined ? closureDetails(closure, liftButton(this.#dispatch.closures, closure)) : station !== undefined ? stationDetails(station) : null;
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

  /** @param {CustomEvent<string>} event */
  #locate = ({ detail }) => {
    const unit = this.#dispatch.units.get(detail);
    if (unit !== undefined) {
      this.#map?.show(latLng(unit.point));
    }
  };

  /** @returns {import('../map/situation-map.js').SituationMap | null} */
  get #map() {
    return /** @type {any} */ (this.querySelector('k-map'))?.map ?? null;
  }

  /** @param {KeyboardEvent} event */
  #press = (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    const elsewhere = target.closest?.('[popover], dialog') != null || document.querySelector(':popover-open') !== null;
    if (!event.repeat && !elsewhere && this.#actHeld(event)) {
      event.preventDefault();
      return;
    }
    if (event.key === 'Escape' && !elsewhere && this.#dispatch.closures.drawing !== null) {
      event.preventDefault();
      this.#dispatch.closures.cancel();
      return;
    }
    const onMap = target.closest?.('.map-ground') != null || this.#details !== null;
    if (event.ctrlKey || event.altKey || event.metaKey || elsewhere || onMap || isField(target)) {
      return;
    }
    if (this.#act(event.key, target.closest('button, a, summary, label') !== null)) {
      event.preventDefault();
    }
  };

  /** What is done from everywhere; a field's own undo stays its own. @param {KeyboardEvent} event */
  #actHeld({ key, ctrlKey, altKey, metaKey, target }) {
    if (metaKey || ctrlKey === altKey) {
      return false;
    }
    const within = (/** @type {string} */ name) => /** @type {HTMLElement} */ (target).closest?.(name) != null;
    const jump = (/** @type {string} */ name) => (/** @type {any} */ (this.querySelector(name))?.jump?.(), true);
    switch (`${ctrlKey ? 'Ctrl' : 'Alt'}+${key.toLowerCase()}`) {
      case 'Ctrl+enter': return !within('k-command-line') && (void (within('.edit') ? this.#desk.saveEdit() : this.#send()), true);
      case 'Ctrl+z': return !isField(target) && this.#dispatch.takeBack();
      case 'Alt+u': return jump('k-unit-list');
      case 'Alt+r': return jump('k-recommendation');
      case 'Alt+p': return jump('k-assignment-list');
      default: return false;
    }
  }

  /** Whoever is ticked; with nobody to send, a draft is open from then on. */
  async #send() {
    const row = /** @type {import('../components/send-row.js').SendRow | null} */ (this.querySelector('k-send-row'));
    if (!(await row?.send() ?? false) && this.#desk.selected?.state === 'draft') {
      await this.#desk.sendNow();
    }
  }

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
      case 'Escape': this.#dispatch.forget(); this.#desk.select(null); return true;
      case 'Enter': return !onControl && (this.#show(), true);
      case '/': /** @type {any} */ (this.querySelector('k-command-line'))?.jump(); return true;
      case '*': this.#map?.star(); return true;
      case '1': case '2': case '3': return this.#open(REASONS[Number(key) - 1]);
      default: return false;
    }
  }
}

await loadLanguage();
customElements.define('k-dispatcher', Dispatcher);
