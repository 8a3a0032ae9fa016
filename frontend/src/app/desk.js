/**
 * What the dispatcher's page knows: the incidents and calls as the server tells them, which incident
 * somebody looks at, and what happened to that one. Says `change` whenever it is another.
 */

import * as calls from './data/calls.js';
import * as catalogues from './data/catalogue.js';
import { inWords, patiently } from './data/http.js';
import { extentOf, listAreas } from './data/areas.js';
import { Edit, restrict, sendNow } from './edit.js';
import { knownOf } from './data/known.js';
import { currentSession } from './data/session.js';
import * as incidents from './data/incidents.js';
import { listStations } from './data/stations.js';
import { Book } from './intake/book.js';
import { Live } from './live.js';
import { Presence } from './presence.js';
import { recallTheme } from './preferences.js';
import { RegionInForce } from './region-in-force.js';
import { ticker } from './ticker.js';
import { byUrgency } from './urgency.js';
import { Watch } from './watch.js';
import { WholeCalls } from './whole-calls.js';

/** @typedef {import('./data/incidents.js').Incident} Incident */

/** Words that are just being typed change an incident several times a second. */
const TIMELINE_PAUSE_MS = 700;

export class Desk extends EventTarget {
  live = new Live();
  incidents = this.live.topic(incidents.TOPIC, incidents.idOf);
  calls = new WholeCalls(this.live.topic(calls.TOPIC, calls.idOf), calls.get);
  #inForce = new RegionInForce(this.live, (region, former) => void this.#learn(region, former));
  #catalogues = this.live.topic(catalogues.TOPIC, catalogues.idOf);
  /** What incidents can be. */
  book = new Book();
  presence = new Presence(this.live, () => this.session?.username);
  watch = new Watch();
  /** @type {import('./data/session.js').Session | null} */
  session = null;
  /** @type {import('./map/situation-map.js').Bounds | null} */
  home = null;
  /** @type {import('./data/stations.js').Station[]} */
  stations = [];
  /** @type {string | null} */
  selectedId = null;
  /** Newest first; null: not loaded. @type {import('./data/incidents.js').TimelineEntry[] | null} */
  timeline = null;
  /** What each caller said of it; null: not loaded. @type {import('./data/incidents.js').Report[] | null} */
  reports = null;
  /** Others that may be the same. @type {import('./data/incidents.js').Similar[]} */
  similar = [];
  /** The field that is being put right. @type {Edit | null} */
  edit = null;
  /** The restricted one that is looked at, in full; only who opened it gets it. @type {Incident | null} */
  #whole = null;
  /** What is known of the place; null: not loaded. @type {import('./data/known.js').Known | null} */
  known = null;
  /** @type {string | null} */
  problem = null;
  /** @type {Incident[] | null} */
  #active = null;
  #timelineOf = '';
  #timelineAsked = -Infinity;

