/** One place that a person picks: by a click, or with Enter at the middle of the map. */

import * as leaflet from 'leaflet';

/** @typedef {import('../situation-map.js').MapLayer} MapLayer */
/** @typedef {import('../situation-map.js').SituationMap} SituationMap */

/** @implements {MapLayer} */
export class Pin {
  id = 'pin';
  #marker = leaflet.marker([0, 0], {
    icon: leaflet.divIcon({ className: 'map-sign pin', iconSize: [26, 26], iconAnchor: [13, 26] }), keyboard: false, interactive: false,
  });
  #circle = leaflet.circle([0, 0], { className: 'caller-extent', interactive: false });
  #group = leaflet.layerGroup([this.#circle, this.#marker]);
  #end = () => {};
  /** @type {import('leaflet').Map | null} */
  #ground = null;
  #picked;

  /** @param {(latitude: number, longitude: number) => void} picked */
  constructor(picked) {
    this.#picked = picked;
  }

  /** @param {SituationMap} map */
  onAdd({ leaflet: ground }) {
    const click = (/** @type {import('leaflet').LeafletMouseEvent} */ { latlng }) => this.#picked(latlng.lat, latlng.wrap().lng);
    const press = (/** @type {KeyboardEvent} */ event) => {
      if (event.key === 'Enter' && !event.repeat && event.target === ground.getContainer()) {
        const { lat, lng } = ground.getCenter().wrap();
        this.#picked(lat, lng);
      }
    };
    ground.on('click', click);
    ground.getContainer().addEventListener('keydown', press);
    ground.getContainer().classList.add('picking');
    this.#end = () => {
      ground.off('click', click);
      ground.getContainer().removeEventListener('keydown', press);
      ground.getContainer().classList.remove('picking');
      this.#group.remove();
    };
    this.#ground = ground;
  }

  onRemove() {
    this.#end();
  }

  /** @param {{latitude: number, longitude: number, radius: number}} place */
  set({ latitude, longitude, radius }) {
    this.#marker.setLatLng([latitude, longitude]);
    this.#circle.setLatLng([latitude, longitude]).setRadius(radius);
    if (this.#ground !== null) {
      this.#group.addTo(this.#ground);
    }
  }

  clear() {
    this.#group.remove();
  }
}
