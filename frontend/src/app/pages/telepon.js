import { html, nothing } from 'lit';
import { Element } from '../components/element.js';
import '../components/map.js';
import { extentOf, listAreas } from '../data/areas.js';
import { inWords, patiently } from '../data/http.js';
import { publicTelephone } from '../data/telepon.js';
import { distance, duration } from '../format.js';
import { chooseLanguage, language, loadLanguage, t } from '../i18n.js';
import { Areas } from '../map/layers/areas.js';
import { Pin } from '../map/layers/pin.js';
import { PublicTelephone } from '../telepon/public-telephone.js';
import { ticker } from '../ticker.js';

const RADII = [10, 30, 100, 500, 2000];

/** A telephone for people without one: pick a place, press 112, talk. */
class Telepon extends Element {
  #pin = new Pin((latitude, longitude) => this.#place({ latitude, longitude }));
  #layers = [new Areas(), this.#pin];
  /** @type {import('../map/situation-map.js').Bounds | null} */
  #home = null;
  /** @type {PublicTelephone | null} */
  #telephone = null;
  /** @type {import('../telepon/public-telephone.js').Place | null} */
  #where = null;
  #radius = 30;
  #region = '';
  #number = `+62812${String(Math.floor(Math.random() * 1e8)).padStart(8, '0')}`;
  /** @type {string | null} */
  #problem = null;

  constructor() {
    super();
    ticker.addEventListener('change', () => this.requestUpdate());
    void this.#begin();
  }

  /** @override */
  render() {
    document.title = `${t('telepon.title')} · Kentongan`;
    return html`
      <main class="telepon">
        <section class="panel handset" aria-labelledby="telepon-title">
          <header><h1 id="telepon-title">${t('telepon.title')}</h1>
            <button class="quiet push" lang=${language() === 'id' ? 'en' : 'id'} @click=${this.#switchLanguage}>${t('language.other')}</button></header>
          <div class="body">
            <p class="soft">${t('telepon.hint', { region: this.#region })}</p>
            ${this.#problem === null ? nothing : html`<p class="message bad" role="alert">${this.#problem}</p>`}
            ${this.#busy ? nothing : this.#form()}
            ${this.#call()}
          </div>
        </section>
        <k-map .home=${this.#home} .layers=${this.#layers}></k-map>
        <audio autoplay .srcObject=${this.#telephone?.heard ?? null}></audio>
      </main>`;
  }

  get #busy() {
    return this.#telephone?.state === 'calling' || this.#telephone?.state === 'talking';
  }

  #form() {
    return html`
      <label>${t('telepon.number')}
        <input inputmode="tel" autocomplete="off" maxlength="20" .value=${this.#number} @input=${(/** @type {any} */ e) => { this.#number = e.target.value; }}>
      </label>
      <fieldset><legend>${t('telepon.where')}</legend>
        <p>${this.#where === null ? t('telepon.pick') : html`<span class="number">${this.#where.latitude.toFixed(5)} ${this.#where.longitude.toFixed(5)}</span>`}</p>
        <div class="row wrap" role="group" aria-label=${t('telepon.accuracy')}>${RADII.map((radius) => html`
          <button aria-pressed=${this.#radius === radius} @click=${() => this.#accuracy(radius)}>± ${distance(radius)}</button>`)}</div>
        ${this.#where === null ? nothing : html`<button class="quiet" @click=${this.#forget}>${t('telepon.forget')}</button>`}
      </fieldset>`;
  }

  #call() {
    const telephone = this.#telephone;
    if (telephone === null) {
      return html`<p class="soft">${t('telepon.preparing')}</p>`;
    }
    return this.#busy
      ? html`
        <p class="talk" role="status">${telephone.state === 'calling' ? t('telepon.calling')
          : html`${t('telepon.talking')} <span class="clock">${duration((Date.now() - telephone.since) / 1000)}</span>`}</p>
        <button class="danger big" data-testid="hangup" @click=${() => telephone.hangUp()}>${t('telepon.hangUp')}</button>`
      : html`
        <p role="status">${telephone.state === 'ended' ? t('telepon.ended') : telephone.state === 'refused' ? t('telepon.refused') : nothing}</p>
        <button class="emergency big" data-testid="dial" @click=${this.#dial}>112</button>`;
  }

  async #begin() {
    try {
      const [areas, { region, phone }] = await Promise.all([patiently(listAreas), patiently(publicTelephone)]);
      this.#region = region;
      this.#home = extentOf(areas);
      this.#telephone = new PublicTelephone(phone);
      this.#telephone.addEventListener('change', () => this.requestUpdate());
    } catch (error) {
      this.#problem = inWords(error);
    }
    this.requestUpdate();
  }

  #dial = async () => {
    this.#problem = null;
    try {
      const microphone = await navigator.mediaDevices.getUserMedia({ audio: true });
      this.#telephone?.dial(this.#number.replaceAll(/[^+\d]/g, ''), this.#where, microphone);
    } catch {
      this.#problem = t('microphone.denied');
    }
    this.requestUpdate();
  };

  /** @param {{latitude: number, longitude: number}} place */
  #place(place) {
    if (!this.#busy) {
      this.#where = { ...place, radius: this.#radius };
      this.#pin.set(this.#where);
      this.requestUpdate();
    }
  }

  /** @param {number} radius */
  #accuracy(radius) {
    this.#radius = radius;
    if (this.#where !== null) {
      this.#place(this.#where);
    }
    this.requestUpdate();
  }

  #forget = () => {
    this.#where = null;
    this.#pin.clear();
    this.requestUpdate();
  };

  #switchLanguage = async () => {
    await chooseLanguage(language() === 'id' ? 'en' : 'id');
    this.requestUpdate();
  };
}

await loadLanguage();
customElements.define('k-telepon', Telepon);
