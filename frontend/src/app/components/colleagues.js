import { html, nothing } from 'lit';
import { holder } from '../data/positions.js';
import { duration } from '../format.js';
import { hasSentence, t } from '../i18n.js';
import { ShiftElement } from './element.js';
import { notYet } from './parts.js';

/** @typedef {import('../data/positions.js').Position} Position */

/** Who else sits in the room, in what state and since when. */
class Colleagues extends ShiftElement {
  /** @override */
  render() {
    const { known, items } = this.shift.positions;
    const others = items
      .filter((p) => p.person !== null && p.id !== this.shift.seat)
      .sort((a, b) => a.id.localeCompare(b.id));
    return html`
      <section class="panel colleagues ${this.shift.current ? '' : 'stale'}" aria-labelledby="colleagues-title">
        <header><h2 id="colleagues-title">${t('colleagues.title')}</h2>${known ? html`<span class="chip push">${others.length}</span>` : nothing}</header>
        ${!known ? notYet(this.shift) : others.length === 0 ? html`<p class="empty soft">${t(this.shift.current ? 'colleagues.empty' : 'data.unknown')}</p>` : html`<ul tabindex="0" aria-labelledby="colleagues-title">${others.map((p) => this.#row(p))}</ul>`}
      </section>`;
  }

  /** @param {Position} position */
  #row(position) {
    const reason = position.state === 'paused' && position.reason ? position.reason : null;
    const state = reason === null ? t(`position.${position.state}`) : hasSentence(`pause.${reason}`) ? t(`pause.${reason}`) : reason;
    return html`
      <li data-id=${position.id}>
        <i class="dot ${position.state}"></i>
        <div class="who">${holder(position)}<small class="soft">${position.name} · ${state}</small></div>
        <span class="clock">${position.since === null ? '' : duration(this.shift.live.clock.secondsSince(position.since))}</span>
      </li>`;
  }
}

customElements.define('k-colleagues', Colleagues);
