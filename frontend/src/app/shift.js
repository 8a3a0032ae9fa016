/**
 * A call-taker's shift: a workplace with somebody at it, from signing in and sitting down to getting
 * up. The components show it and ask it; it says `change` for all of its parts.
 */

import { handOver, keepSeat, keptSeat, leaveSeat, receive } from './belongings.js';
import { CallInHand } from './call-in-hand.js';
import * as calls from './data/calls.js';
import { inWords, patiently, Problem } from './data/http.js';
import * as positions from './data/positions.js';
import { currentSession, signOut } from './data/session.js';
import { t } from './i18n.js';
import { Intake } from './intake/intake.js';
import { Silent } from './intake/silent.js';
import { becomeTheConsole, takeOver } from './one-tab.js';
import { Outbox } from './outbox.js';
import { Outcomes } from './outcomes.js';
import { keptLeg } from './phone-leg.js';
import { recallTheme } from './preferences.js';
import { Presence } from './presence.js';
import { RegionInForce } from './region-in-force.js';
import { Sitting } from './sitting.js';
import { Workplace } from './workplace.js';

/** `elsewhere`: another tab is the console; `taken`: another window of this person has the seat. */
/** @typedef {'loading' | 'elsewhere' | 'seat' | 'taken' | 'starting' | 'working'} Stage */

export class Shift extends Workplace {
  /** @type {Stage} */
  stage = 'loading';
  /** @type {import('./data/session.js').Session | null} */
  session = null;
  presence = new Presence(this.live, () => this.session?.username);
  silent = new Silent(this);
  #inForce = new RegionInForce(this.live);
  /** @type {Sitting | null} */
  #sitting = null;
  #givingWay = false;

  constructor() {
    super();
    this.live.addEventListener('change', () => this.#look());
    this.phone.addEventListener('ended', () => this.#look());
    this.silent.addEventListener('change', () => this.changed());
    this.addEventListener('change', () => this.#appear());
    addEventListener('pagehide', () => this.presence.leave());
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
    this.intake = new Intake(this, this.hand, session.username);
    [this.outcomes, this.hand, this.intake].forEach((part) => part.addEventListener('change', () => this.changed()));
    outbox.addEventListener('refused', (event) => this.tell(/** @type {CustomEvent} */ (event).detail));
    void this.#inForce.ask();
  }

  get region() {
    return this.#inForce.region;
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
        await this.#work(await positions.sitDown(seat));
        return;
      } catch (error) {
        this.notice = inWords(error);
      }
    }
    this.sound.close();
    this.#go('seat');
  }

  /** The seat back from another window of the same person, in the middle of a call. */
  takeBack() {
    const id = String(this.seat);
    return this.ask(async () => {
      this.#settle(await positions.sitDown(id));
      this.phone.reconnect();
    });
  }

  /** Ends the shift: the telephone leaves, the seat is free. */
  async getUp() {
    const seat = this.seat;
    await this.ask(async () => {
      if (seat !== null) {
        await positions.getUp(seat);
      }
      this.#leave();
    });
  }

  /** @param {string} seat somebody else's, by a supervisor */
  free(seat) {
    return this.ask(() => positions.getUp(seat));
  }

  /** @param {string} reason */
  pause(reason) {
    return this.ask(() => positions.pause(String(this.seat), reason));
  }

  resume() {
    return this.ask(() => positions.resume(String(this.seat)));
  }

  async signOut() {
    await this.ask(async () => {
      await signOut();
      this.#leave();
      location.assign('/');
    });
  }

  /** @param {string} disposition of the call in hand */
  dispose(disposition) {
    if (disposition === 'emergency') {
      this.intake?.begin(this.hand?.outcomeFor ?? null);
    }
    if (this.hand?.dispose(disposition) === false) {
      this.tell(t('notice.noCall'));
    }
  }

  /** It is the one that is shown beside it, or is not after all. */
  async attach() {
    await this.ask(async () => {
      if (await this.intake?.attach() !== true) {
        throw new Problem(404, 'nothing-similar', t('notice.nothingSimilar'));
      }
    });
  }

  /** Help is to come. @returns {boolean} false: something is missing */
  handOver() {
    this.silent.type();
    return this.intake?.handOver() !== false;
  }

  /** Keeps or takes away a note about the place. @param {() => Promise<unknown>} act @returns {Promise<boolean>} */
  async keep(act) {
    let kept = false;
    await this.ask(async () => {
      await act();
      kept = true;
    });
    this.knowledge.renew();
    this.changed();
    return kept;
  }

  /** The others see which incident is taken down here. */
  #appear() {
    const taking = this.stage === 'working' ? this.intake : null;
    this.presence.show(taking?.draft?.id ?? null, taking?.writing);
    this.knowledge.caller(this.hand?.call);
    this.knowledge.place(taking?.draft);
  }

