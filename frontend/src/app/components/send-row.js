import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { LONGEST_REASON } from '../data/assignments.js';
import { t } from '../i18n.js';
import { Element } from './element.js';
import { keyCap } from './parts.js';

const REASONS = ['closer', 'requested', 'equipment', 'knowsPlace'];

/** Sends who is ticked to the incident that is looked at. It stays where it is, however long the list above it is. */
export class SendRow extends Element {
  /** @override */
  static properties = { desk: { attribute: false }, dispatch: { attribute: false }, beat: { attribute: false }, asks: { state: true } };

  constructor() {
    super();
    this.desk = /** @type {import('../desk.js').Desk} */ (/** @type {unknown} */ (undefined));
    this.dispatch = /** @type {import('../dispatch/dispatch.js').Dispatch} */ (/** @type {unknown} */ (undefined));
    /** @type {unknown} */
    this.beat = null;
    /** Id of the incident to which somebody wanted to send without saying why. @type {string | null} */
    this.asks = null;
  }

  /** @override */
  render() {
    const { ticks, ticked } = this.dispatch;
    return ticks === null ? nothing : html`
      ${ticks.deviates && ticked.length > 0 ? this.#reason(ticks.reason) : nothing}
      <button class="primary" data-testid="send" ?disabled=${ticked.length === 0} @click=${this.send}>${t('recommendation.send', { n: ticked.length })} ${keyCap('Ctrl+Enter')}</button>`;
  }

  /** @param {string} reason */
  #reason(reason) {
    const missing = this.asks === this.desk.selectedId && reason.trim() === '';
    return html`
      <label class="why">${t('recommendation.why')}
        <input name="reason" maxlength=${LONGEST_REASON} autocomplete="off" list="sending-reasons" aria-invalid=${missing} aria-describedby=${missing ? 'why-missing' : nothing}
          .value=${live(reason)} @input=${this.#explain} @keydown=${this.#enter}></label>
      <datalist id="sending-reasons">${REASONS.map((each) => html`<option value=${t(`recommendation.reason.${each}`)}></option>`)}</datalist>
      ${missing ? html`<small id="why-missing" class="bad">${t('recommendation.whyMissing')}</small>` : nothing}`;
  }

  /** @param {InputEvent} event */
  #explain(event) {
    if (this.dispatch.ticks !== null) {
      this.dispatch.ticks.reason = /** @type {HTMLInputElement} */ (event.target).value;
    }
    this.requestUpdate();
  }

  /** @param {KeyboardEvent} event */
  #enter(event) {
    if (event.key === 'Enter' && !event.ctrlKey) {
      event.preventDefault();
      void this.send();
    }
  }

  /** @returns {Promise<boolean>} whether anybody is ticked */
  send = async () => {
    const said = this.dispatch.sendTicked();
    this.asks = said === 'noReason' ? this.desk.selectedId : null;
    if (said === 'noReason') {
      await this.updateComplete;
      /** @type {HTMLElement | null} */ (this.querySelector('[name=reason]'))?.focus();
    }
    return said !== 'nobody';
  };
}

customElements.define('k-send-row', SendRow);
