import { html, nothing } from 'lit';
import { t } from '../i18n.js';
import { ANSWERS, asksForHelp, CALL_BACKS, script } from '../intake/silent.js';
import './choice-row.js';
import { ShiftElement } from './element.js';
import { keyCap, numberText } from './parts.js';

/** What is read out to a caller who cannot speak, one question at a time; help goes to where the network says they are. */
class SilentProcedure extends ShiftElement {
  /** @override */
  render() {
    const { hand, phone, silent, intake } = this.shift;
    const keys = hand?.call?.keys ?? '';
    const pressed = keys === '' ? nothing : html`
      <p data-testid="keys" class=${asksForHelp(keys) ? 'chip bad' : 'chip'} role="status">${t(asksForHelp(keys) ? 'silent.help' : 'silent.keys', { keys: [...keys].join(' ') })}</p>`;
    if (silent.isDead) {
      return this.#dead();
    }
    if (silent.call === null || silent.call !== hand?.id || phone.call === null) {
      return html`${phone.call === null ? nothing : pressed}`;
    }
    const located = intake?.where.fix ?? null;
    return html`
      <section class="panel silent" data-testid="silent" aria-labelledby="silent-title">
        <header><h2 id="silent-title">${t('silent.title')}</h2>${pressed}<span class="soft push">${keyCap('Alt+S')} ${t('silent.close')}</span></header>
        <div class="body">
          <p class="big" data-id=${silent.question ?? 'stay'}><q>${script(silent.question)}</q></p>
          ${silent.question === undefined ? nothing : html`
            <k-choice-row label=${t('silent.answer')} .chosen=${null} .choices=${ANSWERS.map((value, index) => ({ value, name: t(`silent.${value}`), sign: html`<kbd aria-hidden="true">${index + 1}</kbd>` }))}
              @pick=${(/** @type {CustomEvent} */ { detail }) => silent.answer(detail)}></k-choice-row>`}
          <div class="row">
            <button aria-pressed=${phone.call.muted} @click=${() => phone.mute(!phone.call?.muted)}>${t('silent.listen')} ${keyCap('F7')}</button>
            <button ?disabled=${located === null} @click=${() => intake?.where.adopt()}>${t('intake.adopt')} ${keyCap('Alt+L')}</button>
            <span class="soft">${t(located === null ? 'silent.noFix' : 'silent.send')} ${keyCap('Ctrl+Enter')}</span>
          </div>
          <p class="soft">${t('silent.callBack')}</p>
        </div>
      </section>`;
  }

  /** Nothing dials by itself: the telephone of somebody in danger must not ring. */
  #dead() {
    const { silent, calls } = this.shift;
    return html`
      <section class="panel silent" data-testid="silent" aria-labelledby="silent-title">
        <header><h2 id="silent-title">${t('silent.title')}</h2><span class="chip warn" role="status">▲ ${t('silent.dead')}</span><span class="soft push">${keyCap('Alt+S')}</span></header>
        <div class="body">
          <p class="big">${numberText(calls.get(silent.call ?? '')?.number)}</p>
          <p>${t('silent.callBack')}</p>
          <k-choice-row label=${t('silent.calledBack')} .chosen=${null} .choices=${CALL_BACKS.map((value, index) => ({ value, name: t(`silent.${value}`), sign: html`<kbd aria-hidden="true">${index + 1}</kbd>` }))}
            @pick=${(/** @type {CustomEvent} */ { detail }) => silent.calledBack(detail)}></k-choice-row>
        </div>
      </section>`;
  }

  /** To the answers, because a person asked for them. */
  async jump() {
    await this.updateComplete;
    /** @type {HTMLElement | null} */ (this.querySelector('k-choice-row [tabindex="0"]'))?.focus();
  }
}

customElements.define('k-silent-procedure', SilentProcedure);
