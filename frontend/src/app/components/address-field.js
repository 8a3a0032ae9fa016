import { html, nothing } from 'lit';
import { live } from 'lit/directives/live.js';
import { findPlaces, LONGEST_ADDRESS, LONGEST_LINK } from '../data/incidents.js';
import { distance } from '../format.js';
import { t } from '../i18n.js';
import { CLOSED, offer, press } from '../intake/suggestions.js';
import { ShiftElement } from './element.js';

/** @typedef {import('../data/incidents.js').PlaceHit} PlaceHit */

const PAUSE_MS = 100;
const SHOWN = 7;
const SHORTEST = 2;
/** A link that only who shortened it can read: where it leads to would have to be asked out there. */
const SHORTENED = /\b(?:maps\.app\.goo\.gl|goo\.gl\/maps|g\.co\/kgs|bit\.ly|s\.id)\//i;

/** Where it happened, with the places of that name, those near the caller first. */
class AddressField extends ShiftElement {
  /** @override */
  static properties = { ...ShiftElement.properties, list: { state: true }, long: { state: true } };

  constructor() {
    super();
    /** @type {import('../intake/suggestions.js').Suggestions<PlaceHit>} */
    this.list = CLOSED;
    /** What was pasted and is too long for an address. @type {string | null} */
    this.long = null;
    this.asked = 0;
    /** What the field holds, as it is asked for. */
    this.typed = '';
    /** What the list answers. */
    this.answered = '';
    /** @type {ReturnType<typeof setTimeout> | undefined} */
    this.pause = undefined;
  }

  /** @override */
  render() {
    const { items, active } = this.list;
    const isOpen = items.length > 0;
    return html`
      <label for="intake-address">${t('intake.address')}</label>
      <input id="intake-address" data-testid="field-address" type="text" maxlength=${LONGEST_LINK} autocomplete="off" spellcheck="false"
        role="combobox" aria-autocomplete="list" aria-expanded=${isOpen} aria-controls="intake-places"
        aria-activedescendant=${active < 0 ? nothing : `intake-place-${active}`}
        .value=${live(this.long ?? this.shift.intake?.value('address') ?? '')}
        @input=${this.#type} @keydown=${this.#press} @blur=${this.#close}>
      <ul id="intake-places" class="suggestions" role="listbox" aria-label=${t('intake.places')} ?hidden=${!isOpen}>
        ${items.map((hit, index) => html`
          <li id="intake-place-${index}" role="option" aria-selected=${index === active} @mousedown=${(/** @type {Event} */ event) => this.#click(event, hit)}>
            <span>${hit.label}</span> <small class="soft">${about(hit)}</small></li>`)}
      </ul>
      ${SHORTENED.test(this.long ?? this.shift.intake?.value('address') ?? '') ? html`<p class="gap" role="status">▲ ${t('intake.shortLink')}</p>` : nothing}
      <div class="hidden-visually" role="status">${isOpen ? t('intake.placesFound', { n: items.length }) : nothing}</div>`;
  }

  /** @param {Event} event */
  #type(event) {
    const text = /** @type {HTMLInputElement} */ (event.target).value;
    this.long = text.length > LONGEST_ADDRESS ? text : null;
    this.shift.intake?.set({ address: text === '' ? null : text.slice(0, LONGEST_ADDRESS) });
    this.typed = text.trim();
    clearTimeout(this.pause);
    this.pause = setTimeout(() => void this.#offer(this.typed), PAUSE_MS);
  }

  /** @param {string} query */
  async #offer(query) {
    const asked = ++this.asked;
    const hits = await this.#find(query);
    if (asked === this.asked) {
      this.answered = query;
      this.list = offer(hits.slice(0, SHOWN));
    }
  }

  /** @param {string} query @returns {Promise<PlaceHit[]>} */
  async #find(query) {
    return query.length < SHORTEST ? [] : findPlaces(query, this.shift.intake?.where.fix ?? null).catch(() => []);
  }

  /** @param {KeyboardEvent} event */
  #press(event) {
    const done = event.ctrlKey || event.altKey || event.metaKey ? null : press(this.list, event.key);
    if (done !== null) {
      event.preventDefault();
      event.stopPropagation();
      this.#settle();
      this.list = done.list;
      if (done.taken !== undefined) {
        void this.#take(done.taken);
      }
    }
  }

  /** The focus stays in the field. @param {Event} event @param {PlaceHit} hit */
  #click(event, hit) {
    event.preventDefault();
    void this.#take(hit);
  }

  /**
   * What was said beside the name stays: the landmark's side, RT and RW; what was typed after the list was made is
   * added as soon as it is read. @param {PlaceHit} hit
   */
  async #take(hit) {
    const { intake } = this.shift;
    const address = hit.said.slice(0, LONGEST_ADDRESS);
    this.#close();
    intake?.set({ address, place: { point: hit.point, source: hit.kind === 'coordinates' ? 'typed' : 'place', radius: null } }, { atOnce: true });
    if (this.typed !== this.answered) {
      const whole = (await this.#find(this.typed)).find((each) => isSame(each, hit));
      if (whole !== undefined && intake?.value('address') === address) {
        intake.set({ address: whole.said.slice(0, LONGEST_ADDRESS) }, { atOnce: true });
      }
    }
  }

  #close() {
    this.#settle();
    this.long = null;
    this.list = CLOSED;
  }

  /** What has not been answered yet changes the list no more: somebody has begun to choose. */
  #settle() {
    clearTimeout(this.pause);
    this.asked++;
  }
}

/** @param {PlaceHit} one @param {PlaceHit} other */
const isSame = (one, other) => one.label === other.label && String(one.point.coordinates) === String(other.point.coordinates);

/** @param {PlaceHit} hit */
const about = ({ address, area, outside, distance: away }) =>
  [address, area?.name ?? whose(outside), away === null ? null : distance(away)].filter(Boolean).join(' · ');

/** @param {string | null} outside */
const whose = (outside) => outside === null ? t('intake.outside') : t('intake.outsideIn', { name: outside });

customElements.define('k-address-field', AddressField);
