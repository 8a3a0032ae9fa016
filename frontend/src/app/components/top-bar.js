import { html, nothing } from 'lit';
import { PAUSE_REASONS } from '../data/positions.js';
import { decimal, timeOfDay } from '../format.js';
import { chooseLanguage, language, t } from '../i18n.js';
import { chooseTheme, theme } from '../preferences.js';
import { ShiftElement } from './element.js';
import { waitText } from './parts.js';

/** Who I am, how many wait, what is connected. */
class TopBar extends ShiftElement {
  /** @override */
  render() {
    const { session, stage, region, live } = this.shift;
    return html`
      <header class="top-bar">
        <strong class="brand" title=${region === null ? '' : region.name}>${region === null ? t('console.brand') : t('console.region', { name: region.name })}</strong>
        ${region?.sample ? html`<span class="chip warn">${t('console.sample')}</span>` : nothing}
        ${stage === 'working' ? html`${this.#stateChip()}${this.#queueChips()}` : nothing}
        <span class="push"></span>
        ${this.#serverChip()}
        ${stage === 'working' ? html`${this.#phoneChip()}${this.#headsetButton()}` : nothing}
        <time class="clock" aria-label=${t('top.clock')}>${region === null || !live.clock.known ? t('top.noClock') : timeOfDay(live.clock.now())}</time>
        ${session === null ? nothing : this.#menu(session)}
      </header>`;
  }

  #stateChip() {
    const { standing, seatName } = this.shift;
    const look = standing === 'ready' ? 'good' : standing === 'paused' ? 'warn' : standing === 'offline' ? 'bad' : '';
    return html`<span class="chip ${look}" data-id="standing" data-state=${standing}><i class="dot ${standing}"></i>${t(`position.${standing}`)} · ${seatName}</span>`;
  }

  #queueChips() {
    const { live, calls, queue, current } = this.shift;
    if (!calls.known || !current) {
      return html`<span class="chip">– ${t('top.waiting')}</span>`;
    }
    const waits = queue.map((c) => live.clock.secondsSince(c.offeredAt));
    const longest = Math.max(0, ...waits);
    return html`
      <span class="chip"><b>${waits.length}</b> ${t('top.waiting')}</span>
      ${waits.length === 0 ? nothing : html`<span class="chip">${t('top.longest')} ${waitText(longest)}</span>`}`;
  }

  #serverChip() {
    const { live, current } = this.shift;
    const text = !current ? t('chip.serverLost')
      : live.connected ? t('chip.server', { age: decimal(live.age / 1000) }) : t('chip.serverWait');
    return html`<span class="chip ${current ? (live.connected ? 'good' : 'warn') : 'bad'}" data-testid="server-chip"
      data-state=${live.connected ? 'connected' : 'lost'}>${text}</span>`;
  }

  #phoneChip() {
    const { phone, registered } = this.shift;
    const state = registered ? 'registered' : phone.state === 'lost' || phone.state === 'refused' ? 'lost' : phone.state === 'off' ? 'off' : 'connecting';
    const look = registered ? 'good' : state === 'connecting' ? 'warn' : 'bad';
    return html`<span class="chip ${look}" data-testid="phone-chip" data-state=${state}>${this.shift.away === null ? t(`chip.phone.${state}`) : t('chip.phone.away')}</span>`;
  }

  #headsetButton() {
    const { sound } = this.shift;
    const name = sound.chosen('headset') ?? t('device.system');
    const whole = `${t('device.headset')}: ${name}`;
    return html`<button class="chip-button" popovertarget="devices" title=${whole} aria-label=${whole}>
      ${t('device.headset')}<span class="cut what">${name}</span></button>`;
  }

  /** @param {import('../data/session.js').Session} session */
  #menu(session) {
    return html`
      <button class="person" popovertarget="menu" title=${session.name}><span class="cut">${session.name}</span> <span aria-hidden="true">▾</span></button>
      <div id="menu" popover class="menu">
        <p><b>${session.name}</b> <span class="soft">${session.username}</span></p>
        ${this.shift.stage === 'working' ? this.#work() : nothing}
        <p class="soft">${t('menu.appearance')}</p>
        <div class="row" role="group" aria-label=${t('menu.appearance')}>${/** @type {const} */ (['system', 'light', 'dark']).map((which) => html`
          <button aria-pressed=${theme() === which} @click=${() => this.#theme(which)}>${t(`menu.theme.${which}`)}</button>`)}</div>
        <button lang=${language() === 'id' ? 'en' : 'id'} @click=${this.#language}>${t('language.other')}</button>
        <button popovertarget="help">${t('help.title')} <kbd>?</kbd></button>
        <button @click=${() => this.shift.signOut()} ?disabled=${this.shift.phone.call !== null}>${t('menu.signOut')}</button>
      </div>`;
  }

  #work() {
    const { position, phone } = this.shift;
    return html`
      ${position?.state === 'paused'
        ? html`<button class="primary" @click=${() => this.shift.resume()}>${t('menu.resume')}</button>`
        : html`<p class="soft">${t('menu.pause')}</p>
          <div class="pair">${PAUSE_REASONS.map((reason) => html`
            <button ?disabled=${phone.call !== null} @click=${() => this.shift.pause(reason)}>${t(`pause.${reason}`)}</button>`)}</div>`}
      <button ?disabled=${phone.call !== null} @click=${() => this.shift.getUp()}>${t('menu.getUp')}</button>
      <hr>`;
  }

  /** @param {import('../preferences.js').Theme} which */
  #theme(which) {
    chooseTheme(which, this.shift.session?.username);
    this.requestUpdate();
  }

  #language = async () => {
    await chooseLanguage(language() === 'id' ? 'en' : 'id');
    this.shift.tell(null);
  };
}

customElements.define('k-top-bar', TopBar);
