/** In which order units are listed, and which of them. Pure. */

import { STATUSES } from '../data/units.js';

/** @typedef {import('../data/units.js').Unit} Unit */
/** @typedef {'status' | 'agency'} Grouping */
/** @typedef {{name: string, units: Unit[]}} Group */

/** @param {string} one @param {string} other call signs: DMK-2 before DMK-10 */
const byCallSign = (one, other) => one.localeCompare(other, 'en', { numeric: true });

/**
 * @param {Unit[]} units
 * @param {Grouping} by
 * @param {{status: (status: Unit['status']) => string, agency: (code: string) => string}} names
 * @returns {Group[]} by status: who can be sent first; by agency: by its name
 */
export function grouped(units, by, names) {
  /** @type {Map<string, Unit[]>} */
  const groups = new Map();
  for (const unit of [...units].sort((a, b) => byCallSign(a.callSign, b.callSign))) {
    groups.set(unit[by], [...groups.get(unit[by]) ?? [], unit]);
  }
  const codes = [...groups.keys()].sort(by === 'status'
    ? (a, b) => STATUSES.indexOf(/** @type {any} */ (a)) - STATUSES.indexOf(/** @type {any} */ (b))
    : (a, b) => names.agency(a).localeCompare(names.agency(b)));
  return codes.map((code) => ({ name: by === 'status' ? names.status(/** @type {any} */ (code)) : names.agency(code), units: groups.get(code) ?? [] }));
}

/**
 * Those of which every word is somewhere in what is said of them, in any order.
 * @param {Unit[]} units
 * @param {string} words as somebody typed them
 * @param {(unit: Unit) => string} textOf in the reader's language
 */
export function unitsWith(units, words, textOf) {
  const wanted = words.toLowerCase().split(/\s+/).filter((word) => word !== '');
  return wanted.length === 0 ? units : units.filter((unit) => {
    const text = textOf(unit).toLowerCase();
    return wanted.every((word) => text.includes(word));
  });
}

/** Units on duty of which nobody knows any longer where they are. @param {Unit[]} units */
export const staleUnits = (units) => units.filter(({ stale, status }) => stale && status !== 'offDuty');

/** Units were followed, and not one of them is any more: it is not their devices that are silent. @param {Unit[]} units */
export function isFeedLost(units) {
  const followed = units.filter(({ fixAt, status }) => fixAt !== null && status !== 'offDuty');
  return followed.length > 1 && followed.every(({ stale }) => stale);
}

/** @param {Unit[]} units when the last of them was heard of, or null */
export const lastHeard = (units) => units.reduce((/** @type {string | null} */ last, { fixAt }) =>
  (fixAt !== null && (last === null || Date.parse(fixAt) > Date.parse(last)) ? fixAt : last), null);
