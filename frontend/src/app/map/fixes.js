/** Which of a call's fixes the map shows, and what is said about it. Pure. */

import { distance, duration } from '../format.js';
import { hasSentence, t } from '../i18n.js';

/** @typedef {import('../data/calls.js').Call} Call */
/** @typedef {import('../data/calls.js').Fix} Fix */
/** @typedef {import('../data/calls.js').Fix & {point: import('./geometry.js').GeoJsonPoint}} LocatedFix */
/** @typedef {{call: Call, fix: LocatedFix, trail: LocatedFix[]}} LocatedCall trail: where the same device had the caller, the oldest first; empty if it does not move */

/** Of persons; no device's. */
const TOLD = ['typed', 'map'];

/**
 * The calls that go on and say where they are, each with what is known best: by a device, else by a person.
 * @param {Call[]} calls
 * @returns {LocatedCall[]}
 */
export function located(calls) {
  return calls.filter((call) => call.state !== 'ended').flatMap((call) => {
    const fix = bestFix(call.fixes) ?? newest(placed(call.fixes));
    return fix === null ? [] : [{ call, fix, trail: trail(call.fixes, fix) }];
  });
}

/** Those that a map may show to who does not speak with the caller. @param {Call[]} calls */
export const shared = (calls) => located(calls.filter(({ restricted }) => restricted !== true));

/** What devices know best, as the server weighs it. @param {Call['fixes']} fixes @returns {LocatedFix | null} */
export function bestFix(fixes) {
  const byDevices = placed(fixes).filter((fix) => !TOLD.includes(fix.source));
  return byDevices.find((fix) => fix.best === true) ?? newest(byDevices);
}

/**
 * Each source once, with its newest word and how often it spoke; the best first, what persons said last.
 * @param {Call['fixes']} fixes
 * @returns {{fix: Fix, times: number}[]}
 */
export function bySource(fixes) {
  /** @type {Map<string, Fix[]>} */
  const sources = new Map();
  (fixes ?? []).forEach((fix) => sources.set(fix.source, [...sources.get(fix.source) ?? [], fix]));
  const rank = (/** @type {Fix} */ fix) => (fix.best ? 0 : TOLD.includes(fix.source) ? 2 : 1);
  return [...sources.values()]
    .map((said) => ({ fix: said.find(({ best }) => best) ?? /** @type {Fix} */ (said.at(-1)), times: said.length }))
    .sort((one, other) => rank(one.fix) - rank(other.fix));
}

/** What a device says in words only, the newest; null: nothing. @param {Call['fixes']} fixes @returns {Fix | null} */
export const civicFix = (fixes) => newest((fixes ?? []).filter((fix) => !TOLD.includes(fix.source) && civicText(fix.civic) !== ''));

/** What persons say is no way that somebody went. @param {Call['fixes']} fixes @param {LocatedFix} fix @returns {LocatedFix[]} */
function trail(fixes, fix) {
  const way = TOLD.includes(fix.source) ? [] : placed(fixes).filter(({ source }) => source === fix.source).sort((a, b) => time(a) - time(b));
  return way.length < 2 ? [] : way;
}

/** @param {Call['fixes']} fixes */
const placed = (fixes) => /** @type {LocatedFix[]} */ ((fixes ?? []).filter((fix) => fix.point !== null));

/** @template {Fix} F @param {F[]} fixes @returns {F | null} */
const newest = (fixes) => fixes.reduce((best, fix) => (best === null || time(fix) > time(best) ? fix : best), /** @type {F | null} */ (null));

/** When the caller was there. @param {Fix} fix */
const time = (fix) => Date.parse(fix.at ?? fix.receivedAt ?? '') || 0;

/** From the house to the province, as addresses are written here: elements of RFC 4119 and 5139. */
const NEAR_TO_FAR = ['NAM', 'BLD', 'UNIT', 'FLR', 'ROOM', 'SEAT', 'LOC', 'LMK', 'STREET', 'A6', 'A5', 'A4', 'A3', 'A2', 'A1', 'PC', 'PCN', 'POBOX', 'ADDCODE'];

/** An address as a network gives it, in a line; empty: none. @param {Fix['civic']} civic hostile text */
export function civicText(civic) {
  const of = (/** @type {string[]} */ names, /** @type {string} */ between) => names.map((name) => civic?.[name] ?? '').filter((part) => part !== '').join(between);
  const street = [of(['PRM', 'PRD', 'RD', 'STS', 'POD', 'POM', 'RDSEC', 'RDBR', 'RDSUBBR'], ' '), of(['HNO', 'HNS'], '')].filter((part) => part !== '').join(' ');
  return NEAR_TO_FAR.map((name) => (name === 'STREET' ? street : civic?.[name] ?? '')).filter((part) => part !== '').join(', ');
}

/**
 * ± 30 m (90 %) · from the telephone · 00:12 ago
 * @param {LocatedFix} fix
 * @param {(time: string) => number} secondsSince
 */
export function fixText(fix, secondsSince) {
  const key = `fix.${fix.source}`;
  const source = hasSentence(key) ? t(key) : fix.source;
  const at = fix.at ?? fix.receivedAt;
  return [
    fix.radius === null ? t('map.radiusUnknown') : `± ${distance(fix.radius)}${fix.confidence == null ? '' : ` (${fix.confidence} %)`}`,
    source,
    at === null ? t('map.ageUnknown') : t('map.age', { age: duration(secondsSince(at)) }),
  ].join(' · ');
}
