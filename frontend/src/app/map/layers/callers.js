/** Where the callers are: the shape that their telephone gave, with its number, accuracy and age, and the way that it came. */

import * as leaflet from 'leaflet';
import { html } from 'lit';
import { fixText } from '../fixes.js';
import { numberGroups } from '../../format.js';
import { t } from '../../i18n.js';
import { latLng, outline } from '../geometry.js';
import { Crowd } from './crowd.js';
import { planeMarker } from './plane-marker.js';

/** @typedef {import('../situation-map.js').MapLayer} MapLayer */
/** @typedef {import('../fixes.js').LocatedCall} LocatedCall */
/** @typedef {{sign: import('leaflet').Marker, extent: import('leaflet').Polygon | null, way: import('leaflet').Polyline | null, text: HTMLElement, drawn: string}} Drawn */

/** Of more than these the words are on their cards only: a map full of words shows nothing. */
const NAMED = 40;

/** @implements {MapLayer} */
export class Callers extends Crowd {
  id = 'callers';
  /** @type {Map<string, Drawn>} */
  #drawn = new Map();
  #picked;
  #named;

  /**
   * @param {(id: string) => void} picked a call's sign was clicked
   * @param {{named: boolean}} [look] whether each has its number beside it, or only where somebody points
   */
  constructor(picked, { named } = { named: true }) {
    super('many-callers', NAMED);
    this.#picked = picked;
    this.#named = named;
  }

  legend() {
    return html`<span class="legend-item"><i class="caller"></i>${t('map.legend.caller')}</span>`;
  }

  /** Draws what changed since the last time. @param {LocatedCall[]} located @param {(time: string) => number} secondsSince */
  draw(located, secondsSince) {
    const present = new Set(located.map(({ call }) => call.id));
    [...this.#drawn.keys()].filter((id) => !present.has(id)).forEach((id) => this.#erase(id));
    for (const item of located) {
      const look = JSON.stringify([item.fix, item.call.state, item.trail.map(({ point }) => point)]);
      const said = words(item, secondsSince);
      const drawn = this.#drawn.get(item.call.id);
      if (drawn?.drawn !== look) {
        this.#erase(item.call.id);
        this.#drawn.set(item.call.id, this.#paint(item, look, said));
      } else if (drawn.text.textContent !== said) {
        // Not by way of Leaflet, which would measure each of them, every second.
        drawn.text.textContent = said;
      }
    }
    this.thinOut(this.#drawn.size);
  }

  /** @param {LocatedCall} item @param {string} look @param {string} said @returns {Drawn} */
  #paint({ call, fix, trail }, look, said) {
    const text = document.createElement('span');
    text.textContent = said;
    const ring = fix.shape === null ? null : outline(fix.shape);
    const extent = ring === null ? null : leaflet.polygon(ring, { className: `caller-extent ${call.state}`, interactive: false });
    const way = trail.length === 0 ? null
      : leaflet.polyline(trail.map(({ point }) => latLng(point)), { className: `caller-trail ${call.state}`, interactive: false });
    const sign = planeMarker(latLng(fix.point), {
      icon: leaflet.divIcon({ className: `map-sign caller ${call.state}`, iconSize: [18, 18] }), keyboard: false, zIndexOffset: 1000,
    });
    sign.on('click', () => this.#picked(call.id));
    sign.bindTooltip(text, { permanent: this.#named, direction: 'right', offset: [10, 0], className: 'map-name caller-name' });
    [extent, way, sign].forEach((layer) => layer?.addTo(this.group));
    return { sign, extent, way, text, drawn: look };
  }

  /** @param {string} id */
  #erase(id) {
    const { sign, extent, way } = this.#drawn.get(id) ?? {};
    [sign, extent, way].forEach((layer) => layer?.remove());
    this.#drawn.delete(id);
  }
}

/** @param {LocatedCall} item @param {(time: string) => number} secondsSince */
function words({ call, fix }, secondsSince) {
  const number = call.number === null ? t('call.withheld') : numberGroups(call.number).join(' ');
  return `${number} · ${fixText(fix, secondsSince)}`;
}
