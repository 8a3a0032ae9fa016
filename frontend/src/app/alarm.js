/** One sound when something has been due for too long. It plays on whatever the browser plays on, asks for nothing, and can be muted. */

const STORED = 'kentongan.alarm.muted';

/** Falling, so that nobody takes it for the ring of a call. Seconds from its beginning, and height of the note in Hz. */
const NOTES = [[0, 660], [0.18, 520], [0.36, 390]];
const VOLUME = 0.5;

/** Says `change` when it is muted or can be heard. */
export class Alarm extends EventTarget {
  muted = localStorage.getItem(STORED) !== null;
  /** @type {AudioContext | null} */
  #context = null;

  constructor() {
    super();
    // Whatever a person does, a key or a click, lets the browser play.
    for (const gesture of ['pointerdown', 'keydown']) {
      addEventListener(gesture, () => this.locked && void this.#unlock());
    }
  }

  /** The browser refuses to play until somebody does something. */
  get locked() {
    return this.#context?.state !== 'running';
  }

  toggle() {
    this.muted = !this.muted;
    if (this.muted) {
      localStorage.setItem(STORED, '');
    } else {
      localStorage.removeItem(STORED);
      this.sound();
    }
    this.dispatchEvent(new Event('change'));
  }

  sound() {
    const context = this.#context;
    if (this.muted || context === null || this.locked) {
      return;
    }
    for (const [at = 0, pitch = 0] of NOTES) {
      const start = context.currentTime + at;
      const tone = new OscillatorNode(context, { type: 'triangle', frequency: pitch });
      const fade = new GainNode(context, { gain: 0 });
      fade.gain.setValueAtTime(VOLUME, start);
      fade.gain.exponentialRampToValueAtTime(0.001, start + 0.3);
      tone.connect(fade).connect(context.destination);
      tone.start(start);
      tone.stop(start + 0.31);
    }
  }

  async #unlock() {
    this.#context ??= new AudioContext();
    await this.#context.resume().catch(() => undefined);
    this.dispatchEvent(new Event('change'));
  }
}
