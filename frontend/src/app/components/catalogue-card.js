import { html, nothing } from 'lit';
import { language, t } from '../i18n.js';
import { chosen, wording } from './catalogue-type.js';
import { Element } from './element.js';

/** @typedef {import('../data/catalogue.js').Advice} Advice */
/** @typedef {import('../data/catalogue.js').Question} Question */

const LONGEST_QUESTION = 160;
const LONGEST_ADVICE = 400;

/** The words of a card or guide, what its answers raise to, and who approved what is read out. Says `edit`. */
class CatalogueCard extends Element {
  /** @override */
  static properties = { questions: { attribute: false }, advice: { attribute: false }, today: {}, beat: { attribute: false } };

  constructor() {
    super();
    /** @type {Question[]} */
    this.questions = [];
    /** @type {Advice[]} */
    this.advice = [];
    /** ISO date, in the region. */
    this.today = '';
    /** @type {unknown} */
    this.beat = null;
  }

  /** @override */
  render() {
    return html`
      ${this.questions.length === 0 ? nothing : html`<h3>${t('catalogue.questions')}</h3>`}
      <ol>${this.questions.map((question) => html`
        <li data-id=${question.code}>
          <div class="pair">${wording(question.ask, t('catalogue.question'), LONGEST_QUESTION, this.#edited)}</div>
          ${only(question)}
          ${question.rules.map((rule) => this.#rule(question, rule))}
        </li>`)}</ol>
      ${this.advice.length === 0 ? nothing : html`<h3>${t('catalogue.advice')}</h3>`}
      <ol>${this.advice.map((advice) => html`
        <li data-id="advice">
          ${only(advice)}<div class="pair">${wording(advice.say, t('catalogue.say'), LONGEST_ADVICE, (change) => this.#reworded(advice, change))}</div>
          ${advice.kind === 'general' ? nothing : this.#approval(advice)}
        </li>`)}</ol>`;
  }

  /** @param {Question} question @param {import('../data/catalogue.js').Rule} rule */
  #rule(question, rule) {
    const when = rule.when.map((answer) => question.choices.find(({ code }) => code === answer)?.name[language()] ?? (question.kind === 'yesNo' ? t(`intake.${answer}`) : answer)).join(', ');
    return html`
      <label class="rule">${t('catalogue.when', { when })}
        <select name="raises" @change=${(/** @type {Event} */ event) => this.#edited(() => { rule.raises = chosen(event) === '' ? null : Number(chosen(event)); })}>
          <option value="" ?selected=${rule.raises === null}>${rule.suggests === null ? t('catalogue.raisesNot') : t('catalogue.suggests', { n: rule.suggests })}</option>
          ${[1, 2, 3, 4].map((n) => html`<option value=${n} ?selected=${n === rule.raises}>${t('catalogue.raises', { n })}</option>`)}
        </select></label>`;
  }

  /** @param {Advice} advice */
  #approval(advice) {
    const { approved } = advice;
    return approved !== null ? html`
      <p><span class="chip good">${t('card.approved', { by: approved.by, on: approved.on })}</span>
        <button @click=${() => this.#edited(() => { advice.approved = null; })}>${t('catalogue.withdraw')}</button></p>` : html`
      <form class="row" @submit=${(/** @type {SubmitEvent} */ event) => this.#approve(event, advice)}>
        <span class="chip warn">${t('card.unapproved')}</span>
        <label>${t('catalogue.approvedBy')} <input name="by" required maxlength="80" autocomplete="off"></label>
        <button type="submit">${t('catalogue.approve')}</button></form>`;
  }

  /** @param {SubmitEvent} event @param {Advice} advice */
  #approve(event, advice) {
    event.preventDefault();
    const by = String(new FormData(/** @type {HTMLFormElement} */ (event.target)).get('by')).trim();
    if (by !== '') {
      this.#edited(() => { advice.approved = { by, on: this.today }; });
    }
  }

  /** Other words are not what was approved. @param {Advice} advice @param {() => void} change */
  #reworded(advice, change) {
    this.#edited(() => {
      change();
      advice.approved = null;
    });
  }

  #edited = (/** @type {() => void} */ change) => {
    change();
    this.requestUpdate();
    this.dispatchEvent(new Event('edit'));
  };
}

/** Of which answers it follows. @param {Question | Advice} of */
const only = (of) => of.only.length === 0 ? nothing : html`<p class="soft">${t('catalogue.only', { only: of.only.join(', ') })}</p>`;

customElements.define('k-catalogue-card', CatalogueCard);
