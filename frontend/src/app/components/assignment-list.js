import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { isOver, LONGEST_REASON, STATES } from '../data/assignments.js';
import { duration } from '../format.js';
import { t } from '../i18n.js';
import { clockText } from './clock-text.js';
import { Element } from './element.js';
import { unitSign } from './unit-sign.js';

/** @typedef {import('../desk.js').Desk} Desk */
/** @typedef {import('../dispatch/dispatch.js').Dispatch} Dispatch */
/** @typedef {import('../data/assignments.js').Assignment} Assignment */
/** @typedef {import('../data/assignments.js').AssignmentState} AssignmentState */

/** What mostly comes next. @type {Partial<Record<AssignmentState, AssignmentState>>} */
const NEXT = { sent: 'acknowledged', acknowledged: 'enRoute', enRoute: 'onScene', onScene: 'cleared', transporting: 'atHospital', atHospital: 'cleared' };

/** What can be said of somebody who goes on, beside what it is already. @param {AssignmentState} state */
const others = (state) => STATES.slice(1, -2).filter((each) => each !== NEXT[state] && STATES.indexOf(each) > STATES.indexOf(state));

/** As a unit shows it. @type {Partial<Record<AssignmentState, import('../data/units.js').UnitStatus>>} */
const STATUS = { sent: 'assigned', acknowledged: 'assigned', enRoute: 'enRoute', onScene: 'onScene', transporting: 'transporting', atHospital: 'atHospital' };

/** Who was sent to the incident that is looked at, how far they are, and what is waited for. Who has said nothing yet stays on top. */
class AssignmentList extends Element {
  /** @override */
  static properties = { desk: { attribute: false }, dispatch: { attribute: false }, beat: { attribute: false }, reasonless: { state: true } };

  constructor() {
    super();
    this.desk = /** @type {Desk} */ (/** @type {unknown} */ (undefined));
    this.dispatch = /** @type {Dispatch} */ (/** @type {unknown} */ (undefined));
    /** @type {unknown} */
    this.beat = null;
    /** Id of the one that somebody wanted to refuse without saying why. @type {string | null} */
    this.reasonless = null;
  }

  /** @override */
  render() {
    const id = this.desk.selectedId;
    const all = id === null ? [] : this.dispatch.of(id);
    const rows = repeat(all, (each) => each.id, (assignment) => this.#row(assignment));
    return all.length === 0 ? nothing : html`
      <section class="assignments" aria-labelledby="assignments-title">
        <h3 id="assignments-title">${t('assignment.title')} <span class="chip">${all.filter(({ state }) => !isOver(state)).length}</span></h3>
        <ul>${rows}</ul>
      </section>`;
  }

  /** @param {Assignment} assignment */
  #row(assignment) {
    const { desk, dispatch } = this;
    const { id, unit, agency, state, since, reason, another, sentReason } = assignment;
    const clocks = dispatch.clocks.items.filter((clock) => clock.assignment === id);
    const status = STATUS[state];
    const unsaid = dispatch.sendings?.unsaidOf(id) ?? null;
    return html`
      <li data-testid="assignment-row" data-id=${id} data-state=${state} class=${isOver(state) && !another ? 'over' : state === 'sent' || another ? 'waits' : ''}>
        <p class="row wrap">${status === undefined ? nothing : unitSign(status)}<b class="number">${unit ?? desk.book.agencyName(agency)}</b>
          <span>${t(`assignment.${state}`)}${unsaid === null ? nothing : html` <small class="soft" data-id="unsaid">→ ${t(`assignment.${unsaid}`)}…</small>`}</span><span class="clock soft">${desk.current ? duration(desk.secondsSince(since)) : '—'}</span>
          ${isOver(state) ? nothing : this.#nextButton(assignment)}</p>
        ${clocks.length === 0 ? nothing : html`<p class="row wrap">${clocks.map((clock) => clockText(clock, desk))}</p>`}
        ${state === 'sent' ? alertText(assignment) : nothing}
        ${reason === null ? nothing : html`<p class="soft">${t('assignment.reason', { reason })}</p>`}
        ${sentReason === null || isOver(state) ? nothing : html`<p class="soft">${t('assignment.sentReason', { reason: sentReason })}</p>`}
        ${another ? html`<p class="row wrap"><span class="bad">● ${t('assignment.another')}</span><button data-id="notNeeded" @click=${() => dispatch.say(assignment, 'cancelled')}>${t('assignment.notNeeded')}</button></p>` : nothing}
        ${isOver(state) ? nothing : this.#more(assignment)}
      </li>`;
  }

  /** @param {Assignment} assignment */
  #nextButton(assignment) {
    const next = NEXT[assignment.state];
    return next === undefined ? nothing : html`<button class="push next" data-id=${next} @click=${() => this.dispatch.say(assignment, next)}>${t(`assignment.say.${next}`)}</button>`;
  }

  /** All else that can be said, folded away. @param {Assignment} assignment */
  #more(assignment) {
    const { id, state, unit, agency } = assignment;
    const missing = this.reasonless === id;
    const refuse = (/** @type {SubmitEvent} */ event) => this.#refuse(event, assignment);
    return html`
      <details><summary>${t('assignment.more')}<span class="hidden-visually"> ${unit ?? agency}</span></summary>
        <div class="row wrap">${others(state).map((each) => html`<button data-id=${each} @click=${() => this.dispatch.say(assignment, each)}>${t(`assignment.say.${each}`)}</button>`)}
          <button class="danger" data-id="cancelled" @click=${() => this.dispatch.say(assignment, 'cancelled')}>${t('assignment.say.cancelled')}</button></div>
        <form class="row" @submit=${refuse}><label class="refusal">${t('assignment.refusal')} <input name="reason" maxlength=${LONGEST_REASON} autocomplete="off" aria-invalid=${missing}></label><button data-id="refused">${t('assignment.say.refused')}</button></form>
        ${missing ? html`<small class="bad" role="status">${t('assignment.refusalMissing')}</small>` : nothing}
      </details>`;
  }

  /** @param {SubmitEvent} event @param {Assignment} assignment */
  #refuse(event, assignment) {
    event.preventDefault();
    const reason = String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get('reason')).trim();
    this.reasonless = reason === '' ? assignment.id : null;
    if (reason !== '') {
      this.dispatch.say(assignment, 'refused', reason);
    }
  }

  /** The keys go to whoever is on top from now on. */
  jump() {
    /** @type {HTMLElement | null} */ (this.querySelector('li button'))?.focus();
  }
}

/** What became of a short message, from the best. */
const REACHED = ['delivered', 'sent', 'queued'];

/** How far the alert got: one that reached nobody is to be said by voice. @param {Assignment} assignment */
function alertText({ notices }) {
  const states = notices.filter(({ notice, channel }) => notice === 'alert' && channel === 'sms').map(({ state }) => state);
  const best = REACHED.find((each) => states.includes(each));
  return best === undefined ? html`<p class="bad" data-id="notTold">● ${t(states.length === 0 ? 'assignment.byVoice' : 'assignment.notTold')}</p>`
    : html`<p class="soft" data-id="told">${t(`assignment.alert.${best}`)}</p>`;
}

customElements.define('k-assignment-list', AssignmentList);
