/**
 * Sitting down at a workplace and getting up: by this person, or because another window of the same
 * person, or another person, took the seat.
 */

import { keepSeat, keptSeat, leaveSeat } from './belongings.js';
import { inWords, patiently } from './data/http.js';
import * as positions from './data/positions.js';
import { t } from './i18n.js';
import { keptLeg } from './phone-leg.js';
import { Sitting } from './sitting.js';
import { Workplace } from './workplace.js';

/** `elsewhere`: another tab is the console; `taken`: another window of this person has the seat. */
/** @typedef {'loading' | 'elsewhere' | 'seat' | 'taken' | 'starting' | 'working'} Stage */

export class Seating extends Workplace {
  /** @type {Stage} */
  stage = 'loading';
  /** @type {import('./data/session.js').Session | null} */
  session = null;
  /** @type {Sitting | null} */
  #sitting = null;

  constructor() {
    super();
    this.live.addEventListener('change', () => this.#look());
    this.phone.addEventListener('ended', () => this.#look());
  }

  /**
   * Sits down, opens the microphone, registers the telephone.
   * @param {string} seat
   */
  async start(seat) {
    this.notice = null;
    this.go('starting');
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
    this.go('seat');
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
      this.leave();
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

  /** At work again, if this tab was; else a seat is to be chosen. @protected */
  async enter() {
    const kept = keptSeat();
    if (kept === null || this.session?.position !== kept.id) {
      this.go('seat');
      return;
    }
    this.go('starting');
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
    this.go('working');
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

  /** The seat is this person's no more. @protected */
  leave() {
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
    this.go(stage);
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
      this.leave();
      const by = positions.holder(seat);
      this.tell(by === null ? t('notice.seatFreed', { seat: seat.name }) : t('notice.seatTaken', { seat: seat.name, name: by }));
    }
  }

  /** @protected @param {Stage} stage */
  go(stage) {
    this.stage = stage;
    this.changed();
  }
}
