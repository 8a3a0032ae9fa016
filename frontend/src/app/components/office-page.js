/** What the pages of the office share: those where nobody takes calls or sends units. */

import { html, nothing } from 'lit';
import { inWords, patiently } from '../data/http.js';
import { currentSession } from '../data/session.js';
import { showTimesIn } from '../format.js';
import { Live } from '../live.js';
import { recallTheme } from '../preferences.js';
import { RegionInForce } from '../region-in-force.js';
import { ticker } from '../ticker.js';
import { Element } from './element.js';
import './room-bar.js';

/** Under the room's bar, for who is signed in; renders again every second and with all that is heard live. */
export class OfficePage extends Element {
  live = new Live();
  #inForce = new RegionInForce(this.live, (_, former) => former === null || void this.regionChanged());
  /** @type {import('../data/session.js').Session | null} */
  session = null;
  /** What became of what was done last. @protected @type {{good: boolean, text: string} | null} */
  notice = null;
  /** Another one each time it renders. @protected */
  beats = 0;

  constructor() {
    super();
    showTimesIn('Asia/Jakarta');
    ticker.addEventListener('change', () => {
      this.live.beat();
      this.requestUpdate();
    });
    this.live.addEventListener('change', () => this.requestUpdate());
    void this.#begin();
  }

  get region() {
    return this.#inForce.region;
  }

  /** Reads what the page shows. @protected @abstract @returns {Promise<void>} */
  async load() {
    throw new Error('each page reads what it shows');
  }

  /** Another region is in force. @protected */
  regionChanged() {}

  /** The reader has chosen the other language. @protected */
  languageChanged() {
    this.requestUpdate();
  }

  /**
   * The whole page.
   * @protected @param {string} heading @param {unknown} main @param {unknown} [messages] beside what became of what was done last
   */
  framed(heading, main, messages = nothing) {
    document.title = `${heading} · Kentongan`;
    return html`
      <div class="frame">
        <k-room-bar .room=${this} .heading=${heading} .beat=${this.beats++} @language=${() => this.languageChanged()}></k-room-bar>
        <div class="messages" role="status" aria-live="polite">
          ${this.notice === null ? nothing : html`<p class="message ${this.notice.good ? 'good' : 'bad'}" data-id="notice">${this.notice.text}</p>`}
          ${messages}
        </div>
        ${main}
      </div>`;
  }

  /** Does something and says what became of it. @protected @param {() => Promise<string>} act says what it did */
  async act(act) {
    try {
      this.notice = { good: true, text: await act() };
    } catch (error) {
      this.notice = { good: false, text: inWords(error) };
    }
    this.requestUpdate();
  }

  async #begin() {
    this.session = await patiently(currentSession);
    if (this.session === null) {
      location.assign('/');
      return;
    }
    recallTheme(this.session.username);
    await this.#inForce.ask();
    await this.load();
  }
}
