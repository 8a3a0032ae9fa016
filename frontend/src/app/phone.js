/**
 * The telephone of a position: our own small interface over JsSIP, which only this file and
 * phone-line.js know. Speaks straight to the exchange; it rings, answers and hangs up also while
 * our server is dead. Never ends a call because the page goes away.
 */

import { forgetLeg, keepLeg, keptLeg, replacesHeader } from './phone-leg.js';
import { PhoneLine } from './phone-line.js';
import { qualityOf, readingOf } from './phone-quality.js';

/** @typedef {import('./data/positions.js').PhoneAccount} PhoneAccount */
/** @typedef {import('./phone-line.js').LineState} PhoneState */
/** @typedef {import('./phone-quality.js').Quality} Quality */

/**
 * @typedef {object} PhoneCall
 * @property {'ringing' | 'joining' | 'active'} state joining: on the way to the exchange
 * @property {boolean} echo a test of one's own sound, no caller
 * @property {string | null} exchangeCall the exchange's name of the call
 * @property {string | null} number as the INVITE gives it: hostile text
 * @property {string | null} name as the INVITE gives it: hostile text
 * @property {number} since milliseconds since 1970
 * @property {boolean} muted
 */

const ECHO = '719';
/** Exists at the exchange for an INVITE with Replaces. */
const COME_BACK = 'kembali';
const RETRY_MS = 2000;
/** No STUN: exchange and desk are on one network, host candidates do. */
const PEER = { iceServers: [] };
const GATHERING_MS = 60;

/**
 * Events: `change`; `ended` (detail: the PhoneCall), `unreachable` (a kept call cannot be taken up
 * again), `refused` (the exchange does not accept the account).
 */
export class Phone extends EventTarget {
  /** @type {PhoneCall | null} */
  call = null;
  /** @type {Quality | null} */
  quality = null;
  /** What the caller says. @type {MediaStream | null} */
  heard = null;
  #line = new PhoneLine();
  /** @type {any} */
  #session = null;
  /** @type {MediaStream | null} */
  #microphone = null;
  /** @type {import('./phone-quality.js').Reading | null} */
  #reading = null;

  constructor() {
    super();
    this.#line.addEventListener('change', () => this.#changed());
    // The call first: it need not wait for the registration.
    this.#line.addEventListener('connected', () => this.#comeBack());
    this.#line.addEventListener('restored', () => this.#renew());
    this.#line.addEventListener('refused', () => this.dispatchEvent(new Event('refused')));
    this.#line.addEventListener('invited', (event) => this.#ring(/** @type {CustomEvent} */ (event).detail));
  }

  /** @returns {PhoneState} */
  get state() {
    return this.#line.state;
  }

  /** @param {PhoneAccount} account @param {MediaStream} microphone @param {boolean} [register] false: calls ring elsewhere */
  start(account, microphone, register = true) {
    this.stop();
    this.#microphone = microphone;
    this.#speak(false);
    this.#line.open(account, register);
  }

  /** The password was changed at the exchange; a call goes on. @param {PhoneAccount} account */
  renew(account) {
    this.#line.renew(account);
  }

  /** Calls ring elsewhere from now on; one that goes on here goes on. */
  standAside() {
    this.#line.standAside();
  }

  /** Leaves the exchange. Only without a call. */
  stop() {
    this.#line.close();
  }

  /** The microphone was opened again. @param {MediaStream} microphone */
  async useMicrophone(microphone) {
    this.#microphone = microphone;
    this.#speak(this.call?.state === 'active' && !this.call.muted);
    const track = microphone.getAudioTracks()[0] ?? null;
    for (const sender of this.#session?.connection?.getSenders() ?? []) {
      await sender.replaceTrack(track);
    }
  }

  answer() {
    if (this.call?.state === 'ringing' && this.#microphone !== null && this.#session.isInProgress()) {
      this.#session.answer({ mediaStream: this.#microphone, pcConfig: PEER });
    }
  }

  /** Neither refuses a call that rings nor drops one that is just being taken up again. */
  hangUp() {
    if (this.call?.state === 'active' || this.call?.echo) {
      this.#session.terminate();
    }
  }

  /** @param {boolean} muted */
  mute(muted) {
    if (this.call?.state === 'active') {
      this.call = { ...this.call, muted };
      this.#speak(!muted);
      this.#keep();
      this.#changed();
    }
  }

  /** Calls the exchange's echo: one hears oneself. */
  testEcho() {
    if (this.call === null && this.state === 'registered') {
      this.#dial(ECHO, [], { ...newCall(), echo: true });
    }
  }

  /** To be called every two seconds: measures the call. */
  async measure() {
    const connection = this.#session?.connection;
    if (this.call?.state !== 'active' || !connection) {
      return;
    }
    const reading = readingOf(await connection.getStats());
    this.quality = this.#reading === null ? null : qualityOf(this.#reading, reading);
    this.#reading = reading;
    this.#changed();
  }

