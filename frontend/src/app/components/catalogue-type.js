import { html, nothing } from 'lit';
import { language, t } from '../i18n.js';
import { Element } from './element.js';

/** @typedef {import('../data/catalogue.js').Catalogue} Catalogue */
/** @typedef {import('../data/catalogue.js').Type} Type */
/** @typedef {import('../data/catalogue.js').TypeClass} TypeClass */

/** What a class or a type is, whose it is, and which words lead to it. Says `edit` when something was changed. */
class CatalogueType extends Element {
  /** @override */
  static properties = { catalogue: { attribute: false }, of: { attribute: false }, agencies: { attribute: false }, beat: { attribute: false } };

  constructor() {
    super();
    this.catalogue = /** @type {Catalogue} */ (/** @type {unknown} */ (undefined));
    this.of = /** @type {Type | TypeClass} */ (/** @type {unknown} */ (undefined));
    /** @type {{code: string, name: string}[]} */
    this.agencies = [];
    /** @type {unknown} */
    this.beat = null;
  }

  /** @override */
  render() {
    const { of } = this;
    return html`
      <div class="pair">${wording(of.name, t('catalogue.name'), 60, this.#edited)}</div>
      ${'types' in of ? nothing : this.#typed(of)}
      <div class="pair">${this.#whose('responsible')}${this.#whose('supporting')}</div>
      ${'types' in of ? nothing : html`<p class="soft">${t('catalogue.agenciesHint')}</p>`}`;
  }

  /** @param {Type} type */
  #typed(type) {
    const { words, intake } = this.catalogue;
    const card = intake.cards.find(({ types }) => types.includes(type.code));
    return html`
      <div class="pair">
        <label>${t('catalogue.priority')}
          <select name="priority" @change=${(/** @type {Event} */ event) => this.#edited(() => { type.priority = Number(chosen(event)); })}>
            ${[1, 2, 3, 4].map((n) => html`<option value=${n} ?selected=${n === type.priority}>${t('intake.priorityN', { n })}</option>`)}
          </select></label>
        <label>${t('catalogue.card')}
          <select name="card" @change=${(/** @type {Event} */ event) => this.#edited(() => this.#give(type, chosen(event)))}>
            <option value="" ?selected=${card === undefined}>${t('catalogue.noCard')}</option>
            ${intake.cards.map(({ code, name }) => html`<option value=${code} ?selected=${code === card?.code}>${name[language()]}</option>`)}
          </select></label>
      </div>
      <label class="check"><input type="checkbox" name="restricted" .checked=${type.restricted}
        @change=${(/** @type {Event} */ event) => this.#edited(() => { type.restricted = /** @type {HTMLInputElement} */ (event.target).checked; })}> ${t('catalogue.restricted')}</label>
      <label>${t('catalogue.words')}
        <textarea name="words" rows="3" .value=${(words.types[type.code] ?? []).join(', ')}
          @change=${(/** @type {Event} */ event) => this.#edited(() => { words.types[type.code] = listed(chosen(event)); })}></textarea></label>`;
  }

  /** @param {'responsible' | 'supporting'} which */
  #whose(which) {
    const { of } = this;
    const chosen = this.agencies.filter(({ code }) => of[which].includes(code)).map(({ name }) => name);
    return html`
      <div><fieldset data-id=${which}><legend>${t(`catalogue.${which}`)}</legend>
        ${this.agencies.map(({ code, name }) => html`
          <label class="check"><input type="checkbox" name=${which} value=${code} .checked=${of[which].includes(code)}
            @change=${() => this.#edited(() => { of[which] = of[which].includes(code) ? of[which].filter((each) => each !== code) : [...of[which], code]; })}> ${name}</label>`)}
      </fieldset>
      <p><b>${chosen.length === 0 ? '–' : chosen.join(' · ')}</b></p></div>`;
  }

  /** @param {Type} type @param {string} code of a card, or empty */
  #give(type, code) {
    for (const card of this.catalogue.intake.cards) {
      card.types = [...card.types.filter((each) => each !== type.code), ...(card.code === code ? [type.code] : [])];
    }
  }

  #edited = (/** @type {() => void} */ change) => {
    change();
    this.requestUpdate();
    this.dispatchEvent(new Event('edit'));
  };
}

/**
 * Two fields for the same in two languages.
 * @param {import('../data/catalogue.js').Wording} of
 * @param {string} label
 * @param {number} limit
 * @param {(change: () => void) => void} edited
 */
export const wording = (of, label, limit, edited) => /** @type {const} */ (['id', 'en']).map((language) => html`
  <label><span>${label} (${language})</span>
    <input type="text" name=${language} lang=${language} maxlength=${limit} autocomplete="off" .value=${of[language]}
      @change=${(/** @type {Event} */ event) => edited(() => { of[language] = chosen(event).trim(); })}></label>`);

/** @param {Event} event */
export const chosen = (event) => /** @type {HTMLInputElement} */ (event.target).value;

/** @param {string} text separated by commas */
const listed = (text) => text.split(',').map((each) => each.trim()).filter((each) => each !== '');

customElements.define('k-catalogue-type', CatalogueType);
