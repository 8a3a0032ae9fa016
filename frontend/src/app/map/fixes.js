/** Which of a call's fixes the map shows, and what is said about it. Pure. */

import { distance, duration } from '../format.js';
import { hasSentence, t } from '../i18n.js';

/** @typedef {import('../data/calls.js').Call} Call */
/** @typedef {import('../data/calls.js').Fix & {point: import('./geometry.js').GeoJsonPoint}} LocatedFix */
/** @typedef {{call: Call, fix: LocatedFix}} LocatedCall */

/**
 * The calls that go on and say where they are, each with its newest fix.
 * @param {Call[]} calls
 * @returns {LocatedCall[]}
 */
export function located(calls) {
  return calls.filter((call) => call.state !== 'ended').flatMap((call) => {
    const fix = newestFix(call.fixes);
    return fix === null ? [] : [{ call, fix }];
  });
}

/** Of those that say where. @param {Call['fixes']} fixes @returns {LocatedFix | null} */
export function newestFix(fixes) {
  const placed = /** @type {LocatedFix[]} */ ((fixes ?? []).filter((fix) => fix.point !== null));
  return placed.reduce((best, fix) => (best === null || time(fix) > time(best) ? fix : best), /** @type {LocatedFix | null} */ (null));
}

/** @param {LocatedFix} fix */
const time = (fix) => Date.parse(fix.receivedAt ?? fix.at ?? '') || 0;

/**
 * ± 30 m · from the telephone · 00:12 ago
 * @param {LocatedFix} fix
 * @param {(time: string) => number} secondsSince
 */
export function fixText(fix, secondsSince) {
  const key = `fix.${fix.source}`;
  const source = hasSentence(key) ? t(key) : fix.source;
  const at = fix.receivedAt ?? fix.at;
  return [
    fix.radius === null ? t('map.radiusUnknown') : `± ${distance(fix.radius)}`,
    source,
    at === null ? t('map.ageUnknown') : t('map.age', { age: duration(secondsSince(at)) }),
  ].join(' · ');
}
