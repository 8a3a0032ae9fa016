import { html, nothing } from 'lit';
import '../components/choice-row.js';
import '../components/map.js';
import { areaText } from '../components/map-details.js';
import { OfficePage } from '../components/office-page.js';
import { prioritySign } from '../components/priority-sign.js';
import { planLine, responseSections } from '../components/response.js';
import { extentOf, listAreas } from '../data/areas.js';
import { listAgencies } from '../data/catalogue.js';
import { inWords, patiently } from '../data/http.js';
import { findPlaces } from '../data/incidents.js';
import * as plans from '../data/response-plans.js';
import { dayAndTime, instantOf } from '../format.js';
import { isField } from '../hotkeys.js';
import { loadLanguage, t } from '../i18n.js';
import { Areas } from '../map/layers/areas.js';
import { Pin } from '../map/layers/pin.js';

/** @typedef {import('../data/incidents.js').PlaceHit} PlaceHit */

const HITS = 5;

/** Shows for any point, type, hour and alarm what would be sent and why, and every version of the plans. Changes nothing. */
class ResponsePlansPage extends OfficePage {
  #pin = new Pin((latitude, longitude) => this.#point(latitude, longitude));
  #layers = [new Areas(), this.#pin];
  /** @type {import('../data/incidents.js').IncidentType[]} */
  #types = [];
  /** @type {Map<string, string>} */
  #agencies = new Map();
  /** @type {import('../data/areas.js').Area[]} */
  #areas = [];
  /** @type {import('../map/situation-map.js').Bounds | null} */
  #home = null;
  /** @type {plans.Question} */
  #question = { type: '', priority: null, point: null, at: null, alarm: 1 };
  /** What the last question that was asked is, and how often one was. */
  #asked = 0;
  /** @type {plans.Answer | null} */
  #answer = null;
  /** @type {string | null} */
  #problem = null;
  /** Null: nobody searched. @type {PlaceHit[] | null} */
  #hits = null;
  /** @type {plans.Head[]} */
  #versions = [];
  /** @type {string | null} */
  #older = null;
  /** A version that somebody reads. @type {plans.Version | null} */
  #read = null;

