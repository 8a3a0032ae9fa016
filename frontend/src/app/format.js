/** How figures look on a screen. */

import { locale } from './i18n.js';

/** 01:27, or 1:02:03 from an hour on. @param {number} seconds */
export function duration(seconds) {
  const two = (/** @type {number} */ n) => String(Math.floor(n)).padStart(2, '0');
  const short = `${two((seconds / 60) % 60)}:${two(seconds % 60)}`;
  return seconds < 3600 ? short : `${Math.floor(seconds / 3600)}:${short}`;
}

/**
 * How a call's wait is to be seen: 90 % within 15 s and 95 % within 20 s is the standard
 * (NENA-STA-020.1).
 * @param {number} seconds
 * @returns {'calm' | 'soon' | 'late' | 'breach'}
 */
export function band(seconds) {
  return seconds < 10 ? 'calm' : seconds < 15 ? 'soon' : seconds < 20 ? 'late' : 'breach';
}

/** A sign beside the colour; never colour alone. */
export const BAND_SIGNS = { calm: '', soon: '▲', late: '◆', breach: '●' };

/**
 * A number as it is dialled here, in groups to read aloud: +6281233554471 is 0812 3355 4471.
 * @param {string} number
 * @returns {string[]}
 */
export function numberGroups(number) {
  const local = number.startsWith('+62') ? `0${number.slice(3)}` : number;
  if (!/^\+?\d+$/.test(local)) {
    return [local];
  }
  return local.match(/^\+?\d{1,4}|\d{3}(?=\d{4}$)|\d{4}(?=\d{4}|$)|\d+$/g) ?? [local];
}

/** The region's time zone; the device's own until the region is known. @type {string | undefined} */
let timeZone;

/** From now on times are shown in this zone. @param {string} zone IANA name, e.g. Asia/Jakarta */
export function showTimesIn(zone) {
  timeZone = zone;
}

/** 22.41.05 WIB. Only Indonesian knows the names WIB, WITA and WIT. @param {number} ms */
export function timeOfDay(ms) {
  const zone = new Intl.DateTimeFormat('id-ID', { timeZone, timeZoneName: 'short' })
    .formatToParts(ms).find((part) => part.type === 'timeZoneName')?.value ?? '';
  return `${clockTime(new Date(ms).toISOString())} ${zone}`;
}

/** 22.41.05 @param {string} time ISO 8601 */
export function clockTime(time) {
  return new Intl.DateTimeFormat(
    locale(), { timeZone, hour: '2-digit', minute: '2-digit', second: '2-digit' }).format(Date.parse(time));
}

/** 22.41 @param {string} time ISO 8601 */
export function hourAndMinute(time) {
  return new Intl.DateTimeFormat(locale(), { timeZone, hour: '2-digit', minute: '2-digit' }).format(Date.parse(time));
}

/** Sabtu, 21 November 2026 @param {number} ms */
export function longDate(ms) {
  return new Intl.DateTimeFormat(
    locale(), { timeZone, weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' }).format(ms);
}

/** 21 Nov 2026, 22.41 @param {string} time ISO 8601; empty: none */
export function dayAndTime(time) {
  return time === '' ? '' : new Intl.DateTimeFormat(locale(), { timeZone, dateStyle: 'medium', timeStyle: 'short' }).format(Date.parse(time));
}

/** What the region's clocks show as a time of the API: 2026-11-23T10:00:00+07:00. @param {string} local 2026-11-23T10:00 */
export function instantOf(local) {
  const zone = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset' })
    .formatToParts(Date.parse(`${local}Z`)).find((part) => part.type === 'timeZoneName')?.value ?? '';
  return `${local}:00${zone.replace('GMT', '')}`;
}

/** @param {number} value @param {number} [digits] */
export function decimal(value, digits = 1) {
  return new Intl.NumberFormat(locale(), { minimumFractionDigits: digits, maximumFractionDigits: digits }).format(value);
}

/** Whole metres, or kilometres from 1 km on. @param {number} metres */
export function distance(metres) {
  return metres < 1000 ? `${Math.round(metres)} m` : `${decimal(metres / 1000)} km`;
}
