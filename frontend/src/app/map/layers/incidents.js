/** Where the incidents are: a shape for the priority, the number beside it. */

import * as leaflet from 'leaflet';
import { html } from 'lit';
import { prioritySign } from '../../components/priority-sign.js';
import { language, t } from '../../i18n.js';
import { shownTheme } from '../base-layer.js';
import { latLng } from '../geometry.js';
import { priorityPicture } from '../priority-picture.js';
import { Crowd } from './crowd.js';
import { planeMarker } from './plane-marker.js';

/** @typedef {import('../situation-map.js').MapLayer} MapLayer */
/** What is drawn of one; the name is hostile text. @typedef {{id: string, point: import('../geometry.js').GeoJsonPoint | null, priority: number | null, name: string}} Sign */

const SIZE = 30;
/** Of more than these only the selected one and the gravest keep their names: a map full of names shows nothing. */
const NAMED = 60;

/** @implements {MapLayer} */
export class Incidents extends Crowd {
  id = 'incidents';
  /** @type {Map<string, {sign: import('leaflet').Marker, drawn: string}>} */
  #drawn = new Map();
  #chosen;

  /** @param {(id: string) => void} [chosen] a person clicked one */
  constructor(chosen) {
    super('many-incidents', NAMED);
    this.#chosen = chosen;
  }

  legend() {
    return html`${[1, 2, 3, 4].map((priority) => html`
      <span class="legend-item">${prioritySign(priority)}${t(`priority.word.${priority}`)}</span>`)}`;
  }

  /** Draws what changed since the last time. @param {Sign[]} signs @param {string | null} [selected] */
  draw(signs, selected = null) {
    const placed = signs.flatMap((sign) => (sign.point === null ? [] : [{ ...sign, point: sign.point }]));
    const present = new Set(placed.map(({ id }) => id));
    [...this.#drawn.keys()].filter((id) => !present.has(id)).forEach((id) => this.#erase(id));
    const shown = [shownTheme(), language()];
    for (const sign of placed) {
      const look = JSON.stringify([sign, sign.id === selected, ...shown]);
      if (this.#drawn.get(sign.id)?.drawn !== look) {
        this.#erase(sign.id);
        this.#drawn.set(sign.id, { sign: this.#paint(sign, sign.id === selected), drawn: look });
      }
    }
    this.thinOut(this.#drawn.size);
  }

  /** @param {Sign & {point: import('../geometry.js').GeoJsonPoint}} sign @param {boolean} selected */
  #paint({ id, point, priority, name }, selected) {
    const picture = document.createElement('span');
    picture.append(priorityPicture(priority));
    if (name !== '') {
      const text = document.createElement('span');
      text.className = `map-name incident-name ${selected || priority === 1 ? 'always' : ''}`;
      text.textContent = name;
      picture.append(text);
    }
    const marker = planeMarker(latLng(point), {
      icon: leaflet.divIcon({ html: picture, className: `map-sign incident ${selected ? 'selected' : ''}`, iconSize: [SIZE, SIZE] }),
      keyboard: false, interactive: this.#chosen !== undefined, zIndexOffset: selected ? 4000 : 3000 - 200 * (priority ?? 5),
    });
    return marker.on('click', () => this.#chosen?.(id)).addTo(this.group);
  }

  /** @param {string} id */
  #erase(id) {
    this.#drawn.get(id)?.sign.remove();
    this.#drawn.delete(id);
  }
}
