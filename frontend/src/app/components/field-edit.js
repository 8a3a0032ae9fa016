import { html, nothing } from 'lit';
import { LONGEST_ADDRESS, LONGEST_NARRATIVE, part } from '../data/incidents.js';
import { t } from '../i18n.js';
import { keyCap } from './parts.js';

/** @typedef {import('../desk.js').Desk} Desk */
/** @typedef {import('../edit.js').Name} Name */
/** @typedef {import('../edit.js').Value} Value */

const PRIORITIES = [1, 2, 3, 4];

/** A field as it stands, and a button to put it right. @param {Desk} desk @param {Name} name @param {unknown} shown */
export const editable = (desk, name, shown) => desk.edit?.name === name ? form(desk, desk.edit) : html`
  <div class="editable">${shown}<button data-id="edit-${name}" aria-label=${t('edit.changeOf', { field: t(`edit.${name}`) })} @click=${() => desk.toggleEdit(name)}>${t('edit.change')}</button></div>`;

/** @param {Desk} desk @param {import('../edit.js').Edit} edit */
function form(desk, edit) {
  const save = (/** @type {Event} */ event) => {
    event.preventDefault();
    void desk.saveEdit();
  };
  return html`
    <form class="edit" data-testid="edit" data-id=${edit.name} @submit=${save}>
      <label>${t(`edit.${edit.name}`)} ${input(desk, edit)}</label>
      ${edit.theirs === undefined ? html`
        <div class="row"><button class="primary">${t('edit.save')}</button><button type="button" @click=${() => desk.toggleEdit(edit.name)}>${t('edit.cancel')}</button></div>`
        : html`
        <div class="message warn" role="status" data-testid="conflict"><span>${t('intake.both')} <q>${words(desk, edit.name, edit.theirs)}</q></span>
          <button type="button" @click=${() => desk.settleEdit(true)}>${t('intake.keepMine')}</button>
          <button type="button" @click=${() => desk.settleEdit(false)}>${t('intake.takeTheirs')}</button></div>`}
    </form>`;
}

/** @param {Desk} desk @param {import('../edit.js').Edit} edit */
function input(desk, { name, mine }) {
  const text = (/** @type {Event} */ event) => desk.type(/** @type {HTMLInputElement} */ (event.target).value || null);
  switch (name) {
    case 'address': return html`<input .value=${String(mine ?? '')} maxlength=${LONGEST_ADDRESS} autocomplete="off" @input=${text}>`;
    case 'narrative': return html`<textarea rows="5" .value=${String(mine ?? '')} maxlength=${LONGEST_NARRATIVE} @input=${text}></textarea>`;
    case 'type': return html`<select @change=${text}><option value="" ?selected=${mine === null}>–</option>${desk.types.map(([code, title]) => html`<option value=${code} ?selected=${code === mine}>${title}</option>`)}</select>`;
    case 'priority': return html`<select @change=${(/** @type {Event} */ event) => desk.type(Number(/** @type {HTMLSelectElement} */ (event.target).value) || null)}>
      <option value="" ?selected=${mine === null}>–</option>${PRIORITIES.map((n) => html`<option value=${n} ?selected=${n === mine}>${t('intake.priorityN', { n })}</option>`)}</select>`;
  }
}

/** @param {Desk} desk @param {Name} name @param {Value} value */
const words = (desk, name, value) => value === null ? '–' : name === 'type' ? desk.typeName({ type: String(value), catalogue: desk.selected?.catalogue ?? null }) : String(value);

/** Send before the form is complete. @param {Desk} desk @param {import('../data/incidents.js').Incident} incident @param {boolean} hasKey the key does not send units instead */
export const sendButton = (desk, incident, hasKey) => incident.state === 'closed' ? again(desk, incident) : incident.state !== 'draft' ? nothing : html`
  <button class="primary" data-testid="send-now" ?disabled=${incident.type === null} @click=${() => desk.sendNow()}>${t('desk.sendNow')} ${hasKey ? keyCap('Ctrl+Enter') : nothing}</button>`;

/** It was closed or merged too early. @param {Desk} desk @param {import('../data/incidents.js').Incident} incident */
const again = (desk, incident) => incident.mergedInto !== null
  ? html`<button data-testid="part" @click=${() => desk.link(() => part(incident.id))}>${t('reports.part')}</button>`
  : html`<button data-testid="reopen" ?disabled=${incident.type === null} @click=${() => desk.sendNow()}>${t('desk.reopen')}</button>`;
