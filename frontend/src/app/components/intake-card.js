import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { t } from '../i18n.js';
import { YES_NO } from '../intake/cards.js';
import './choice-row.js';
import { ShiftElement } from './element.js';
import { adviceList, takeBack, words } from './wording.js';

/** As many answers stand beside their question. */
const FEW = 3;

/** @typedef {import('../intake/cards.js').Asked} Asked */
/** @typedef {import('../intake/cards.js').Sheet} Sheet */

/**
 * What to ask and what to say to the caller, by the catalogue. A digit answers and goes on, as Enter does
 * in a field; the same digit again changes nothing. Backspace or Delete takes an answer back.
 */
class IntakeCard extends ShiftElement {
  /** @override */
  render() {
    const { sheets, answers } = this.#intake.card;
    return html`
      <div class="card" @keydown=${this.#press}>${sheets.map((sheet) => html`
        ${sheet.title === null ? nothing : html`<h3>${words(sheet.title)}</h3>`}
        <div class="questions">${sheet.questions.map((asked) => this.#question(asked, answers[asked.name] ?? null))}</div>
        ${sheet.advice.length === 0 ? nothing : adviceList(sheet.advice)}`)}</div>`;
  }

  get #intake() {
    return /** @type {import('../intake/intake.js').Intake} */ (this.shift.intake);
  }

  /** @param {Asked} asked @param {string | null} answer */
  #question({ name, question }, answer) {
    const label = words(question.ask);
    const raised = this.#intake.card.raisedBy.some((reason) => reason.name === name);
    return html`
      <div class="question ${raised ? 'raises' : ''} ${question.choices.length > FEW ? 'wide' : ''}" data-question=${name}>
        <span class="label" id=${`ask-${name}`}>${raised ? html`<span aria-hidden="true">▲ </span>` : nothing}${label}</span>
        ${question.kind === 'note' ? html`<span class="soft">${t('card.note')}</span>`
          : question.kind === 'number' ? html`
            <input type="text" inputmode="numeric" maxlength="4" autocomplete="off" aria-labelledby=${`ask-${name}`} .value=${live(answer === 'unknown' ? '' : answer ?? '')}
              @change=${(/** @type {Event} */ event) => this.#number(name, /** @type {HTMLInputElement} */ (event.target).value)}>`
          : html`
            <div class="answer"><k-choice-row label=${label} .chosen=${answer} .choices=${choicesOf(question)}
              @pick=${(/** @type {CustomEvent<string>} */ { detail }) => this.#intake.card.answer(name, detail)}></k-choice-row>
              ${answer === null ? nothing : takeBack(label, () => this.#intake.card.answer(name, null), -1)}</div>`}
      </div>`;
  }

  /** @param {string} name @param {string} text */
  #number(name, text) {
    const digits = text.replaceAll(/\D/g, '').slice(0, 4);
    this.#intake.card.answer(name, digits === '' ? null : String(Number(digits)));
  }

  /** After the row or field has had its key: on to the next question. @param {KeyboardEvent} event */
  #press = async (event) => {
    const field = /** @type {HTMLElement} */ (event.target);
    const asked = field.closest('[data-question]')?.getAttribute('data-question') ?? null;
    if (asked !== null && !field.matches('input') && ['Backspace', 'Delete'].includes(event.key)) {
      event.preventDefault();
      this.#intake.card.answer(asked, null);
      return;
    }
    const answered = field.matches('input') ? event.key === 'Enter' && !event.ctrlKey : event.defaultPrevented && /^[0-9]$/.test(event.key);
    if (answered) {
      field.dispatchEvent(new Event('change'));
      await this.updateComplete;
      const all = [...this.querySelectorAll('[data-question]')];
      const rest = all.slice(all.findIndex((each) => each.getAttribute('data-question') === asked) + 1);
      const stops = rest.flatMap((each) => /** @type {HTMLElement | null} */ (each.querySelector('input, button[tabindex="0"]')) ?? []);
      (stops[0] ?? /** @type {HTMLElement | null | undefined} */ (this.closest('section')?.querySelector('footer .primary')))?.focus();
    }
  };
}

/** @param {import('../data/catalogue.js').Question} question */
function choicesOf({ kind, choices }) {
  return kind === 'yesNo' ? YES_NO.map((value) => ({ value, name: t(`intake.${value}`) }))
    : choices.map(({ code, name }) => ({ value: code, name: words(name) }));
}

customElements.define('k-intake-card', IntakeCard);
