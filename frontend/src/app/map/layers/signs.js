/** Signs that stand for one thing each. Of very many, the gravest of each spot; one that moves is moved, not drawn anew. */

import * as leaflet from 'leaflet';
import { language } from '../../i18n.js';
import { shownTheme } from '../base-layer.js';
import { gathered, named } from '../gathering.js';
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
/** @template {Sign} S @typedef {{sign: Placed<S>, others: Placed<S>[], at: {x: number, y: number}}} Head */
/** @typedef {{marker: import('leaflet').Marker, words: HTMLElement, look: string, place: string}} Drawn */

/** Of more than these only some keep their names: a map full of words shows nothing. */
const NAMED = 60;
/** What a name takes: its letters, about, and what is around them. */
const LETTER_PX = 7;
const MARGIN_PX = 22;

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
  #below;
  #chosen;

  /** @param {{kind: string, size: number, height: number, few: number, below?: boolean, chosen?: ((id: string) => void) | undefined}} how size: pixels; height: above other signs; few: more than these are gathered; below: its name is there, not at its right; chosen: a person clicked one */
  constructor({ kind, size, height, few, below = false, chosen }) {
    super(`many-${kind}s`, NAMED);
    this.#kind = kind;
    this.#size = size;
    this.#few = few;
    this.#height = height;
    this.#below = below;
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

  /** What is said of those that are selected and stand at one place. @protected @param {S[]} signs at least two */
  together(signs) {
    return signs.map(({ name }) => name).join(', ');
  }

  /** Draws what changed since the last time. @protected @param {S[]} signs @param {ReadonlySet<string>} selected stand for themselves in any crowd */
  show(signs, selected) {
    this.#signs = signs.flatMap((sign) => (sign.point === null ? [] : [{ ...sign, point: sign.point }]));
    this.#selected = selected;
    this.#arrange();
  }

  #arrange = () => {
    const map = this.#map;
    if (map === null) {
      return;
    }
    const shown = this.#gathered(map);
    const present = new Set(shown.map(({ sign }) => sign.id));
    [...this.#drawn.keys()].filter((id) => !present.has(id)).forEach((id) => this.#erase(id));
    const page = [shownTheme(), language()];
    for (const { sign, others } of shown) {
      const { point, name, ...rest } = sign;
      const look = JSON.stringify([rest, others.length > 0, this.#selected.has(sign.id), ...page]);
      const place = point.coordinates.join();
      const drawn = this.#drawn.get(sign.id);
      if (drawn?.look !== look) {
        this.#erase(sign.id);
        this.#drawn.set(sign.id, { ...this.#paint(sign, others.length), look, place });
      } else if (drawn.place !== place) {
        drawn.marker.setLatLng(latLng(point));
        drawn.place = place;
      }
    }
    this.#sayAll(shown);
    this.thinOut(this.#signs.length);
  };

  /** @param {import('leaflet').Map} map @returns {Head<S>[]} */
  #gathered(map) {
    const project = (/** @type {Placed<S>} */ { point }) => map.project(latLng(point));
    return this.#signs.length <= this.#few
      ? this.#signs.map((sign) => ({ sign, others: [], at: project(sign) }))
      : gathered(this.#signs, project, ({ id }) => this.#selected.has(id));
  }

  /** @param {Placed<S>} sign @param {number} others that it stands for */
  #paint(sign, others) {
    const selected = this.#selected.has(sign.id);
    const both = document.createElement('span');
    const words = document.createElement('span');
    words.className = `map-name ${others > 0 && !selected ? `${this.#kind}-others` : `${this.#kind}-name ${selected || this.isNamed(sign) ? 'always' : ''}`}`;
    both.append(this.picture(sign), words);
    const marker = planeMarker(latLng(sign.point), {
      icon: leaflet.divIcon({ html: both, className: `map-sign ${this.#kind} ${this.#below ? 'named-below' : ''} ${selected ? 'selected' : ''}`, iconSize: [this.#size, this.#size] }),
      keyboard: false, interactive: this.#chosen !== undefined, zIndexOffset: this.#height + (selected ? 1000 : -200 * (sign.priority ?? 5)),
    });
    return { marker: marker.on('click', () => this.#chosen?.(sign.id)).addTo(this.group), words };
  }

  /** @param {Head<S>[]} shown */
  #sayAll(shown) {
    const thin = this.#signs.length > NAMED;
    const labelled = shown.map(({ sign, others, at }) => {
      const always = this.#selected.has(sign.id) || this.isNamed(sign) || others.length > 0;
      const said = this.#said(sign, others);
      return { sign, said, at, size: this.#size, width: thin && !always ? 0 : said.length * LETTER_PX + MARGIN_PX, below: this.#below, always };
    });
    const withRoom = named(labelled);
    for (const each of labelled) {
      this.#say(each.sign.id, each.said, withRoom.has(each));
    }
  }

  /** @param {Placed<S>} sign @param {Placed<S>[]} others */
  #said(sign, others) {
    if (others.length === 0) {
      return sign.name;
    }
    return this.#selected.has(sign.id) ? this.together([sign, ...others]) : `+${others.length}`;
  }

  /** Not by way of Leaflet, which would measure each of them, every second. @param {string} id @param {string} said @param {boolean} room */
  #say(id, said, room) {
    const words = this.#drawn.get(id)?.words;
    if (words !== undefined) {
      if (words.textContent !== said) {
        words.textContent = said;
      }
      words.classList.toggle('covered', !room);
    }
  }

  /** @param {string} id */
  #erase(id) {
    this.#drawn.get(id)?.marker.remove();
    this.#drawn.delete(id);
  }
}
