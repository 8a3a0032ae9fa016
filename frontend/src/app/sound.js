/**
 * Sound of the desk: the microphone, the voice on the headset, the ring on the loudspeaker. Says
 * `change` when a device comes or goes, or when the browser keeps the sound locked; `plugged` when the
 * devices are others than before, `unplugged` when the microphone in use is gone.
 */

/** @typedef {'microphone' | 'headset' | 'loudspeaker'} Device */

export const DEVICES = /** @type {const} */ (['microphone', 'headset', 'loudspeaker']);

/** Remembered by name: ids change with every new permission. @param {Device} device */
const stored = (device) => `kentongan.device.${device}`;

/** Two knocks on a slit drum, then a pause. Seconds into the beat, and height of the note in Hz. */
const KNOCKS = [[0, 410], [0.22, 410], [0.44, 520]];
const LOUDEST_AFTER_BEATS = 6;

export class Sound extends EventTarget {
  /** @type {MediaDeviceInfo[]} */
  devices = [];
  /** The browser refuses to play until somebody clicks. */
  locked = false;
  /** @type {MediaStream | null} */
  microphone = null;
  /** @type {AudioContext | null} */
  #context = null;
  #voice = document.createElement('audio');
  #ringing = false;
  #beats = 0;
  /** @type {string[]} */
  #atStart = [];

  constructor() {
    super();
    this.#voice.autoplay = true;
    document.body.append(this.#voice);
    navigator.mediaDevices?.addEventListener('devicechange', async () => {
      await this.#survey();
      this.dispatchEvent(new Event('plugged'));
    });
    // Whatever a person does, a key or a click, lets the browser play again.
    for (const gesture of ['pointerdown', 'keydown']) {
      addEventListener(gesture, () => this.locked && void this.unlock());
    }
  }

  /**
   * Opens the microphone and keeps it: while it is open the browser also lets us play.
   * @returns {Promise<null | 'insecure' | 'denied' | 'missing'>} why it could not be opened
   */
  async open() {
    this.#release();
    if (navigator.mediaDevices === undefined) {
      return 'insecure';
    }
    try {
      await this.#survey();
      await this.#listen();
      return null;
    } catch (error) {
      return error instanceof DOMException && error.name === 'NotAllowedError' ? 'denied' : 'missing';
    }
  }

  async #listen() {
    const wanted = this.#chosenId('microphone');
    const microphone = await navigator.mediaDevices.getUserMedia({
      audio: {
        ...(wanted === undefined ? {} : { deviceId: { exact: wanted } }),
        echoCancellation: true, noiseSuppression: false, autoGainControl: true,
      },
    });
    this.microphone = microphone;
    microphone.getAudioTracks()[0]?.addEventListener('ended', () => this.dispatchEvent(new Event('unplugged')));
    for (const turn of ['ended', 'mute', 'unmute']) {
      microphone.getAudioTracks()[0]?.addEventListener(turn, () => this.#changed());
    }
    await this.#survey();
    this.#atStart = this.#plugged();
    await this.unlock();
  }

  close() {
    this.ring(false);
    this.#release();
  }

  #release() {
    this.microphone?.getTracks().forEach((track) => track.stop());
    this.microphone = null;
    this.#changed();
  }

