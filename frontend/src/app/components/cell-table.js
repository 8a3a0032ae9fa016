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
  static properties = { rows: { attribute: false }, columns: { attribute: false }, choices: { attribute: false }, heading: {}, words: { state: true } };

  constructor() {
    super();
    /** @type {Row[]} */
    this.rows = [];
    /** @type {string[]} */
    this.columns = [];
    /** What may stand in a column, if not anything. @type {Record<string, string[]>} */
    this.choices = {};
    this.heading = '';
    this.words = '';
  }

  /** @override */
  render() {
    const found = rowsWith(this.rows, this.words);
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
    return choices === undefined
      ? html`<input name=${column} aria-label=${label} .value=${value} maxlength="300" autocomplete="off" spellcheck="false" @change=${changed}>`
      : html`<select name=${column} aria-label=${label} .value=${value} @change=${changed}>
          ${choices.includes(value) ? nothing : html`<option value=${value} selected>${value}</option>`}
          ${choices.map((each) => html`<option value=${each} ?selected=${each === value}>${each}</option>`)}</select>`;
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
