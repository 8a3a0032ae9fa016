/** What the catalogue says, in the reader's language. */

import { html, nothing } from 'lit';
import { language, t } from '../i18n.js';

/** What may be read out; what nobody approved says so. @param {import('../data/catalogue.js').Advice[]} advice */
export const adviceList = (advice) => html`
  <ul class="advice" aria-label=${t('card.advice')}>${advice.map(({ say, kind, approved }) => html`
    <li>${words(say)} ${kind === 'general' ? nothing
      : approved === null ? html`<small class="chip warn">${t('card.unapproved')}</small>`
      : html`<small class="soft">${t('card.approved', { by: approved.by, on: approved.on })}</small>`}</li>`)}</ul>`;

/** @param {import('../data/catalogue.js').Question} question @param {string} answer */
export function answerText({ kind, choices }, answer) {
  const choice = choices.find(({ code }) => code === answer);
  return choice !== undefined ? words(choice.name) : kind === 'yesNo' || answer === 'unknown' ? t(`intake.${answer}`) : answer;
}

/** It was not so after all. @param {string} question @param {() => void} act @param {0 | -1} stop of the Tab key; -1: another key does it as well */
export const takeBack = (question, act, stop = 0) => html`
  <button type="button" class="quiet take-back" tabindex=${stop} aria-label=${t('card.takeBack', { question })} title=${t('card.takeBack', { question })} @click=${act}>×</button>`;

/** @param {import('../data/catalogue.js').Wording} wording */
export const words = (wording) => wording[language()];

