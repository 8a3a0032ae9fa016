import { html, nothing } from 'lit';
import { DISPOSITIONS } from '../data/calls.js';
import { duration } from '../format.js';
import { t } from '../i18n.js';
import { ShiftElement } from './element.js';
import { keyCap, numberText } from './parts.js';

/** What the call was: F8 and a digit, or a click; eight seconds to take it back. */
class OutcomeStrip extends ShiftElement {
  /** @override */
  static properties = { ...ShiftElement.properties, choosing: { type: Boolean } };

  constructor() {
    super();
    this.choosing = false;
  }

  /** @override */
  render() {
    const call = (this.shift.hand?.outcomeFor ?? null);
    const given = call === null ? null : this.shift.hand?.dispositionOf(call);
    return html`
      <section class="panel outcomes ${this.choosing ? 'choosing' : ''}" aria-labelledby="outcomes-title">
        <header><h2 id="outcomes-title">${this.#title(call)}</h2><div class="push">${this.#undo()}</div></header>
        <div class="choices">${DISPOSITIONS.map((disposition, index) => html`
          <button data-testid="disposition" data-id=${disposition} ?disabled=${call === null}
            aria-pressed=${given === disposition} @click=${() => this.shift.dispose(disposition)}>
            <kbd>${index + 1}</kbd> ${t(`disposition.${disposition}`)}</button>`)}</div>
      </section>`;
  }

  /** @param {string | null} call */
  #title(call) {
    const { phone } = this.shift;
    const finished = this.shift.hand?.finished;
    if (this.choosing && call !== null) {
      return t('outcomes.choose');
    }
    if (call !== null && (phone.call === null || phone.call.echo)) {
      const told = this.shift.calls.get(call);
      const ended = finished?.id === call ? finished.endedAt : Date.parse(told?.endedAt ?? '');
      return html`${t('outcomes.of')} ${numberText(told?.number ?? finished?.number)}
        ${Number.isNaN(ended) ? nothing : html`<span class="soft clock">${duration(Math.max(0, (this.shift.live.clock.now() - ended) / 1000))}</span>`}`;
    }
    return t('outcomes.title');
  }

  #undo() {
    const outcomes = this.shift.outcomes;
    const last = outcomes?.last ?? null;
    return last === null ? html`<span class="soft">${keyCap('F8')} ${t(this.choosing ? 'outcomes.shift' : 'outcomes.hint')}</span>` : html`
      <span class="row" role="status"><strong>${t('outcomes.done', { outcome: t(`disposition.${last.disposition}`) })}</strong>
        <button data-testid="undo" @click=${() => outcomes?.takeBack()}>${t('outcomes.undo')} <span class="clock">${outcomes?.secondsLeft}</span></button></span>`;
  }
}

customElements.define('k-outcome-strip', OutcomeStrip);
