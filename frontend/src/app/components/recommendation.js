import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { repeat } from 'lit/directives/repeat.js';
import { distance } from '../format.js';
import { t } from '../i18n.js';
import { shortNumber } from '../urgency.js';
import { clockText } from './clock-text.js';
import { Element } from './element.js';
import { capabilityName } from './response.js';
import { unitSign } from './unit-sign.js';
import { fixOf } from './unit-text.js';

/** @typedef {import('../desk.js').Desk} Desk */
/** @typedef {import('../dispatch/dispatch.js').Dispatch} Dispatch */
/** @typedef {import('../data/assignments.js').Pick} Pick */

/** Who is to be sent to the incident that is looked at: whom the server recommends, and whom a person ticks. */
class Recommendation extends Element {
  /** @override */
  static properties = { desk: { attribute: false }, dispatch: { attribute: false }, beat: { attribute: false } };

  constructor() {
    super();
    this.desk = /** @type {Desk} */ (/** @type {unknown} */ (undefined));
    this.dispatch = /** @type {Dispatch} */ (/** @type {unknown} */ (undefined));
    /** @type {unknown} */
    this.beat = null;
  }

  /** @override */
  render() {
    const { dispatch, desk } = this;
    const { ticks, recommender, told } = dispatch;
    const id = desk.selectedId;
    if (ticks === null || id === null) {
      return nothing;
    }
    const waits = dispatch.clocks.items.filter(({ incident, assignment }) => incident === id && assignment === null);
    const onTheWay = dispatch.sendings?.unanswered.filter(({ incident, withdrawn }) => incident === id && !withdrawn) ?? [];
    return html`
      <section class="recommendation" data-testid="recommendation" data-id=${id} aria-labelledby="recommendation-title" @keydown=${this.#press}>
        <h3 id="recommendation-title">${t('recommendation.title')} ${waits.map((clock) => clockText(clock, desk))}</h3>
        ${recommender.problem === null ? nothing : html`<p class="soft" data-id="noRecommendation">${recommender.problem}</p>`}
        ${recommender.picks === null && recommender.problem === null ? html`<p class="soft">${t(desk.current ? 'data.loading' : 'data.unknown')}</p>` : nothing}
        ${recommender.picks !== null && ticks.rows.length === 0 ? html`<p class="soft">${t('recommendation.none')}</p>` : nothing}
        <ul>${repeat(ticks.rows, ({ unit }) => unit, ({ unit, pick }) => this.#row(unit, pick))}</ul>
        ${recommender.shortfalls.length === 0 ? nothing : html`<ul class="shortfalls">${recommender.shortfalls.map(shortfall)}</ul>`}
        ${this.#partners()}
        ${onTheWay.map(({ units, agencies }) => html`<p class="soft" data-id="unanswered">${t('recommendation.onTheWay', { units: [...units, ...agencies].join(', ') })}</p>`)}
        ${told === null || told.incident !== id ? nothing : html`<p class="message bad" data-id="refused"><span aria-hidden="true">◆</span>${told.text}</p>`}
      </section>`;
  }

  /** Who has no units here: a key each. */
  #partners() {
    const { tell, ask } = this.dispatch.partners;
    const buttons = (/** @type {string[]} */ codes) => codes.map((code) => html`<button data-testid="partner" data-id=${code} @click=${() => this.dispatch.ask(code)}>${this.desk.book.agencyName(code)}</button>`);
    return html`
      ${tell.length === 0 ? nothing : html`<div class="partners row wrap"><span class="soft">${t('recommendation.tell')}</span>${buttons(tell)}</div>`}
      ${ask.length === 0 ? nothing : html`<details class="partners"><summary>${t('recommendation.ask', { n: ask.length })}</summary><div class="row wrap">${buttons(ask)}</div></details>`}`;
  }

  /** @param {string} callSign @param {Pick | null} pick null: a person added it */
  #row(callSign, pick) {
    const unit = this.dispatch.units.get(callSign);
    const taken = unit !== undefined && !this.dispatch.isFree(unit);
    return html`
      <li><label class="pick" data-testid="pick" data-id=${callSign}>
        <input type="checkbox" .checked=${live(this.dispatch.isTicked(callSign))} ?disabled=${taken} @change=${() => this.dispatch.toggle(callSign)}>
        ${unit === undefined ? nothing : unitSign(unit.status, unit.stale)}
        <b class="number">${callSign}</b>
        ${pick === null ? nothing : html`<span>${t('recommendation.eta', { minutes: Math.max(1, Math.round(pick.eta / 60)) })}${pick.estimated ? html` <span class="estimated">${t('recommendation.estimated')}</span>` : nothing}</span><span class="soft">${distance(pick.distance)}</span>`}
        <small class="soft">${taken ? t('recommendation.taken', { number: shortNumber(unit.incident?.number ?? '') }) : pick === null ? t('recommendation.added') : `${capabilityName(pick.capability)} · ${t(`pick.${pick.reason}`)}`}${unit?.stale && this.desk.current ? html` · <span class="warn">▲ ${fixOf(unit, this.desk.secondsSince)}</span>` : nothing}</small>
      </label></li>`;
  }

  /** The keys go to the first that is offered from now on. */
  jump() {
    this.#boxes[0]?.focus();
  }

  get #boxes() {
    return [.../** @type {NodeListOf<HTMLElement>} */ (this.querySelectorAll('.pick input:not(:disabled)'))];
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    const boxes = this.#boxes;
    const at = boxes.indexOf(/** @type {HTMLElement} */ (event.target));
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (at >= 0 && step !== 0) {
      event.preventDefault();
      event.stopPropagation();
      boxes[Math.min(Math.max(at + step, 0), boxes.length - 1)]?.focus();
    }
  }
}

/** @param {import('../data/assignments.js').Shortfall} shortfall */
const shortfall = ({ capability, missing, cause }) => html`
  <li data-testid="shortfall" data-id=${capability}><span aria-hidden="true">▲</span> ${t('recommendation.missing', { n: missing, capability: capabilityName(capability) })}
    <small>${t(`shortfall.${cause}`)}</small></li>`;

customElements.define('k-recommendation', Recommendation);
