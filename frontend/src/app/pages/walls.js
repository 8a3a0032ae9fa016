import { html } from 'lit';
import { OfficePage } from '../components/office-page.js';
import { patiently } from '../data/http.js';
import * as walls from '../data/walls.js';
import { dayAndTime } from '../format.js';
import { loadLanguage, t } from '../i18n.js';

/** Where an administrator lets browsers be screens on walls, and takes it away. */
class WallsPage extends OfficePage {
  /** @type {walls.Wall[] | null} */
  #walls = null;

  /** @override */
  render() {
    return this.framed(t('walls.title'), html`
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
      </main>`);
  }

  /** @param {walls.Wall} wall */
  #row(wall) {
    return html`
      <li data-id=${wall.id}>
        <div><b>${wall.screen}</b><br><small class="soft">${t('walls.since', { time: dayAndTime(wall.enrolledAt ?? ''), by: wall.enrolledBy ?? '', until: dayAndTime(wall.until) })}</small></div>
        <button @click=${() => this.#revoke(wall)}>${t('walls.revoke')}</button>
      </li>`;
  }

  /** @override */
  async load() {
    this.#walls = await patiently(walls.listWalls);
    this.requestUpdate();
  }

  /** @param {SubmitEvent} event */
  #enrol = async (event) => {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const fields = new FormData(form);
    const screen = String(fields.get('screen')).trim();
    await this.act(async () => {
      await walls.enrol(String(fields.get('code')), screen);
      form.reset();
      await this.load();
      return t('walls.enrolled', { screen });
    });
  };

  /** @param {walls.Wall} wall */
  async #revoke(wall) {
    await this.act(async () => {
      await walls.revoke(wall.id);
      await this.load();
      return t('walls.revoked', { screen: wall.screen });
    });
  }
}

await loadLanguage();
customElements.define('k-walls-page', WallsPage);
