/** Signs that stand for one thing each. Of very many, the gravest of each spot; one that moves is moved, not drawn anew. */

import * as leaflet from 'leaflet';
import { language } from '../../i18n.js';
import { shownTheme } from '../base-layer.js';
import { gathered } from '../gathering.js';
import { latLng } from '../geometry.js';
import { Crowd } from './crowd.js';
import { planeMarker } from './plane-marker.js';

/**
 * What is drawn of one; the name is hostile text.
 * @typedef {object} Sign
 * @property {string} id
 * @property {import('../geometry.js').GeoJsonPoint | null} point
 * @property {number | null} priority the smaller, the graver
 * @property {string} name
 */
/** @template {Sign} S @typedef {S & {point: import('../geometry.js').GeoJsonPoint}} Placed */
/** @typedef {{marker: import('leaflet').Marker, words: HTMLElement, look: string, place: string}} Drawn */

/** Of more than these only some keep their names: a map full of words shows nothing. */
const NAMED = 60;

/** @template {Sign} S */
export class Signs extends Crowd {
  /** @type {Map<string, Drawn>} */
  #drawn = new Map();
  /** @type {Placed<S>[]} */
  #signs = [];
  /** @type {ReadonlySet<string>} */
  #selected = new Set();
  /** @type {import('leaflet').Map | null} */
  #map = null;
  #kind;
  #size;
  #height;
  #few;
  #chosen;

  /** @param {{kind: string, size: number, height: number, few: number, chosen?: ((id: string) => void) | undefined}} how size: pixels; height: above other signs; few: more than these are gathered; chosen: a person clicked one */
  constructor({ kind, size, height, few, chosen }) {
    super(`many-${kind}s`, NAMED);
    this.#kind = kind;
    this.#size = size;
    this.#few = few;
    this.#height = height;
    this.#chosen = chosen;
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

  /** @protected @abstract @param {S} _sign @returns {HTMLElement} */
  picture(_sign) {
    throw new Error('each kind of sign has its own picture');
  }

  /** Whether it keeps its name in a crowd. @protected @param {S} _sign */
  isNamed(_sign) {
    return false;
  }

  /** Draws what changed since the last time. @protected @param {S[]} signs @param {ReadonlySet<string>} selected stand for themselves in any crowd */
  show(signs, selected) {
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
      const { point, name, ...rest } = sign;
      const look = JSON.stringify([rest, others > 0, this.#selected.has(sign.id), ...page]);
      const place = point.coordinates.join();
      const drawn = this.#drawn.get(sign.id);
      if (drawn?.look !== look) {
        this.#erase(sign.id);
        this.#drawn.set(sign.id, { ...this.#paint(sign, others), look, place });
      } else if (drawn.place !== place) {
        drawn.marker.setLatLng(latLng(point));
        drawn.place = place;
      }
      this.#say(sign, others);
    }
    this.thinOut(this.#signs.length);
  };

  /** @returns {{sign: Placed<S>, others: number}[]} */
  #gathered() {
    const map = this.#map;
    return map === null || this.#signs.length <= this.#few
      ? this.#signs.map((sign) => ({ sign, others: 0 }))
      : gathered(this.#signs, ({ point }) => map.project(latLng(point)), ({ id }) => this.#selected.has(id));
  }

  /** @param {Placed<S>} sign @param {number} others that it stands for */
  #paint(sign, others) {
    const selected = this.#selected.has(sign.id);
    const both = document.createElement('span');
    const words = document.createElement('span');
    words.className = `map-name ${others > 0 ? `${this.#kind}-others` : `${this.#kind}-name ${selected || this.isNamed(sign) ? 'always' : ''}`}`;
    both.append(this.picture(sign), words);
    const marker = planeMarker(latLng(sign.point), {
      icon: leaflet.divIcon({ html: both, className: `map-sign ${this.#kind} ${selected ? 'selected' : ''}`, iconSize: [this.#size, this.#size] }),
      keyboard: false, interactive: this.#chosen !== undefined, zIndexOffset: this.#height + (selected ? 1000 : -200 * (sign.priority ?? 5)),
    });
    return { marker: marker.on('click', () => this.#chosen?.(sign.id)).addTo(this.group), words };
  }

  /** Not by way of Leaflet, which would measure each of them, every second. @param {Placed<S>} sign @param {number} others */
  #say({ id, name }, others) {
    const words = this.#drawn.get(id)?.words;
    const said = others > 0 ? `+${others}` : name;
    if (words !== undefined && words.textContent !== said) {
      words.textContent = said;
    }
  }

  /** @param {string} id */
  #erase(id) {
    this.#drawn.get(id)?.marker.remove();
    this.#drawn.delete(id);
  }
}
