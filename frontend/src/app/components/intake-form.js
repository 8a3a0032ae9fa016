import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { LONGEST_NARRATIVE } from '../data/incidents.js';
import { clockTime, distance, numberGroups } from '../format.js';
import { t } from '../i18n.js';
import { questionOf } from '../intake/cards.js';
import { isCoarse, isSaved } from '../intake/draft.js';
import { classOf } from '../intake/types.js';
import './address-field.js';
import './choice-row.js';
import { ShiftElement } from './element.js';
import './intake-card.js';
import { areaText } from './map-details.js';
import { keyCap, numberText } from './parts.js';
import { presenceLine } from './presence.js';
import './similar-banner.js';
import './type-proposal.js';
import { answerText, words } from './wording.js';

/** @typedef {import('../intake/draft.js').Name} Name */

const SHOWN_OTHERS = 3;
const PRIORITY_SIGNS = ['⬢', '▲', '●', '■'];
/** Room for the line of who reports. */
const NARRATIVE = LONGEST_NARRATIVE - 400;
/** Where the jumping key leads, one after the other. */
const STOPS = ['#intake-address', '.types [tabindex="0"]', '#intake-narrative', '#intake-name', 'k-intake-card .question button[tabindex="0"]'];

/** What is reported: where, what, who. Opens by itself and leaves the focus where it is. */
export class IntakeForm extends ShiftElement {
  /** The report that was shown last, and whether another one took its place since the last jump. @type {string | null} */
  #shown = null;
  #isAnother = false;

  /** @override */
  updated() {
    const shown = this.#intake.draft?.key ?? null;
    this.#isAnother ||= this.#shown !== null && shown !== this.#shown;
    this.#shown = shown;
  }

  /** @override */
  render() {
    const intake = this.#intake;
    const { draft } = intake;
    return html`
      <section class="panel intake" data-testid="incident-form" data-id=${draft?.id ?? nothing} data-state=${intake.value('state') ?? 'none'} aria-labelledby="intake-title">
        <header>
          <h2 id="intake-title">${draft?.number == null ? t('intake.title') : t(intake.isHandedOver ? 'intake.titleOpen' : 'intake.titleDraft', { number: draft.number })}</h2>
          ${this.#caller()}${this.#saved()}${this.#others()}${this.#onlookers()}
          <span class="soft push order">${t('intake.order')} ${keyCap('F2')}</span>
        </header>
        <k-similar-banner .shift=${this.shift}></k-similar-banner>
        <div class="body">${this.#where()}${this.#what()}${this.#said()}<div data-part="ask"><k-intake-card .shift=${this.shift}></k-intake-card>${this.#theirs('answers')}</div></div>
        ${this.#foot()}
      </section>`;
  }

  /** The jumping key: into the form, and on from part to part; into another report from its beginning. */
  async jump() {
    await this.updateComplete;
    const here = this.contains(document.activeElement) && !this.#isAnother ? document.activeElement : null;
    this.#isAnother = false;
    const stops = STOPS.flatMap((stop) => /** @type {HTMLElement | null} */ (this.querySelector(stop)) ?? []);
    const next = stops.find((stop) => here !== null && (here.compareDocumentPosition(stop) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0
      && stop.closest('[data-part]')?.contains(here) !== true);
    const stop = next ?? stops[0];
    stop?.focus();
    stop?.closest('[data-part]')?.scrollIntoView({ block: 'nearest' });
  }

  /** To what is missing, because a person asked for more than there is. */
  jumpToGap() {
    const [first] = this.#intake.complaint;
    /** @type {HTMLElement | null} */ (this.querySelector(String(STOPS[first === 'where' ? 0 : 1])))?.focus();
  }

  get #intake() {
    return /** @type {import('../intake/intake.js').Intake} */ (this.shift.intake);
  }

