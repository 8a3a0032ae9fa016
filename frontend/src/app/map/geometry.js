/** Shapes of the earth's surface for drawing. Degrees and metres; bearings clockwise from north. */

const EARTH_RADIUS = 6_371_008.8;
const CORNERS = 48;

/** Latitude first, as Leaflet wants it. @typedef {[number, number]} LatLng */
/** @typedef {{type: 'Point', coordinates: [number, number]}} GeoJsonPoint longitude, latitude */

/**
 * A shape of RFC 5491, as the server gives it.
 * @typedef {object} Shape
 * @property {'point' | 'circle' | 'ellipse' | 'arcBand' | 'polygon'} type
 * @property {GeoJsonPoint} [center]
 * @property {number} [radius]
 * @property {number} [semiMajorAxis]
 * @property {number} [semiMinorAxis]
 * @property {number} [orientation] of the major axis
 * @property {number} [innerRadius]
 * @property {number} [outerRadius]
 * @property {number} [startAngle]
 * @property {number} [openingAngle]
 * @property {GeoJsonPoint[]} [ring]
 */

/** @param {GeoJsonPoint} point @returns {LatLng} */
export const latLng = (point) => [point.coordinates[1], point.coordinates[0]];

const radians = (/** @type {number} */ degrees) => (degrees * Math.PI) / 180;
const degrees = (/** @type {number} */ value) => (value * 180) / Math.PI;

/**
 * The point that lies in a direction, on a sphere.
 * @param {LatLng} from
 * @param {number} bearing
 * @param {number} metres
 * @returns {LatLng}
 */
export function towards([latitude, longitude], bearing, metres) {
  const angle = metres / EARTH_RADIUS;
  const [phi, theta] = [radians(latitude), radians(bearing)];
  const end = Math.asin(Math.sin(phi) * Math.cos(angle) + Math.cos(phi) * Math.sin(angle) * Math.cos(theta));
  const east = Math.atan2(
    Math.sin(theta) * Math.sin(angle) * Math.cos(phi), Math.cos(angle) - Math.sin(phi) * Math.sin(end));
  return [degrees(end), longitude + degrees(east)];
}

/**
 * The corners of a shape's outline; null for a point, which has none.
 * @param {Shape} shape
 * @returns {LatLng[] | null}
 */
export function outline(shape) {
  const center = shape.center === undefined ? null : latLng(shape.center);
  switch (shape.type) {
    case 'circle': return around(center, () => shape.radius ?? 0);
    case 'ellipse': return around(center, (bearing) => ellipseRadius(shape, bearing));
    case 'arcBand': return center === null ? null : arcBand(center, shape);
    case 'polygon': return (shape.ring ?? []).map(latLng);
    default: return null;
  }
}

/** @param {LatLng | null} center @param {(bearing: number) => number} radius @returns {LatLng[] | null} */
function around(center, radius) {
  return center === null ? null : steps(0, 360).slice(1).map((bearing) => towards(center, bearing, radius(bearing)));
}

/** @param {Shape} shape @param {number} bearing */
function ellipseRadius({ semiMajorAxis: a = 0, semiMinorAxis: b = 0, orientation = 0 }, bearing) {
  const angle = radians(bearing - orientation);
  return a === 0 || b === 0 ? 0 : (a * b) / Math.hypot(b * Math.cos(angle), a * Math.sin(angle));
}

/** @param {LatLng} center @param {Shape} shape @returns {LatLng[]} */
function arcBand(center, { innerRadius = 0, outerRadius = 0, startAngle = 0, openingAngle = 360 }) {
  const bearings = steps(startAngle, openingAngle);
  return [
    ...bearings.map((bearing) => towards(center, bearing, outerRadius)),
    ...bearings.reverse().map((bearing) => towards(center, bearing, innerRadius)),
  ];
}

/** @param {number} start @param {number} sweep */
function steps(start, sweep) {
  return Array.from({ length: CORNERS + 1 }, (_, i) => start + (sweep * i) / CORNERS);
}
