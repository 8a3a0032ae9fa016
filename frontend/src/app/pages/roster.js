import { html } from 'lit';
import '../components/cell-table.js';
import { OfficePage } from '../components/office-page.js';
import { capabilityName } from '../components/response.js';
import { patiently } from '../data/http.js';
import * as rosters from '../data/roster.js';
import { hasSentence, loadLanguage, t } from '../i18n.js';

const VEHICLES = ['truck', 'van', 'car', 'motorcycle'];
const AGENCY_KINDS = ['opd', 'vertical', 'utility', 'volunteer'];
const STATION_KINDS = ['fireStation', 'ambulanceStation', 'policeStation', 'hospital', 'post'];
const CONTACT_KINDS = ['duty', 'head'];
const CONTACT_ALERTS = ['sms', 'phone'];

/** What is read and saved as one. @typedef {'roster' | 'agencies' | 'contacts'} Part */
/** @type {Part[]} */
const PARTS = ['agencies', 'roster', 'contacts'];

/** @param {string} code */
const vehicleName = (code) => t(`roster.vehicle.${code}`);
/** @param {string} code */
const agencyKindName = (code) => t(`roster.agency.${code}`);
/** @param {string} code */
const stationKindName = (code) => t(`station.${code}`);
/** @param {string} code */
const contactName = (code) => t(`roster.contact.${code}`);
/** @param {string} code anything, as it stands in a cell */
const alertName = (code) => (hasSentence(`roster.alert.${code}`) ? t(`roster.alert.${code}`) : code);

/** @param {string[]} codes @param {(code: string) => string} nameOf */
const named = (codes, nameOf) => new Map(codes.map((code) => [code, nameOf(code)]));
/** Names by code. @param {rosters.Row[]} rows */
const byName = (rows) => new Map(rows.map(({ code = '', name = '' }) => /** @type {[string, string]} */ ([code, name])).sort(([, one], [, other]) => one.localeCompare(other)));

/** Where an administrator edits which units, crews, agencies, stations and contacts there are. Nothing is in force before it is saved. */
class RosterPage extends OfficePage {
  /** @type {rosters.Roster | null} */
  #roster = null;
  /** @type {rosters.AgencyList | null} */
  #agencies = null;
  /** @type {rosters.ContactList | null} */
  #contacts = null;
  /** What was touched and is not saved. @type {Set<Part>} */
  #dirty = new Set();
  /** Of the agencies in force. @type {Map<string, string>} */
  #agencyNames = new Map();
  /** Of the stations in force. @type {Map<string, string>} */
  #stationNames = new Map();

  constructor() {
    super();
    addEventListener('beforeunload', (event) => this.#dirty.size > 0 && event.preventDefault());
  }

  /** @override */
  render() {
    return this.framed(t('roster.title'), html`
      <main class="roster">${this.#roster === null || this.#agencies === null || this.#contacts === null ? html`<p class="empty soft">${t('data.loading')}</p>`
        : [this.#units(this.#roster), this.#helpers(this.#agencies), this.#reached(this.#contacts), this.#devices(this.#roster)]}</main>`);
  }

  /** @param {rosters.Roster} roster */
  #units(roster) {
    const unitChoices = { agency: this.#agencyNames, station: this.#stationNames, vehicleClass: named(VEHICLES, vehicleName) };
    const unitMeanings = { capabilities: capabilityName, alerts: alertName };
    return html`
      <section class="panel" data-id="roster" @edit=${() => this.#touch('roster')}>
        <header><h2>${t('roster.units')}</h2></header>
        <k-cell-table .rows=${roster.units} .columns=${rosters.UNIT_COLUMNS} .choices=${unitChoices} .meanings=${unitMeanings} heading=${t('roster.units')} data-id="units"></k-cell-table>
        <header><h2>${t('roster.crews')}</h2></header>
        <p class="soft">${t('roster.dutyHint')}</p>
        <k-cell-table .rows=${roster.crews} .columns=${rosters.CREW_COLUMNS} .choices=${{ unit: callSigns(roster) }} heading=${t('roster.crews')} data-id="crews"></k-cell-table>
        ${this.#footer('roster')}
      </section>`;
  }

  /** @param {rosters.AgencyList} list */
  #helpers(list) {
    const stationChoices = { agency: byName(list.agencies), kind: named(STATION_KINDS, stationKindName) };
    return html`
      <section class="panel" data-id="agency-list" @edit=${() => this.#touch('agencies')}>
        <header><h2>${t('roster.agencies')}</h2></header>
        <p class="soft">${t('roster.agencyHint')}</p>
        <k-cell-table .rows=${list.agencies} .columns=${rosters.AGENCY_COLUMNS} .choices=${{ kind: named(AGENCY_KINDS, agencyKindName) }} heading=${t('roster.agencies')} data-id="agencies"></k-cell-table>
        <header><h2>${t('roster.stations')}</h2></header>
        <p class="soft">${t('roster.stationHint')}</p>
        <k-cell-table .rows=${list.stations} .columns=${rosters.STATION_COLUMNS} .choices=${stationChoices} heading=${t('roster.stations')} data-id="stations"></k-cell-table>
        ${this.#footer('agencies')}
      </section>`;
  }

