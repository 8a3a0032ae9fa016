import { html, nothing } from 'lit';
import '../components/cell-table.js';
import { Element } from '../components/element.js';
import { capabilityName } from '../components/response.js';
import '../components/room-bar.js';
import { listAgencies } from '../data/catalogue.js';
import { inWords, patiently, Problem } from '../data/http.js';
import * as rosters from '../data/roster.js';
import { currentSession } from '../data/session.js';
import { listStations } from '../data/stations.js';
import { showTimesIn } from '../format.js';
import { hasSentence, loadLanguage, t } from '../i18n.js';
import { Live } from '../live.js';
import { recallTheme } from '../preferences.js';
import { RegionInForce } from '../region-in-force.js';
import { ticker } from '../ticker.js';

const VEHICLES = ['truck', 'van', 'car', 'motorcycle'];
const CONTACT_KINDS = ['duty', 'head'];
const CONTACT_ALERTS = ['sms', 'phone'];

/** @param {string} code */
const vehicleName = (code) => t(`roster.vehicle.${code}`);
/** @param {string} code */
const contactName = (code) => t(`roster.contact.${code}`);
/** @param {string} code anything, as it stands in a cell */
const alertName = (code) => (hasSentence(`roster.alert.${code}`) ? t(`roster.alert.${code}`) : code);

/** @param {string[]} codes @param {(code: string) => string} nameOf */
const named = (codes, nameOf) => new Map(codes.map((code) => [code, nameOf(code)]));
/** @param {{code: string, name: string}[]} all */
const byName = (all) => new Map(all.sort((a, b) => a.name.localeCompare(b.name)).map(({ code, name }) => [code, name]));

/** Where an administrator edits which units, crews and contacts there are. Nothing is in force before it is saved. */
class RosterPage extends Element {
  live = new Live();
  #regions = new RegionInForce(this.live);
  /** @type {import('../data/session.js').Session | null} */
  session = null;
  /** @type {rosters.Roster | null} */
  #roster = null;
  /** @type {rosters.ContactList | null} */
  #contacts = null;
  /** @type {{roster: boolean, contacts: boolean}} */
  #dirty = { roster: false, contacts: false };
  /** Names by code. @type {Map<string, string>} */
  #agencies = new Map();
  /** The same. @type {Map<string, string>} */
  #stations = new Map();
  /** @type {{good: boolean, text: string} | null} */
  #notice = null;
  #beats = 0;

