import { html, nothing } from 'lit';
import { LONGEST_LINE, photoAt, revokeLink, say, sendLink, stepOf } from '../data/contact.js';
import { inWords } from '../data/http.js';
import { hourAndMinute } from '../format.js';
import { t } from '../i18n.js';
import { ShiftElement } from './element.js';
import { keyCap } from './parts.js';

/** @typedef {import('../data/calls.js').Call} Call */
/** @typedef {import('../data/contact.js').Contact} Contact */

const STEPS = /** @type {const} */ ({ queued: '…', unsent: '▲', failed: '▲', revoked: '▲', stopped: '▲', sent: '✓', delivered: '✓', opened: '✓', consented: '●' });

/** What the link of a call is, for whom no message can be sent. The server says it once, and this element is made anew where the details move to. @type {Map<string, string>} */
const urls = new Map();
/** Photos that somebody wanted to see. @type {Set<string>} */
const seen = new Set();

/** The link to the caller of a call that goes on: sent, opened, allowed; the chat and the photos that came by it. */
class CallerLink extends ShiftElement {
  /** @override */
  static properties = { ...ShiftElement.properties, call: { attribute: false }, busy: { state: true } };

  constructor() {
    super();
    /** @type {Call} */
    this.call = /** @type {any} */ (undefined);
    this.busy = false;
  }

  /** @override */
  render() {
    const { call } = this;
    const contact = call.contact ?? null;
    const over = call.state === 'ended';
    return over && contact === null ? nothing : html`
      <section class="caller-link" data-testid="caller-link" data-step=${contact === null ? 'none' : stepOf(contact.link)} aria-labelledby="link-title">
        <h3 id="link-title">${t('link.title')}</h3>
        ${contact === null ? nothing : this.#standing(contact)}
        ${over ? nothing : this.#sending(contact)}
        ${contact === null ? nothing : html`${this.#photos(contact)}${this.#chat(contact, over)}`}
      </section>`;
  }

  /** Asks for the link to be sent; the key's way in. */
  send = async () => {
    const { call } = this;
    if (this.busy || call.state === 'ended') {
      return;
    }
    const typed = /** @type {HTMLInputElement | null} */ (this.querySelector('#link-to'))?.value.trim() ?? '';
    await this.#try(async () => {
      const { url, sent } = await sendLink(call.id, typed === '' ? null : typed);
      sent ? urls.delete(call.id) : urls.set(call.id, url);
    });
  };

  /** @param {Contact} contact */
  #standing({ link }) {
    const step = stepOf(link);
    const at = { consented: link.consentedAt, stopped: link.stoppedAt, opened: link.openedAt, revoked: link.revokedAt }[String(step)] ?? link.createdAt;
    const url = urls.get(this.call.id);
    return html`
      <p class="link-step ${step}" role="status"><span aria-hidden="true">${STEPS[step]}</span> ${t(`link.${step}`)} <span class="soft clock">${hourAndMinute(at)}</span></p>
      ${url === undefined || step !== 'unsent' ? nothing : html`<p>${t('link.readOut')} <output class="number" data-testid="link-url">${url}</output></p>`}`;
  }

  /** @param {Contact | null} contact */
  #sending(contact) {
    const again = contact !== null;
    return html`
      <div class="link-send">
        <label for="link-to">${t('link.to')}</label>
        <input id="link-to" type="tel" maxlength="30" autocomplete="off" placeholder=${this.call.number ?? ''}>
        <button ?disabled=${this.busy} data-testid="send-link" @click=${this.send}>${t(again ? 'link.sendAgain' : 'link.send')} ${keyCap('Alt+K')}</button>
        ${again && contact.link.revokedAt === null ? html`<button class="quiet" ?disabled=${this.busy} @click=${this.#revoke}>${t('link.revoke')}</button>` : nothing}
      </div>`;
  }

  /** @param {Contact} contact */
  #photos({ photos }) {
    return photos.length === 0 ? nothing : html`
      <ul class="link-photos">${photos.map(({ id, at }, index) => html`
        <li>${seen.has(id)
          ? html`<a href=${photoAt(this.call.id, id)} target="_blank" rel="noopener"><img src=${photoAt(this.call.id, id)} alt=${t('link.photoOf', { n: index + 1, time: hourAndMinute(at) })}></a>`
          : html`<button data-testid="photo" @click=${() => this.#look(id)}>${t('link.photo', { n: index + 1 })} <span class="soft clock">${hourAndMinute(at)}</span></button>`}</li>`)}</ul>`;
  }

  /** @param {Contact} contact @param {boolean} over */
  #chat({ link, chat }, over) {
    return html`
      ${chat.length === 0 ? nothing : html`<div role="log"><ol class="link-chat" data-testid="chat">${chat.map((line) => html`
        <li class=${line.by === null ? 'theirs' : 'mine'}><span class="soft">${line.by === null ? t('link.caller') : line.by} <span class="clock">${hourAndMinute(line.at)}</span></span> <span>${line.text}</span></li>`)}</ol></div>`}
      ${over || link.revokedAt !== null ? nothing : html`
        <form class="link-say" @submit=${this.#say}>
          <label class="hidden-visually" for="link-text">${t('link.write')}</label>
          <input id="link-text" type="text" maxlength=${LONGEST_LINE} autocomplete="off" placeholder=${t('link.write')}>
          <button ?disabled=${this.busy}>${t('link.say')}</button>
        </form>`}`;
  }

  /** @param {string} photo */
  #look(photo) {
    seen.add(photo);
    this.requestUpdate();
  }

  #revoke = () => this.#try(() => revokeLink(this.call.id));

  /** What was typed stays until it arrived. @param {Event} event */
  #say = async (event) => {
    event.preventDefault();
    const field = /** @type {HTMLInputElement} */ (this.querySelector('#link-text'));
    const text = field.value.trim();
    if (text !== '') {
      await this.#try(async () => {
        await say(this.call.id, text);
        field.value = field.value.trim() === text ? '' : field.value;
      });
    }
  };

  /** @param {() => Promise<unknown>} act */
  async #try(act) {
    this.busy = true;
    try {
      await act();
    } catch (error) {
      this.shift.tell(inWords(error));
    }
    this.busy = false;
  }
}

customElements.define('k-caller-link', CallerLink);
