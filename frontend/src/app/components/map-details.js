/** What the map's card says about one thing. Its heading has the id that the card is named by. */

import { html } from 'lit';
import { clockTime, dayAndTime } from '../format.js';
import { t } from '../i18n.js';
import { fixText } from '../map/fixes.js';
import { shortNumber } from '../urgency.js';
import { closureName } from './closure-sign.js';
import { numberText } from './parts.js';
import { capabilityName } from './response.js';
import { statusName } from './unit-sign.js';
import { fixOf } from './unit-text.js';

/** @typedef {[label: string, value: unknown]} Row */

/** @param {import('../data/stations.js').Station} station */
export function stationDetails(station) {
  return card(station.name, t(`station.${station.kind}`), [
    [t('map.details.agency'), station.agencyName],
    [t('map.details.address'), station.address],
    [t('map.details.phone'), station.phone === null ? null : html`<span class="number">${station.phone}</span>`],
    [t('map.details.coordinates'), coordinates(station.point)],
  ]);
}

/** @param {import('../map/fixes.js').LocatedCall} located @param {(time: string) => number} secondsSince */
export function callerDetails({ call, fix }, secondsSince) {
  return card(numberText(call.number), t(`call.${call.state}`), [
    [t('map.details.since'), html`<span class="clock">${clockTime(call.offeredAt)}</span>`],
    [t('map.details.area'), areaText(fix.area)],
    [t('map.details.fix'), fixText(fix, secondsSince)],
    [t('map.details.coordinates'), coordinates(fix.point)],
  ]);
}

/** @param {import('../data/units.js').Unit} unit @param {string} agency its name @param {(time: string) => number} secondsSince */
export function unitDetails(unit, agency, secondsSince) {
  return card(unit.callSign, unit.kind, [
    [t('map.details.status'), statusName(unit.status)],
    [t('map.details.incident'), unit.incident === null ? '—' : shortNumber(unit.incident.number)],
    [t('map.details.agency'), agency],
    [t('map.details.capabilities'), unit.capabilities.map(capabilityName).join(', ')],
    [t('map.details.equipment'), unit.equipment || null],
    [t('map.details.fix'), fixOf(unit, secondsSince)],
    [t('map.details.coordinates'), coordinates(unit.point)],
  ]);
}

/** @param {import('../data/closures.js').Closure} closure @param {unknown} lift what lifts it */
export function closureDetails(closure, lift) {
  return html`${card(closureName(closure.kind), closure.note, [
    [t('closure.since'), dayAndTime(closure.since)],
    [t('closure.until'), closure.until === null ? t('closure.untilLifted') : dayAndTime(closure.until)],
    [t('closure.by'), closure.notedBy],
  ])}${lift}`;
}

/** @param {import('../data/calls.js').Fix['area']} area */
export const areaText = (area) =>
  area == null ? t('map.areaUnknown') : !area.outside ? area.name
    : area.outsideName == null ? t('map.near', { area: area.name }) : t('map.outside', { name: area.outsideName });

/** Latitude first, as people say it. @param {import('../map/geometry.js').GeoJsonPoint | null} point */
const coordinates = (point) => (point === null ? null
  : html`<span class="number">${point.coordinates[1].toFixed(5)}, ${point.coordinates[0].toFixed(5)}</span>`);

/** @param {unknown} title @param {string} kind @param {Row[]} rows */
function card(title, kind, rows) {
  return html`
    <h2 id="map-card-title">${title}</h2>
    <p class="soft">${kind}</p>
    <dl>${rows.map(([label, value]) => html`<div><dt>${label}</dt><dd>${value ?? t('map.details.unrecorded')}</dd></div>`)}</dl>`;
}
