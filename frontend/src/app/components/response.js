/** What would be sent, who must know and who may be asked, each line with why; and a plan in a line. */

import { html, nothing } from 'lit';
import { hasSentence, language, t } from '../i18n.js';

/** @typedef {import('../data/response-plans.js').Answer} Answer */
/** @typedef {import('../data/response-plans.js').Notice} Notice */
/** @typedef {import('../data/response-plans.js').Plan} Plan */
/** What codes are called. @typedef {(code: string) => string} Name */

/** What units can do, in the reader's words where there are any. @param {string} code */
export const capabilityName = (code) => (hasSentence(`capability.${code}`) ? t(`capability.${code}`) : code);

/** @param {Answer} answer @param {Name} agencyName */
export function responseSections({ alarm, response }, agencyName) {
  const { plans, send, tell, ask } = response;
  const names = new Map(plans.map(({ code, name }) => [code, name[language()]]));
  const by = (/** @type {number | null} */ from, /** @type {string | null} */ plan) => t('plans.by', { alarm: from ?? 1, plan: names.get(plan ?? '') ?? '' });
  const notice = (/** @type {Notice} */ { agency, alarm: from, plan }, /** @type {string} */ catalogue) => html`
    <li data-id=${agency}><b>${agencyName(agency)}</b><small class="soft">${plan === null ? catalogue : by(from, plan)}</small></li>`;
  return html`
    <h3>${t('plans.send')}</h3>
    ${send.length === 0 ? html`<p class="soft" data-id="nothing">${t('plans.nothing')}</p>` : html`<ul class="lines" data-id="send">${send.map(({ capability, count, from }) => html`
      <li data-id=${capability}><b>${count} × ${capabilityName(capability)}</b><small class="soft">${from.map((share) => t('plans.share', { n: share.count, by: by(share.alarm, share.plan) })).join('; ')}</small></li>`)}</ul>`}
    <h3>${t('plans.tell')}</h3>
    ${list(tell.map((each) => notice(each, t('plans.responsible'))), 'tell')}
    <h3>${t('plans.ask')}</h3>
    ${list(ask.map((each) => notice(each, t('plans.supporting'))), 'ask')}
    <h3>${t('plans.why')}</h3>
    <ul class="lines" data-id="why">${Array.from({ length: alarm }, (_, index) => index + 1).map((number) => {
      const used = plans.find((plan) => plan.alarm === number);
      return html`<li><b>${t('plans.alarm', { n: number })}: ${used === undefined ? t('plans.none') : used.name[language()]}</b>
        ${used === undefined ? nothing : html`<small class="soft"><code>${used.code}</code> · ${t('plans.because', { because: used.because.map((each) => t(`plans.criterion.${each}`)).join(', ') })}</small>`}</li>`;
    })}</ul>`;
}

/** @param {unknown[]} items @param {string} id */
const list = (items, id) => (items.length === 0 ? html`<p class="soft">${t('plans.nobody')}</p>` : html`<ul class="lines" data-id=${id}>${items}</ul>`);

/** @param {Plan} plan @param {Name} typeName of types and classes @param {Name} areaName */
export function planLine(plan, typeName, areaName) {
  const when = [
    typeName(plan.type ?? plan.group ?? ''),
    t('plans.alarm', { n: plan.alarm }),
    plan.priorities.length === 0 ? '' : `P${plan.priorities.join(', P')}`,
    plan.areas.map(areaName).join(', '),
    plan.hours ?? '',
    plan.workingDays ? t('plans.criterion.workingDay') : '',
  ].filter((part) => part !== '').join(' · ');
  const send = plan.send.map(({ capability, count }) => `${count} × ${capabilityName(capability)}`).join(', ');
  return html`<li data-id=${plan.code}><b>${plan.name[language()]}</b><small class="soft"><code>${plan.code}</code> · ${when}</small><span>${send === '' ? t('plans.nothing') : send}</span></li>`;
}
