import { html, nothing } from 'lit';
import { emptyRow, rowsWith } from '../data/roster.js';
import { t } from '../i18n.js';
import { Element } from './element.js';

/** @typedef {import('../data/roster.js').Row} Row */

/** More than anybody reads at once: the words above the table choose which. */
const MOST_SHOWN = 100;

/** Rows whose cells are edited where they stand. Says `edit` when something was changed. */
class CellTable extends Element {
  /** @override */
  static properties = { rows: { attribute: false }, columns: { attribute: false }, choices: { attribute: false }, meanings: { attribute: false }, heading: {}, words: { state: true } };

  constructor() {
    super();
    /** @type {Row[]} */
    this.rows = [];
    /** @type {string[]} */
    this.columns = [];
    /** What may stand in a column, if not anything: codes and what they are called. @type {Record<string, Map<string, string>>} */
    this.choices = {};
    /** Of columns with any codes, a space between them: what one is called. @type {Record<string, (code: string) => string>} */
    this.meanings = {};
    this.heading = '';
    this.words = '';
  }

  /** @override */
  render() {
    const found = rowsWith(this.rows, this.words, (column, cell) => this.#names(column, cell));
    const shown = found.slice(0, MOST_SHOWN);
    return html`
      <div class="tools">
        <label>${t('roster.find')} <input type="search" .value=${this.words} @input=${(/** @type {Event} */ event) => { this.words = valueOf(event); }}></label>
        <button type="button" @click=${this.#add}>${t('roster.add')}</button>
        <span class="soft">${t('roster.shown', { shown: shown.length, of: this.rows.length })}</span>
      </div>
      <div class="scroll"><table aria-label=${this.heading}>
        <thead><tr>${this.columns.map((column) => html`<th scope="col">${t(`roster.column.${column}`)}</th>`)}<td></td></tr></thead>
        <tbody>${shown.map((row) => html`
          <tr>${this.columns.map((column) => html`<td>${this.#cell(row, column)}</td>`)}
            <td><button type="button" aria-label=${t('roster.removeRow', { row: row[this.columns[0] ?? ''] ?? '' })} @click=${() => this.#remove(row)}>✕</button></td></tr>`)}</tbody>
      </table></div>`;
  }

  /** @param {Row} row @param {string} column */
  #cell(row, column) {
    const value = row[column] ?? '';
    const label = t(`roster.column.${column}`);
    const choices = this.choices[column];
    const changed = (/** @type {Event} */ event) => {
      row[column] = valueOf(event);
      this.#edited();
    };
    if (choices === undefined) {
      const names = this.#names(column, value);
      return html`<input name=${column} aria-label=${label} .value=${value} maxlength="300" autocomplete="off" spellcheck="false" @change=${changed}>
        ${names === '' ? nothing : html`<small class="soft">${names}</small>`}`;
    }
    return html`<select name=${column} aria-label=${label} .value=${value} @change=${changed}>
      ${choices.has(value) ? nothing : html`<option value=${value} selected>${value}</option>`}
      ${[...choices].map(([code, name]) => html`<option value=${code} ?selected=${code === value}>${name}</option>`)}</select>`;
  }

  /** What is meant by the codes in a cell; '' if it has none. @param {string} column @param {string} cell */
  #names(column, cell) {
    const meaning = this.meanings[column];
    return meaning === undefined ? this.choices[column]?.get(cell) ?? '' : cell.split(' ').filter((code) => code !== '').map(meaning).join(', ');
  }

  #add = () => {
    this.words = '';
    this.rows.unshift(emptyRow(this.columns));
    this.#edited();
  };

  /** @param {Row} row */
  #remove(row) {
    this.rows.splice(this.rows.indexOf(row), 1);
    this.#edited();
  }

  #edited() {
    this.requestUpdate();
    this.dispatchEvent(new CustomEvent('edit', { bubbles: true }));
  }
}

/** @param {Event} event */
const valueOf = (event) => /** @type {HTMLInputElement | HTMLSelectElement} */ (event.target).value;

customElements.define('k-cell-table', CellTable);
