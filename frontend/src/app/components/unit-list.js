import { html, nothing } from 'lit';
import { guard } from 'lit/directives/guard.js';
import { repeat } from 'lit/directives/repeat.js';
import { language, t } from '../i18n.js';
import { grouped, unitsWith } from '../dispatch/unit-order.js';
import { shortNumber } from '../urgency.js';
import { Element } from './element.js';
import { statusName, unitSign } from './unit-sign.js';
import { fixOf, unitText } from './unit-text.js';

/** @typedef {import('../desk.js').Desk} Desk */
/** @typedef {import('../dispatch/dispatch.js').Dispatch} Dispatch */
/** @typedef {import('../data/units.js').Unit} Unit */

/** All units: how each stands, whose it is, where it was seen last. Says `locate` with the one to be seen on the map. */
class UnitList extends Element {
  /** @override */
  static properties = { desk: { attribute: false }, dispatch: { attribute: false }, beat: { attribute: false }, words: { state: true }, by: { state: true }, at: { state: true } };

  constructor() {
    super();
    this.desk = /** @type {Desk} */ (/** @type {unknown} */ (undefined));
    this.dispatch = /** @type {Dispatch} */ (/** @type {unknown} */ (undefined));
    /** @type {unknown} */
    this.beat = null;
    this.words = '';
    /** @type {import('../dispatch/unit-order.js').Grouping} */
    this.by = 'status';
    /** Call sign of the one that the keys go to. @type {string | null} */
    this.at = null;
  }

  /** @override */
  render() {
    const { units } = this.dispatch;
    const { current } = this.desk;
    const groups = this.#groups;
    const shown = groups.reduce((sum, group) => sum + group.units.length, 0);
    return html`
      <section class="panel units ${current ? '' : 'stale'}" aria-labelledby="units-title">
        <header><h2 id="units-title">${t('unit.title')}</h2>${units.known ? html`<span class="chip">${shown}</span>` : nothing}
          <input type="search" maxlength="80" autocomplete="off" aria-label=${t('unit.filter')} placeholder=${t('unit.filter')} .value=${this.words} @input=${this.#filter} @keydown=${this.#leaveField}>
          <button class="by" aria-label=${t('unit.groupBy')} title=${t('unit.groupBy')} @click=${this.#regroup}>${t(`unit.by.${this.by}`)}</button></header>
        ${!units.known ? html`<p class="empty soft">${t(current ? 'data.loading' : 'data.unknown')}</p>`
          : shown === 0 ? html`<p class="empty soft">${t(units.items.length === 0 ? 'unit.none' : 'unit.noneSuch')}</p>`
          : html`
            <div class="list" role="listbox" tabindex="0" aria-multiselectable="true" aria-labelledby="units-title" aria-activedescendant=${this.at === null ? nothing : `unit-${this.at}`} @keydown=${this.#press}>
              ${repeat(groups, ({ name }) => name, (group) => this.#group(group))}
            </div>`}
      </section>`;
  }

  /** @param {import('../dispatch/unit-order.js').Group} group */
  #group({ name, units }) {
    const rows = repeat(units, ({ callSign }) => callSign, (unit) => this.#changed(unit));
    return html`<div role="group" aria-label=${name}><p class="group" aria-hidden="true">${name} ${units.length}</p>${rows}</div>`;
  }

  get #groups() {
    const agency = this.#agencyName;
    const found = unitsWith(this.dispatch.units.items, this.words, (unit) => unitText(unit, agency));
    return grouped(found, this.by, { status: statusName, agency });
  }

  #agencyName = (/** @type {string} */ code) => this.desk.book.agencyName(code);

  /** There may be hundreds, and news several times a second: a row is made anew if it reads otherwise. @param {Unit} unit */
  #changed(unit) {
    const { desk, dispatch } = this;
    const { callSign, status, kind, stale, incident } = unit;
    const fix = desk.current ? fixOf(unit, desk.secondsSince) : '—';
    const ticked = dispatch.ticks === null ? null : dispatch.isTicked(callSign);
    const free = dispatch.isFree(unit);
    const agency = this.#agencyName(unit.agency);
    return guard([status, kind, stale, incident?.number, fix, ticked, free, agency, callSign === this.at, language()], () => this.#row(unit, fix, ticked, free, agency));
  }

  /** @param {Unit} unit @param {string} fix @param {boolean | null} ticked null: no incident is looked at @param {boolean} free @param {string} agency */
  #row({ callSign, status, kind, stale, incident }, fix, ticked, free, agency) {
    return html`
      <div class="unit ${callSign === this.at ? 'at' : ''}" role="option" id="unit-${callSign}" data-testid="unit-row" data-id=${callSign} data-state=${status}
        aria-checked=${ticked === null ? nothing : ticked} aria-disabled=${ticked !== null && !free ? 'true' : nothing}
        @click=${() => { this.at = callSign; }} @dblclick=${() => this.#locate(callSign)}>
        ${unitSign(status, stale)}
        <b class="number">${callSign}</b>
        <span class="status">${statusName(status)}${incident === null ? nothing : html` <span class="number">${shortNumber(incident.number)}</span>`}</span>
        <span class="fix ${stale ? 'warn' : 'soft'}">${stale ? html`<span aria-hidden="true">▲</span> ` : nothing}${fix}</span>
        <small class="soft cut" title="${agency} · ${kind}">${agency} · ${kind}</small>
        ${ticked === null || !free ? nothing : html`<span class="tick" data-id="tick" aria-hidden="true" @click=${() => this.dispatch.toggle(callSign)}>${ticked ? '☑' : '☐'}</span>`}
      </div>`;
  }

  /** @override */
  updated() {
    if (this.at !== this.#inSight) {
      this.#inSight = this.at;
      this.querySelector('.unit.at')?.scrollIntoView({ block: 'nearest' });
    }
  }

  /** @type {string | null} */
  #inSight = null;

  /** The keys go to this list from now on. */
  jump() {
    this.at ??= this.#order[0] ?? null;
    /** @type {HTMLElement | null} */ (this.querySelector('.list') ?? this.querySelector('input'))?.focus();
  }

  get #order() {
    return this.#groups.flatMap(({ units }) => units.map(({ callSign }) => callSign));
  }

