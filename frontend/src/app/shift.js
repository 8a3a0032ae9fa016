/**
 * A call-taker's shift at one position: brings session, seat, microphone, telephone and live data
 * together. The components show it and ask it; it says `change` for all of its parts.
 */

import { CallInHand } from './call-in-hand.js';
import * as calls from './data/calls.js';
import { inWords, patiently } from './data/http.js';
import * as positions from './data/positions.js';
import { theRegion } from './data/region.js';
import { currentSession, signOut } from './data/session.js';
import { t } from './i18n.js';
import { Live } from './live.js';
import { messages } from './messages.js';
import { becomeTheConsole, takeOver } from './one-tab.js';
import { Outbox } from './outbox.js';
import { Outcomes } from './outcomes.js';
import { Phone } from './phone.js';
import { recallTheme } from './preferences.js';
import { Sound } from './sound.js';
import { ticker } from './ticker.js';
import { Watch } from './watch.js';

/** @typedef {import('./data/positions.js').Position} Position */
/** @typedef {'loading' | 'elsewhere' | 'seat' | 'starting' | 'working'} Stage */

const SEAT = 'kentongan.seat';
const LEG = 'kentongan.leg';
const RETRY_MS = 1000;
const OUTBOX_BEATS = 3;

export class Shift extends EventTarget {
  /** @type {Stage} */
  stage = 'loading';
  /** @type {import('./data/session.js').Session | null} */
  session = null;
  /** @type {import('./data/region.js').Region | null} */
  region = null;
  /** @type {string | null} */
  seat = null;
  /** A sentence about what just failed. @type {string | null} */
  notice = null;
  live = new Live();
  phone = new Phone();
  sound = new Sound();
  calls = this.live.topic(calls.TOPIC, calls.idOf);
  positions = this.live.topic(positions.TOPIC, positions.idOf);
  /** @type {Outcomes | null} */
  outcomes = null;
  /** @type {CallInHand | null} */
  hand = null;
  #watch = new Watch();
  #seenSeated = false;
  #givingWay = false;
  #beats = 0;

