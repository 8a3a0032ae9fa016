/** Where the incidents are: a shape for the priority, the number beside it. Of very many, the gravest of each spot. */

import * as leaflet from 'leaflet';
import { html } from 'lit';
import { prioritySign } from '../../components/priority-sign.js';
import { language, t } from '../../i18n.js';
import { shownTheme } from '../base-layer.js';
import { gathered } from '../gathering.js';
import { latLng } from '../geometry.js';
import { priorityPicture } from '../priority-picture.js';
import { Crowd } from './crowd.js';
import { planeMarker } from './plane-marker.js';

/** @typedef {import('../situation-map.js').MapLayer} MapLayer */
/** What is drawn of one; the name is hostile text. @typedef {{id: string, point: import('../geometry.js').GeoJsonPoint | null, priority: number | null, name: string}} Sign */
/** @typedef {Sign & {point: import('../geometry.js').GeoJsonPoint}} PlacedSign */

const SIZE = 30;
/** More than these are gathered, and only the selected one and the gravest keep their names: a map full of signs shows nothing. */
const FEW = 60;

/** @implements {MapLayer} */
export class Incidents extends Crowd {
  id = 'incidents';
  /** @type {Map<string, {sign: import('leaflet').Marker, drawn: string}>} */
  #drawn = new Map();
  /** @type {PlacedSign[]} */
  #signs = [];
  /** @type {string | null} */
  #selected = null;
  /** @type {import('leaflet').Map | null} */
  #map = null;
  #chosen;

  /** @param {(id: string) => void} [chosen] a person clicked one */
  constructor(chosen) {
    super('many-incidents', FEW);
    this.#chosen = chosen;
  }

  legend() {
    return html`${[1, 2, 3, 4].map((priority) => html`
      <span class="legend-item">${prioritySign(priority)}${t(`priority.word.${priority}`)}</span>`)}`;
  }

  /** @override @param {import('../situation-map.js').SituationMap} map */
  onAdd(map) {
    super.onAdd(map);
    this.#map = map.leaflet.on('zoomend', this.#arrange);
    this.#arrange();
  }

  /** @override */
  onRemove() {
    super.onRemove();
    this.#map?.off('zoomend', this.#arrange);
    this.#map = null;
  }

  /** Draws what changed since the last time. @param {Sign[]} signs @param {string | null} [selected] */
  draw(signs, selected = null) {
    this.#signs = signs.flatMap((sign) => (sign.point === null ? [] : [{ ...sign, point: sign.point }]));
    this.#selected = selected;
    this.#arrange();
  }

  #arrange = () => {
    const shown = this.#gathered();
    const present = new Set(shown.map(({ sign }) => sign.id));
    [...this.#drawn.keys()].filter((id) => !present.has(id)).forEach((id) => this.#erase(id));
    const page = [shownTheme(), language()];
    for (const { sign, others } of shown) {
      const selected = sign.id === this.#selected;
      const look = JSON.stringify([sign, others, selected, ...page]);
      if (this.#drawn.get(sign.id)?.drawn !== look) {
        this.#erase(sign.id);
        this.#drawn.set(sign.id, { sign: this.#paint(sign, others, selected), drawn: look });
      }
    }
    this.thinOut(this.#signs.length);
  };

  #gathered() {
    const map = this.#map;
    return map === null || this.#signs.length <= FEW
      ? this.#signs.map((sign) => ({ sign, others: 0 }))
      : gathered(this.#signs, ({ point }) => map.project(latLng(point)), ({ id }) => id === this.#selected);
  }

  /** @param {PlacedSign} sign @param {number} others that it stands for @param {boolean} selected */
  #paint({ id, point, priority, name }, others, selected) {
    const picture = document.createElement('span');
    picture.append(priorityPicture(priority));
    if (others > 0) {
      picture.append(words('incident-others', `+${others}`));
    } else if (name !== '') {
      picture.append(words(`incident-name ${selected || priority === 1 ? 'always' : ''}`, name));
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

/** @param {string} look @param {string} said */
function words(look, said) {
  const text = document.createElement('span');
  text.className = `map-name ${look}`;
  text.textContent = said;
  return text;
}
