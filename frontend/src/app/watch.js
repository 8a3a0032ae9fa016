/**
 * Watches over the connections, once a second: whether the server is heard, whether the exchange
 * knows the telephone, whether the session still stands.
 */

import { currentSession } from './data/session.js';

/** A short break of the connection is no news; the contract allows ten seconds. */
const PATIENCE_BEATS = 2;
/** A registration takes a moment to come back through the exchange and the server. */
const UNKNOWN_BEATS = 5;
const SESSION_BEATS = 4;

export class Watch {
  /** The session ended: the server is there, but does not know us. */
  signedOut = false;
  #silent = 0;
  #unknown = 0;

  /** False once the server has been silent for longer than a hiccup. */
  get current() {
    return this.#silent <= PATIENCE_BEATS;
  }

  /** False once the exchange has not known a registered telephone for some seconds. */
  get known() {
    return this.#unknown <= UNKNOWN_BEATS;
  }

  /**
   * @param {boolean} connected the server is heard
   * @param {boolean} unknown the telephone says that it is registered, the server says that it is not
   */
  beat(connected, unknown) {
    this.#silent = connected ? 0 : this.#silent + 1;
    this.#unknown = unknown ? this.#unknown + 1 : 0;
    if (connected) {
      this.signedOut = false;
    } else if (this.#silent % SESSION_BEATS === PATIENCE_BEATS) {
      void this.#askForSession();
    }
  }

  /** A handshake that fails does not say why. */
  async #askForSession() {
    try {
      this.signedOut = (await currentSession()) === null;
    } catch {
      this.signedOut = false;
    }
  }
}
