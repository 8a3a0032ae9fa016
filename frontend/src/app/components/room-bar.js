import { html, nothing } from 'lit';
import { signOut } from '../data/session.js';
import { decimal, timeOfDay } from '../format.js';
import { chooseLanguage, language, t } from '../i18n.js';
import { chooseTheme, theme } from '../preferences.js';
import { Element } from './element.js';

/** @typedef {{live: import('../live.js').Live, session: import('../data/session.js').Session | null, region: import('../data/region.js').Region | null}} Room */

/** Roles that may see the response plans. */
const PLAN_READERS = ['dispatcher', 'supervisor', 'admin'];

/** Which page this is, whether the server is heard, and what belongs to the person. Says `language` when that was changed. */
class RoomBar extends Element {
  /** @override */
  static properties = { room: { attribute: false }, heading: {}, chips: { attribute: false }, beat: { attribute: false } };

  constructor() {
    super();
    this.room = /** @type {Room} */ (/** @type {unknown} */ (undefined));
    this.heading = '';
    /** @type {unknown} */
    this.chips = nothing;
    /** Another value renders anew. @type {unknown} */
    this.beat = null;
  }

  /** @override */
  render() {
    const { live, session, region } = this.room;
    const text = !live.fresh ? t('chip.serverLost') : live.connected ? t('chip.server', { age: decimal(live.age / 1000) }) : t('chip.serverWait');
    return html`
      <header class="top-bar">
        <h1 class="brand">${region === null ? this.heading : t('room.title', { page: this.heading, region: region.name })}</h1>
        ${region?.sample ? html`<span class="chip warn">${t('console.sample')}</span>` : nothing}
        ${this.chips}
        <span class="push"></span>
        <span class="chip ${live.fresh ? (live.connected ? 'good' : 'warn') : 'bad'}" data-testid="server-chip" data-state=${live.connected ? 'connected' : 'lost'}>${text}</span>
        <time class="clock" aria-label=${t('top.clock')}>${region === null || !live.clock.known ? t('top.noClock') : timeOfDay(live.clock.now())}</time>
        ${session === null ? nothing : this.#menu(session)}
      </header>`;
  }

  /** @param {import('../data/session.js').Session} session */
  #menu(session) {
    return html`
      <button class="person" popovertarget="menu" title=${session.name}><span class="cut">${session.name}</span> <span aria-hidden="true">▾</span></button>
      <div id="menu" popover class="menu">
        <p><b>${session.name}</b> <span class="soft">${session.username}</span></p>
        <p class="soft">${t('menu.appearance')}</p>
        <div class="row" role="group" aria-label=${t('menu.appearance')}>${/** @type {const} */ (['system', 'light', 'dark']).map((which) => html`
          <button aria-pressed=${theme() === which} @click=${() => this.#theme(which)}>${t(`menu.theme.${which}`)}</button>`)}</div>
        <button lang=${language() === 'id' ? 'en' : 'id'} @click=${this.#language}>${t('language.other')}</button>
        ${session.role === 'admin' ? html`<a class="button" href="/walls">${t('walls.title')}</a><a class="button" href="/catalogue">${t('catalogue.title')}</a><a class="button" href="/roster">${t('roster.title')}</a>` : nothing}
        ${PLAN_READERS.includes(session.role) ? html`<a class="button" href="/response-plans">${t('plans.title')}</a>` : nothing}
        <a class="button" href="/map">${t('map.title')}</a>
        <button @click=${this.#signOut}>${t('menu.signOut')}</button>
      </div>`;
  }

  /** @param {import('../preferences.js').Theme} which */
  #theme(which) {
    chooseTheme(which, this.room.session?.username);
    this.requestUpdate();
  }

  #language = async () => {
    await chooseLanguage(language() === 'id' ? 'en' : 'id');
    this.dispatchEvent(new Event('language'));
  };

  #signOut = async () => {
    await signOut().catch(() => undefined);
    location.assign('/');
  };
}

customElements.define('k-room-bar', RoomBar);
