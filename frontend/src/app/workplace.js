/**
 * A seat and what stands at it: microphone, telephone and live data, kept at work together and looked
 * after once a second. Says what is wrong with them.
 */

import * as calls from './data/calls.js';
import * as catalogues from './data/catalogue.js';
import { inWords, patiently } from './data/http.js';
import * as incidents from './data/incidents.js';
import * as positions from './data/positions.js';
import { t } from './i18n.js';
import { Knowledge } from './knowledge.js';
import { Live } from './live.js';
import { messages } from './messages.js';
import { Phone } from './phone.js';
import { Sound } from './sound.js';
import { standing } from './standing.js';
import { ticker } from './ticker.js';
import { Watch } from './watch.js';
import { WholeCalls } from './whole-calls.js';

/** @typedef {import('./data/positions.js').Position} Position */

const RETRY_MS = 2000;
const OUTBOX_BEATS = 3;

/** Events: `change`, for all of its parts. */
export class Workplace extends EventTarget {
  /** @type {string | null} */
  seat = null;
  /** What the room calls the seat. @protected @type {string | null} */
  named = null;
  /**
   * Why this person sits here no more, while a call goes on at this telephone: the seat was freed, or
   * taken through another window of the same person.
   * @type {null | 'freed' | 'elsewhere'}
   */
  away = null;
  /** A sentence about what just failed. @type {string | null} */
  notice = null;
  live = new Live();
  phone = new Phone();
  sound = new Sound();
  calls = new WholeCalls(this.live.topic(calls.TOPIC, calls.idOf), calls.get);
  positions = this.live.topic(positions.TOPIC, positions.idOf);
  incidents = this.live.topic(incidents.TOPIC, incidents.idOf);
  catalogue = this.live.topic(catalogues.TOPIC, catalogues.idOf);
  knowledge = new Knowledge();
  /** @type {import('./outcomes.js').Outcomes | null} */
  outcomes = null;
  /** @type {import('./call-in-hand.js').CallInHand | null} */
  hand = null;
  /** @type {import('./intake/intake.js').Intake | null} */
  intake = null;
  #watch = new Watch();
  #beats = 0;
  #renewing = false;

  constructor() {
    super();
    for (const part of [this.live, this.calls, this.phone, this.sound, this.knowledge, ticker]) {
      part.addEventListener('change', () => this.changed());
    }
    ticker.addEventListener('change', () => this.#beat());
    this.live.addEventListener('connected', () => this.#sendAgain());
    this.phone.addEventListener('change', () => this.#heed());
    this.phone.addEventListener('unreachable', () => this.tell(t('notice.callGone')));
    this.phone.addEventListener('refused', () => setTimeout(() => this.reconnect(), RETRY_MS));
    this.sound.addEventListener('plugged', () => this.#plugged());
    this.sound.addEventListener('unplugged', () => this.phone.useMicrophone(this.sound.silence()));
  }

  /** @param {string | null} sentence null: away with it */
  tell(sentence) {
    this.notice = sentence;
    this.changed();
  }

  /** Says what went wrong with it, if anything. @protected @param {() => Promise<unknown>} act */
  async ask(act) {
    try {
      await act();
      this.tell(null);
    } catch (error) {
      this.tell(inWords(error));
    }
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
      await this.register();
    } else {
      await this.phone.useMicrophone(this.sound.microphone);
    }
  }

  /** Plugged in again, the microphone works again. */
  #plugged() {
    if (this.seat !== null && !this.sound.hears && this.sound.choices('microphone').length > 0) {
      void this.reopenMicrophone();
    }
  }

  /** The seat, as the server shows it. @returns {Position | undefined} */
  get position() {
    return this.seat === null ? undefined : this.positions.get(this.seat);
  }

  get seatName() {
    return this.position?.name ?? this.named ?? this.seat ?? '';
  }

  /** Who waits, as they are answered; not whom this telephone already speaks with, whatever the server knows of it. */
  get queue() {
    const mine = this.phone.call?.state === 'active' ? this.hand?.id : null;
    return calls.inTurn(this.calls.items.filter((c) => calls.isQueued(c) && c.id !== mine));
  }

  /** What this position is doing; `unknown` rather than a guess. */
  get standing() {
    const { call, state: phone } = this.phone;
    return standing({ call, phone, told: this.position, current: this.current, recognised: this.#watch.known });
  }

  /** Registered is what the server says, as long as the server is there to say it. */
  get registered() {
    return this.phone.state === 'registered' && (!this.live.connected || this.position?.registered === true);
  }

  /** What is shown is true now; a hiccup is forgiven. */
  get current() {
    return this.#watch.current;
  }

  /** What is wrong right now. */
  get messages() {
    return messages({
      server: this.#watch.current,
      refusals: [...this.live.refusals.values()].map((problem) => problem.title),
      away: this.away,
      signedOut: this.#watch.signedOut,
      phone: this.phone.state,
      known: this.#watch.known,
      microphone: this.sound.hears,
      locked: this.sound.locked,
      missing: this.sound.missing,
      unsent: this.outcomes?.unsent ?? 0,
    });
  }

  /** @protected @param {Promise<positions.PhoneAccount>} [known] asked for already */
  async register(known) {
    const seat = this.seat;
    if (seat === null) {
      return;
    }
    try {
      const account = await (known ?? patiently(() => positions.phoneOf(seat)));
      if (this.seat !== seat) {
        return;
      }
      if (this.phone.state !== 'off') {
        this.phone.renew(account);
      } else if (this.sound.microphone !== null) {
        this.phone.start(account, this.sound.microphone, this.away === null);
      }
    } catch (error) {
      this.tell(inWords(error));
    }
  }

  /** Tries to register at once; with the password of now, if the exchange refused the one it had. */
  async reconnect() {
    if (this.phone.state !== 'refused') {
      this.phone.reconnect();
    } else if (!this.#renewing) {
      this.#renewing = true;
      await this.register();
      this.#renewing = false;
    }
  }

  /** Once a second. */
  #beat() {
    this.live.beat();
    this.sound.beat();
    this.phone.beat();
    this.hand?.beat();
    this.#beats++;
    const unknown = this.phone.state === 'registered' && this.position?.registered === false;
    this.#watch.beat(this.live.connected, this.live.connected && unknown);
    if (this.#beats % 2 === 0) {
      void this.phone.measure();
    }
    if (this.#beats % OUTBOX_BEATS === 0) {
      this.#sendAgain();
    }
  }

  #sendAgain() {
    this.intake?.send();
    if (this.outcomes !== null && this.outcomes.unsent > 0) {
      void this.outcomes.send();
    }
  }

  /** The telephone changed. */
  #heed() {
    const call = this.phone.call;
    this.sound.ring(call?.state === 'ringing');
    this.sound.play(this.phone.heard);
  }

  /** @protected */
  changed() {
    this.dispatchEvent(new Event('change'));
  }
}