  async begin() {
    ticker.addEventListener('change', this.#beat);
    this.live.addEventListener('change', this.#heard);
    this.calls.addEventListener('change', () => this.#tell());
    this.book.addEventListener('change', () => this.#tell());
    this.book.open(null);
    addEventListener('pagehide', () => this.presence.leave());
    try {
      this.session = await patiently(currentSession);
      if (this.session === null) {
        location.assign('/');
        return;
      }
      recallTheme(this.session.username);
    } catch (error) {
      this.problem = inWords(error);
    }
    this.#tell();
  }

  get region() {
    return this.#inForce.region;
  }

  /** The server is heard: what is shown is so now. */
  get current() {
    return this.live.fresh;
  }

  /** What is not closed, the most urgent first; sorted once for all who ask between two changes. */
  get active() {
    this.#active ??= this.incidents.items.filter(({ state }) => state !== 'closed').map((each) => this.#opened(each)).sort(byUrgency);
    return this.#active;
  }

  /** What was closed or merged just now, the newest first: it may have been too early. */
  get closed() {
    return this.incidents.items.filter(({ state }) => state === 'closed').sort((a, b) => Date.parse(b.changedAt) - Date.parse(a.changedAt));
  }

  /** In full, if it is the one that is looked at; states are newer on the live stream. The version stays that of the words: who edits them must not take them for newer ones. @param {Incident} told */
  #opened(told) {
    return told.masked && this.#whole?.id === told.id ? { ...this.#whole, state: told.state, priority: told.priority } : told;
  }

  /** @returns {Incident | null} */
  get selected() {
    const told = this.selectedId === null ? undefined : this.incidents.get(this.selectedId);
    return told === undefined ? null : this.#opened(told);
  }

  /** @param {{type: string | null, catalogue: number | null}} incident */
  typeName({ type, catalogue }) {
    return type === null ? null : this.book.type(catalogue, type)?.name ?? type;
  }

  secondsSince = (/** @type {string} */ time) => this.live.clock.secondsSince(time);

  /** @param {string | null} id */
  select(id) {
    this.selectedId = id;
    this.timeline = null;
    this.reports = null;
    this.similar = [];
    this.edit = null;
    this.known = null;
    this.#see(null);
    this.#timelineOf = '';
    this.#timelineAsked = -Infinity;
    this.#follow();
    this.#tell();
  }

  /** To the next or former one in the list; from nothing to the first or last. @param {1 | -1} step */
  move(step) {
    const ids = this.active.map(({ id }) => id);
    const at = this.selectedId === null ? -1 : ids.indexOf(this.selectedId);
    const next = at < 0 ? (step > 0 ? 0 : ids.length - 1) : Math.min(Math.max(at + step, 0), ids.length - 1);
    this.select(ids[next] ?? null);
  }

  /** Puts a field of the incident right that is looked at; the same again: not after all. @param {import('./edit.js').Name} name */
  toggleEdit(name) {
    const incident = this.selected;
    this.edit = incident === null || this.edit?.name === name ? null : new Edit(incident, name);
    this.#tell();
  }

  /** @param {import('./edit.js').Value} value as it is typed */
  type(value) {
    if (this.edit !== null) {
      this.edit.mine = value;
    }
    this.#tell();
  }

  async saveEdit() {
    const { edit } = this;
    await this.link(async () => {
      if (edit !== null && await edit.save(incidents.change) && this.edit === edit) {
        this.edit = null;
      }
    });
  }

  /** Both wrote it. @param {boolean} keepMine */
  async settleEdit(keepMine) {
    this.edit?.settle(keepMine);
    await this.saveEdit();
  }

  /** Help is sent before the form is complete, or again. */
  async sendNow() {
    const incident = this.selected;
    if (incident !== null) {
      await this.link(() => sendNow(incident, incidents.change));
    }
  }

  /** Whoever does not work on it sees it masked, or does again. @param {boolean} restricted */
  async restrict(restricted) {
    const incident = this.selected;
    if (incident !== null) {
      await this.link(() => restrict(incident, restricted, incidents.change));
    }
  }

  /** The names of types by their codes, by the catalogue of the incident that is looked at. @returns {[string, string][]} */
  get types() {
    return this.book.classes(this.selected?.catalogue ?? null).flatMap(({ types }) => types.map(({ code, name }) => /** @type {[string, string]} */ ([code, name])));
  }

  /** A person says why they have to see the restricted one that is looked at. @param {string} reason */
  open(reason) {
    const id = this.selectedId;
    return this.link(async () => {
      const whole = id === null ? null : await incidents.open(id, reason);
      if (id === this.selectedId) {
        this.#see(whole);
      }
    });
  }

  /** @param {Incident | null} whole */
  #see(whole) {
    this.#whole = whole;
    this.#active = null;
    this.book.open(whole?.catalogue ?? null);
  }

  /** A person says that two are one, or are not after all. @param {() => Promise<unknown>} act */
  async link(act) {
    try {
      await act();
      this.problem = null;
    } catch (error) {
      this.problem = inWords(error);
    }
    this.#timelineOf = '';
    this.#tell();
  }

  #heard = () => {
    this.#active = null;
    this.book.heed(this.#catalogues.items[0]?.version ?? null);
    this.incidents.items.forEach(({ catalogue }) => this.book.open(catalogue ?? null));
    this.#follow();
    this.#tell();
  };

  /** What belongs to a region; an edit of it moves no map. @param {import('./data/region.js').Region} region @param {import('./data/region.js').Region | null} former */
  async #learn(region, former) {
    try {
      const [areas, stations] = await Promise.all([patiently(listAreas), patiently(listStations), this.book.learnAgencies()]);
      if (this.region === region) {
        this.home = (former?.version === region.version ? this.home : null) ?? extentOf(areas);
        this.stations = stations;
        this.problem = null;
      }
    } catch (error) {
      this.problem = inWords(error);
    }
    this.#tell();
  }

  /** The others see which incident is looked at; its timeline follows it, not faster than it can be read. */
  #follow() {
    const incident = this.selected;
    this.presence.show(incident?.id ?? null, this.edit !== null);
    if (incident !== null) {
      this.edit?.learn(incident);
    }
    const merged = this.incidents.items.filter(({ mergedInto }) => mergedInto !== null && mergedInto.id === incident?.id);
    const told = incident === null ? undefined : this.incidents.get(incident.id);
    const version = told === undefined ? '' : [told, ...merged].map((each) => `${each.id} ${each.version}`).join(' ');
    if (incident !== null && version !== this.#timelineOf && performance.now() - this.#timelineAsked > TIMELINE_PAUSE_MS) {
      this.#timelineAsked = performance.now();
      void this.#load(incident.id, version);
    }
  }

  /** @param {string} id @param {string} version */
  async #load(id, version) {
    try {
      const masked = this.incidents.get(id)?.masked === true;
      const [entries, reports, similar, known, whole] = await Promise.all([
        incidents.timelineOf(id), incidents.reportsOf(id), incidents.similarTo(id), knownOf('incident', id), masked ? incidents.get(id) : null,
      ]);
      if (this.selectedId === id) {
        this.#see(whole?.masked === false ? whole : null);
        this.timeline = entries;
        this.reports = reports;
        this.similar = similar;
        this.known = known;
        this.#timelineOf = version;
        this.#follow();
      }
    } catch {
      // The next beat tries again; without a server the banner says what is wrong.
    }
    this.#tell();
  }

  #beat = () => {
    this.live.beat();
    this.watch.beat(this.live.connected, false);
    this.#follow();
    this.#tell();
  };

  #tell() {
    this.dispatchEvent(new Event('change'));
  }
}
