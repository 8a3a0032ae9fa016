import { html, nothing, svg } from 'lit';
import { t } from '../i18n.js';

/** @typedef {import('../data/units.js').UnitStatus} UnitStatus */

/** Shape first, colour second; the word stands beside it. @type {Record<UnitStatus, unknown>} */
const SHAPES = {
  available: svg`<circle cx="12" cy="12" r="8.5" class="hollow"/>`,
  assigned: svg`<circle cx="12" cy="12" r="8.5" class="hollow"/><circle cx="12" cy="12" r="3.5"/>`,
  enRoute: svg`<path d="M4 2.5 22 12 4 21.5z"/>`,
  onScene: svg`<path d="M12 1.5 22.5 12 12 22.5 1.5 12z"/>`,
  transporting: svg`<path d="M2 3.5 12 12 2 20.5z"/><path d="M12 3.5 22 12 12 20.5z"/>`,
  atHospital: svg`<path d="M9 2h6v7h7v6h-7v7H9v-7H2V9h7z"/>`,
  unavailable: svg`<path d="M5 5 19 19M19 5 5 19" class="stroke"/>`,
  offDuty: svg`<rect x="2" y="9.5" width="20" height="5"/>`,
};

/** @param {UnitStatus} status */
export const statusName = (status) => t(`unit.${status}`);

/** As a screen reader says it. @param {UnitStatus} status @param {boolean} stale */
export const unitName = (status, stale) => (stale ? `${statusName(status)}, ${t('unit.staleSign')}` : statusName(status));

/** How a unit stands; a triangle at its foot says that nobody knows where. @param {UnitStatus} status @param {boolean} [stale] */
export const unitSign = (status, stale = false) => html`
  <svg class="unit-sign ${status}" viewBox="0 0 24 24" role="img" aria-label=${unitName(status, stale)}>${SHAPES[status]}${stale ? svg`<path class="stale-mark" d="M18 12.5 24 23.5H12z"/>` : nothing}</svg>`;