  constructor() {
    super();
    for (const part of [this.live, this.phone, this.sound, ticker]) {
      part.addEventListener('change', () => this.#changed());
    }
    ticker.addEventListener('change', () => this.#beat());
    this.live.addEventListener('change', () => this.#look());
    this.phone.addEventListener('change', () => this.#heed());
    this.phone.addEventListener('unreachable', () => this.tell(t('notice.callGone')));
    this.phone.addEventListener('refused', () => setTimeout(() => this.#register(), RETRY_MS));
    addEventListener('beforeunload', (event) => this.#warn(event));
  }

  /** Signed in, one tab, and at work again if this tab was. */
  async begin() {
    const session = await patiently(currentSession);
    if (session === null) {
      location.assign('/');
      return;
    }
    this.session = session;
    recallTheme(session.username);
    void patiently(theRegion).then((region) => { this.region = region; });
    const outbox = new Outbox(localStorage, calls.dispose, session.username);
    this.outcomes = new Outcomes(outbox);
    this.hand = new CallInHand(this.phone, this.calls, this.outcomes, () => this.seat);
    this.outcomes.addEventListener('change', () => this.#changed());
    this.hand.addEventListener('change', () => this.#changed());
    outbox.addEventListener('refused', (event) => this.tell(/** @type {CustomEvent} */ (event).detail));
    if (await becomeTheConsole(this.#belongings)) {
      await this.#enter();
    } else {
      this.#go('elsewhere');
    }
  }

  /** Makes this tab the console instead of another one. */
  async takeOver() {
    await takeOver(({ shift, leg }) => {
      put(SEAT, shift);
      put(LEG, leg);
    }, this.#belongings);
    await this.#enter();
  }

  /**
   * Sits down, opens the microphone, registers the telephone.
   * @param {string} seat
   */
  async start(seat) {
    this.notice = null;
    this.#go('starting');
    try {
      await this.sound.open();
      await positions.sitDown(seat);
      await this.#work(seat);
    } catch (error) {
      this.notice = error instanceof DOMException ? t(`microphone.${reasonOf(error)}`) : inWords(error);
      this.sound.close();
      this.#go('seat');
    }
  }

  /** Ends the shift: the telephone leaves, the seat is free. */
  async getUp() {
    const seat = this.seat;
    await this.#ask(async () => {
      if (seat !== null) {
        await positions.getUp(seat);
      }
      this.#leave();
    });
  }

  /** @param {string} seat somebody else's, by a supervisor */
  free(seat) {
    return this.#ask(() => positions.getUp(seat));
  }

  /** @param {string} reason */
  pause(reason) {
    return this.#ask(() => positions.pause(String(this.seat), reason));
  }

  resume() {
    return this.#ask(() => positions.resume(String(this.seat)));
  }

  async signOut() {
    await this.#ask(async () => {
      await signOut();
      this.#leave();
      location.assign('/');
    });
  }

  /** @param {string | null} sentence null: away with it */
  tell(sentence) {
    this.notice = sentence;
    this.#changed();
  }

  /** Before the shift: opens the microphone to look at its level. @returns {Promise<string | null>} what is wrong */
  async tryMicrophone() {
    try {
      await this.sound.open();
      return null;
    } catch (error) {
      return t(`microphone.${reasonOf(error)}`);
    }
  }

  /** Opens the microphone again, in the middle of a shift. */
  async reopenMicrophone() {
    const problem = await this.tryMicrophone();
    if (problem !== null || this.sound.microphone === null) {
      this.tell(problem);
    } else if (this.phone.state === 'off') {
      await this.#register();
    } else {
      await this.phone.useMicrophone(this.sound.microphone);
    }
  }

  /** The seat that this shift has, as the server shows it. @returns {Position | undefined} */
  get position() {
    return this.seat === null ? undefined : this.positions.get(this.seat);
  }

  /** Registered is what the server says, as long as the server is there to say it. */
  get registered() {
    return this.phone.state === 'registered' && (!this.live.connected || this.position?.registered === true);
  }

  /** What is shown is true now; a hiccup is forgiven. */
  get current() {
    return this.#watch.current;
  }

  /** @param {string} disposition of the call in hand */
  dispose(disposition) {
    if (this.hand?.dispose(disposition) === false) {
      this.tell(t('notice.noCall'));
    }
  }

  /** What is wrong right now. */
  get messages() {
    return messages({
      server: this.#watch.current,
      signedOut: this.#watch.signedOut,
      phone: this.phone.state,
      known: this.#watch.known,
      microphone: this.sound.hears,
      locked: this.sound.locked,
      missing: this.sound.missing,
      unsent: this.outcomes?.unsent ?? 0,
    });
  }

  /** What another tab needs to go on with our call. */
  #belongings = () => {
    this.#givingWay = true;
    const belongings = { shift: this.seat, leg: sessionStorage.getItem(LEG) };
    put(SEAT, null);
    put(LEG, null);
    return belongings;
  };

  async #enter() {
    const seat = sessionStorage.getItem(SEAT);
    if (seat === null || this.session?.position !== seat) {
      this.#go('seat');
      return;
    }
    this.#go('starting');
    this.notice = await this.tryMicrophone();
    await this.#work(seat);
  }

  /** @param {string} seat */
  async #work(seat) {
    this.seat = seat;
    this.#seenSeated = false;
    put(SEAT, seat);
    localStorage.setItem(SEAT, seat);
    this.#go('working');
    await this.#register();
  }

  async #register() {
    const seat = this.seat;
    if (seat === null) {
      return;
    }
    const account = await patiently(() => positions.phoneOf(seat));
    if (this.sound.microphone !== null && this.seat === seat) {
      this.phone.start(account, this.sound.microphone);
    }
  }

  #leave() {
    this.phone.stop();
    this.sound.close();
    this.seat = null;
    put(SEAT, null);
    if (this.session !== null) {
      this.session = { ...this.session, position: null };
    }
    this.#go('seat');
  }

  /** Once a second. */
  #beat() {
    this.live.beat();
    this.sound.beat();
    this.hand?.beat();
    this.#beats++;
    const unknown = this.phone.state === 'registered' && this.position?.registered === false;
    this.#watch.beat(this.live.connected, this.live.connected && unknown);
    if (this.#beats % 2 === 0) {
      void this.phone.measure();
    }
    if (this.#beats % OUTBOX_BEATS === 0 && this.outcomes !== null && this.outcomes.unsent > 0) {
      void this.outcomes.send();
    }
  }

  /** The live data changed: is the seat still ours, is the call still there? */
  #look() {
    const seat = this.position;
    if (seat !== undefined && this.session !== null && this.stage === 'working') {
      const ours = positions.isHeldBy(seat, this.session);
      if (this.#seenSeated && !ours && this.phone.call === null) {
        this.#leave();
        this.tell(t('notice.seatGone', { seat: seat.name }));
      }
      this.#seenSeated = ours;
    }
  }

  /** The telephone changed. */
  #heed() {
    const call = this.phone.call;
    this.sound.ring(call?.state === 'ringing');
    this.sound.play(this.phone.heard);
  }

  /** Without the server a reload loses the page, and with it the call. @param {BeforeUnloadEvent} event */
  #warn(event) {
    if (this.phone.call !== null && !this.live.connected && !this.#givingWay) {
      event.preventDefault();
    }
  }

  /** @param {() => Promise<unknown>} act */
  async #ask(act) {
    try {
      await act();
      this.tell(null);
    } catch (error) {
      this.tell(inWords(error));
    }
  }

  /** @param {Stage} stage */
  #go(stage) {
    this.stage = stage;
    this.#changed();
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}

/** @param {unknown} error what getUserMedia threw */
function reasonOf(error) {
  const name = error instanceof DOMException ? error.name : '';
  return name === 'NotAllowedError' ? 'denied' : name === 'SecurityError' ? 'insecure' : 'missing';
}

/** @param {string} key @param {string | null} value */
function put(key, value) {
  if (value === null) {
    sessionStorage.removeItem(key);
  } else {
    sessionStorage.setItem(key, value);
  }
}
