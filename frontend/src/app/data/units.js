/** The units as the server tells of them, and what a dispatcher says of one. */

import { request } from './http.js';

/** From who can be sent to who cannot, in the order in which screens list them. */
export const STATUSES = /** @type {const} */ ([
  'available', 'assigned', 'enRoute', 'onScene', 'transporting', 'atHospital', 'unavailable', 'offDuty',
]);

/** @typedef {typeof STATUSES[number]} UnitStatus */

/**
 * @typedef {object} Unit
 * @property {string} callSign
 * @property {string} agency code
 * @property {string} station code
 * @property {string} kind hostile text
 * @property {UnitStatus} status
 * @property {import('../map/geometry.js').GeoJsonPoint} point of its newest fix; without one, its station
 * @property {string | null} fixAt by the device's clock; null without a fix
 * @property {boolean} stale its device has been silent for longer than the region allows
 * @property {boolean} atHome it was last heard of at its station, or nothing is heard of it at all
 * @property {string[]} capabilities
 * @property {number} crewSize
 * @property {string} equipment hostile text
 * @property {string | null} assignment id of the one that it has
 * @property {{id: string, number: string} | null} incident to which that sent it
 */

export const TOPIC = 'units';

/** @param {Unit} unit */
export const idOf = (unit) => unit.callSign;

/** Of one that has no assignment. @param {string} callSign @param {UnitStatus} status @returns {Promise<Unit>} */
export const say = (callSign, status) => request('PUT', `/api/units/${encodeURIComponent(callSign)}/status`, { status });
