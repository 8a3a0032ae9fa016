import { html, nothing } from 'lit';
import { t } from '../i18n.js';
import { ShiftElement } from './element.js';
import { keyCap } from './parts.js';

/** What is wrong, each with its way out. Never takes the focus. */
class MessageList extends ShiftElement {
  /** @override */
  render() {
    const { notice, stage } = this.shift;
    const list = stage === 'working' ? this.shift.messages : [];
    return html`
      <div class="messages" role="status" aria-live="polite">
        ${stage === 'working' ? this.#dropped() : nothing}
        ${list.map((message) => html`
          <div class="message ${message.level}" data-id=${message.key}>
            <span aria-hidden="true">${message.level === 'bad' ? '◆' : '▲'}</span>
            <span>${t(`message.${message.key}`, message.values)}</span>
            ${message.wayOut === null ? nothing : this.#wayOut(message.wayOut)}
          </div>`)}
        ${notice === null || stage === 'seat' || stage === 'starting' ? nothing : html`
          <div class="message warn" data-id="notice"><span aria-hidden="true">▲</span><span>${notice}</span>
            <button @click=${() => this.shift.tell(null)}>${t('notice.close')}</button></div>`}
      </div>`;
  }

  /** A draft that can be taken back. */
  #dropped() {
    const intake = this.shift.intake;
    const dropped = intake?.dropped ?? null;
    return dropped === null ? nothing : html`
      <div class="message" data-id="dropped"><span>${t('intake.dropped', { number: dropped.draft.number ?? '' })}</span>
        <button @click=${() => intake?.takeBack()}>${t('outcomes.undo')} <span class="clock" aria-hidden="true">${dropped.secondsLeft}</span> ${keyCap('Ctrl+Z')}</button></div>`;
  }

  /** @param {import('../messages.js').WayOut} which */
  #wayOut(which) {
    const { sound } = this.shift;
    switch (which) {
      case 'signIn': return html`<a class="button" href="/" target="_blank" rel="opener">${t('wayOut.signIn')}</a>`;
      case 'devices': return html`<button popovertarget="devices">${t('wayOut.devices')}</button>`;
      case 'phone': return html`<button @click=${() => this.shift.reconnect()}>${t('wayOut.phone')}</button>`;
      case 'microphone': return html`<button @click=${() => this.shift.reopenMicrophone()}>${t('wayOut.microphone')}</button>`;
      case 'seat': return html`<button @click=${() => this.shift.takeBack()}>${t('wayOut.seat')}</button>`;
      case 'sound': return html`<button @click=${() => sound.unlock()}>${t('wayOut.sound')}</button>`;
    }
  }
}

customElements.define('k-message-list', MessageList);
