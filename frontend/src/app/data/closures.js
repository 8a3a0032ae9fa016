/** Where nobody can drive just now, as the server tells of it, and what a dispatcher says of it. */

import { request } from './http.js';

/** @typedef {'road' | 'flood'} ClosureKind */
/** @typedef {import('../map/geometry.js').GeoJsonPoint} GeoJsonPoint */

/**
 * @typedef {object} NewClosure
 * @property {ClosureKind} kind
 * @property {import('../map/geometry.js').Shape} shape a point on the road, or a polygon
 * @property {string} note why; hostile text
 * @property {string | null} since null: from now on
 * @property {string | null} until when it ends by itself; null: when somebody lifts it
 */

/** @typedef {NewClosure & {id: string, since: string, notedBy: string, notedAt: string}} Closure */

export const TOPIC = 'closures';
export const KINDS = /** @type {const} */ (['road', 'flood']);
export const LONGEST_NOTE = 200;
export const MOST_CORNERS = 100;

/** @param {Closure} closure */
export const idOf = (closure) => closure.id;

/** Where its sign stands. @param {Pick<Closure, 'shape'>} closure @returns {GeoJsonPoint} */
export function signOf({ shape: { center, ring = [] } }) {
  const corners = ring.slice(1);
  const middle = (/** @type {0 | 1} */ axis) => corners.reduce((sum, { coordinates }) => sum + coordinates[axis], 0) / corners.length;
  return center ?? { type: 'Point', coordinates: [middle(0), middle(1)] };
}

/** Once, however often it is asked. @param {string} key @param {NewClosure} closure @returns {Promise<Closure>} */
export const add = (key, closure) => request('POST', '/api/closures', closure, { 'Idempotency-Key': key });

/** Somebody can drive there again; what is over already stays so. @param {string} id @returns {Promise<null>} */
export const lift = (id) => request('DELETE', `/api/closures/${encodeURIComponent(id)}`);