  constructor() {
    super();
    showTimesIn('Asia/Jakarta');
    ticker.addEventListener('change', () => {
      this.live.beat();
      this.requestUpdate();
    });
    this.live.addEventListener('change', () => this.requestUpdate());
    addEventListener('beforeunload', (event) => (this.#dirty.roster || this.#dirty.contacts) && event.preventDefault());
    void this.#begin();
  }

  get region() {
    return this.#regions.region;
  }

  /** @override */
  render() {
    document.title = `${t('roster.title')} · Kentongan`;
    return html`
      <div class="frame">
        <k-room-bar .room=${this} .heading=${t('roster.title')} .beat=${this.#beats++} @language=${() => this.requestUpdate()}></k-room-bar>
        <div class="messages" role="status" aria-live="polite">
          ${this.#notice === null ? nothing : html`<p class="message ${this.#notice.good ? 'good' : 'bad'}" data-id="notice">${this.#notice.text}</p>`}
        </div>
        <main class="roster">${this.#roster === null || this.#contacts === null ? html`<p class="empty soft">${t('data.loading')}</p>` : this.#main(this.#roster, this.#contacts)}</main>
      </div>`;
  }

  /** @param {rosters.Roster} roster @param {rosters.ContactList} contacts */
  #main(roster, contacts) {
    const unitChoices = { agency: this.#agencies, station: this.#stations, vehicleClass: named(VEHICLES, vehicleName) };
    const unitMeanings = { capabilities: capabilityName, alerts: alertName };
    const contactChoices = { agency: this.#agencies, kind: named(CONTACT_KINDS, contactName), alert: named(CONTACT_ALERTS, alertName) };
    const callSigns = roster.units.map(({ callSign }) => callSign ?? '');
    const crewChoices = { unit: named(callSigns, (callSign) => callSign) };
    return html`
      <section class="panel" data-id="roster" @edit=${() => this.#touch('roster')}>
        <header><h2>${t('roster.units')}</h2></header>
        <k-cell-table .rows=${roster.units} .columns=${rosters.UNIT_COLUMNS} .choices=${unitChoices} .meanings=${unitMeanings} heading=${t('roster.units')} data-id="units"></k-cell-table>
        <header><h2>${t('roster.crews')}</h2></header>
        <p class="soft">${t('roster.dutyHint')}</p>
        <k-cell-table .rows=${roster.crews} .columns=${rosters.CREW_COLUMNS} .choices=${crewChoices} heading=${t('roster.crews')} data-id="crews"></k-cell-table>
        ${this.#footer('roster')}
      </section>
      <section class="panel" data-id="contacts" @edit=${() => this.#touch('contacts')}>
        <header><h2>${t('roster.contacts')}</h2></header>
        <p class="soft">${t('roster.contactHint')}</p>
        <k-cell-table .rows=${contacts.contacts} .columns=${rosters.CONTACT_COLUMNS} .choices=${contactChoices} heading=${t('roster.contacts')} data-id="contacts"></k-cell-table>
        ${this.#footer('contacts')}
      </section>
      <section class="panel" data-id="devices">
        <header><h2>${t('roster.devices')}</h2></header>
        <p class="soft">${t('roster.deviceHint', { address: `${location.origin}/gps` })}</p>
        <form class="tools" @submit=${this.#device}>
          <label>${t('roster.column.unit')} <select name="unit">${callSigns.map((unit) => html`<option>${unit}</option>`)}</select></label>
          <button type="submit" name="give">${t('roster.giveDevice')}</button>
          <button type="submit" name="take">${t('roster.takeDevices')}</button>
        </form>
      </section>`;
  }

  /** @param {SubmitEvent} event */
  #device = async (event) => {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const unit = String(new FormData(form).get('unit'));
    try {
      if (/** @type {HTMLButtonElement} */ (event.submitter).name === 'give') {
        this.#notice = { good: true, text: t('roster.deviceGiven', { unit, id: await rosters.giveDevice(unit) }) };
      } else {
        await rosters.takeDevices(unit);
        this.#notice = { good: true, text: t('roster.devicesTaken', { unit }) };
      }
    } catch (error) {
      this.#notice = { good: false, text: error instanceof Problem ? error.message : inWords(error) };
    }
    this.requestUpdate();
  };

  /** @param {'roster' | 'contacts'} which */
  #footer(which) {
    return html`
      <footer><form @submit=${(/** @type {SubmitEvent} */ event) => this.#save(event, which)}>
        <label>${t('roster.note')} <input name="note" maxlength="200" autocomplete="off"></label>
        <button class="primary" type="submit" ?disabled=${!this.#dirty[which]}>${t('roster.save')}</button>
        <button type="button" ?disabled=${!this.#dirty[which]} @click=${() => this.#load(which)}>${t('roster.discard')}</button>
      </form></footer>`;
  }

  /** @param {'roster' | 'contacts'} which */
  #touch(which) {
    this.#dirty[which] = true;
    this.#notice = null;
    this.requestUpdate();
  }

  async #begin() {
    this.session = await patiently(currentSession);
    if (this.session === null) {
      location.assign('/');
      return;
    }
    recallTheme(this.session.username);
    this.#agencies = byName(await patiently(listAgencies));
    this.#stations = byName(await patiently(listStations));
    await this.#load('roster');
    await this.#load('contacts');
  }

  /** @param {'roster' | 'contacts'} which */
  async #load(which) {
    if (which === 'roster') {
      this.#roster = await patiently(rosters.rosterInForce);
    } else {
      this.#contacts = await patiently(rosters.contactsInForce);
    }
    this.#dirty[which] = false;
    this.#notice = null;
    this.requestUpdate();
  }

  /** @param {SubmitEvent} event @param {'roster' | 'contacts'} which */
  async #save(event, which) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const note = String(new FormData(form).get('note'));
    try {
      if (which === 'roster') {
        this.#roster = await rosters.editRoster(/** @type {rosters.Roster} */ (this.#roster), note);
      } else {
        this.#contacts = await rosters.editContacts(/** @type {rosters.ContactList} */ (this.#contacts), note);
      }
      this.#dirty[which] = false;
      form.reset();
      this.#notice = { good: true, text: t('roster.saved') };
    } catch (error) {
      this.#notice = { good: false, text: error instanceof Problem ? error.message : inWords(error) };
    }
    this.requestUpdate();
  }
}

await loadLanguage();
customElements.define('k-roster-page', RosterPage);
