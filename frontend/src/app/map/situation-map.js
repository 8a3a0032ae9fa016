/**
 * The map of a page: base map, layers that come and go, a scale, the keyboard, and a camera that
 * obeys people. Every page that shows a map uses this one.
 */

import * as leaflet from 'leaflet';
import { t } from '../i18n.js';
import { baseLayer, followTheme, shownTheme } from './base-layer.js';
import { Camera } from './camera.js';
import { readLink, writeLink } from './permalink.js';

/** @typedef {import('./camera.js').View} View */
/** South-west and north-east corner. @typedef {[[number, number], [number, number]]} Bounds */

/**
 * Something to see on the map. `onRemove` undoes all that `onAdd` did.
 * @typedef {object} MapLayer
 * @property {string} id letters only; its name is the sentence `layer.<id>`
 * @property {(map: SituationMap) => void} onAdd
 * @property {(map: SituationMap) => void} onRemove
 * @property {() => import('lit').TemplateResult} [legend] what its signs mean
 */

const MAX_ZOOM = 19;
const CLOSE_ZOOM = 16;

/** Says `change` when it looks elsewhere or shows other layers. */
export class SituationMap extends EventTarget {
  #camera = new Camera();
  /** @type {Map<string, MapLayer>} */
  #layers = new Map();
  /** @type {Bounds} */
  #home;
  /** What the map shows as long as nobody holds it. @type {Bounds} */
  #shown;
  #ours = false;
  /** @type {import('leaflet').GridLayer} */
  #base;
  #endTheme;
  #size = new ResizeObserver(() => this.#resized());
  /** @type {import('leaflet').Marker | null} */
  #mark = null;

  /**
   * @param {HTMLElement} container empty
   * @param {Bounds} home what ★ shows
   * @param {number} [zoomStep] how finely the map fits what it shows
   */
  constructor(container, home, zoomStep = 1) {
    super();
    this.#home = home;
    this.#shown = home;
    const motion = !matchMedia('(prefers-reduced-motion: reduce)').matches;
    this.leaflet = leaflet.map(container, {
      maxZoom: MAX_ZOOM, zoomSnap: zoomStep, trackResize: false, zoomControl: false, attributionControl: false,
      zoomAnimation: motion, fadeAnimation: motion, markerZoomAnimation: motion, inertia: motion,
    });
    leaflet.control.attribution({ prefix: false }).addTo(this.leaflet);
    leaflet.control.scale({ imperial: false, position: 'bottomright' }).addTo(this.leaflet);
    leaflet.control.zoom({ position: 'topright', zoomInTitle: t('map.zoomIn'), zoomOutTitle: t('map.zoomOut') }).addTo(this.leaflet);
    this.#base = baseLayer(shownTheme());
    this.#endTheme = followTheme(() => this.#paint());
    this.#fit(this.#home);
    this.#base.addTo(this.leaflet);
    this.leaflet.on('movestart zoomstart', () => this.#ours || this.#camera.hold());
    this.leaflet.on('moveend', () => this.#changed());
    container.addEventListener('keydown', this.#press);
    this.#size.observe(container);
  }

  /** @returns {View} */
  get view() {
    const { lat, lng } = this.leaflet.getCenter();
    return { latitude: lat, longitude: lng, zoom: this.leaflet.getZoom() };
  }

  /** Ids of the layers that are shown. */
  get shown() {
    return [...this.#layers.keys()];
  }

  /** To be appended to the page's address. */
  get link() {
    return writeLink(this.view, this.shown);
  }

  /**
   * Goes where a link says.
   * @param {string} hash
   * @returns {string[] | null} the layers that it names; null: it says nothing
   */
  follow(hash) {
    const link = readLink(hash);
    if (link === null) {
      return null;
    }
    this.#camera.hold();
    this.#go(link.view);
    return link.layers;
  }

  /** @param {MapLayer} layer */
  add(layer) {
    if (!this.#layers.has(layer.id)) {
      this.#layers.set(layer.id, layer);
      layer.onAdd(this);
      this.#changed();
    }
  }

  /** @param {MapLayer} layer */
  remove(layer) {
    if (this.#layers.delete(layer.id)) {
      layer.onRemove(this);
      this.#changed();
    }
  }

  /** Another region is in force. A map that a person holds stays where it is. @param {Bounds} home */
  rehome(home) {
    this.#home = home;
    this.#camera.forget();
    this.#paint();
    this.offer(home);
  }

  /** Whether anything of what ★ shows is in sight. */
  get seesHome() {
    return this.leaflet.getBounds().intersects(this.#home);
  }

  /** Puts a ring around one place, or takes it off. @param {[number, number] | null} latLng */
  mark(latLng) {
    this.#mark?.remove();
    this.#mark = latLng === null ? null : leaflet.marker(latLng, {
      icon: leaflet.divIcon({ className: 'map-mark', iconSize: [40, 40] }), keyboard: false, interactive: false, zIndexOffset: -1,
    }).addTo(this.leaflet);
  }

  /** ★: all, or back to where one was. */
  star() {
    const back = this.#camera.star(this.view);
    if (back === null) {
      this.#fit(this.#home);
    } else {
      this.#go(back);
    }
  }

  /** Something happened here: the map shows it, unless a person holds the map. @param {Bounds} bounds */
  offer(bounds) {
    if (this.#camera.follows) {
      this.#fit(bounds);
    }
  }

  /** A person asks to see a place. @param {[number, number]} latLng */
  show([latitude, longitude]) {
    this.#camera.hold();
    this.#go({ latitude, longitude, zoom: Math.max(CLOSE_ZOOM, this.leaflet.getZoom()) });
  }

  /** Ends it and all its layers. */
  end() {
    [...this.#layers.values()].forEach((layer) => this.remove(layer));
    this.#endTheme();
    this.#size.disconnect();
    this.leaflet.remove();
  }

  /** @param {Bounds} bounds */
  #fit(bounds) {
    this.#shown = bounds;
    this.#move(() => this.leaflet.fitBounds(bounds, { animate: false, maxZoom: CLOSE_ZOOM }));
  }

  /** The page gave the map more or less room: what it shows stays in sight, the centre where a person left it. */
  #resized() {
    this.#move(() => this.leaflet.invalidateSize({ animate: false }));
    if (this.#camera.follows) {
      this.#fit(this.#shown);
    }
  }

  /** @param {View} view */
  #go({ latitude, longitude, zoom }) {
    this.#move(() => this.leaflet.setView([latitude, longitude], zoom, { animate: false }));
  }

  /** @param {() => void} act moves the map by the program's will */
  #move(act) {
    this.#ours = true;
    try {
      act();
    } finally {
      this.#ours = false;
    }
  }

  #paint() {
    this.#base.remove();
    this.#base = baseLayer(shownTheme()).addTo(this.leaflet);
    this.#base.bringToBack();
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }

  /** Leaflet has the arrows, + and −. @param {KeyboardEvent} event */
  #press = (event) => {
    if ((event.key === '*' || event.key === 'Home') && !event.ctrlKey && !event.altKey && !event.metaKey) {
      event.preventDefault();
      this.star();
    }
  };
}
