import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { KINDS, LONGEST_NOTE } from '../data/closures.js';
import { t } from '../i18n.js';
import { closureName, closureSign } from './closure-sign.js';
import { keyCap } from './parts.js';

/** @typedef {import('../dispatch/closures.js').Closures} Closures */
/** @typedef {import('../data/closures.js').Closure} Closure */

/** For how many hours something may be closed from the first. */
const HOURS = [1, 3, 6, 24];

/** On the map: what is closed, and what somebody is about to close. @param {Closures} closures @param {(closure: Closure) => void} show */
export const closureTools = (closures, show) => html`
  <button popovertarget="closures" data-testid="closures">${t('closure.title')} <b>${closures.known ? closures.items.length : '–'}</b></button>
  <div id="closures" popover class="menu">
    ${KINDS.map((kind) => html`<button data-testid="close" data-id=${kind} @click=${(/** @type {Event} */ event) => begin(event, closures, kind)}>${closureSign(kind)} ${t(`closure.begin.${kind}`)}</button>`)}
    ${closures.known && closures.items.length === 0 ? html`<p class="soft">${t('closure.none')}</p>` : nothing}
    <ul>${closures.items.map((closure) => html`
      <li class="row" data-testid="closure" data-id=${closure.id}>
        <button class="quiet cut" title=${t('desk.show')} @click=${() => show(closure)}>${closureSign(closure.kind)} ${closureText(closure)}</button>${liftButton(closures, closure)}</li>`)}</ul>
  </div>
  ${closures.drawing === null ? nothing : form(closures, closures.drawing)}`;

/** @param {Pick<Closure, 'kind' | 'note'>} closure */
export const closureText = ({ kind, note }) => (note === '' ? closureName(kind) : `${closureName(kind)} · ${note}`);

/** @param {Closures} closures @param {Closure} closure */
export const liftButton = (closures, closure) => html`<button data-testid="lift" data-id=${closure.id} @click=${() => closures.lift(closure)}>${t('closure.lift')}</button>`;

/** The menu gives the keys back to its button before the map takes them. @param {Event} event @param {Closures} closures @param {import('../data/closures.js').ClosureKind} kind */
function begin(event, closures, kind) {
  /** @type {HTMLElement | null} */ (/** @type {HTMLElement} */ (event.currentTarget).closest('[popover]'))?.hidePopover();
  closures.begin(kind);
}

/** @param {Closures} closures @param {import('../dispatch/closures.js').Drawing} drawing */
function form(closures, { kind, note, hours, corners }) {
  const submit = (/** @type {Event} */ event) => {
    event.preventDefault();
    closures.finish();
  };
  return html`
    <form class="closure-form" data-testid="closure-form" aria-label=${t(`closure.begin.${kind}`)} @submit=${submit}>
      <p role="status">${closureSign(kind)} ${t(`closure.hint.${kind}`)}</p>
      <label>${t('closure.note')} <input name="note" maxlength=${LONGEST_NOTE} autocomplete="off" .value=${live(note)} @input=${(/** @type {Event} */ event) => closures.describe({ note: valueOf(event) })}></label>
      <label>${t('closure.until')} <select name="hours" @change=${(/** @type {Event} */ event) => closures.describe({ hours: Number(valueOf(event)) || null })}>
        <option value="" ?selected=${hours === null}>${t('closure.untilLifted')}</option>
        ${HOURS.map((n) => html`<option value=${n} ?selected=${n === hours}>${t('closure.hours', { n })}</option>`)}</select></label>
      <div class="row wrap">
        ${kind === 'road' ? nothing : html`<button class="primary" ?disabled=${!closures.isWhole}>${t('closure.finish', { n: corners.length })}</button>`}
        <button type="button" @click=${() => closures.cancel()}>${t('edit.cancel')} ${keyCap('Esc')}</button></div>
    </form>`;
}

/** @param {Event} event */
const valueOf = ({ target }) => /** @type {HTMLInputElement | HTMLSelectElement} */ (target).value;
