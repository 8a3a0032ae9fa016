/** Where help comes from: fire stations, ambulance posts, police, hospitals. */

import * as leaflet from 'leaflet';
import { html } from 'lit';
import { t } from '../../i18n.js';
import { latLng } from '../geometry.js';
import { planeMarker } from './plane-marker.js';

/** @typedef {import('../situation-map.js').MapLayer} MapLayer */
/** @typedef {import('../situation-map.js').SituationMap} SituationMap */
/** @typedef {import('../../data/stations.js').Station} Station */

/** A letter in a square; the letter and the name tell them apart, not the colour alone. */
export const STATION_SIGNS = {
  fireStation: 'D', ambulanceStation: 'A', policeStation: 'P', hospital: 'H', post: 'S',
};
const NAMES_FROM_ZOOM = 16;

/** @implements {MapLayer} */
export class Stations {
  id = 'stations';
  #group = leaflet.layerGroup();
  #names = () => {};

  /** @param {Station[]} stations @param {(station: Station) => void} picked */
  constructor(stations, picked) {
    for (const station of stations.filter((s) => s.point !== null)) {
      this.#group.addLayer(marker(station).on('click', () => picked(station)));
    }
  }

  /** @param {SituationMap} map */
  onAdd(map) {
    this.#names = () => map.leaflet.getContainer().classList.toggle('station-names', map.leaflet.getZoom() >= NAMES_FROM_ZOOM);
    map.leaflet.on('zoomend', this.#names);
    this.#names();
    this.#group.addTo(map.leaflet);
  }

  /** @param {SituationMap} map */
  onRemove(map) {
    map.leaflet.off('zoomend', this.#names);
    this.#group.remove();
  }

  legend() {
    return html`${Object.entries(STATION_SIGNS).map(([kind, letter]) => html`
      <span class="legend-item"><i class="station ${kind}">${letter}</i>${t(`station.${kind}`)}</span>`)}`;
  }
}

/** Whoever has no mouse finds them in the list beside the map. @param {Station} station */
function marker(station) {
  const sign = document.createElement('span');
  sign.className = `station ${station.kind}`;
  sign.textContent = STATION_SIGNS[station.kind] ?? '?';
  const name = document.createElement('span');
  name.className = 'station-name';
  name.textContent = station.name;
  const both = document.createElement('span');
  both.append(sign, name);
  return planeMarker(latLng(/** @type {any} */ (station.point)), {
    icon: leaflet.divIcon({ className: 'map-sign', html: both, iconSize: [22, 22] }),
    title: `${t(`station.${station.kind}`)}: ${station.name}`,
    keyboard: false,
    interactive: true,
  });
}
