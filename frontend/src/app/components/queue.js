import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { distance } from '../format.js';
import { t } from '../i18n.js';
import { ShiftElement } from './element.js';
import { keysText, notYet, numberText, repeatText, waitText } from './parts.js';

/** @typedef {import('../data/calls.js').Call} Call */

/** Everybody who waits, in the order in which they are answered. Always in sight. */
class Queue extends ShiftElement {
  /** @override */
  render() {
    const { known, items: calls } = this.shift.calls;
    const { queue } = this.shift;
    return html`
      <section class="panel queue ${this.shift.current ? '' : 'stale'}" aria-labelledby="queue-title">
        <header><h2 id="queue-title">${t('queue.title')}</h2>${queue.length === 0 || !this.shift.current ? nothing : html`<span class="chip">${queue.length}</span>`}${this.shift.current || !known ? html`<span class="soft push order">${t('queue.order')}</span>` : html`<span class="chip bad push">${t('queue.stale')}</span>`}</header>
        ${!known ? notYet(this.shift) : queue.length === 0 ? html`<p class="empty soft">${t(this.shift.current ? 'queue.empty' : 'data.unknown')}</p>` : html`
          <ol tabindex="0" aria-labelledby="queue-title">${repeat(queue, (c) => c.id, (call, index) => this.#row(call, index, calls))}</ol>`}
      </section>`;
  }

  /** @param {Call} call @param {number} index @param {Call[]} calls */
  #row(call, index, calls) {
    const { live, seat, hand } = this.shift;
    const mine = call.id === hand?.id || (call.state === 'ringing' && call.position === seat);
    const seconds = live.clock.secondsSince(call.offeredAt);
    return html`
      <li data-testid="queue-row" data-id=${call.id} class=${mine ? 'mine' : ''}>
        <span class="sign ${call.state}" aria-hidden="true">${call.state === 'ringing' ? '☎' : index + 1}</span>
        <div class="who">${numberText(call.number)}${keysText(call.keys)}<small class="soft">${this.#about(call, calls)}</small></div>
        ${waitText(seconds)}
      </li>`;
  }

  /** @param {Call} call @param {Call[]} calls */
  #about(call, calls) {
    const seat = call.position === null ? undefined : this.shift.positions.get(call.position);
    const state = call.answeredAt !== null && call.state === 'waiting' ? t('queue.again')
      : call.state === 'ringing' && seat !== undefined ? t('queue.ringingAt', { seat: seat.name }) : t(`call.${call.state}`);
    const radius = call.fixes?.[0]?.radius;
    const times = call.number === null ? 1 : calls.filter((c) => c.number === call.number).length;
    return html`${state}${radius == null ? nothing : ` · ± ${distance(radius)}`}${times < 2 ? nothing : html` · <b>${t('queue.times', { n: times })}</b>`}${repeatText(call.repeat)}`;
  }
}

customElements.define('k-queue', Queue);
