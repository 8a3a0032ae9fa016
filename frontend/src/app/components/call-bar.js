import { html, nothing } from 'lit';
import { decimal, duration } from '../format.js';
import { t } from '../i18n.js';
import { inOneLine } from '../knowledge.js';
import { ShiftElement } from './element.js';
import './level-meter.js';
import { keyCap, numberText, waitText } from './parts.js';

/** @typedef {import('../phone.js').PhoneCall} PhoneCall */

/** The telephone: ringing, in a call, or free. It stands in one place and never takes the focus. */
class CallBar extends ShiftElement {
  /** @override */
  render() {
    const call = this.shift.phone.call;
    const shown = call === null ? this.#idle() : call.state === 'ringing' ? this.#ringing(call) : this.#active(call);
    return html`${shown}
      <div class="hidden-visually" role="status" aria-live="assertive">${call?.state === 'ringing' ? t('ringing.announce') : nothing}</div>`;
  }

  /** @param {PhoneCall} call */
  #ringing(call) {
    const known = this.shift.hand?.call;
    const waited = known ? this.shift.live.clock.secondsSince(known.offeredAt) : (Date.now() - call.since) / 1000;
    return html`
      <section class="phone ringing" data-testid="ringing" data-id=${this.shift.hand?.id ?? nothing} aria-label=${t('ringing.title')}>
        <div><p class="label"><span aria-hidden="true">☎</span> ${t('ringing.title')}</p><p class="big">${this.#caller(call)}</p>${this.#history()}</div>
        <div class="figure"><p class="soft">${t('ringing.waited')}</p><p class="big">${waitText(waited)}</p></div>
        <button class="primary answer" tabindex="0" @click=${() => this.shift.phone.answer()}>${t('ringing.answer')} ${keyCap('F2')}</button>
      </section>`;
  }

  /** @param {PhoneCall} call */
  #active(call) {
    const { phone, sound } = this.shift;
    const joining = call.state === 'joining';
    return html`
      <section class="phone active ${call.muted ? 'muted' : ''}" data-testid="call-bar" data-id=${this.shift.hand?.id ?? nothing} data-state=${call.state} aria-label=${t('callBar.title')}>
        <div class="line">
          <div class="caller">
            <p class="label">${joining ? t('callBar.joining') : call.echo ? t('callBar.echo') : t('callBar.connected')}
              ${call.echo ? nothing : html`<span class="recording"><span aria-hidden="true">●</span> ${t('callBar.recording')}</span>`}</p>
            <p class="big" data-testid="call-number">${call.echo ? html`<span class="number">719</span>` : this.#caller(call)}</p>
            ${this.#history()}
          </div>
          <div class="figure"><p class="soft">${t('callBar.duration')}</p><p class="big clock">${duration((Date.now() - call.since) / 1000)}</p></div>
          <div class="meters">
            <k-level-meter label=${t('callBar.me')} .sound=${sound} .stream=${call.muted ? null : sound.microphone}></k-level-meter>
            <k-level-meter label=${t('callBar.them')} .sound=${sound} .stream=${phone.heard}></k-level-meter>
          </div>
          ${this.#quality()}
        </div>
        <div class="row">
          <button aria-pressed=${call.muted} ?disabled=${joining} @click=${() => phone.mute(!call.muted)}>${call.muted ? t('callBar.unmute') : t('callBar.mute')} ${keyCap('F7')}</button>
          ${call.muted ? html`<strong class="muted-note">${t('callBar.muted')}</strong>` : nothing}
          <button class="danger push" data-testid="hangup" ?disabled=${joining} @click=${() => phone.hangUp()}>${t('callBar.hangUp')} ${keyCap('Pause')}</button>
        </div>
      </section>`;
  }

  #quality() {
    const { quality } = this.shift.phone;
    if (quality === null) {
      return html`<div class="quality"><p>${t('quality.measuring')}</p></div>`;
    }
    const figures = t('quality.figures', {
      mos: decimal(quality.mos), loss: decimal(quality.loss), delay: quality.roundTrip ?? '–',
    });
    return html`<div class="quality ${quality.grade}"><p>${t(quality.silent ? 'quality.silent' : `quality.${quality.grade}`)}</p><p class="soft">${figures}</p></div>`;
  }

  #idle() {
    const { standing } = this.shift;
    const state = standing === 'wrapUp' ? 'ready' : standing;
    return html`
      <section class="phone idle ${state}" data-state=${standing} aria-label=${t('callBar.title')}>
        <div>
          <p class="big">${t(`idle.${state}`)}</p>
          <p class="soft">${state === 'ready' ? this.#outlook() : t(`idle.${state}.hint`)}</p>
        </div>
        ${state === 'paused' ? html`<button class="primary push" @click=${() => this.shift.resume()}>${t('menu.resume')}</button>` : nothing}
      </section>`;
  }

  /** What comes next at a position that is ready. */
  #outlook() {
    const { calls, hand, queue } = this.shift;
    if ((hand?.unclassified.length ?? 0) > 0) {
      return t('idle.unclassified');
    }
    return !calls.known ? t('idle.next') : queue.length === 0 ? t('idle.quiet') : t('idle.waiting', { n: queue.length });
  }

  /** The number, and the name that the caller's telephone claims: text, whatever it holds. @param {PhoneCall} call */
  #caller(call) {
    const number = this.shift.hand?.call?.number ?? plausible(call.number);
    const name = call.name !== null && call.name !== call.number ? call.name : number ? null : claimed(call.number);
    return html`${numberText(number)}${name === null ? nothing : html` <span class="claimed">${name}</span>`}`;
  }

  /** One line, before answering too. */
  #history() {
    const { knowledge, intake } = this.shift;
    const line = knowledge.ofCall === null ? '' : inOneLine(knowledge.ofCall, (code) => intake?.card.nameOf(code) ?? t('incident.restricted'));
    return line === '' ? nothing : html`<p class="soft cut" data-testid="known" title=${line}>${line}</p>`;
  }
}

/** A number that can be dialled, not whatever a caller wrote. @param {string | null} number */
const plausible = (number) => (number !== null && /^\+?\d{3,15}$/.test(number) ? number : null);

/** What the INVITE says instead of a number. @param {string | null} number */
const claimed = (number) => (number === null || number === '' || number === 'anonymous' ? null : number);

customElements.define('k-call-bar', CallBar);
