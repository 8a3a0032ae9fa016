/** A marker as Leaflet's, but moved in the plane. */

import * as leaflet from 'leaflet';

/**
 * Leaflet moves its markers by `transform`. A browser paints each thing that has one by itself and
 * then looks which of them may be put together: with hundreds of them this costs more than all else on
 * the page, whenever one of them changes.
 * @type {any}
 */
const PlaneMarker = leaflet.Marker.extend({
  /** @param {import('leaflet').Point} position */
  _setPos(position) {
    /** @type {any} */ (leaflet.Marker.prototype)._setPos.call(this, position);
    Object.assign(this._icon.style, { transform: '', left: `${position.x}px`, top: `${position.y}px` });
  },
});

/** @param {import('leaflet').LatLngExpression} place @param {import('leaflet').MarkerOptions} options @returns {import('leaflet').Marker} */
export const planeMarker = (place, options) => new PlaneMarker(place, options);