  /** Whose report this is, once the call is over: another one may have come since. */
  #caller() {
    const { call, draft } = this.#intake;
    const about = call !== null || draft === undefined ? undefined : this.shift.calls.get(draft.call ?? '');
    return about === undefined ? nothing : numberText(about.number);
  }

  #saved() {
    const { draft } = this.#intake;
    if (draft === undefined) {
      return nothing;
    }
    const leftOut = draft.leftOut === null ? nothing : html`<span class="chip warn" role="alert" data-id="left-out">▲ ${t('intake.leftOut')} ${draft.leftOut}</span>`;
    return html`${leftOut}${this.#standing(draft)}`;
  }

  /** @param {import('../intake/draft.js').Draft} draft */
  #standing(draft) {
    if (draft.refused !== null) {
      return html`<span class="chip bad" role="alert">◆ ${draft.refused}</span>`;
    }
    if (isSaved(draft) && draft.savedAt !== null) {
      return html`<span class="chip good" data-id="saved">${t(this.#intake.isHandedOver ? 'intake.handedOver' : 'intake.saved', { time: clockTime(draft.savedAt) })}</span>`;
    }
    return this.shift.current && this.shift.live.connected
      ? html`<span class="chip" data-id="saving">${t('intake.saving')}</span>`
      : html`<span class="chip warn" data-id="kept">▲ ${this.#intake.keeps ? t('intake.kept', { time: clockTime(draft.at) }) : t('intake.notKept')}</span>`;
  }

  #others() {
    const { others, call } = this.#intake;
    return call !== null ? nothing : others.slice(0, SHOWN_OTHERS).map((draft) => html`
      <button class="other" @click=${() => this.#intake.show(draft.key)}>${draft.number ?? t('intake.title')}</button>`);
  }

  #onlookers() {
    const id = this.#intake.draft?.id ?? null;
    return id === null || !this.shift.current ? nothing : presenceLine(this.shift.presence.othersAt(id));
  }

  #where() {
    const { area, around, offered } = this.#intake.where;
    return html`
      <div class="where" data-part="where">
        <div class="field"><k-address-field .shift=${this.shift}></k-address-field>${this.#theirs('address')}</div>
        <div class="field"><span class="label">${t('intake.area')}</span><output class="area ${area === null || area?.outside ? 'away' : ''}">${area === undefined ? '–' : areaText(area)}</output></div>
        <p class="place soft"><span role="status">${this.#point()}</span>
          ${offered === null ? nothing : html`<button class="push" @click=${() => this.#intake.where.adopt()}>${t('intake.adopt')} ${keyCap('Alt+L')}</button>`}</p>
        ${around === '' ? nothing : html`<p class="around soft" data-testid="around">${around}</p>`}
        ${this.#theirs('place')}
      </div>`;
  }

  /** Where it is, and who says so: also what would be handed over although nobody said it. */
  #point() {
    const { fix, unsaid, formerAddress } = this.#intake.where;
    const place = this.#intake.value('place');
    if (place === null) {
      return unsaid !== null ? t('intake.unsaid', from(unsaid)) : fix !== null ? html`<b class="gap">▲ ${t('intake.onlyCoarse', from(fix))}</b>` : t('intake.noPlace');
    }
    return html`${t('intake.place', { source: sourceName(place), where: coordinates(place.point) })}${place.radius === null ? nothing : ` · ± ${distance(place.radius)}`}
      ${isCoarse(place) ? html`<b class="gap">▲ ${t('intake.coarse')}</b>` : nothing}
      ${formerAddress === null ? nothing : html`<b class="gap">▲ ${t('intake.formerPlace', { address: formerAddress })}</b>
        <button @click=${() => this.#intake.set({ place: null }, { atOnce: true })}>${t('intake.dropPlace')}</button>`}`;
  }

  #what() {
    const intake = this.#intake;
    const type = intake.value('type');
    const chosen = classOf(intake.card.classes, type);
    return html`
      <div class="types" data-part="what">
        ${intake.card.classes.length === 0 ? html`<p class="soft">${t(this.shift.current ? 'data.loading' : 'data.unknown')}</p>` : html`
          <k-choice-row class="classes" label=${t('intake.type')} .chosen=${chosen?.types[0].code ?? null}
            .choices=${intake.card.classes.map(({ name, types }, index) => ({
              value: types[0].code, name, testId: 'field-type', sign: html`<kbd aria-hidden="true">${(index + 1) % 10}</kbd>`,
            }))} @pick=${this.#pickType}></k-choice-row>`}
        ${chosen === undefined || chosen.types.length < 2 ? nothing : html`
          <k-choice-row class="subtypes" label=${t('intake.subtype', { name: chosen.name })} .chosen=${type}
            .choices=${chosen.types.map(({ code, name }, index) => ({ value: code, name, ...(index === 0 ? {} : { testId: 'field-type' }) }))}
            @pick=${this.#pickType}></k-choice-row>`}
        ${this.#agencies()}<k-type-proposal .shift=${this.shift}></k-type-proposal>
        ${this.#theirs('type')}
      </div>`;
  }

  #pickType = (/** @type {CustomEvent<string>} */ { detail }) => this.#intake.card.choose(detail);

  /** Of some types it always is. */
  #restricted() {
    const intake = this.#intake;
    const always = intake.card.type?.restricted === true;
    return html`
      <label class="check" title=${t('restricted.hint')}><input type="checkbox" data-testid="field-restricted" .checked=${live(always || intake.value('restricted') === true)} ?disabled=${always}
        @change=${(/** @type {Event} */ event) => intake.set({ restricted: /** @type {HTMLInputElement} */ (event.target).checked }, { atOnce: true })}> ${t('incident.restricted')}</label>`;
  }

  #agencies() {
    const { agencies } = this.#intake.card;
    return agencies === null || agencies.responsible.length === 0 ? nothing : html`
      <p class="agencies soft cut" title=${[...agencies.responsible, ...agencies.supporting].join(' · ')}>${t('intake.responsible')} <b>${agencies.responsible.join(' · ')}</b>${agencies.supporting.length === 0 ? nothing : html` ${t('intake.supporting')} ${agencies.supporting.join(' · ')}`}</p>`;
  }

  #said() {
    const { told } = this.#intake;
    const number = this.shift.calls.get(this.#intake.call ?? this.#intake.draft?.call ?? '')?.number ?? null;
    return html`
      <div class="said">
        <div class="field narrative" data-part="said">
          <label for="intake-narrative">${t('intake.narrative')}</label>
          <textarea id="intake-narrative" data-testid="field-narrative" maxlength=${NARRATIVE} .value=${live(told.text)}
            @input=${(/** @type {Event} */ event) => this.#intake.tell({ text: typed(event) })}></textarea>
          ${this.#theirs('narrative')}
        </div>
        <div class="who-reports" data-part="who">
          <div class="field"><label for="intake-name">${t('intake.name')}</label>
            <input id="intake-name" type="text" maxlength="80" autocomplete="off" .value=${live(told.name)}
              @input=${(/** @type {Event} */ event) => this.#intake.tell({ name: typed(event) })}></div>
          <div class="field"><label for="intake-call-back">${t('intake.callBack')}</label>
            <input id="intake-call-back" type="tel" maxlength="80" autocomplete="off" placeholder=${number === null ? '' : numberGroups(number).join(' ')} .value=${live(told.callBack)}
              @input=${(/** @type {Event} */ event) => this.#intake.tell({ callBack: typed(event) })}></div>
        </div>
      </div>`;
  }

  #foot() {
    const intake = this.#intake;
    const { complaint, card: { priority } } = intake;
    return html`
      <footer>
        <k-choice-row class="priorities" label=${t('intake.priority')} .chosen=${priority === null ? null : String(priority)}
          .choices=${[1, 2, 3, 4].map((n) => ({ value: String(n), name: t('intake.priorityN', { n }), sign: html`<span class="p${n}" aria-hidden="true">${PRIORITY_SIGNS[n - 1]}</span>` }))}
          @pick=${(/** @type {CustomEvent} */ { detail }) => intake.card.prioritise(Number(detail))}></k-choice-row>
        ${this.#restricted()}
        <p class="hint" role="status">${complaint.length > 0 ? html`<strong class="gap">▲ ${complaint.map((what) => t(`intake.missing.${what}`)).join(' ')}</strong>` : nothing}</p>
        ${this.#theirs('priority')}
        ${intake.isHandedOver ? html`${intake.call === null ? html`<button @click=${() => intake.close()}>${t('intake.close')}</button>` : nothing}`
          : html`<button class="quiet" @click=${() => intake.drop()}>${t('intake.drop')}</button>`}
        <button class="primary" data-testid="hand-over" ?disabled=${intake.isHandedOver} @click=${() => this.shift.handOver() || this.jumpToGap()}>${t(intake.isHandedOver ? 'intake.isHandedOver' : 'intake.handOver')} ${keyCap('Ctrl+Enter')}</button>
      </footer>`;
  }

  /** Somebody else wrote this field at the same time: both stand here until a person decides. @param {Name} name */
  #theirs(name) {
    const { draft } = this.#intake;
    return draft === undefined || !(name in draft.theirs) ? nothing : html`
      <div class="message warn theirs" role="status">
        <span>${t('intake.both')} <q>${this.#words(name, draft.theirs[name])}</q></span>
        <button @click=${() => this.#intake.settle(name, true)}>${t('intake.keepMine')}</button>
        <button @click=${() => this.#intake.settle(name, false)}>${t('intake.takeTheirs')}</button>
      </div>`;
  }

  /** @param {string} name @param {string | null} answer */
  #answerWords(name, answer) {
    const { catalogue } = this.#intake.card;
    const question = catalogue === null ? undefined : questionOf(catalogue, name);
    return `${question === undefined ? `${name}:` : words(question.ask)} ${answer === null ? '–' : question === undefined ? answer : answerText(question, answer)}`;
  }

  /** @param {Name} name @param {unknown} value */
  #words(name, value) {
    switch (name) {
      case 'type': return this.#intake.card.classes.flatMap(({ types }) => types).find(({ code }) => code === value)?.name ?? '–';
      case 'answers': return Object.entries(/** @type {Record<string, string | null>} */ (value ?? {})).map(([key, answer]) => this.#answerWords(key, answer)).join(' · ');
      case 'place': return value == null ? '–' : coordinates(/** @type {import('../intake/draft.js').Place} */ (value).point);
      default: return String(value ?? '–');
    }
  }
}

/** @param {{source: string | null}} place */
const sourceName = ({ source }) => t(`fix.${source ?? 'typed'}`);

/** @param {{source: string | null, radius: number | null}} place */
const from = (place) => ({ source: sourceName(place), radius: place.radius === null ? t('map.radiusUnknown') : `± ${distance(place.radius)}` });

/** As text that can be copied. @param {import('../map/geometry.js').GeoJsonPoint} point */
const coordinates = ({ coordinates: [longitude, latitude] }) => `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;

/** @param {Event} event */
const typed = (event) => /** @type {HTMLInputElement} */ (event.target).value;

customElements.define('k-intake-form', IntakeForm);