  /** Another tab takes over and goes on with our call. */
  #giveWay = () => {
    this.#givingWay = true;
    this.intake?.rest();
    return handOver();
  };

  async #enter() {
    void this.intake?.wake();
    const kept = keptSeat();
    if (kept === null || this.session?.position !== kept.id) {
      this.#go('seat');
      return;
    }
    this.#go('starting');
    const account = patiently(() => positions.phoneOf(kept.id));
    const [elsewhere, notice] = await Promise.all([positions.isTakenSince(kept), this.openMicrophone()]);
    if (elsewhere && keptLeg() === null) {
      this.#standUp('taken');
      return;
    }
    this.notice = notice;
    await this.#work(kept, account, elsewhere ? 'elsewhere' : null);
  }

  /**
   * @param {import('./belongings.js').Seat} seat
   * @param {Promise<positions.PhoneAccount>} [account] asked for already
   * @param {null | 'elsewhere'} [away]
   */
  async #work(seat, account, away = null) {
    this.#settle(seat);
    this.away = away;
    this.#go('working');
    await this.register(account);
  }

  /** @param {import('./belongings.js').Seat} seat */
  #settle({ id, name, seatedAt }) {
    this.session = this.session && { ...this.session, position: id };
    this.seat = id;
    this.named = name;
    this.away = null;
    this.#sitting = new Sitting(this.session?.username, seatedAt);
    keepSeat({ id, name, seatedAt });
  }

  #leave() {
    if (this.session !== null) {
      this.session = { ...this.session, position: null };
    }
    this.#standUp('seat');
  }

  /** @param {'seat' | 'taken'} stage what is to be seen then */
  #standUp(stage) {
    this.phone.stop();
    this.sound.close();
    this.seat = null;
    this.away = null;
    leaveSeat();
    this.#go(stage);
  }

  /** The live data changed or a call ended: do we still sit here? */
  #look() {
    const seat = this.position;
    if (seat === undefined || this.#sitting === null || this.stage !== 'working') {
      return;
    }
    if (this.#sitting.isAt(seat)) {
      this.away = null;
    } else if (this.away !== null) {
      this.#displaced(seat);
    } else {
      void this.#makeSure(this.#sitting, seat);
    }
  }

  /** @param {Sitting} sitting @param {positions.Position} shown */
  async #makeSure(sitting, shown) {
    const now = await sitting.displacedAt(shown);
    if (now !== null && this.stage === 'working' && this.#sitting === sitting) {
      this.#displaced(now);
    }
  }

  /** A call goes on at this telephone; the next one rings elsewhere. @param {positions.Position} seat */
  #displaced(seat) {
    const why = seat.person === this.session?.username ? 'elsewhere' : 'freed';
    if (this.phone.call !== null && this.phone.call.state !== 'ringing') {
      if (this.away === null) {
        this.phone.standAside();
      }
      this.away = why;
    } else if (why === 'elsewhere') {
      this.#standUp('taken');
    } else {
      this.#leave();
      const by = positions.holder(seat);
      this.tell(by === null ? t('notice.seatFreed', { seat: seat.name }) : t('notice.seatTaken', { seat: seat.name, name: by }));
    }
  }

  /** Without the server a reload loses the page, and with it the call. @param {BeforeUnloadEvent} event */
  #warn(event) {
    if (this.phone.call !== null && !this.live.connected && !this.#givingWay) {
      event.preventDefault();
    }
  }

  /** @param {Stage} stage */
  #go(stage) {
    this.stage = stage;
    this.changed();
  }
}
