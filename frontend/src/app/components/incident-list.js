import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { duration } from '../format.js';
import { language, t } from '../i18n.js';
import { isLate, isPreAlert, shortNumber, since } from '../urgency.js';
import { Element } from './element.js';
import { areaText } from './map-details.js';
import { presenceSign } from './presence.js';
import { prioritySign } from './priority-sign.js';

/** @typedef {import('../desk.js').Desk} Desk */
/** @typedef {import('../desk.js').Incident} Incident */

/** Everything that is not closed, the most urgent first. Always in sight. */
class IncidentList extends Element {
  /** @override */
  static properties = { desk: { attribute: false }, going: { attribute: false }, beat: { attribute: false } };

  constructor() {
    super();
    this.desk = /** @type {Desk} */ (/** @type {unknown} */ (undefined));
    /** Who goes to each. @type {Map<string, string[]>} */
    this.going = new Map();
    /** @type {unknown} */
    this.beat = null;
  }

  /** @override */
  render() {
    const { incidents: { known }, active, current, selectedId } = this.desk;
    return html`
      <section class="panel incidents ${current ? '' : 'stale'}" aria-labelledby="incidents-title">
        <header><h2 id="incidents-title">${t('desk.incidents')}</h2>${known ? html`<span class="chip">${active.length}</span>` : nothing}
          ${current ? html`<span class="soft push">${t('desk.order')}</span>` : html`<span class="chip bad push">${t('queue.stale')}</span>`}</header>
        ${!known ? html`<p class="empty soft">${t(current ? 'data.loading' : 'data.unknown')}</p>`
          : active.length === 0 ? html`<p class="empty soft">${t(current ? 'desk.none' : 'data.unknown')}</p>`
          : html`
            <ol role="listbox" tabindex="0" aria-labelledby="incidents-title" aria-activedescendant=${selectedId === null ? nothing : `incident-${selectedId}`}>
              ${repeat(active, ({ id }) => id, (incident) => this.#changed(incident))}</ol>`}
        ${this.#closed()}
      </section>`;
  }

  /** What was closed or merged just now, folded away. */
  #closed() {
    const { closed, selectedId } = this.desk;
    return closed.length === 0 ? nothing : html`
      <details class="closed"><summary>${t('desk.closedNow', { n: closed.length })}</summary>
        <ul>${closed.map(({ id, number, type, catalogue, masked, mergedInto }) => html`
          <li><button class="quiet" data-testid="closed-row" data-id=${id} aria-pressed=${id === selectedId} @click=${() => this.desk.select(id)}><span class="number">${shortNumber(number)}</span> ${this.desk.typeName({ type, catalogue }) ?? t(masked ? 'incident.restricted' : 'desk.noType')}${mergedInto === null ? nothing : ` → ${shortNumber(mergedInto.number)}`}</button></li>`)}</ul>
      </details>`;
  }

  /** @override */
  updated() {
    if (this.desk.selectedId !== this.#inSight) {
      this.#inSight = this.desk.selectedId;
      this.querySelector('[aria-selected=true]')?.scrollIntoView({ block: 'nearest' });
    }
  }

  /** @type {string | null} */
  #inSight = null;

  /** There may be hundreds, and news several times a second: a row is made anew if it reads otherwise. @param {Incident} incident */
  #changed(incident) {
    const { desk } = this;
    const seconds = desk.current ? desk.secondsSince(since(incident)) : null;
    const others = desk.presence.othersAt(incident.id);
    const going = (this.going.get(incident.id) ?? []).sort().join(' ');
    const reads = [incident, seconds, going, incident.id === desk.selectedId, desk.typeName(incident), language(), ...others];
    return guard(reads, () => this.#row(incident, seconds, going, others));
  }

  /** @param {Incident} incident @param {number | null} seconds null: nobody knows @param {string} going @param {import('../data/presence.js').Onlooker[]} others who have it open */
  #row(incident, seconds, going, others) {
    const { desk } = this;
    const late = seconds !== null && isLate(incident, seconds);
    return html`
      <li role="option" id="incident-${incident.id}" data-testid="incident-row" data-id=${incident.id} aria-selected=${incident.id === desk.selectedId}
        @click=${() => desk.select(incident.id)} @dblclick=${() => this.dispatchEvent(new Event('show'))}>
        ${prioritySign(incident.priority)}
        <div class="who">
          <b><span class="number">${shortNumber(incident.number)}</span> ${desk.typeName(incident) ?? t('desk.noType')}${this.#marks(incident)}</b>
          <small class="soft">${incident.address || (incident.area === null ? t('desk.noPlace') : areaText(incident.area))}</small>
          ${going === '' ? nothing : html`<small class="soft going">${going}</small>`}
        </div>
        <span class="state ${incident.state}">${t(`incident.${incident.state}`)}</span>
        <span class="clock wait ${late ? 'breach' : ''}"><span aria-hidden="true">${late ? '●' : ''}</span> ${seconds === null ? '—' : duration(seconds)}</span>
        ${seconds === null ? nothing : presenceSign(others)}
      </li>`;
  }

  /** @param {Incident} incident */
  #marks(incident) {
    const { restricted, exercise } = incident;
    return html`${isPreAlert(incident) ? html` <span class="chip warn" data-testid="pre-alert">${t('desk.preAlert')}</span>` : nothing}${restricted ? html` <span class="chip warn">${t('incident.restricted')}</span>` : nothing}${exercise ? html` <span class="chip">${t('incident.exercise')}</span>` : nothing}`;
  }
}

customElements.define('k-incident-list', IncidentList);
