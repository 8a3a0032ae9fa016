import { html } from 'lit';
import { Element } from './element.js';

const EVERY_MS = 120;

/** How loud a stream is, so that one sees who is not heard. */
class LevelMeter extends Element {
  /** @override */
  static properties = { label: {}, sound: { attribute: false }, stream: { attribute: false } };

  constructor() {
    super();
    this.label = '';
    /** @type {import('../sound.js').Sound | null} */
    this.sound = null;
    /** @type {MediaStream | null} */
    this.stream = null;
    /** @type {(() => void) | null} */
    this.stop = null;
  }

  /** @override */
  render() {
    return html`<label class="level">${this.label}<meter min="0" max="1" value="0"></meter></label>`;
  }

  /** @override @param {Map<string, unknown>} changed */
  updated(changed) {
    if (changed.has('stream')) {
      this.stop?.();
      this.#watch();
    }
  }

  /** @override */
  disconnectedCallback() {
    super.disconnectedCallback();
    this.stop?.();
    this.stop = null;
  }

  #watch() {
    const shown = this.querySelector('meter');
    if (shown === null || this.sound === null) {
      return;
    }
    shown.value = 0;
    if (this.stream === null) {
      this.stop = null;
      return;
    }
    const meter = this.sound.meter(this.stream);
    const timer = setInterval(() => { shown.value = meter.level(); }, EVERY_MS);
    this.stop = () => {
      clearInterval(timer);
      meter.stop();
    };
  }
}

customElements.define('k-level-meter', LevelMeter);