  constructor() {
    super();
    addEventListener('keydown', this.#press);
  }

  /** @override */
  render() {
    return this.framed(t('plans.title'), html`
      <main class="plans">
        ${this.#form()}
        <k-map .home=${this.#home} .layers=${this.#layers}></k-map>
        <section class="panel" aria-labelledby="answer-title">
          <header><h2 id="answer-title">${t('plans.answer')}</h2>${this.#answer === null ? nothing : html`<span class="push">${prioritySign(this.#answer.priority)}</span>`}</header>
          <div class="body" tabindex="0" aria-labelledby="answer-title" data-id="answer">${this.#said()}${this.#history()}</div>
        </section>
      </main>`, this.#problem === null ? nothing : html`<p class="message bad" data-id="problem"><span aria-hidden="true">◆</span>${this.#problem}</p>`);
  }

  #form() {
    const { type, priority, alarm } = this.#question;
    const groups = [...new Map(this.#types.map(({ group }) => [group.code, group.name]))];
    return html`
      <section class="panel" aria-labelledby="question-title">
        <header><h2 id="question-title">${t('plans.question')}</h2></header>
        <div class="body">
          <label>${t('plans.type')}<select name="type" .value=${type} @change=${(/** @type {any} */ event) => this.#ask({ type: event.target.value })}>
            ${groups.map(([code, name]) => html`<optgroup label=${name}>${this.#types.filter(({ group }) => group.code === code).map((each) => html`
              <option value=${each.code} ?selected=${each.code === type}>${each.name}</option>`)}</optgroup>`)}</select></label>
          <div class="soft">${t('plans.priority')}
            <k-choice-row .label=${t('plans.priority')} .chosen=${String(priority ?? '')} .choices=${['1', '2', '3', '4', ''].map((value) => ({ value, name: value === '' ? t('plans.priority.ofType') : value, dataId: `priority-${value}` }))}
              @pick=${(/** @type {any} */ event) => this.#ask({ priority: event.detail === '' ? null : Number(event.detail) })}></k-choice-row></div>
          <div class="soft">${t('plans.alarms')}
            <k-choice-row .label=${t('plans.alarms')} .chosen=${String(alarm)} .choices=${Array.from({ length: plans.MOST_ALARMS }, (_, index) => ({ value: String(index + 1), name: String(index + 1), dataId: `alarm-${index + 1}` }))}
              @pick=${(/** @type {any} */ event) => this.#ask({ alarm: Number(event.detail) })}></k-choice-row></div>
          <label>${t('plans.at')}<input type="datetime-local" name="at" @change=${(/** @type {any} */ event) => this.#ask({ at: event.target.value === '' ? null : instantOf(event.target.value) })}></label>
          <form class="row" @submit=${this.#search}>
            <label>${t('plans.place')}<input name="place" type="search" maxlength="300" autocomplete="off"></label>
            <button type="submit">${t('plans.search')}</button>
          </form>
          ${this.#hits === null ? nothing : this.#hits.length === 0 ? html`<p class="soft" role="status">${t('plans.noPlace')}</p>`
            : html`<ul class="hits">${this.#hits.map((hit) => html`<li><button type="button" @click=${() => this.#take(hit)}>${hit.label} <small class="soft">${hit.area?.name ?? ''}</small></button></li>`)}</ul>`}
          <p class="soft">${t('plans.hint')}</p>
        </div>
      </section>`;
  }

  #said() {
    const answer = this.#answer;
    if (answer === null) {
      return html`<p class="soft">${t('data.loading')}</p>`;
    }
    const area = answer.area === null ? null : { ...answer.area, ...answer.area.kelurahan };
    return html`
      <p data-id="place"><b>${this.#typeName(answer.type)}</b> · ${this.#question.point === null ? t('plans.anywhere') : areaText(area)} · ${dayAndTime(answer.at)}</p>
      ${responseSections(answer, (code) => this.#agencies.get(code) ?? code)}`;
  }

  #history() {
    return html`
      <h3>${t('plans.versions')}</h3>
      <ul class="versions" data-id="versions">${this.#versions.map(({ version, at, by }) => html`
        <li data-id=${version}><span><b>${version}</b> <small class="soft">${dayAndTime(at)} · ${by}</small></span>
          ${version === this.#answer?.version ? html`<span class="chip good">${t('plans.inForce')}</span>` : nothing}
          <button aria-expanded=${this.#read?.version === version} @click=${() => this.#open(version)}>${t('plans.read')}</button></li>`)}</ul>
      ${this.#older === null ? nothing : html`<button @click=${() => this.#list(this.#older)}>${t('plans.older')}</button>`}
      ${this.#read === null ? nothing : html`
        <h3>${t('plans.version', { version: this.#read.version })}</h3>
        <ul class="lines" data-id="book">${this.#read.book.plans.map((plan) => planLine(plan, (code) => this.#typeName(code), (code) => this.#areas.find((area) => area.code === code)?.name ?? code))}</ul>`}`;
  }

  /** Of a type or a class. @param {string} code */
  #typeName(code) {
    return this.#types.find((type) => type.code === code)?.name ?? this.#types.find(({ group }) => group.code === code)?.group.name ?? code;
  }

  /** @override */
  regionChanged() {
    void this.load();
  }

  /** @override */
  languageChanged() {
    void this.load();
  }

  /** What has names in the reader's language, or changes with the region. @override */
  async load() {
    [this.#types, this.#areas] = await Promise.all([patiently(plans.listTypes), patiently(listAreas)]);
    this.#agencies = new Map((await patiently(listAgencies)).map(({ code, name }) => [code, name]));
    this.#home = extentOf(this.#areas);
    const known = this.#types.some(({ code }) => code === this.#question.type);
    await Promise.all([this.#ask(known ? {} : { type: this.#types[0]?.code ?? '' }), this.#list(null)]);
  }

  /** Of several that are on their way only the last is shown. @param {Partial<plans.Question>} change */
  async #ask(change) {
    this.#question = { ...this.#question, ...change };
    this.requestUpdate();
    const asked = ++this.#asked;
    try {
      const answer = await plans.answerTo(this.#question);
      if (asked === this.#asked) {
        [this.#answer, this.#problem] = [answer, null];
      }
    } catch (error) {
      if (asked === this.#asked) {
        [this.#answer, this.#problem] = [null, inWords(error)];
      }
    }
    this.requestUpdate();
  }

  /** @param {number} latitude @param {number} longitude */
  #point(latitude, longitude) {
    this.#pin.set({ latitude, longitude, radius: 0 });
    void this.#ask({ point: { type: 'Point', coordinates: [longitude, latitude] } });
  }

  /** @param {SubmitEvent} event */
  #search = async (event) => {
    event.preventDefault();
    const query = String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get('place')).trim();
    const hits = query === '' ? null : (await findPlaces(query, null).catch(() => [])).slice(0, HITS);
    this.#hits = hits;
    if (hits?.length === 1 && hits[0] !== undefined) {
      this.#take(hits[0]);
    }
    this.requestUpdate();
  };

  /** @param {PlaceHit} hit */
  #take({ point }) {
    const [longitude, latitude] = point.coordinates;
    this.#hits = null;
    this.#map?.show([latitude, longitude]);
    this.#point(latitude, longitude);
  }

  /** @param {string | null} after those that are shown; null: the newest */
  async #list(after) {
    const { items, next } = await patiently(() => plans.listVersions(after));
    this.#versions = after === null ? items : [...this.#versions, ...items];
    this.#older = next;
    this.requestUpdate();
  }

  /** Once more closes it. @param {number} version */
  async #open(version) {
    this.#read = this.#read?.version === version ? null : await patiently(() => plans.versionOf(version));
    this.requestUpdate();
  }

  /** @returns {import('../map/situation-map.js').SituationMap | null} */
  get #map() {
    return /** @type {any} */ (this.querySelector('k-map'))?.map ?? null;
  }

  /** @param {KeyboardEvent} event */
  #press = (event) => {
    const target = /** @type {HTMLElement} */ (event.target);
    if (event.key === '*' && !event.ctrlKey && !event.altKey && !event.metaKey && !isField(target) && target.closest?.('.map-ground') == null) {
      event.preventDefault();
      this.#map?.star();
    }
  };
}

await loadLanguage();
customElements.define('k-response-plans-page', ResponsePlansPage);
