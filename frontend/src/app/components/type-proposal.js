import { html, nothing } from 'lit';
import { t } from '../i18n.js';
import { brief, pieces } from '../intake/propose.js';
import { ShiftElement } from './element.js';
import { keyCap } from './parts.js';
import { answerText, takeBack, words } from './wording.js';

/** What the typed words speak of, and how urgent answers make it. It proposes; a person takes it by key. */
class TypeProposal extends ShiftElement {
  /** @override */
  render() {
    const intake = /** @type {import('../intake/intake.js').Intake} */ (this.shift.intake);
    const { proposal, suggestion, raisedBy } = intake.card;
    return html`
      <div class="proposal" role="status" data-id="proposal">${proposal !== null ? html`
        <p>${t('propose.type')} <b data-id=${proposal.type.code}>${proposal.type.name}</b> · ${t('intake.priorityN', { n: proposal.priority })}${proposal.card === undefined ? nothing : html` · ${t('propose.card', { name: words(proposal.card.name) })}`}
          <button @click=${() => intake.card.accept()}>${t('propose.accept')} ${keyCap('Alt+J')}</button></p>
        <p class="soft marked">${brief(pieces(proposal.text, proposal.spans)).map(({ text, marked }) => (marked ? html`<mark>${text}</mark>` : text))}</p>`
        : suggestion !== null ? html`
        <p>${t('propose.priority', { n: suggestion.priority })} ${this.#reason(suggestion)}
          <button @click=${() => intake.card.accept()}>${t('propose.accept')} ${keyCap('Alt+J')}</button></p>` : nothing}
        ${raisedBy.length === 0 ? nothing : html`
        <p class="why" data-id="raised">▲ ${t('propose.because', { n: intake.card.priority ?? 1 })} ${raisedBy.map((reason) => html`${this.#reason(reason)}${takeBack(words(reason.question.ask), () => intake.card.answer(reason.name, null))}`)}</p>`}
      </div>`;
  }

  /** @param {import('../intake/cards.js').Reason} reason */
  #reason({ question, answer }) {
    return html`<span class="reason">${words(question.ask)} <b>${answerText(question, answer)}</b></span>`;
  }
}

customElements.define('k-type-proposal', TypeProposal);
