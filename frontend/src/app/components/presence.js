/** Who else has an incident open, in words and as a small sign. */

import { html, nothing, svg } from 'lit';
import { t } from '../i18n.js';

/** @typedef {import('../data/presence.js').Onlooker} Onlooker */

const NAMED = 2;
const PEN = svg`<path d="M11.5 1.5l3 3L5.5 13.5l-4 1 1-4z"/>`;
const EYE = svg`<path d="M1 8c3.5-6 10.5-6 14 0-3.5 6-10.5 6-14 0z"/><circle cx="8" cy="8" r="2"/>`;

/** The pen if somebody writes, else the eye. @param {Onlooker[]} people who writes first */
const sign = ([first]) => svg`<svg viewBox="0 0 16 16" aria-hidden="true">${first?.writing ? PEN : EYE}</svg>`;

/** @param {Onlooker} person */
const sentence = ({ name, writing }) => t(writing ? 'presence.writing' : 'presence.looking', { name });

/** "Siti menulis · Budi melihat · 3 lainnya" @param {Onlooker[]} people @param {number} [named] */
export function presenceText(people, named = NAMED) {
  const more = people.length - named;
  return [...people.slice(0, named).map(sentence), ...(more > 0 ? [t('presence.more', { n: more })] : [])].join(' · ');
}

/** A line that is cut where there is no room; its title has everybody. @param {Onlooker[]} people */
export const presenceLine = (people) => people.length === 0 ? nothing : html`
  <span class="presence cut" data-id="presence" title=${presenceText(people, people.length)}>${sign(people)} ${presenceText(people)}</span>`;

/** For a row of a list. @param {Onlooker[]} people */
export const presenceSign = (people) => people.length === 0 ? nothing : html`
  <span class="presence-sign" data-id="presence" title=${presenceText(people, people.length)}>${sign(people)}${people.length > 1 ? html`<span aria-hidden="true">${people.length}</span>` : nothing}<span class="hidden-visually">${presenceText(people)}</span></span>`;
