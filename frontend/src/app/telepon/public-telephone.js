/** A telephone that knows one number, 112, and says where it stands. Speaks straight to the exchange. */

import { UA, WebSocketInterface } from 'jssip';
import { CONTENT_TYPE, LOCATION_HEADERS, multipart, pidfLo } from './pidf-lo.js';

/** @typedef {import('../data/positions.js').PhoneAccount} PhoneAccount */
/** `refused`: the exchange did not take the call. @typedef {'idle' | 'calling' | 'talking' | 'ended' | 'refused'} TelephoneState */
/** @typedef {{latitude: number, longitude: number, radius: number}} Place radius in metres */

const EMERGENCY = '112';
const GATHERING_MS = 60;

/** Says `change`. */
export class PublicTelephone extends EventTarget {
  /** @type {TelephoneState} */
  state = 'idle';
  /** When the talk began, milliseconds since 1970. */
  since = 0;
  /** What the other side says. @type {MediaStream | null} */
  heard = null;
  #ua;
  #host;
  /** @type {any} */
  #session = null;
  /** @type {MediaStream | null} */
  #microphone = null;

  /** @param {PhoneAccount} account */
  constructor(account) {
    super();
    this.#host = new URL(account.websocket).hostname;
    this.#ua = new UA({
      sockets: [new WebSocketInterface(account.websocket)],
      uri: account.uri,
      authorization_user: account.username,
      password: account.password,
      register: false,
      session_timers: false,
    });
    this.#ua.start();
  }

  /**
   * Calls 112.
   * @param {string} number of the caller, as it shall be shown; empty: withheld
   * @param {Place | null} place null: the telephone does not know where it is
   * @param {MediaStream} microphone released when the call is over
   */
  dial(number, place, microphone) {
    this.#microphone = microphone;
    const session = this.#ua.call(`sip:${EMERGENCY}@${this.#host}`, /** @type {any} */ ({
      mediaStream: microphone,
      pcConfig: { iceServers: [] },
      fromUserName: number === '' ? 'anonymous' : number,
      extraHeaders: place === null ? [] : LOCATION_HEADERS,
    }));
    this.#session = session;
    this.#follow(session, place);
    this.#enter('calling');
  }

  hangUp() {
    this.#session?.terminate();
  }

  /** @param {any} session @param {Place | null} place */
  #follow(session, place) {
    session.on('icecandidate', (/** @type {{ready: () => void}} */ event) => setTimeout(event.ready, GATHERING_MS));
    session.on('sending', (/** @type {{request: any}} */ { request }) => {
      if (place !== null) {
        request.body = multipart(request.body, pidfLo(place.latitude, place.longitude, place.radius));
        request.setHeader('Content-Type', CONTENT_TYPE);
      }
    });
    session.on('accepted', () => {
      this.since = Date.now();
      this.#enter('talking');
    });
    session.on('ended', () => this.#over('ended'));
    session.on('failed', () => this.#over(this.state === 'calling' ? 'refused' : 'ended'));
    session.connection.addEventListener('track', (/** @type {RTCTrackEvent} */ event) => {
      this.heard = event.streams[0] ?? new MediaStream([event.track]);
      this.dispatchEvent(new Event('change'));
    });
  }

  /** @param {'ended' | 'refused'} state */
  #over(state) {
    this.#session = null;
    this.heard = null;
    this.#microphone?.getTracks().forEach((track) => track.stop());
    this.#enter(state);
  }

  /** @param {TelephoneState} state */
  #enter(state) {
    this.state = state;
    this.dispatchEvent(new Event('change'));
  }
}
