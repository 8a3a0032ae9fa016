import { html, nothing } from 'lit';
import { lastSeat } from '../belongings.js';
import { holder, isHeldBy, listPositions, offeredSeat } from '../data/positions.js';
import { inWords, patiently } from '../data/http.js';
import { t } from '../i18n.js';
import { ShiftElement } from './element.js';
import './sound-settings.js';

/** @typedef {import('../data/positions.js').Position} Position */

/** Sits down: the last seat is offered, else the lowest free one; one button starts the shift. */
class SeatChoice extends ShiftElement {
  /** @override */
  static properties = { ...ShiftElement.properties, seats: { state: true }, wanted: { state: true }, problem: { state: true } };

  constructor() {
    super();
    /** @type {Position[]} */
    this.seats = [];
    /** @type {string | null} what the person picked; null: what is offered */
    this.wanted = null;
    /** @type {string | null} */
    this.problem = null;
  }

  /** @override */
  connectedCallback() {
    super.connectedCallback();
    void this.#load();
  }

  /** Whoever just came in only presses Enter. @override */
  updated() {
    if (this.seats.length > 0 && document.activeElement === document.body) {
      /** @type {HTMLElement | null} */ (this.querySelector('.begin'))?.focus();
    }
  }

  async #load() {
    try {
      this.seats = await patiently(listPositions);
      this.problem = null;
    } catch (error) {
      this.problem = inWords(error);
    }
  }

  /** @override */
  render() {
    const { session, stage, notice } = this.shift;
    if (session === null) {
      return nothing;
    }
    // The live topic is fresher; the list is there before it, and without it.
    const seats = this.seats.map((p) => this.shift.positions.get(p.id) ?? p).sort((a, b) => a.id.localeCompare(b.id));
    const chosen = this.wanted ?? offeredSeat(seats, session, lastSeat());
    const problem = notice ?? this.problem;
    return html`
      <main class="start">
        <section class="panel seats">
          <header><h1>${t('seat.title', { name: session.name })}</h1></header>
          <form class="body" @submit=${(/** @type {Event} */ event) => this.#submit(event, chosen)}>
            <p class="soft" id="seat-hint">${t('seat.hint')}</p>
            ${seats.length === 0 && problem === null ? html`<p class="soft">${t('data.loading')}</p>` : nothing}
            <div class="grid" role="radiogroup" aria-describedby="seat-hint" aria-label=${t('seat.choose')}>
              ${seats.map((seat) => this.#seat(seat, chosen))}</div>
            <div role="alert">${problem === null ? nothing : html`<p class="message bad">${problem}</p>`}</div>
            <div class="row wrap">
              <button class="primary begin" data-testid="start-shift" ?disabled=${stage === 'starting' || seats.length === 0}>${stage === 'starting' ? t('seat.starting') : t('seat.start')}</button>
              <p class="soft">${t('seat.microphone')}</p>
            </div>
          </form>
        </section>
        <k-sound-settings .shift=${this.shift}></k-sound-settings>
      </main>`;
  }

  /** @param {Position} seat @param {string | null} chosen */
  #seat(seat, chosen) {
    const session = /** @type {import('../data/session.js').Session} */ (this.shift.session);
    const mine = isHeldBy(seat, session);
    const taken = seat.person !== null && !mine;
    return html`
      <label class="seat ${taken ? 'taken' : ''}" data-id=${seat.id}>
        <input type="radio" name="seat" value=${seat.id} .checked=${seat.id === chosen} ?disabled=${taken}
          @change=${() => { this.wanted = seat.id; }}>
        <b>${seat.name ?? seat.id}</b>
        <small class="soft">${t('seat.extension', { extension: seat.extension })}</small>
        <small>${mine ? t('seat.mine') : taken ? holder(seat) : t('seat.free')}</small>
        ${taken && session.role === 'supervisor' ? html`<button type="button" @click=${() => this.#free(seat)}>${t('seat.makeFree')}</button>` : nothing}
      </label>`;
  }

  /** @param {Event} event @param {string | null} seat */
  async #submit(event, seat) {
    event.preventDefault();
    if (seat === null) {
      this.problem = t('seat.none');
      return;
    }
    await this.shift.start(seat);
    if (this.shift.stage === 'seat') {
      this.wanted = null;
      await this.#load();
    }
  }

  /** @param {Position} seat */
  async #free(seat) {
    await this.shift.free(seat.id);
    await this.#load();
  }
}

customElements.define('k-seat-choice', SeatChoice);
