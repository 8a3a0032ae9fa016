import { html, nothing } from 'lit';
import { Element } from '../components/element.js';
import '../components/room-bar.js';
import { inWords, patiently } from '../data/http.js';
import { currentSession } from '../data/session.js';
import * as walls from '../data/walls.js';
import { dayAndTime, showTimesIn } from '../format.js';
import { loadLanguage, t } from '../i18n.js';
import { Live } from '../live.js';
import { recallTheme } from '../preferences.js';
import { RegionInForce } from '../region-in-force.js';
import { ticker } from '../ticker.js';

/** Where an administrator lets browsers be screens on walls, and takes it away. */
class WallsPage extends Element {
  live = new Live();
  #inForce = new RegionInForce(this.live);
  /** @type {import('../data/session.js').Session | null} */
  session = null;
  /** @type {walls.Wall[] | null} */
  #walls = null;
  /** @type {{good: boolean, text: string} | null} */
  #notice = null;
  #beats = 0;

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

  /** @override */
  render() {
    document.title = `${t('walls.title')} · Kentongan`;
    return html`
      <div class="frame">
        <k-room-bar .room=${this} .heading=${t('walls.title')} .beat=${this.#beats++} @language=${() => this.requestUpdate()}></k-room-bar>
        <div class="messages" role="status" aria-live="polite">
          ${this.#notice === null ? nothing : html`<p class="message ${this.#notice.good ? 'good' : 'bad'}" data-id="notice">${this.#notice.text}</p>`}
        </div>
        <main class="walls">
          <section class="panel" aria-labelledby="enrol-title">
            <header><h2 id="enrol-title">${t('walls.enrol')}</h2></header>
            <form class="body" @submit=${this.#enrol}>
              <p class="soft">${t('walls.hint', { address: `${location.origin}/wall/…` })}</p>
              <label>${t('walls.screen')}<input name="screen" required maxlength="40" autocapitalize="none" autocomplete="off" spellcheck="false"></label>
              <label>${t('walls.code')}<input name="code" required maxlength="12" inputmode="numeric" autocomplete="off"></label>
              <button class="primary" type="submit">${t('walls.submit')}</button>
            </form>
          </section>
          <section class="panel" aria-labelledby="walls-title">
            <header><h2 id="walls-title">${t('walls.list')}</h2></header>
            ${this.#walls === null ? html`<p class="empty soft">${t('data.loading')}</p>`
              : this.#walls.length === 0 ? html`<p class="empty soft">${t('walls.none')}</p>`
              : html`<ul>${this.#walls.map((wall) => this.#row(wall))}</ul>`}
          </section>
        </main>
      </div>`;
  }

  /** @param {walls.Wall} wall */
  #row(wall) {
    return html`
      <li data-id=${wall.id}>
        <div><b>${wall.screen}</b><br><small class="soft">${t('walls.since', { time: dayAndTime(wall.enrolledAt ?? ''), by: wall.enrolledBy ?? '', until: dayAndTime(wall.until) })}</small></div>
        <button @click=${() => this.#revoke(wall)}>${t('walls.revoke')}</button>
      </li>`;
  }

  async #begin() {
    this.session = await patiently(currentSession);
    if (this.session === null) {
      location.assign('/');
      return;
    }
    recallTheme(this.session.username);
    await this.#load();
  }

  async #load() {
    this.#walls = await patiently(walls.listWalls);
    this.requestUpdate();
  }

  /** @param {SubmitEvent} event */
  #enrol = async (event) => {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const fields = new FormData(form);
    const screen = String(fields.get('screen')).trim();
    await this.#act(async () => {
      await walls.enrol(String(fields.get('code')), screen);
      form.reset();
      return t('walls.enrolled', { screen });
    });
  };

  /** @param {walls.Wall} wall */
  async #revoke(wall) {
    await this.#act(async () => {
      await walls.revoke(wall.id);
      return t('walls.revoked', { screen: wall.screen });
    });
  }

  /** @param {() => Promise<string>} act says what it did */
  async #act(act) {
    try {
      this.#notice = { good: true, text: await act() };
      await this.#load();
    } catch (error) {
      this.#notice = { good: false, text: inWords(error) };
    }
    this.requestUpdate();
  }
}

await loadLanguage();
customElements.define('k-walls-page', WallsPage);