  /** @param {InputEvent} event */
  #filter(event) {
    this.words = /** @type {HTMLInputElement} */ (event.target).value;
  }

  /** @param {KeyboardEvent} event */
  #leaveField(event) {
    if (event.key === 'ArrowDown' || event.key === 'Enter') {
      event.preventDefault();
      this.at = this.#order[0] ?? null;
      this.jump();
    } else if (event.key === 'Escape') {
      this.words = '';
    }
  }

  #regroup() {
    this.by = this.by === 'status' ? 'agency' : 'status';
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    if (!event.ctrlKey && !event.altKey && !event.metaKey && this.#act(event.key)) {
      event.preventDefault();
      event.stopPropagation();
    }
  }

  /** @param {string} key */
  #act(key) {
    const order = this.#order;
    const at = order.indexOf(this.at ?? '');
    switch (key) {
      case 'ArrowDown': this.at = order[Math.min(at + 1, order.length - 1)] ?? null; return true;
      case 'ArrowUp': this.at = order[Math.max(at - 1, 0)] ?? null; return true;
      case 'Home': this.at = order[0] ?? null; return true;
      case 'End': this.at = order.at(-1) ?? null; return true;
      case ' ': return this.at !== null && (this.dispatch.toggle(this.at), true);
      case 'Enter': return this.at !== null && (this.#locate(this.at), true);
      default: return false;
    }
  }

  /** @param {string} callSign */
  #locate(callSign) {
    this.dispatchEvent(new CustomEvent('locate', { detail: callSign }));
  }
}

customElements.define('k-unit-list', UnitList);
