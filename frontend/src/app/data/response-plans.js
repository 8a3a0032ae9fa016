/** What would be sent to what happens where and when, and the plans that say so. */

import { request } from './http.js';

/** @typedef {import('./catalogue.js').Wording} Wording */
/** @typedef {'type' | 'class' | 'kelurahan' | 'kecamatan' | 'hours' | 'workingDay' | 'priority'} Criterion */
/** @typedef {{alarm: number, code: string, name: Wording, because: Criterion[]}} Used a plan, and by what it is meant for this */
/** @typedef {{capability: string, count: number, from: {alarm: number, plan: string, count: number}[]}} Line */
/** @typedef {{agency: string, alarm: number | null, plan: string | null}} Notice plan null: by the catalogue */

/**
 * @typedef {object} Answer
 * @property {number} version of the plans
 * @property {string} type
 * @property {number} priority
 * @property {{kelurahan: {code: string, name: string}, kecamatan: {code: string, name: string}, outside: boolean, outsideName: string | null} | null} area
 * @property {string} at
 * @property {number} alarm
 * @property {{plans: Used[], send: Line[], tell: Notice[], ask: Notice[]}} response
 */

/**
 * @typedef {object} Plan
 * @property {string} code
 * @property {Wording} name
 * @property {number} alarm
 * @property {string | null} type
 * @property {string | null} group class
 * @property {number[]} priorities none: any
 * @property {string[]} areas codes; none: anywhere
 * @property {string | null} hours
 * @property {boolean} workingDays
 * @property {{capability: string, count: number}[]} send
 * @property {string[]} tell
 * @property {string[]} ask
 */

/** @typedef {{version: number, at: string, by: string}} Head */
/** @typedef {Head & {book: {holidays: string[], plans: Plan[]}}} Version */

/**
 * What somebody asks; what is null is left to the server.
 * @typedef {object} Question
 * @property {string} type
 * @property {number | null} priority
 * @property {import('../map/geometry.js').GeoJsonPoint | null} point
 * @property {string | null} at
 * @property {number} alarm
 */

/** Alarms from 1 on. */
export const MOST_ALARMS = 5;

/** @param {Question} question @returns {Promise<Answer>} */
export const answerTo = ({ type, priority, point, at, alarm }) => {
  const asked = Object.entries({ type, priority, point: point?.coordinates.join(',') ?? null, at, alarm }).filter(([, value]) => value !== null);
  return request('GET', `/api/response-plan?${new URLSearchParams(asked.map(([name, value]) => [name, String(value)]))}`);
};

/** Newest first. @param {string | null} [cursor] `next` of the former page @returns {Promise<{items: Head[], next: string | null}>} */
export const listVersions = (cursor = null) => request('GET', `/api/response-plan/versions${cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`}`);

/** @param {number} version @returns {Promise<Version>} */
export const versionOf = (version) => request('GET', `/api/response-plan/versions/${version}`);

/** @returns {Promise<import('./incidents.js').IncidentType[]>} */
export const listTypes = async () => (await request('GET', '/api/incident-types')).items;
