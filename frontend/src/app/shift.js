/**
 * A call-taker's shift at one position: brings session, seat, microphone, telephone and live data
 * together. The components show it and ask it; it says `change` for all of its parts.
 */

import { handOver, keepSeat, keptSeat, leaveSeat, receive } from './belongings.js';
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
    const [session, alone] = await Promise.all([patiently(currentSession), becomeTheConsole(this.#giveWay)]);
    if (session === null) {
      location.assign('/');
      return;
    }
    this.#welcome(session);
    if (alone) {
      await this.#enter();
    } else {
      this.#go('elsewhere');
    }
  }

  /** @param {import('./data/session.js').Session} session */
  #welcome(session) {
    this.session = session;
    recallTheme(session.username);
    const outbox = new Outbox(localStorage, calls.dispose, session.username);
    this.outcomes = new Outcomes(outbox);
    this.hand = new CallInHand(this.phone, this.calls, this.outcomes, () => this.seat);
    this.outcomes.addEventListener('change', () => this.#changed());
    this.hand.addEventListener('change', () => this.#changed());
    outbox.addEventListener('refused', (event) => this.tell(/** @type {CustomEvent} */ (event).detail));
    void patiently(theRegion).then((region) => { this.region = region; });
  }

  /** Makes this tab the console instead of another one. */
  async takeOver() {
    await takeOver(receive, this.#giveWay);
    await this.#enter();
  }

  /**
   * Sits down, opens the microphone, registers the telephone.
   * @param {string} seat
   */
  async start(seat) {
    this.notice = null;
    this.#go('starting');
    this.notice = await this.openMicrophone();
    if (this.notice === null) {
      try {
        await positions.sitDown(seat);
        await this.#work(seat);
        return;
      } catch (error) {
        this.notice = inWords(error);
      }
    }
    this.sound.close();
    this.#go('seat');
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

  /** @returns {Promise<string | null>} what is wrong, in words */
  async openMicrophone() {
    const problem = await this.sound.open();
    return problem === null ? null : t(`microphone.${problem}`);
  }

  /** Opens the microphone again, in the middle of a shift. */
  async reopenMicrophone() {
    const problem = await this.openMicrophone();
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

  /** Another tab takes over and goes on with our call. */
  #giveWay = () => {
    this.#givingWay = true;
    return handOver();
  };

  async #enter() {
    const seat = keptSeat();
    if (seat === null || this.session?.position !== seat) {
      this.#go('seat');
      return;
    }
    this.#go('starting');
    const account = patiently(() => positions.phoneOf(seat));
    this.notice = await this.openMicrophone();
    await this.#work(seat, account);
  }

  /** @param {string} seat @param {Promise<positions.PhoneAccount>} [account] asked for already */
  async #work(seat, account) {
    this.seat = seat;
    this.#seenSeated = false;
    keepSeat(seat);
    this.#go('working');
    await this.#register(account);
  }

  /** @param {Promise<positions.PhoneAccount>} [known] */
  async #register(known) {
    const seat = this.seat;
    if (seat === null) {
      return;
    }
    const account = await (known ?? patiently(() => positions.phoneOf(seat)));
    if (this.sound.microphone !== null && this.seat === seat) {
      this.phone.start(account, this.sound.microphone);
    }
  }

  #leave() {
    this.phone.stop();
    this.sound.close();
    this.seat = null;
    leaveSeat();
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