  /** To be called every second. */
  beat() {
    this.#line.beat();
  }

  /** Tries at once instead of at the next turn. */
  reconnect() {
    this.#line.reconnect();
  }

  /**
   * A new path for the sound. After a break also a word to the exchange, without which it could not
   * tell us that the caller hung up.
   */
  #renew() {
    if (this.call?.state === 'active' && this.state === 'registered') {
      this.#session.renegotiate({ rtcOfferConstraints: { iceRestart: true } });
    }
  }

  /** Takes up the call that the page had before it was reloaded. */
  #comeBack() {
    const leg = this.#session === null ? keptLeg() : null;
    if (leg !== null) {
      const { exchangeCall, number, name, since, muted } = leg;
      this.#dial(COME_BACK, [replacesHeader(leg)], { ...newCall(), exchangeCall, number, name, since, muted });
    }
  }

  /** @param {{session: any, request: any}} invitation */
  #ring({ session, request }) {
    if (this.#session !== null) {
      session.terminate({ status_code: 486 });
      return;
    }
    const { uri, display_name: name } = session.remote_identity;
    this.#follow(session, {
      ...newCall(),
      state: 'ringing',
      exchangeCall: request.getHeader('X-Kentongan-Call') ?? null,
      number: uri.user ?? null,
      name: name || null,
    });
  }

  /** @param {string} extension @param {string[]} extraHeaders @param {PhoneCall} call */
  #dial(extension, extraHeaders, call) {
    const session = this.#line.dial(extension, { mediaStream: this.#microphone, pcConfig: PEER, extraHeaders });
    this.#follow(session, call);
  }

  /** @param {any} session @param {PhoneCall} call */
  #follow(session, call) {
    this.#session = session;
    this.call = call;
    this.quality = null;
    this.#reading = null;
    session.on('accepted', () => this.#answered());
    session.on('confirmed', () => this.#keep());
    session.on('ended', () => this.#over(session));
    session.on('failed', () => this.#over(session));
    session.on('icecandidate', hurry);
    const listen = (/** @type {RTCPeerConnection} */ connection) => {
      connection.addEventListener('track', (event) => this.#hear(event));
      connection.addEventListener('iceconnectionstatechange', () => setTimeout(() => {
        if (this.#session === session && connection.iceConnectionState === 'disconnected') {
          this.#renew();
        }
      }, RETRY_MS));
    };
    session.on('peerconnection', (/** @type {any} */ event) => listen(event.peerconnection));
    if (session.connection) {
      listen(session.connection);
    }
    this.#changed();
  }

  #answered() {
    if (this.call !== null && this.call.state !== 'active') {
      const since = this.call.state === 'ringing' ? Date.now() : this.call.since;
      this.call = { ...this.call, state: 'active', since };
    }
    this.#speak(!this.call?.muted);
    this.#keep();
    this.#changed();
  }

  /** @param {RTCTrackEvent} event */
  #hear(event) {
    this.heard = event.streams[0] ?? new MediaStream([event.track]);
    this.#changed();
  }

  /** @param {any} session */
  #over(session) {
    if (this.#session !== session) {
      return;
    }
    const call = this.call;
    const cameBack = session.direction === 'outgoing' && !call?.echo;
    this.#session = null;
    this.call = null;
    this.heard = null;
    this.quality = null;
    this.#speak(false);
    forgetLeg();
    const event = cameBack && session.start_time === null ? 'unreachable' : 'ended';
    this.dispatchEvent(new CustomEvent(event, { detail: call }));
    this.#changed();
  }

  /** Remembers the leg for the page after a reload. */
  #keep() {
    const id = this.#session?._dialog?.id;
    if (this.call?.state !== 'active' || this.call.echo || id === undefined) {
      return;
    }
    const { exchangeCall, number, name, since, muted } = this.call;
    keepLeg({
      callId: id.call_id, localTag: id.local_tag, remoteTag: id.remote_tag, exchangeCall, number, name, since, muted,
    });
  }

  /** The microphone stays open for the whole shift; outside of a call it carries nothing. @param {boolean} on */
  #speak(on) {
    this.#microphone?.getAudioTracks().forEach((track) => { track.enabled = on; });
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}

/** @returns {PhoneCall} */
function newCall() {
  return {
    state: 'joining', echo: false, exchangeCall: null, number: null, name: null, since: Date.now(), muted: false,
  };
}

/**
 * The first candidate starts a short grace period instead of the wait for all interfaces.
 * @param {{ready: () => void}} event
 */
function hurry(event) {
  setTimeout(event.ready, GATHERING_MS);
}
