/**
 * A call-taker's shift: a workplace with somebody at it, from signing in and sitting down to getting
 * up. The components show it and ask it; it says `change` for all of its parts.
 */

import { handOver, keepSeat, keptSeat, leaveSeat, receive } from './belongings.js';
import { CallInHand } from './call-in-hand.js';
import * as calls from './data/calls.js';
import { inWords, patiently } from './data/http.js';
import * as positions from './data/positions.js';
import { theRegion } from './data/region.js';
import { showTimesIn } from './format.js';
import { currentSession, signOut } from './data/session.js';
import { t } from './i18n.js';
import { becomeTheConsole, takeOver } from './one-tab.js';
import { Outbox } from './outbox.js';
import { Outcomes } from './outcomes.js';
import { recallTheme } from './preferences.js';
import { Workplace } from './workplace.js';

/** @typedef {'loading' | 'elsewhere' | 'seat' | 'starting' | 'working'} Stage */

export class Shift extends Workplace {
  /** @type {Stage} */
  stage = 'loading';
  /** @type {import('./data/session.js').Session | null} */
  session = null;
  /** @type {import('./data/region.js').Region | null} */
  region = null;
  #seenSeated = false;
  #givingWay = false;

  constructor() {
    super();
    this.live.addEventListener('change', () => this.#look());
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
    this.outcomes.addEventListener('change', () => this.changed());
    this.hand.addEventListener('change', () => this.changed());
    outbox.addEventListener('refused', (event) => this.tell(/** @type {CustomEvent} */ (event).detail));
    void patiently(theRegion).then((region) => {
      showTimesIn(region.zone);
      this.region = region;
    });
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

  /** @param {string} disposition of the call in hand */
  dispose(disposition) {
    if (this.hand?.dispose(disposition) === false) {
      this.tell(t('notice.noCall'));
    }
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
    await this.register(account);
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
    this.changed();
  }
}
