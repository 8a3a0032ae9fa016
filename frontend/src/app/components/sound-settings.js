import { html, nothing } from 'lit';
import { t } from '../i18n.js';
import { DEVICES } from '../sound.js';
import { ShiftElement } from './element.js';
import './level-meter.js';

/** Which device is for what, and the three tests: do I hear the ring, am I heard, do I hear myself. */
class SoundSettings extends ShiftElement {
  /** @override */
  static properties = { ...ShiftElement.properties, problem: { state: true } };

  constructor() {
    super();
    /** @type {string | null} */
    this.problem = null;
  }

  /** @override */
  render() {
    const { sound, phone } = this.shift;
    return html`
      <section class="panel sound-settings" aria-label=${t('sound.title')}>
        <header><h2>${t('sound.title')}</h2></header>
        <div class="body">
          ${DEVICES.map((device) => this.#choice(device))}
          <k-level-meter label=${t('sound.level')} .sound=${sound} .stream=${sound.microphone}></k-level-meter>
          ${this.problem === null ? nothing : html`<p class="message bad" role="alert">${this.problem}</p>`}
          <div class="row wrap">
            ${sound.microphone === null ? html`<button @click=${this.#open}>${t('sound.check')}</button>` : nothing}
            <button @click=${() => sound.tryRing()}>${t('sound.ring')}</button>
            ${this.shift.stage === 'working' ? html`
              <button ?disabled=${phone.call !== null || phone.state !== 'registered'} @click=${() => phone.testEcho()}>${t('sound.echo')}</button>` : nothing}
          </div>
          <p class="soft">${t(this.shift.stage === 'working' ? 'sound.echoHint' : 'sound.checkHint')}</p>
        </div>
      </section>`;
  }

  /** @param {import('../sound.js').Device} device */
  #choice(device) {
    const { sound } = this.shift;
    const chosen = sound.chosen(device);
    const names = [...new Set(sound.choices(device).map((d) => d.label))];
    return html`<label>${t(`device.${device}`)}
      <select @change=${(/** @type {Event} */ event) => this.#choose(device, /** @type {HTMLSelectElement} */ (event.target).value)}>
        <option value="" .selected=${chosen === null}>${t('device.system')}</option>
        ${chosen !== null && !names.includes(chosen) ? html`<option value=${chosen} selected>${t('device.gone', { name: chosen })}</option>` : nothing}
        ${names.map((name) => html`<option value=${name} .selected=${name === chosen}>${name}</option>`)}
      </select></label>`;
  }

  /** @param {import('../sound.js').Device} device @param {string} name empty: the system's */
  async #choose(device, name) {
    await this.shift.sound.choose(device, name === '' ? null : name);
    if (device === 'microphone' && this.shift.sound.microphone !== null) {
      await this.shift.reopenMicrophone();
    }
  }

  #open = async () => {
    this.problem = await this.shift.openMicrophone();
  };
}

customElements.define('k-sound-settings', SoundSettings);
