import { html, nothing } from 'lit';
import { Element } from '../components/element.js';
import { inWords } from '../data/http.js';
import { signIn } from '../data/session.js';
import { chooseLanguage, language, loadLanguage, t } from '../i18n.js';
import { chooseTheme, theme } from '../preferences.js';

class SignIn extends Element {
  /** @override */
  static properties = { problem: { state: true }, busy: { state: true } };

  constructor() {
    super();
    /** @type {string | null} */
    this.problem = null;
    this.busy = false;
  }

  /** @override */
  render() {
    document.title = t('signIn.title');
    return html`
      <main class="panel sign-in">
        <div class="brand">
          <img src=${new URL('../icons/kentongan.svg', import.meta.url).href} alt="">
          <div><h1>Kentongan</h1><p class="soft">${t('signIn.subtitle')}</p></div>
        </div>
        <form @submit=${this.#submit}>
          <label>${t('signIn.username')}
            <input name="username" autocomplete="username" autocapitalize="none" spellcheck="false" required autofocus>
          </label>
          <label>${t('signIn.password')}
            <input name="password" type="password" autocomplete="current-password" required>
          </label>
          <div role="alert">${this.problem === null ? nothing : html`<p class="message bad">${this.problem}</p>`}</div>
          <button class="primary" type="submit" ?disabled=${this.busy}>${this.busy ? t('signIn.busy') : t('signIn.submit')}</button>
        </form>
        <div class="choices">
          <button type="button" class="quiet" lang=${language() === 'id' ? 'en' : 'id'} @click=${this.#switchLanguage}>${t('language.other')}</button>
          <button type="button" class="quiet" @click=${this.#switchTheme}>${t(`theme.${theme()}`)}</button>
        </div>
      </main>`;
  }

  /** @param {SubmitEvent} event */
  #submit = async (event) => {
    event.preventDefault();
    const form = new FormData(/** @type {HTMLFormElement} */ (event.target));
    this.busy = true;
    this.problem = null;
    try {
      await signIn(String(form.get('username')).trim(), String(form.get('password')));
      location.assign('/');
    } catch (error) {
      this.problem = inWords(error);
      this.busy = false;
    }
  };

  #switchLanguage = async () => {
    await chooseLanguage(language() === 'id' ? 'en' : 'id');
    this.problem = null;
    this.requestUpdate();
  };

  #switchTheme = () => {
    chooseTheme(theme() === 'system' ? 'dark' : theme() === 'dark' ? 'light' : 'system');
    this.requestUpdate();
  };
}

await loadLanguage();
customElements.define('k-sign-in', SignIn);