  /** @param {rosters.ContactList} list */
  #reached(list) {
    const choices = { agency: this.#agencyNames, kind: named(CONTACT_KINDS, contactName), alert: named(CONTACT_ALERTS, alertName) };
    return html`
      <section class="panel" data-id="contacts" @edit=${() => this.#touch('contacts')}>
        <header><h2>${t('roster.contacts')}</h2></header>
        <p class="soft">${t('roster.contactHint')}</p>
        <k-cell-table .rows=${list.contacts} .columns=${rosters.CONTACT_COLUMNS} .choices=${choices} heading=${t('roster.contacts')} data-id="contacts"></k-cell-table>
        ${this.#footer('contacts')}
      </section>`;
  }

  /** @param {rosters.Roster} roster */
  #devices(roster) {
    return html`
      <section class="panel" data-id="devices">
        <header><h2>${t('roster.devices')}</h2></header>
        <p class="soft">${t('roster.deviceHint', { address: `${location.origin}/gps` })}</p>
        <form class="tools" @submit=${this.#device}>
          <label>${t('roster.column.unit')} <select name="unit">${[...callSigns(roster).keys()].map((unit) => html`<option>${unit}</option>`)}</select></label>
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
    await this.act(async () => {
      if (/** @type {HTMLButtonElement} */ (event.submitter).name === 'give') {
        return t('roster.deviceGiven', { unit, id: await rosters.giveDevice(unit) });
      }
      await rosters.takeDevices(unit);
      return t('roster.devicesTaken', { unit });
    });
  };

  /** @param {Part} part */
  #footer(part) {
    const untouched = !this.#dirty.has(part);
    return html`
      <footer><form @submit=${(/** @type {SubmitEvent} */ event) => this.#save(event, part)}>
        <label>${t('roster.note')} <input name="note" maxlength="200" autocomplete="off"></label>
        <button class="primary" type="submit" ?disabled=${untouched}>${t('roster.save')}</button>
        <button type="button" ?disabled=${untouched} @click=${() => this.#read(part)}>${t('roster.discard')}</button>
      </form></footer>`;
  }

  /** @param {Part} part */
  #touch(part) {
    this.#dirty.add(part);
    this.notice = null;
    this.requestUpdate();
  }

  /** @override */
  async load() {
    for (const part of PARTS) {
      await this.#read(part);
    }
  }

  /** @param {Part} part */
  async #read(part) {
    if (part === 'roster') {
      this.#roster = await patiently(rosters.rosterInForce);
    } else if (part === 'contacts') {
      this.#contacts = await patiently(rosters.contactsInForce);
    } else {
      this.#take(await patiently(rosters.agenciesInForce));
    }
    this.#dirty.delete(part);
    this.notice = null;
    this.requestUpdate();
  }

  /** @param {rosters.AgencyList} list as it is in force */
  #take(list) {
    this.#agencies = list;
    this.#agencyNames = byName(list.agencies);
    this.#stationNames = byName(list.stations);
  }

  /** @param {SubmitEvent} event @param {Part} part */
  async #save(event, part) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const note = String(new FormData(form).get('note'));
    await this.act(async () => {
      if (part === 'roster') {
        this.#roster = await rosters.editRoster(/** @type {rosters.Roster} */ (this.#roster), note);
      } else if (part === 'contacts') {
        this.#contacts = await rosters.editContacts(/** @type {rosters.ContactList} */ (this.#contacts), note);
      } else {
        this.#take(await rosters.editAgencies(/** @type {rosters.AgencyList} */ (this.#agencies), note));
      }
      this.#dirty.delete(part);
      form.reset();
      return t('roster.saved');
    });
  }
}

/** @param {rosters.Roster} roster */
const callSigns = (roster) => named(roster.units.map(({ callSign }) => callSign ?? ''), (callSign) => callSign);

await loadLanguage();
customElements.define('k-roster-page', RosterPage);
