/** The signs of one layer. A map full of words shows nothing: one with too many signs is marked, and its style hides words. */

import * as leaflet from 'leaflet';

export class Crowd {
  /** @protected */
  group = leaflet.layerGroup();
  #mark;
  #named;
  #size = 0;
  /** @type {HTMLElement | null} */
  #container = null;

  /** @param {string} mark class of the map's element @param {number} named so many at most show all their words */
  constructor(mark, named) {
    this.#mark = mark;
    this.#named = named;
  }

  /** @param {import('../situation-map.js').SituationMap} map */
  onAdd(map) {
    this.group.addTo(map.leaflet);
    this.#container = map.leaflet.getContainer();
    this.thinOut(this.#size);
  }

  onRemove() {
    this.group.remove();
    this.#container = null;
  }

  /** @protected @param {number} size so many signs are drawn now */
  thinOut(size) {
    this.#size = size;
    this.#container?.classList.toggle(this.#mark, size > this.#named);
  }
}
