/** Where the units are: a shape for how each stands, beside it what it is called and how old that is. */

import { html } from 'lit';
import { statusName, unitName, unitSign } from '../../components/unit-sign.js';
import { fixOf } from '../../components/unit-text.js';
import { STATUSES } from '../../data/units.js';
import { t } from '../../i18n.js';
import { pictureOf } from '../picture.js';
import { Signs } from './signs.js';

/** @typedef {import('../situation-map.js').MapLayer} MapLayer */
/** @typedef {import('../../data/units.js').Unit} Unit */
/** @typedef {import('./signs.js').Sign & Pick<Unit, 'status' | 'stale'>} UnitSign */

/** What a person has to tell apart at a glance; the list beside the map has all. */
const EXPLAINED = /** @type {const} */ (['available', 'enRoute', 'onScene']);
/** Devices may tell every second where they are; nobody sees more than this. */
const PAUSE_MS = 500;
/** So many at one place are called by their names. */
const CALLED = 3;

/** @implements {MapLayer} @extends {Signs<UnitSign>} */
export class Units extends Signs {
  id = 'units';
  #shown = -Infinity;

  /** @param {(callSign: string) => void} [chosen] a person clicked one */
  constructor(chosen) {
    // Several stand at one station; at an incident they do not cover its name.
    super({ kind: 'unit', size: 24, height: 1500, few: 1, below: true, chosen });
  }

  legend() {
    return html`${EXPLAINED.map((status) => html`<span class="legend-item">${unitSign(status)}${statusName(status)}</span>`)}
      <span class="legend-item">${unitSign('available', true)}${t('unit.staleSign')}</span>`;
  }

  /** Who is off duty is not drawn. @param {Unit[]} units @param {ReadonlySet<string>} selected @param {(time: string) => number} secondsSince */
  draw(units, selected, secondsSince) {
    const now = performance.now();
    if (now - this.#shown < PAUSE_MS) {
      return;
    }
    this.#shown = now;
    this.show(units.filter(({ status }) => status !== 'offDuty').map((unit) => ({
      id: unit.callSign, point: unit.point, priority: STATUSES.indexOf(unit.status), name: `${unit.callSign} · ${fixOf(unit, secondsSince)}`,
      status: unit.status, stale: unit.stale,
    })), selected);
  }

  /** @override @param {UnitSign} sign */
  picture({ status, stale }) {
    return pictureOf({ kind: 'unit', look: 'unit-sign', name: unitName(status, stale), sign: unitSign(status, stale) });
  }

  /** @override @param {UnitSign[]} signs */
  together(signs) {
    const names = signs.slice(0, CALLED).map(({ id }) => id).join(' ');
    return signs.length > CALLED ? `${names} +${signs.length - CALLED}` : names;
  }
}
