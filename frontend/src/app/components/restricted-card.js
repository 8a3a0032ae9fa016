import { html } from 'lit';
import { t } from '../i18n.js';

/** @typedef {import('../desk.js').Desk} Desk */

/** Why somebody has to see it, in the order of the keys 1 to 3. */
export const REASONS = /** @type {const} */ (['send', 'callAgain', 'supervise']);

const LONGEST_REASON = 200;

/** Instead of what is restricted: nobody sees it without a reason, and that is on record. @param {Desk} desk */
export function restrictedCard(desk) {
  const open = (/** @type {SubmitEvent} */ event) => {
    event.preventDefault();
    const [field] = /** @type {HTMLFormElement} */ (event.target).elements;
    const reason = /** @type {HTMLInputElement} */ (field).value.trim();
    return reason === '' ? undefined : desk.open(reason);
  };
  return html`
    <section class="restricted" data-testid="restricted">
      <p><b>${t('restricted.title')}</b></p>
      <p class="soft">${t('restricted.hint')}</p>
      ${REASONS.map((reason, index) => html`<button @click=${() => desk.open(t(`restricted.reason.${reason}`))}><kbd>${index + 1}</kbd> ${t(`restricted.reason.${reason}`)}</button>`)}
      <form class="row" @submit=${open}>
        <label class="hidden-visually" for="opening-reason">${t('restricted.other')}</label>
        <input id="opening-reason" maxlength=${LONGEST_REASON} autocomplete="off" placeholder=${t('restricted.other')}>
        <button>${t('restricted.open')}</button>
      </form>
    </section>`;
}
