import { html, nothing } from 'lit';
import './assignment-list.js';
import { clockTime, duration } from '../format.js';
import { t } from '../i18n.js';
import { located, fixText } from '../map/fixes.js';
import { questionOf } from '../intake/cards.js';
import { entryText } from '../timeline.js';
import { isLate, isPreAlert, shortNumber, since } from '../urgency.js';
import { Element } from './element.js';
import { editable, sendButton } from './field-edit.js';
import { noteList, reportList, similarList } from './incident-reports.js';
import { areaText } from './map-details.js';
import { numberText } from './parts.js';
import { presenceLine } from './presence.js';
import './recommendation.js';
import { restrictedCard } from './restricted-card.js';
import { prioritySign } from './priority-sign.js';
import './send-row.js';
import { answerText, words } from './wording.js';

/** @typedef {import('../desk.js').Desk} Desk */
/** @typedef {import('../desk.js').Incident} Incident */

/** The incident that is looked at: where, what is being said, who called, what happened. Says `show` to see it on the map. */
class IncidentPanel extends Element {
  /** @override */
  static properties = { desk: { attribute: false }, dispatch: { attribute: false }, beat: { attribute: false } };

  constructor() {
    super();
    this.desk = /** @type {Desk} */ (/** @type {unknown} */ (undefined));
    this.dispatch = /** @type {import('../dispatch/dispatch.js').Dispatch} */ (/** @type {unknown} */ (undefined));
    /** @type {unknown} */
    this.beat = null;
  }

  /** @override */
  render() {
    const { selected, selectedId, current } = this.desk;
    return html`
      <section class="panel incident-panel ${current ? '' : 'stale'}" aria-labelledby="incident-title" data-id=${selectedId ?? nothing}>
        ${selected === null ? this.#nothing(selectedId) : html`${this.#head(selected)}${this.#others(selected)}
          <div class="body" tabindex="0" aria-labelledby="incident-title">${this.#body(selected)}</div>
          ${selected.masked ? nothing : html`<k-send-row .desk=${this.desk} .dispatch=${this.dispatch} .beat=${this.beat}></k-send-row>`}`}
      </section>`;
  }

  /** @param {string | null} id of one that left the screens while somebody looked at it */
  #nothing(id) {
    return html`
      <header><h2 id="incident-title">${t('desk.selected')}</h2></header>
      <div class="body hint soft">
        <p>${t(id === null ? 'desk.choose' : 'desk.gone')}</p>
        <dl class="key-list">${/** @type {const} */ ([['↑ ↓', 'move'], ['Enter', 'show'], ['Esc', 'clear'], ['*', 'fit'], ['Alt+U', 'units'], ['Alt+R', 'recommendation'], ['Alt+P', 'assignments'], ['Ctrl+Enter', 'send'], ['Ctrl+Z', 'undo'], ['/', 'command']]).map(([key, what]) => html`
          <div><dt><kbd>${key}</kbd></dt><dd>${t(`desk.key.${what}`)}</dd></div>`)}</dl>
      </div>`;
  }

  /** @param {Incident} incident */
  #head(incident) {
    const { desk } = this;
    const seconds = desk.secondsSince(since(incident));
    const late = desk.current && isLate(incident, seconds);
    return html`
      <header>
        ${prioritySign(incident.priority)}
        <h2 id="incident-title"><span class="number">${shortNumber(incident.number)}</span> ${desk.typeName(incident) ?? t('desk.noType')}</h2>
        <span class="clock wait push ${late ? 'breach' : ''}"><span aria-hidden="true">${late ? '●' : ''}</span> ${desk.current ? duration(seconds) : '—'}</span>
      </header>`;
  }

