/**
 * The telephone's line to the exchange: its connection and its registration, over JsSIP. Comes back
 * by itself after a break. Of calls it knows only that one comes in or is dialled.
 */

import { UA, WebSocketInterface } from 'jssip';

/** @typedef {import('./data/positions.js').PhoneAccount} PhoneAccount */

/** `off` no shift, `connecting` on the way, `registered`, `lost` the exchange does not answer,
 * `refused` it does not accept the password. */
/** @typedef {'off' | 'connecting' | 'registered' | 'lost' | 'refused'} LineState */

const EXPIRES_S = 120;
const RETRY_MS = 2000;
/** The exchange is asked this often whether it is there. */
const ASK_MS = 4000;
/** One that hangs keeps its connections: so long without an answer means that it does not ring us. */
const SILENCE_MS = 8000;
/** Anything that can be asked for; only that an answer comes counts. */
const SOMEBODY = '719';

/**
 * Events: `change`; `connected` (not yet registered), `restored` (registered again after a break),
 * `refused` (the exchange does not accept the account), `invited` (detail: JsSIP's session and request).
 */
export class PhoneLine extends EventTarget {
  /** @type {LineState} */
  state = 'off';
  /** @type {any} */
  #ua = null;
  #broken = false;
  #askedAt = -Infinity;
  /** When the first question was asked that has no answer yet. @type {number | null} */
  #waitingSince = null;

  /** Only when it is closed. @param {PhoneAccount} account @param {boolean} register false: rings elsewhere */
  open(account, register) {
    const ua = new UA({
      sockets: [new WebSocketInterface(account.websocket)],
      uri: account.uri,
      authorization_user: account.username,
      password: account.password,
      register,
      register_expires: EXPIRES_S,
      session_timers: false,
      connection_recovery_min_interval: 1,
      connection_recovery_max_interval: 3,
    });
    this.#ua = ua;
    this.#set('connecting');
    this.#listen(/** @type {any} */ (ua));
    ua.start();
  }

  close() {
    const ua = this.#ua;
    this.#ua = null;
    this.#set('off');
    ua?.stop();
  }

  /** The password was changed at the exchange; calls go on. @param {PhoneAccount} account */
  renew(account) {
    this.#ua?.set('authorization_user', account.username);
    this.#ua?.set('password', account.password);
    this.reconnect();
  }

  /** To be called every second: notices an exchange that hangs. */
  beat() {
    const now = performance.now();
    const ua = this.#ua;
    if (!ua?.isRegistered()) {
      return;
    }
    if (this.#waitingSince !== null && now - this.#waitingSince > SILENCE_MS && this.state === 'registered') {
      this.#set('lost');
    }
    if (now - this.#askedAt < ASK_MS) {
      return;
    }
    this.#askedAt = now;
    this.#waitingSince ??= now;
    const heard = () => this.#ua === ua && this.#heard();
    ua.sendOptions(`sip:${SOMEBODY}@${ua.configuration.uri.host}`, undefined, {
      eventHandlers: { succeeded: heard, failed: (/** @type {any} */ { originator }) => originator === 'remote' && heard() },
    });
  }

  /** Calls are to ring elsewhere from now on; one that goes on here goes on. */
  standAside() {
    this.#ua?.unregister();
  }

  /** Tries at once instead of at the next turn. */
  reconnect() {
    if (this.#ua?.isConnected()) {
      this.#ua.register();
    } else {
      this.#ua?.start();
    }
  }

  /**
   * @param {string} extension
   * @param {object} options JsSIP's
   * @returns {any} JsSIP's session
   */
  dial(extension, options) {
    const domain = this.#ua.configuration.uri.host;
    return this.#ua.call(`sip:${extension}@${domain}`, options);
  }

  /** @param {any} ua */
  #listen(ua) {
    const mine = (/** @type {(event: any) => void} */ act) => (/** @type {any} */ event) => {
      if (this.#ua === ua) {
        act(event);
      }
    };
    ua.on('connected', mine(() => this.dispatchEvent(new Event('connected'))));
    ua.on('registered', mine(() => this.#registered()));
    // Also after a break, whose end may not come: an exchange that hangs takes connections.
    ua.on('unregistered', mine(() => this.#set(this.#broken ? 'lost' : 'connecting')));
    ua.on('disconnected', mine(() => {
      this.#broken = true;
      this.#waitingSince = null;
      this.#set('lost');
    }));
    ua.on('registrationFailed', mine(({ response }) => {
      const refused = response?.status_code === 401 || response?.status_code === 403;
      this.#set(refused ? 'refused' : 'lost');
      if (refused) {
        this.dispatchEvent(new Event('refused'));
      } else {
        setTimeout(mine(() => ua.isConnected() && ua.register()), RETRY_MS);
      }
    }));
    ua.on('newRTCSession', mine(({ originator, session, request }) => {
      if (originator === 'remote') {
        this.dispatchEvent(new CustomEvent('invited', { detail: { session, request } }));
      }
    }));
  }

  #registered() {
    this.#waitingSince = null;
    this.#set('registered');
    if (this.#broken) {
      this.dispatchEvent(new Event('restored'));
    }
    this.#broken = false;
  }

  #heard() {
    this.#waitingSince = null;
    if (this.state === 'lost' && this.#ua.isRegistered()) {
      this.#set('registered');
    }
  }

  /** @param {LineState} state */
  #set(state) {
    this.state = state;
    this.dispatchEvent(new Event('change'));
  }
}
