import { html } from 'lit';
import { extentOf, listAreas } from '../data/areas.js';
import { patiently } from '../data/http.js';
import { listStations } from '../data/stations.js';
import { t } from '../i18n.js';
import { located } from '../map/fixes.js';
import { latLng, towards } from '../map/geometry.js';
import { Callers } from '../map/layers/callers.js';
import { Pin } from '../map/layers/pin.js';
import { Stations } from '../map/layers/stations.js';
import { SituationMap } from '../map/situation-map.js';
import { ShiftElement } from './element.js';

/** @typedef {import('../map/situation-map.js').Bounds} Bounds */

const AROUND_M = 250;

/** The caller of the call in hand with the circle, and the incident's point, which a click moves. Each call begins with a map of its own. */
class CallerMap extends ShiftElement {
  #callers = new Callers(() => this.shift.intake?.where.adopt());
  #pin = new Pin((latitude, longitude) => this.#pick(latitude, longitude));
  /** What of it was asked for last. @type {import('../data/region.js').Region | null} */
  #of = null;
  /** @type {Bounds | null} */
  #region = null;
  /** @type {Stations | null} */
  #stations = null;
  /** @type {SituationMap | null} */
  #map = null;
  /** The call, or the draft without one, that the map is about. @type {string | null} */
  #about = null;
  /** What was offered to the map last. */
  #offered = '';

  /** @override */
  render() {
    return html`
      <div class="map-ground" role="region" aria-label=${t('map.title')}></div>
      <div class="map-tools"><button @click=${() => this.#map?.star()} title=${t('map.starHint')}><span aria-hidden="true">★</span> ${t('map.star')} <kbd aria-hidden="true">*</kbd></button></div>`;
  }

  /** @override */
  updated() {
    if (this.shift.region !== this.#of) {
      this.#of = this.shift.region;
      void this.#load();
    }
    if (this.#region === null) {
      return;
    }
    const { intake, live } = this.shift;
    const about = intake?.call ?? intake?.draft?.call ?? null;
    if (this.#map === null || about !== this.#about) {
      this.#begin(about);
    }
    const call = about === null ? undefined : this.shift.calls.get(about);
    this.#callers.draw(call === undefined ? [] : located([call]), (time) => live.clock.secondsSince(time));
    this.#draw();
  }

  /** @override */
  disconnectedCallback() {
    super.disconnectedCallback();
    this.#map?.end();
    this.#map = null;
  }

  async #load() {
    const [areas, stations] = await Promise.all([patiently(listAreas), patiently(listStations)]);
    this.#region = extentOf(areas);
    this.#stations = new Stations(stations, () => {});
    this.requestUpdate();
  }

  /** @param {string | null} about */
  #begin(about) {
    this.#map?.end();
    this.#about = about;
    this.#offered = '';
    this.#map = new SituationMap(/** @type {HTMLElement} */ (this.querySelector('.map-ground')), /** @type {Bounds} */ (this.#region));
    [/** @type {Stations} */ (this.#stations), this.#callers, this.#pin].forEach((layer) => this.#map?.add(layer));
  }

  /** Looks at the caller and the incident, unless a person holds the map. */
  #draw() {
    const place = this.shift.intake?.value('place') ?? null;
    const fix = this.shift.intake?.where.fix ?? null;
    const around = [...(fix === null ? [] : corners(fix.point, fix.radius)), ...(place === null ? [] : corners(place.point, place.radius))];
    const offered = JSON.stringify(around);
    if (offered === this.#offered) {
      return;
    }
    this.#offered = offered;
    if (place === null) {
      this.#pin.clear();
    } else {
      const [latitude, longitude] = latLng(place.point);
      this.#pin.set({ latitude, longitude, radius: 0 });
    }
    if (around.length > 0) {
      const [south, west] = [Math.min(...around.map(([lat]) => lat)), Math.min(...around.map(([, lon]) => lon))];
      const [north, east] = [Math.max(...around.map(([lat]) => lat)), Math.max(...around.map(([, lon]) => lon))];
      this.#map?.offer([[south, west], [north, east]]);
    }
  }

  /** @param {number} latitude @param {number} longitude */
  #pick(latitude, longitude) {
    const { intake } = this.shift;
    if (intake?.open) {
      intake.set({ place: { point: { type: 'Point', coordinates: [longitude, latitude] }, source: 'map', radius: null } }, { atOnce: true });
    }
  }
}

/** @param {import('../map/geometry.js').GeoJsonPoint} point @param {number | null} radius metres */
const corners = (point, radius) => [0, 90, 180, 270].map((bearing) => towards(latLng(point), bearing, Math.max(AROUND_M, radius ?? 0)));

customElements.define('k-caller-map', CallerMap);
