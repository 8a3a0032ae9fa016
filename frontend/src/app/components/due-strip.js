import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { duration } from '../format.js';
import { t } from '../i18n.js';
import { shortNumber } from '../urgency.js';
import { Element } from './element.js';

/** @typedef {import('../dispatch/bands.js').Due} Due */

/** What has been due for too long, wherever somebody looks: it stays until it happens or somebody has taken note of it. */
class DueStrip extends Element {
  /** @override */
  static properties = { desk: { attribute: false }, dispatch: { attribute: false }, beat: { attribute: false } };

  constructor() {
    super();
    this.desk = /** @type {import('../desk.js').Desk} */ (/** @type {unknown} */ (undefined));
    this.dispatch = /** @type {import('../dispatch/dispatch.js').Dispatch} */ (/** @type {unknown} */ (undefined));
    /** @type {unknown} */
    this.beat = null;
  }

  /** @override */
  render() {
    const { due } = this.dispatch;
    return html`
      <p class="hidden-visually" role="status">${due.length === 0 ? nothing : t('due.count', { n: due.length })}</p>
      ${due.length === 0 ? nothing : html`
      <section class="due" aria-label=${t('due.title')}>
        <b><span aria-hidden="true">●</span> ${t('due.title')} ${due.length}</b>
        <ul>${repeat(due, ({ id }) => id, (each) => html`
          <li data-testid="due" data-id=${each.id}>
            <button class="danger" @click=${() => this.desk.select(each.incident)}><span class="number">${shortNumber(each.number)}</span> ${this.#what(each)} <span class="clock">${this.desk.current ? duration(this.desk.secondsSince(each.since)) : '—'}</span></button>
            <button data-id="note" aria-label=${t('due.noteOf', { number: shortNumber(each.number), what: this.#what(each) })} @click=${() => this.dispatch.note(each.id)}>${t('due.note')}</button>
          </li>`)}</ul>
      </section>`}`;
  }

  /** @param {Due} due */
  #what({ clock, refusal }) {
    const who = (clock ?? refusal)?.unit ?? this.desk.book.agencyName((clock ?? refusal)?.agency ?? '');
    return clock === null ? t('due.refused', { who }) : clock.assignment === null ? t(`due.${clock.clock}`) : t(`due.${clock.clock}`, { who });
  }
}

customElements.define('k-due-strip', DueStrip);