  /** Always there, so that nothing moves when somebody comes or goes. @param {Incident} incident */
  #others({ id }) {
    const { presence, current } = this.desk;
    const others = presence.othersAt(id);
    return html`<p class="others soft">${!current || !presence.known ? '–' : others.length === 0 ? t('presence.alone') : presenceLine(others)}</p>`;
  }

  /** @param {Incident} incident */
  #body(incident) {
    const { point } = incident;
    return incident.masked ? html`<p class="soft">${areaText(incident.area)} · ${t(`incident.${incident.state}`)}</p>${restrictedCard(this.desk)}
      <h3>${t('desk.timeline')}</h3>${this.#timeline(incident)}` : html`
      ${preAlert(incident)}
      ${editable(this.desk, 'address', html`<p class="place"><b>${incident.address || t('desk.noAddress')}</b></p>`)}
      <p class="soft">${areaText(incident.area)}${point === null ? nothing : html` · <span class="number copied">${point.coordinates[1].toFixed(5)}, ${point.coordinates[0].toFixed(5)}</span>`}</p>
      <k-assignment-list .desk=${this.desk} .dispatch=${this.dispatch} .beat=${this.beat}></k-assignment-list>
      <k-recommendation .desk=${this.desk} .dispatch=${this.dispatch} .beat=${this.beat}></k-recommendation>
      <p class="row wrap">
        <span class="state ${incident.state}">${t(`incident.${incident.state}`)}</span>
        ${incident.restricted ? html`<span class="chip warn">${t('incident.restricted')}</span>` : nothing}
        ${incident.exercise ? html`<span class="chip">${t('incident.exercise')}</span>` : nothing}
        ${incident.mergedInto === null ? nothing : html`<span class="chip warn">${t('similar.merged', { number: shortNumber(incident.mergedInto.number) })}</span>`}
        ${sendButton(this.desk, incident, this.dispatch.ticked.length === 0)}${this.#restriction(incident)}
        <button class="push" ?disabled=${point === null} @click=${() => this.dispatchEvent(new Event('show'))}>${t('desk.show')} <kbd aria-hidden="true">Enter</kbd></button>
      </p>
      ${editable(this.desk, 'type', html`<p>${this.desk.typeName(incident) ?? t('desk.noType')}</p>`)}
      ${editable(this.desk, 'priority', html`<p>${incident.priority === null ? t('priority.unknown') : t('intake.priorityN', { n: incident.priority })}</p>`)}
      <h3>${t('desk.narrative')}</h3>
      ${editable(this.desk, 'narrative', html`<p class="narrative" data-id="narrative">${incident.narrative || html`<span class="soft">${t('desk.noNarrative')}</span>`}</p>`)}
      ${this.#answers(incident)}
      ${noteList(this.desk)}${similarList(this.desk, incident)}${reportList(this.desk, incident)}
      <h3>${t('desk.calls')}</h3>
      ${this.#calls(incident)}
      <h3>${t('desk.timeline')}</h3>
      ${this.#timeline(incident)}`;
  }

  /** Of some types it always is. @param {Incident} incident */
  #restriction({ restricted, type, catalogue }) {
    const always = type !== null && this.desk.book.type(catalogue, type)?.restricted === true;
    return always ? nothing : html`
      <button data-testid="restrict" title=${t('restricted.hint')} @click=${() => this.desk.restrict(!restricted)}>${t(restricted ? 'restricted.unmark' : 'restricted.mark')}</button>`;
  }

  /** @param {Incident} incident */
  #answers(incident) {
    const { answers, type, catalogue } = incident;
    const agencies = type === null ? [] : this.desk.book.type(catalogue, type)?.responsible ?? [];
    return html`
      ${agencies.length === 0 ? nothing : html`<p class="soft">${t('intake.responsible')} ${agencies.map((code) => this.desk.book.agencyName(code)).join(' · ')}</p>`}
      ${answers.length === 0 ? nothing : html`
        <ul class="answers" data-id="answers">${answers.map(({ question, answer, raises }) => html`
          <li>${raises === null ? nothing : html`<b>▲ ${t('intake.priorityN', { n: raises })}</b> `}${this.#answer(incident, question, answer)}</li>`)}</ul>`}`;
  }

  /** In words, by the catalogue that the incident was taken with. @param {Incident} incident @param {string} name @param {string | null} answer */
  #answer({ catalogue }, name, answer) {
    const of = this.desk.book.at(catalogue);
    const question = of === null ? undefined : questionOf(of, name);
    const said = answer === null ? '—' : question === undefined ? answer : answerText(question, answer);
    return `${question === undefined ? name : words(question.ask)} ${said}`;
  }

  /** @param {Incident} incident */
  #calls({ calls }) {
    const { desk } = this;
    if (calls.length === 0) {
      return html`<p class="soft">${t('desk.noCalls')}</p>`;
    }
    return html`<ul class="calls">${calls.map((id) => {
      const call = desk.calls.get(id);
      const [place] = call === undefined ? [] : located([call]);
      return html`<li>${call === undefined ? html`<span class="soft">${t('desk.callOver')}</span>` : html`
        ${numberText(call.number)} <span class="soft">${t(`call.${call.state}`)}${place === undefined ? nothing : ` · ${fixText(place.fix, desk.secondsSince)}`}</span>`}</li>`;
    })}</ul>`;
  }

  /** @param {Incident} incident */
  #timeline(incident) {
    const { desk } = this;
    return desk.timeline === null ? html`<p class="soft">${t('data.loading')}</p>` : html`
      <ol class="timeline">${desk.timeline.map((entry) => html`
        <li><span class="clock soft">${clockTime(entry.at)}</span> <span>${entry.by.name}: ${entryText(entry, (type) => desk.typeName({ ...incident, type }) ?? type, (question, answer) => this.#answer(incident, question, answer))}</span></li>`)}</ol>`;
  }
}

/** What is known is enough to send help, and what is missing is said. @param {Incident} incident */
const preAlert = (incident) => !isPreAlert(incident) ? nothing : html`
  <p class="message warn" data-testid="pre-alert"><span><span aria-hidden="true">▲</span> <b>${t('desk.preAlert')}</b> ${t('desk.preAlertHint')}</span></p>`;

customElements.define('k-incident-panel', IncidentPanel);
