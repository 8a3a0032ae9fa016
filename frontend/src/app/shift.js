/**
 * A call-taker's shift: who is signed in, in which tab, and the call and the report that this person has at
 * the seat. The components show it and ask it; it says `change` for all of its parts.
 */

import { handOver, receive } from './belongings.js';
import { CallInHand } from './call-in-hand.js';
import * as calls from './data/calls.js';
import { patiently, Problem } from './data/http.js';
import { currentSession, signOut } from './data/session.js';
import { t } from './i18n.js';
import { Intake } from './intake/intake.js';
import { Silent } from './intake/silent.js';
import { becomeTheConsole, takeOver } from './one-tab.js';
import { Outbox } from './outbox.js';
import { Outcomes } from './outcomes.js';
import { recallTheme } from './preferences.js';
import { Presence } from './presence.js';
import { RegionInForce } from './region-in-force.js';
import { Seating } from './seating.js';

export class Shift extends Seating {
  presence = new Presence(this.live, () => this.session?.username);
  silent = new Silent(this);
  #inForce = new RegionInForce(this.live, () => void this.intake?.learnAgencies());
  #givingWay = false;

  constructor() {
    super();
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
      await this.#wake();
    } else {
      this.go('elsewhere');
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
    outbox.addEventListener('refused', (event) => this.tell(/** @type {CustomEvent} */ (event).detail.problem.message));
    void this.#inForce.ask();
  }

  get region() {
    return this.#inForce.region;
  }

  /** Makes this tab the console instead of another one. */
  async takeOver() {
    await takeOver(receive, this.#giveWay);
    await this.#wake();
  }

  async signOut() {
    await this.ask(async () => {
      await signOut();
      this.leave();
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

  #wake() {
    void this.intake?.wake();
    return this.enter();
  }

  /** Without the server a reload loses the page, and with it the call. @param {BeforeUnloadEvent} event */
  #warn(event) {
    if (this.phone.call !== null && !this.live.connected && !this.#givingWay) {
      event.preventDefault();
    }
  }
}
