import { html, nothing } from 'lit';
import * as incidents from '../data/incidents.js';
import { clockTime, dayAndTime, distance } from '../format.js';
import { t } from '../i18n.js';
import { shortNumber } from '../urgency.js';
import { numberText } from './parts.js';
import { prioritySign } from './priority-sign.js';

/** @typedef {import('../desk.js').Desk} Desk */
/** @typedef {import('../data/incidents.js').Report} Report */
/** @typedef {import('../data/incidents.js').Incident} Incident */

/** What only one of them said, then everybody's own words; nothing while there is one report only. @param {Desk} desk @param {Incident} incident */
export function reportList(desk, incident) {
  const reports = desk.reports ?? [];
  const alone = reports.flatMap((report) => report.alone.map((piece) => ({ piece, report })));
  return reports.length < 2 ? nothing : html`
    <h3>${t('reports.alone')}</h3>
    ${alone.length === 0 ? html`<p class="soft">${t('reports.nothingAlone')}</p>` : html`
      <ul class="alone" data-testid="said-alone">${alone.map(({ piece, report }) => html`<li><b>${piece}</b> <small class="soft">${shortNumber(report.number)}</small></li>`)}</ul>`}
    <h3>${t('reports.title', { n: reports.length })}</h3>
    <ol class="reports">${reports.map((report) => one(desk, incident, report))}</ol>`;
}

/** @param {Desk} desk @param {Incident} incident @param {Report} report */
function one(desk, incident, report) {
  return html`
    <li data-testid="report" data-id=${report.incident}>
      <p class="row"><span class="number">${shortNumber(report.number)}</span> <span class="clock soft">${clockTime(report.at)}</span> <span class="soft">${report.by}</span>
        ${report.mergedInto === null ? nothing : html`<button class="push" @click=${() => desk.link(() => incidents.part(report.incident))}>${t('reports.part')}</button>`}</p>
      <p class="narrative">${report.narrative || html`<span class="soft">${t(report.masked ? 'restricted.title' : 'desk.noNarrative')}</span>`}</p>
      ${incident.calls.length < 2 ? nothing : report.calls.slice(report.mergedInto === null ? 1 : 0).map((call) => html`
        <p class="row soft">${numberText(desk.calls.get(call)?.number)}
          ${report.mergedInto !== null ? nothing : html`<button class="push" @click=${() => desk.link(() => incidents.split(incident.id, call))}>${t('reports.split')}</button>`}</p>`)}
    </li>`;
}

/** What others noted about the place. @param {Desk} desk */
export function noteList(desk) {
  const notes = desk.known?.notes ?? [];
  return notes.length === 0 ? nothing : html`
    <h3>${t('known.title')}</h3>
    <ul class="known">${notes.map((note) => html`
      <li data-testid="note" data-id=${note.id}><b>⚠ ${t(`note.${note.kind}`)}: ${note.words}</b>
        <small class="soft">${distance(note.distance)} · ${note.author}, ${dayAndTime(note.createdAt)} · ${t('note.until', { time: dayAndTime(note.expiresAt) })}</small></li>`)}</ul>`;
}

/** Others that may be the same, and one button to say so. @param {Desk} desk @param {Incident} incident */
export function similarList(desk, incident) {
  return desk.similar.length === 0 ? nothing : html`
    <h3>${t('similar.title')}</h3>
    <ul class="similar-list">${desk.similar.map(({ incident: other, distance: away }) => html`
      <li class="row" data-testid="similar" data-id=${other.id}>${prioritySign(other.priority)}
        <span><span class="number">${shortNumber(other.number)}</span> ${desk.typeName(other) ?? t('desk.noType')} <span class="soft">${away === null ? '' : distance(away)} · ${t(`incident.${other.state}`)}</span></span>
        <button class="push" @click=${() => desk.link(() => incidents.merge(incident.id, other.id))}>${t('reports.mergeInto', { number: shortNumber(other.number) })}</button></li>`)}</ul>`;
}
