/** Small pieces that several components show. */

import { html, nothing } from 'lit';
import { band, BAND_SIGNS, duration, hourAndMinute, numberGroups } from '../format.js';
import { t } from '../i18n.js';
import { asksForHelp } from '../intake/silent.js';

/**
 * A caller's number in groups; the text itself has no spaces, so that it copies as it is dialled.
 * @param {string | null | undefined} number
 */
export function numberText(number) {
  return number
    ? html`<span class="number">${numberGroups(number).map((group) => html`<span>${group}</span>`)}</span>`
    : html`<span class="number withheld">${t('call.withheld')}</span>`;
}

/** How long somebody waits, with the sign of its band. @param {number} seconds */
export function waitText(seconds) {
  const which = band(seconds);
  return html`<span class="clock wait ${which}"><span aria-hidden="true">${BAND_SIGNS[which]}</span> ${duration(seconds)}</span>`;
}

/** Why a number is answered after others, or is not although it called in jest. @param {import('../data/calls.js').Call['repeat']} repeat */
export const repeatText = (repeat) => repeat == null ? '' : html` · <span data-testid="repeat">${repeat.later
  ? t('repeat.later', { n: repeat.pranks, time: hourAndMinute(repeat.until ?? '') })
  : t(repeat.spared ? 'repeat.spared' : 'repeat.pranks', { n: repeat.pranks })}</span>`;

/** What a caller pressed who may not be able to speak. @param {string | undefined} keys */
export const keysText = (keys) => !keys ? nothing : html`
  <small data-testid="keys" class=${asksForHelp(keys) ? 'chip bad' : 'chip'}>${t(asksForHelp(keys) ? 'silent.help' : 'silent.keys', { keys: [...keys].join(' ') })}</small>`;

/**
 * Instead of a list of which nothing is known: it loads, or the server is silent. Never "there are none".
 * @param {import('../shift.js').Shift} shift
 */
export const notYet = (shift) =>
  html`<p class="empty soft">${t(shift.current ? 'data.loading' : 'data.unknown')}</p>`;

/** @param {string} key */
export const keyCap = (key) => html`<kbd aria-hidden="true">${key}</kbd>`;
