/** Where the incidents are: a shape for the priority, the number beside it. */

import { html } from 'lit';
import { priorityName, prioritySign } from '../../components/priority-sign.js';
import { t } from '../../i18n.js';
import { pictureOf } from '../picture.js';
import { Signs } from './signs.js';

/** @typedef {import('../situation-map.js').MapLayer} MapLayer */
/** @typedef {import('./signs.js').Sign} Sign */

/** @implements {MapLayer} @extends {Signs<Sign>} */
export class Incidents extends Signs {
  id = 'incidents';

  /** @param {(id: string) => void} [chosen] a person clicked one */
  constructor(chosen) {
    super({ kind: 'incident', size: 30, height: 3000, few: 60, chosen });
  }

  legend() {
    return html`${[1, 2, 3, 4].map((priority) => html`
      <span class="legend-item">${prioritySign(priority)}${t(`priority.word.${priority}`)}</span>`)}`;
  }

  /** @param {Sign[]} signs @param {string | null} [selected] */
  draw(signs, selected = null) {
    this.show(signs, new Set(selected === null ? [] : [selected]));
  }

  /** @override @param {Sign} sign */
  picture({ priority }) {
    return pictureOf({ kind: 'incident', look: 'priority-sign', name: priorityName(priority), sign: prioritySign(priority) });
  }

  /** @override @param {Sign} sign */
  isNamed({ priority }) {
    return priority === 1;
  }
}
