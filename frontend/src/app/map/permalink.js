/** The part of the address that says where the map looks and what it shows: `#15/-6.40250/106.79420/areas,callers`. */

/** @typedef {import('./camera.js').View} View */
/** @typedef {{view: View, layers: string[]}} Link */

const FORM = /^#(\d{1,2}(?:\.\d{1,2})?)\/(-?\d{1,2}(?:\.\d{1,8})?)\/(-?\d{1,3}(?:\.\d{1,8})?)(?:\/([a-z,]{0,200}))?$/i;
const MAX_ZOOM = 20;

/** @param {View} view @param {string[]} layers */
export function writeLink({ latitude, longitude, zoom }, layers) {
  return `#${zoom}/${latitude.toFixed(5)}/${longitude.toFixed(5)}/${layers.join(',')}`;
}

/** @param {string} hash as a person may have typed it @returns {Link | null} null: it says nothing */
export function readLink(hash) {
  const [, zoom, latitude, longitude, layers = ''] = FORM.exec(hash) ?? [];
  const view = { zoom: Number(zoom), latitude: Number(latitude), longitude: Number(longitude) };
  const real = view.zoom <= MAX_ZOOM && Math.abs(view.latitude) <= 85 && Math.abs(view.longitude) <= 180;
  return real ? { view, layers: layers.split(',').filter((id) => id !== '') } : null;
}
