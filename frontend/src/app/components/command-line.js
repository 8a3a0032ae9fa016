import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { completions, History, isRefusal, orderOf } from '../dispatch/command.js';
import { carryOut } from '../dispatch/orders.js';
import { grouped } from '../dispatch/unit-order.js';
import { language, t } from '../i18n.js';
import { shortNumber } from '../urgency.js';
import { closureText } from './closure-tools.js';
import { Element } from './element.js';
import { keyCap } from './parts.js';

const LONGEST = 300;

/** A line of words that sends, takes back and notes, with what was said last and eight seconds to take it back. */
class CommandLine extends Element {
  #history = new History();
  /** Where the keyboard was before. @type {HTMLElement | null} */
  #before = null;

  /** @override */
  static properties = { desk: { attribute: false }, dispatch: { attribute: false }, beat: { attribute: false }, line: { state: true }, at: { state: true }, refusal: { state: true } };

  constructor() {
    super();
    this.desk = /** @type {import('../desk.js').Desk} */ (/** @type {unknown} */ (undefined));
    this.dispatch = /** @type {import('../dispatch/dispatch.js').Dispatch} */ (/** @type {unknown} */ (undefined));
    /** @type {unknown} */
    this.beat = null;
    this.line = '';
    /** Which completion the Tab key takes. */
    this.at = 0;
    /** Why the last line could not be followed. @type {string | null} */
    this.refusal = null;
  }

  /** @override */
  render() {
    const offered = this.#offered;
    return html`
      <footer class="command">
        <label>${keyCap('/')} ${t('command.label')}
          <input data-testid="command" role="combobox" aria-expanded=${offered.length > 0} aria-controls="completions" aria-autocomplete="list" aria-activedescendant=${offered.length > 0 ? `completion-${this.at}` : nothing}
            maxlength=${LONGEST} autocomplete="off" spellcheck="false" placeholder=${t('command.example')} .value=${live(this.line)} @input=${this.#type} @keydown=${this.#press} @focus=${this.#enter} @blur=${this.#leave}></label>
        <div id="completions" role="listbox" aria-label=${t('command.completions')} ?hidden=${offered.length === 0}>${offered.map((line, index) => html`
          <span role="option" id="completion-${index}" aria-selected=${index === this.at} @mousedown=${(/** @type {Event} */ event) => this.#take(event, line)}>${line.split(' ').at(-1)}</span>`)}</div>
        <p class="said" role="status">${this.#said()}</p>
        ${this.#undo()}
      </footer>`;
  }

  /** What happened last, unless it can be taken back. */
  #said() {
    const { told } = this.dispatch;
    return this.refusal !== null ? html`<span class="bad">◆ ${this.refusal}</span>`
      : told !== null ? html`<span class="bad">◆ ${told.text}</span>`
      : this.#offered.length > 0 ? html`<span class="soft">${t('command.keys')}</span>` : nothing;
  }

  /** Of a sending or a closure, whichever was last. */
  #undo() {
    const { sendings, closures } = this.dispatch;
    if (closures.last !== null && this.dispatch.isClosureNewest) {
      return html`
        <p class="undo chip" data-testid="undo"><span class="cut">${closures.last.lifted ? t('closure.lifted', { what: closureText(closures.last) }) : closureText(closures.last)}</span>
          <button @click=${() => this.dispatch.takeBack()}>${t('command.undo', { n: closures.secondsLeft })} ${keyCap('Ctrl+Z')}</button></p>`;
    }
    const last = sendings?.last ?? null;
    return sendings === null || last === null ? nothing : html`
      <p class="undo chip" data-testid="undo"><span class="cut">${t('command.sent', { units: [...last.units, ...last.agencies].join(', '), number: shortNumber(last.number) })}</span>
        <button @click=${() => this.dispatch.takeBack()}>${t('command.undo', { n: sendings.secondsLeft })} ${keyCap('Ctrl+Z')}</button></p>`;
  }

  get #scene() {
    const { desk, dispatch } = this;
    const units = grouped(dispatch.units.items, 'status', { status: (status) => status, agency: (code) => code }).flatMap((group) => group.units);
    return { incidents: desk.active, units: units.map(({ callSign }) => callSign), agencies: desk.book.agencyCodes, selected: desk.selectedId };
  }

  get #offered() {
    return document.activeElement !== this.#input ? [] : completions(this.line, this.#scene, language() === 'id' ? 0 : 1).filter((line) => line !== this.line.trim());
  }

  /** @returns {HTMLInputElement | null} */
  get #input() {
    return this.querySelector('input');
  }

  /** The keys go to this line from now on. */
  jump() {
    this.#input?.focus();
  }

  /** @param {FocusEvent} event */
  #enter(event) {
    this.#before = /** @type {HTMLElement | null} */ (event.relatedTarget);
    this.requestUpdate();
  }

  #leave() {
    this.requestUpdate();
  }

  /** @param {InputEvent} event */
  #type(event) {
    this.line = /** @type {HTMLInputElement} */ (event.target).value;
    this.at = 0;
    this.refusal = null;
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    const held = event.altKey || event.metaKey || event.ctrlKey;
    const undoes = event.ctrlKey && event.key === 'z' && this.line === '' && this.dispatch.takeBack();
    if (event.isComposing || !undoes && (held || !this.#act(event.key, event.shiftKey))) {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  /** @param {string} key @param {boolean} shift */
  #act(key, shift) {
    const offered = this.#offered;
    switch (key) {
      case 'Tab': return !shift && offered.length > 0 && this.#fill(offered[this.at] ?? '');
      case 'ArrowRight': return offered.length > 1 && this.#atEnd && (this.at = (this.at + 1) % offered.length, true);
      case 'ArrowUp': return this.#show(this.#history.go(-1, this.line));
      case 'ArrowDown': return this.#show(this.#history.go(1, this.line));
      case 'Enter': return this.#obey();
      case 'Escape': return this.#close();
      default: return false;
    }
  }

  get #atEnd() {
    return this.#input?.selectionStart === this.line.length;
  }

  /** @param {Event} event @param {string} line */
  #take(event, line) {
    event.preventDefault();
    this.#fill(line);
  }

  /** @param {string} line */
  #fill(line) {
    return this.#show(`${line} `);
  }

  /** @param {string} line */
  #show(line) {
    this.line = line;
    this.at = 0;
    return true;
  }

  #obey() {
    if (this.line.trim() === '') {
      return true;
    }
    const order = orderOf(this.line, this.#scene);
    const refusal = isRefusal(order) ? order : carryOut(order, this.desk, this.dispatch);
    this.#history.add(this.line);
    this.refusal = refusal === null ? null : t(`command.${refusal.refusal}`, refusal.values);
    return refusal === null ? this.#show('') : true;
  }

  /** Back to where the keys went before. */
  #close() {
    this.refusal = null;
    this.#show('');
    this.#input?.blur();
    this.#before?.focus();
    return true;
  }
}

customElements.define('k-command-line', CommandLine);
