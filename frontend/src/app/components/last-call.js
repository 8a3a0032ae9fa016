import { html, nothing } from 'lit';
import { lastAt, recordingOf } from '../data/calls.js';
import { duration, hourAndMinute } from '../format.js';
import { t } from '../i18n.js';
import { ShiftElement } from './element.js';
import { numberText } from './parts.js';

/** @typedef {import('../data/calls.js').Call} Call */

/** A recording is there 10 s after the end of its call; after that it is asked for seldom. */
const SOON = 15;
const SOON_MS = 1000;
const SELDOM_MS = 10_000;

/** The call that was spoken last at this seat, and its recording. It is silent, and gone, as soon as the telephone has a call. */
class LastCall extends ShiftElement {
  /** @type {Call | null} */
  #call = null;
  #playing = false;
  #refused = false;

  /** @override */
  connectedCallback() {
    super.connectedCallback();
    void this.#learn();
  }

  /** @override */
  render() {
    const call = this.#call;
    return call === null ? nothing : html`
      <h3>${t('lastCall.title')}</h3>
      <div class="last-call" data-testid="last-call" data-id=${call.id}>
        <p>${numberText(call.number)} <span class="soft clock">${hourAndMinute(call.offeredAt)}</span></p>
        ${this.#sound(call)}
      </div>`;
  }

  /** @param {Call} call */
  #sound(call) {
    if (call.recording === null) {
      return html`<p class="soft">${t('lastCall.preparing')}</p>`;
    }
    if (this.#refused) {
      return html`<p role="alert">${t('lastCall.refused')}</p>`;
    }
    return this.#playing
      ? html`<audio controls autoplay aria-label=${t('lastCall.title')} data-testid="recording" src=${recordingOf(call)} @loadstart=${this.#direct} @error=${this.#refuse}></audio>`
      : html`<button data-testid="play" @click=${this.#play}><span aria-hidden="true">▶</span> ${t('lastCall.play')} <span class="clock">${duration(call.recording.duration)}</span></button>`;
  }

  /** Asks until the call that has just ended is there with its recording. */
  async #learn() {
    for (let asked = 1; this.isConnected && !(await this.#knows()); asked++) {
      await new Promise((resolve) => setTimeout(resolve, asked < SOON ? SOON_MS : SELDOM_MS));
    }
  }

  /** @returns {Promise<boolean>} whether there is nothing more to ask */
  async #knows() {
    const { seat, hand } = this.shift;
    if (seat === null) {
      return true;
    }
    try {
      const call = await lastAt(seat);
      const isLast = (hand?.last ?? call?.id) === call?.id;
      this.#show(isLast ? call : null);
      return isLast && call?.recording !== null;
    } catch {
      return false;
    }
  }

  /** @param {Call | null} call */
  #show(call) {
    if (call?.id !== this.#call?.id) {
      this.#playing = this.#refused = false;
    }
    this.#call = call;
    this.requestUpdate();
  }

  #play = () => {
    this.#playing = true;
    this.requestUpdate();
  };

  #direct = (/** @type {Event} */ event) => void this.shift.sound.toHeadset(/** @type {HTMLAudioElement} */ (event.target));

  #refuse = () => {
    this.#refused = true;
    this.requestUpdate();
  };
}

customElements.define('k-last-call', LastCall);
