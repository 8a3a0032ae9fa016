/** Where nobody can drive: a sign with its word on a closed road, a broken line around a flood, and what is being drawn. */

import * as leaflet from 'leaflet';
import { html } from 'lit';
import { closureName, closureSign } from '../../components/closure-sign.js';
import { closureText } from '../../components/closure-tools.js';
import { KINDS, signOf } from '../../data/closures.js';
import { outline } from '../geometry.js';
import { pictureOf } from '../picture.js';
import { Signs } from './signs.js';

/** @typedef {import('../situation-map.js').MapLayer} MapLayer */
/** @typedef {import('../../data/closures.js').Closure} Closure */
/** @typedef {import('./signs.js').Sign & Pick<Closure, 'kind'>} ClosureSign */

const LONGEST_NAME = 60;

/** @implements {MapLayer} @extends {Signs<ClosureSign>} */
export class Closures extends Signs {
  id = 'closures';
  /** @type {Map<string, import('leaflet').Polygon>} */
  #extents = new Map();
  #line = leaflet.polyline([], { className: 'closure-extent drawing', interactive: false }).addTo(this.group);

  /** @param {(id: string) => void} chosen a person clicked one */
  constructor(chosen) {
    super({ kind: 'closure', size: 24, height: 2000, few: 60, chosen });
  }

  legend() {
    return html`${KINDS.map((kind) => html`<span class="legend-item">${closureSign(kind)}${closureName(kind)}</span>`)}`;
  }

  /** @param {readonly Closure[]} closures @param {readonly [number, number][]} corners of what is being drawn */
  draw(closures, corners) {
    this.show(closures.map((closure) => ({
      id: closure.id, point: signOf(closure), priority: null, name: closureText(closure).slice(0, LONGEST_NAME), kind: closure.kind,
    })), new Set());
    this.#drawExtents(closures);
    this.#line.setLatLngs([...corners]);
  }

  /** A closure never changes. @param {readonly Closure[]} closures */
  #drawExtents(closures) {
    const present = new Set(closures.map(({ id }) => id));
    for (const [id, extent] of this.#extents) {
      if (!present.has(id)) {
        extent.remove();
        this.#extents.delete(id);
      }
    }
    for (const { id, kind, shape } of closures) {
      const corners = outline(shape);
      if (corners !== null && !this.#extents.has(id)) {
        this.#extents.set(id, leaflet.polygon(corners, { className: `closure-extent ${kind}`, interactive: false }).addTo(this.group));
      }
    }
  }

  /** @override @param {ClosureSign} sign */
  picture({ kind }) {
    return pictureOf({ kind: 'closure', look: 'closure-sign', name: closureName(kind), sign: closureSign(kind) });
  }
}
