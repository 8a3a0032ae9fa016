import { svg, html } from 'lit';
import { t } from '../i18n.js';

/** Shape first, number second, colour last. */
const SHAPES = new Map([
  [1, svg`<path d="M8 1.5h8l6.5 6.5v8L16 22.5H8L1.5 16V8z"/>`],
  [2, svg`<path d="M12 1.5 23 21.5H1z"/>`],
  [3, svg`<circle cx="12" cy="12" r="10.5"/>`],
  [4, svg`<rect x="2" y="2" width="20" height="20" rx="2"/>`],
]);
const UNKNOWN = svg`<circle cx="12" cy="12" r="10" class="unknown"/>`;

/** As a screen reader says it. @param {number | null} priority null: nobody has said */
export const priorityName = (priority) =>
  (priority === null ? t('priority.unknown') : t('priority.name', { n: priority }));

/** How bad it is: octagon 1, triangle 2, circle 3, square 4. @param {number | null} priority null: nobody has said */
export function prioritySign(priority) {
  return html`
    <svg class="priority-sign p${priority ?? 0}" viewBox="0 0 24 24" role="img" aria-label=${priorityName(priority)}>
      ${SHAPES.get(priority ?? 0) ?? UNKNOWN}
      <text x="12" y=${priority === 2 ? 19 : 16.6} text-anchor="middle" aria-hidden="true">${priority ?? '?'}</text>
    </svg>`;
}
