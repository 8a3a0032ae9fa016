import { html, svg } from 'lit';
import { t } from '../i18n.js';

/** @typedef {import('../data/closures.js').ClosureKind} ClosureKind */

/** Shape first, colour second; the word stands beside it. @type {Record<ClosureKind, unknown>} */
const SHAPES = {
  road: svg`<circle cx="12" cy="12" r="10.5"/><rect x="5" y="9.5" width="14" height="5" class="mark"/>`,
  flood: svg`<rect x="1.5" y="1.5" width="21" height="21" rx="2"/><path d="M4 9q2-3 4 0t4 0 4 0 4 0M4 16q2-3 4 0t4 0 4 0 4 0" class="wave"/>`,
};

/** @param {ClosureKind} kind */
export const closureName = (kind) => t(`closure.${kind}`);

/** A bar in a circle: a closed road. Waves in a square: a flood. @param {ClosureKind} kind */
export const closureSign = (kind) => html`
  <svg class="closure-sign ${kind}" viewBox="0 0 24 24" role="img" aria-label=${closureName(kind)}>${SHAPES[kind]}</svg>`;
