import { html, nothing } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import { callBacks } from '../call-backs.js';
import { UNSERVED } from '../data/calls.js';
import { hourAndMinute } from '../format.js';
import { t } from '../i18n.js';
import { ShiftElement } from './element.js';
import { notYet, numberText } from './parts.js';

/** @typedef {import('../call-backs.js').CallBack} CallBack */

/** Calls that nobody spoke with, one line a number; closing a line closes all its calls. */
class CallBacks extends ShiftElement {
  /** @override */
  render() {
    const { known } = this.shift.calls;
    const list = callBacks(this.shift.calls.items.filter((c) => this.shift.hand?.dispositionOf(c.id) === null));
    return html`
      <section class="panel call-backs ${this.shift.current ? '' : 'stale'}" aria-labelledby="call-backs-title">
        <header><h2 id="call-backs-title">${t('callBacks.title')}</h2>${known ? html`<span class="chip push">${t('callBacks.count', { n: list.length })}</span>` : nothing}</header>
        ${!known ? notYet(this.shift) : list.length === 0 ? html`<p class="empty soft">${t(this.shift.current ? 'callBacks.empty' : 'data.unknown')}</p>` : html`
          <ul tabindex="0" aria-labelledby="call-backs-title">${repeat(list, (group) => group.key, (group) => this.#row(group))}</ul>`}
      </section>`;
  }

  /** @param {CallBack} group */
  #row(group) {
    const [newest] = group.calls;
    const torn = group.calls.some((c) => c.outcome !== 'abandoned');
    const kinds = UNSERVED.map((outcome) => ({ outcome, n: group.calls.filter((c) => c.outcome === outcome).length }))
      .filter(({ n }) => n > 0).map(({ outcome, n }) => t(`callBacks.${outcome}`, { n }));
    return html`
      <li data-id=${group.key}>
        <span class="sign ${torn ? 'cut' : ''}" aria-hidden="true">${torn ? '✂' : '↩'}</span>
        <div class="who">${numberText(group.number)}
          ${group.calls.some(({ callerAtRisk }) => callerAtRisk) ? html`<small class="chip bad">${t('callBacks.restricted')}</small>` : nothing}
          <small class="soft">${kinds.join(' · ')} · ${newest === undefined ? '' : hourAndMinute(newest.endedAt ?? newest.offeredAt)}${group.waiting ? ` · ${t('callBacks.again')}` : ''}</small></div>
        <button aria-label=${t('callBacks.closeOf', { number: group.number ?? t('call.withheld') })} @click=${() => group.calls.forEach((c) => this.shift.hand?.dispose('abandoned', c.id))}>${t('callBacks.close')}</button>
      </li>`;
  }
}

customElements.define('k-call-backs', CallBacks);
