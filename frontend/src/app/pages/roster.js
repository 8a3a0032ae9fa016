import { html } from 'lit';
import '../components/cell-table.js';
import { OfficePage } from '../components/office-page.js';
import { capabilityName } from '../components/response.js';
import { listAgencies } from '../data/catalogue.js';
import { patiently } from '../data/http.js';
import * as rosters from '../data/roster.js';
import { listStations } from '../data/stations.js';
import { hasSentence, loadLanguage, t } from '../i18n.js';

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
class RosterPage extends OfficePage {
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

  constructor() {
    super();
    addEventListener('beforeunload', (event) => (this.#dirty.roster || this.#dirty.contacts) && event.preventDefault());
  }

  /** @override */
  render() {
    return this.framed(t('roster.title'), html`
      <main class="roster">${this.#roster === null || this.#contacts === null ? html`<p class="empty soft">${t('data.loading')}</p>` : this.#main(this.#roster, this.#contacts)}</main>`);
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
    await this.act(async () => {
      if (/** @type {HTMLButtonElement} */ (event.submitter).name === 'give') {
        return t('roster.deviceGiven', { unit, id: await rosters.giveDevice(unit) });
      }
      await rosters.takeDevices(unit);
      return t('roster.devicesTaken', { unit });
    });
  };

  /** @param {'roster' | 'contacts'} which */
  #footer(which) {
    return html`
      <footer><form @submit=${(/** @type {SubmitEvent} */ event) => this.#save(event, which)}>
        <label>${t('roster.note')} <input name="note" maxlength="200" autocomplete="off"></label>
        <button class="primary" type="submit" ?disabled=${!this.#dirty[which]}>${t('roster.save')}</button>
        <button type="button" ?disabled=${!this.#dirty[which]} @click=${() => this.#read(which)}>${t('roster.discard')}</button>
      </form></footer>`;
  }

  /** @param {'roster' | 'contacts'} which */
  #touch(which) {
    this.#dirty[which] = true;
    this.notice = null;
    this.requestUpdate();
  }

  /** @override */
  async load() {
    this.#agencies = byName(await patiently(listAgencies));
    this.#stations = byName(await patiently(listStations));
    await this.#read('roster');
    await this.#read('contacts');
  }

  /** @param {'roster' | 'contacts'} which */
  async #read(which) {
    if (which === 'roster') {
      this.#roster = await patiently(rosters.rosterInForce);
    } else {
      this.#contacts = await patiently(rosters.contactsInForce);
    }
    this.#dirty[which] = false;
    this.notice = null;
    this.requestUpdate();
  }

  /** @param {SubmitEvent} event @param {'roster' | 'contacts'} which */
  async #save(event, which) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const note = String(new FormData(form).get('note'));
    await this.act(async () => {
      if (which === 'roster') {
        this.#roster = await rosters.editRoster(/** @type {rosters.Roster} */ (this.#roster), note);
      } else {
        this.#contacts = await rosters.editContacts(/** @type {rosters.ContactList} */ (this.#contacts), note);
      }
      this.#dirty[which] = false;
      form.reset();
      return t('roster.saved');
    });
  }
}

await loadLanguage();
customElements.define('k-roster-page', RosterPage);
