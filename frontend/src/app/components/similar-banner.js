import { html, nothing } from 'lit';
import { distance, duration } from '../format.js';
import { t } from '../i18n.js';
import { split } from '../intake/narrative.js';
import { shortNumber } from '../urgency.js';
import { ShiftElement } from './element.js';
import { areaText } from './map-details.js';
import { keyCap } from './parts.js';
import { prioritySign } from './priority-sign.js';

/** @typedef {import('../data/incidents.js').Similar} Similar */

/** That somebody reported it before: how far, how long ago, in which words. One key makes them one, the same takes it back. */
class SimilarBanner extends ShiftElement {
  /** @override */
  render() {
    const { intake } = this.shift;
    const into = intake?.draft?.into ?? null;
    const picked = intake?.likeness.picked;
    return html`<div class="similar" role="status" aria-live="polite">
      ${into !== null ? this.#merged(into) : picked !== undefined ? this.#offer(picked) : nothing}</div>`;
  }

  /** @param {{id: string, number: string}} into */
  #merged({ id, number }) {
    const calls = this.shift.incidents.get(id)?.calls.length ?? null;
    return html`
      <section class="offer merged" data-testid="merged-into" data-id=${id}>
        <p><b>${t('similar.merged', { number: shortNumber(number) })}</b>${calls === null ? nothing : html` <span class="soft">${t('similar.calls', { n: calls })}</span>`}
          <span class="soft">${t('similar.own')}</span></p>
        <button @click=${() => this.shift.attach()}>${t('similar.part')} ${keyCap('F9')}</button>
      </section>`;
  }

  /** @param {Similar} offer */
  #offer({ incident, distance: away, toldAt }) {
    const { intake, live } = this.shift;
    const { items, place } = /** @type {import('../intake/intake.js').Intake} */ (intake).likeness;
    const said = split(incident.narrative).text;
    return html`
      <section class="offer" data-testid="similar" data-id=${incident.id} aria-label=${t('similar.title')}>
        <div>
          <p>${prioritySign(incident.priority)} <b>${t('similar.title')}</b> <span class="number">${shortNumber(incident.number)}</span>
            ${intake?.card.nameOf(incident.type) ?? t(incident.restricted ? 'incident.restricted' : 'desk.noType')} ·
            <b>${away === null ? incident.area === null ? '–' : areaText(incident.area) : distance(away)}</b> · <span class="clock">${duration(live.clock.secondsSince(toldAt))}</span>
            · ${t(`incident.${incident.state}`)} · ${t('similar.calls', { n: incident.calls.length })}</p>
          <p class="cut">${said === '' ? html`<span class="soft">${t('desk.noNarrative')}</span>` : html`<q>${said}</q>`}</p>
        </div>
        ${items.length < 2 ? nothing : html`<button @click=${() => intake?.likeness.next()}>${t('similar.next', { n: place, of: items.length })} ${keyCap('Shift+F9')}</button>`}
        <button class="primary" @click=${() => this.shift.attach()}>${t('similar.merge')} ${keyCap('F9')}</button>
      </section>`;
  }
}

customElements.define('k-similar-banner', SimilarBanner);
