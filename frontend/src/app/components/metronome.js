import { html } from 'lit';
import { duration } from '../format.js';
import { t } from '../i18n.js';
import { beats } from '../intake/metronome.js';
import { ticker } from '../ticker.js';
import { Element } from './element.js';
import { keyCap } from './parts.js';
import { adviceList, words } from './wording.js';

/** Clicks are handed to the sound card so far ahead: a busy page is not heard. */
const AHEAD_S = 0.4;
const LOOK_MS = 100;
const CLICK_S = 0.03;
const CLICK_HZ = 880;

/** A guide that is read out step by step, with its beat to be heard and how long it has gone on. */
export class Metronome extends Element {
  /** @override */
  static properties = { guide: { attribute: false }, clock: { attribute: false }, since: { attribute: false } };

  constructor() {
    super();
    this.guide = /** @type {import('../data/catalogue.js').Guide} */ (/** @type {unknown} */ (undefined));
    this.clock = /** @type {import('../server-clock.js').ServerClock} */ (/** @type {unknown} */ (undefined));
    /** Milliseconds since 1970, by the server's clock. */
    this.since = 0;
    /** @type {AudioContext | null} */
    this.context = null;
    this.heardTo = 0;
    this.begun = 0;
    /** @type {ReturnType<typeof setInterval> | undefined} */
    this.looking = undefined;
  }

  #tick = () => this.requestUpdate();

  /** @override */
  connectedCallback() {
    super.connectedCallback();
    ticker.addEventListener('change', this.#tick);
  }

  /** @override */
  disconnectedCallback() {
    super.disconnectedCallback();
    ticker.removeEventListener('change', this.#tick);
    this.silence();
  }

  /** @override */
  render() {
    const { guide } = this;
    const seconds = Math.max(0, Math.floor((this.clock.now() - this.since) / 1000));
    return html`
      <section class="guide" data-id="guide" aria-label=${words(guide.name)}>
        <p class="row"><b>${words(guide.name)}</b>
          <span class="beat" aria-hidden="true">●</span>
          <span>${t('card.perMinute', { n: guide.perMinute })}</span>
          <span class="clock push" role="timer" aria-label=${t('card.elapsed')} data-id="elapsed">${duration(seconds)}</span>
          <button aria-pressed=${this.context !== null} @click=${() => this.toggle()}>${t('card.beat')} ${keyCap('Alt+M')}</button></p>
        ${adviceList(guide.steps)}
      </section>`;
  }

  /** Not in the markup: the policy of the page refuses styles there. @override */
  updated() {
    /** @type {HTMLElement} */ (this.querySelector('.beat')).style.animationDuration = `${60 / this.guide.perMinute}s`;
  }

  toggle() {
    this.context === null ? this.#sound() : this.silence();
    this.requestUpdate();
  }

  #sound() {
    this.context = new AudioContext();
    this.begun = this.context.currentTime + 0.1;
    this.heardTo = 0;
    this.looking = setInterval(() => this.#schedule(), LOOK_MS);
    this.#schedule();
  }

  silence() {
    clearInterval(this.looking);
    void this.context?.close();
    this.context = null;
  }

  #schedule() {
    const context = /** @type {AudioContext} */ (this.context);
    const to = Math.max(this.heardTo, context.currentTime - this.begun + AHEAD_S);
    for (const beat of beats(this.guide.perMinute, this.heardTo, to)) {
      const [note, loudness] = [context.createOscillator(), context.createGain()];
      note.frequency.value = CLICK_HZ;
      loudness.gain.value = 0.3;
      note.connect(loudness).connect(context.destination);
      note.start(this.begun + beat);
      note.stop(this.begun + beat + CLICK_S);
    }
    this.heardTo = to;
  }
}

customElements.define('k-metronome', Metronome);
