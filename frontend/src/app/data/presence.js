/** Who has which incident open: each page says it of itself, and follows what all say. */

import { request } from './http.js';

/**
 * @typedef {object} Onlooker
 * @property {string} username
 * @property {string} name
 * @property {boolean} writing or only looking
 */

/** @typedef {{id: string, people: Onlooker[]}} Presence `id` is the incident's; who writes is first */

export const TOPIC = 'presence';

/** @param {Presence} presence */
export const idOf = ({ id }) => id;

/** @param {string} incident @param {string} screen @param {boolean} writing */
export const look = (incident, screen, writing) => request('PUT', path(incident, screen), { writing });

/** Arrives even if the page is gone by then. @param {string} incident @param {string} screen */
export const leave = (incident, screen) => request('DELETE', path(incident, screen), undefined, {}, { keepalive: true });

/** @param {string} incident @param {string} screen */
const path = (incident, screen) => `/api/incidents/${encodeURIComponent(incident)}/presence/${screen}`;