  /** A microphone that hears nothing: a telephone that says nothing at all is dead for the exchange. @returns {MediaStream} */
  silence() {
    this.#context ??= new AudioContext();
    const silent = new MediaStreamAudioDestinationNode(this.#context);
    // Without a source the browser sends no packets.
    const nothing = new ConstantSourceNode(this.#context, { offset: 0 });
    nothing.connect(silent);
    nothing.start();
    return silent.stream;
  }

  /** The microphone is open and delivers. */
  get hears() {
    const track = this.microphone?.getAudioTracks()[0];
    return track?.readyState === 'live' && !track.muted;
  }

  /** Names of devices that were chosen, or there when the microphone was opened, and are unplugged now. */
  get missing() {
    const wanted = DEVICES.map((device) => localStorage.getItem(stored(device))).filter((name) => name !== null);
    const present = new Set(this.devices.map((d) => d.label));
    return this.devices.length === 0 ? []
      : [...new Set([...wanted, ...this.#atStart])].filter((name) => !present.has(name));
  }

  /** @param {Device} device */
  choices(device) {
    const kind = device === 'microphone' ? 'audioinput' : 'audiooutput';
    return this.devices.filter((d) => d.kind === kind && d.label !== '');
  }

  /** The chosen device's name; null: the system's. @param {Device} device */
  chosen(device) {
    return localStorage.getItem(stored(device));
  }

  /** The microphone is opened anew by whoever uses it. @param {Device} device @param {string | null} label */
  async choose(device, label) {
    if (label === null) {
      localStorage.removeItem(stored(device));
    } else {
      localStorage.setItem(stored(device), label);
    }
    this.#atStart = this.#plugged();
    await this.#direct();
    this.#changed();
  }

  /** @param {MediaStream | null} stream what the caller says */
  play(stream) {
    if (this.#voice.srcObject !== stream) {
      this.#voice.srcObject = stream;
      if (stream !== null) {
        this.#voice.play().then(() => this.#lock(false), (error) => this.#lock(error.name === 'NotAllowedError'));
      }
    }
  }

  /** @param {boolean} on */
  ring(on) {
    if (on !== this.#ringing) {
      this.#ringing = on;
      this.#beats = 0;
      this.beat();
    }
  }

  /** To be called every second: the next knocks. */
  beat() {
    if (this.#ringing && this.#context !== null) {
      this.#lock(this.#context.state !== 'running');
      this.#knock(this.#context, Math.min(1, 0.3 + this.#beats++ / LOUDEST_AFTER_BEATS));
    }
  }

  /** One round of the ring, to hear where it comes from. */
  async tryRing() {
    await this.unlock();
    if (this.#context !== null) {
      this.#knock(this.#context, 0.6);
    }
  }

  async unlock() {
    this.#context ??= new AudioContext();
    await Promise.race([this.#context.resume(), new Promise((resolve) => setTimeout(resolve, 500))]);
    const silent = this.#voice.srcObject !== null
      && await this.#voice.play().then(() => false, (error) => error.name === 'NotAllowedError');
    await this.#direct();
    this.#lock(silent || this.#context.state !== 'running');
  }

  /**
   * How loud a stream is, 0 to 1, whenever it is asked.
   * @param {MediaStream} stream
   * @returns {{level: () => number, stop: () => void}}
   */
  meter(stream) {
    this.#context ??= new AudioContext();
    const source = this.#context.createMediaStreamSource(stream);
    const analyser = new AnalyserNode(this.#context, { fftSize: 512 });
    source.connect(analyser);
    const samples = new Float32Array(analyser.fftSize);
    const level = () => {
      analyser.getFloatTimeDomainData(samples);
      const power = samples.reduce((sum, s) => sum + s * s, 0) / samples.length;
      return Math.min(1, Math.max(0, 1 + Math.log10(power + 1e-9) / 5));
    };
    return { level, stop: () => source.disconnect() };
  }

  /** @param {AudioContext} context @param {number} volume */
  #knock(context, volume) {
    for (const [at = 0, pitch = 0] of KNOCKS) {
      const start = context.currentTime + at;
      const tone = new OscillatorNode(context, { type: 'triangle', frequency: pitch });
      const fade = new GainNode(context, { gain: 0 });
      fade.gain.setValueAtTime(volume, start);
      fade.gain.exponentialRampToValueAtTime(0.001, start + 0.2);
      tone.connect(fade).connect(context.destination);
      tone.start(start);
      tone.stop(start + 0.21);
    }
  }

  /** What this plays is for the ear only. @param {HTMLAudioElement} audio */
  async toHeadset(audio) {
    await audio.setSinkId?.(this.#chosenId('headset') ?? '').catch(() => {});
  }

  /** Voice to the headset, ring to the loudspeaker. A device that is gone is reported; its sound goes to the system's. */
  async #direct() {
    const context = /** @type {(AudioContext & {setSinkId?: (id: string) => Promise<void>}) | null} */ (this.#context);
    await this.toHeadset(this.#voice);
    await context?.setSinkId?.(this.#chosenId('loudspeaker') ?? '').catch(() => {});
  }

  /** @param {Device} device */
  #chosenId(device) {
    const name = this.chosen(device);
    return name === null ? undefined : this.choices(device).find((d) => d.label === name)?.deviceId;
  }

  /** Names of real devices; `default` only points to one of them. */
  #plugged() {
    return this.devices
      .filter((d) => d.label !== '' && d.kind !== 'videoinput' && !['default', 'communications'].includes(d.deviceId))
      .map((d) => d.label);
  }

  async #survey() {
    this.devices = await navigator.mediaDevices.enumerateDevices();
    await this.#direct();
    this.#changed();
  }

  /** @param {boolean} locked */
  #lock(locked) {
    if (locked !== this.locked) {
      this.locked = locked;
      this.#changed();
    }
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}
