/**
 * The report that is taken down at this seat: that of the call in hand, else the one that is not
 * finished. Asks for nothing that the call-taker did not say, and says what is missing.
 */

import * as incidents from '../data/incidents.js';
import { Book } from './book.js';
import { CardInHand } from './card-in-hand.js';
import { value } from './draft.js';
import { DraftStore } from './draft-store.js';
import { Drafts } from './drafts.js';
import { Likeness } from './likeness.js';
import { compose, split } from './narrative.js';
import { Reverse } from './reverse.js';
import { Where } from './where.js';

/** @typedef {import('./draft.js').Draft} Draft */
/** @typedef {import('./draft.js').Fields} Fields */
/** @typedef {import('./narrative.js').Told} Told */
/** What the handing over waits for. @typedef {'where' | 'what'} Missing */

/** A dropped draft can be taken back for so long. */
const TAKE_BACK_MS = 8000;
/** A pause so long is no longer writing. */
const PAUSE_MS = 4000;

/** Events: `change`. */
export class Intake extends EventTarget {
  likeness = new Likeness();
  #reverse = new Reverse();
  /** What the last handing over lacked. @type {Missing[]} */
  complaint = [];
  #wroteAt = -Infinity;
  /** An empty form, for a report that comes without a call. */
  #opened = false;
  /** The draft that is shown when no call is in hand. @type {string | null} */
  #shown = null;
  /** Dropped just now and shown no longer; closed when its time is over. @type {{draft: Draft, until: number} | null} */
  #dropped = null;
  #book = new Book();
  /** What is asked about this report, and what follows. */
  card;
  /** Its place: pointed at, or said by devices. */
  where;
  #shift;
  #hand;
  #drafts;

  /**
   * @param {import('../workplace.js').Workplace} shift
   * @param {import('../call-in-hand.js').CallInHand} hand
   * @param {string} person
   */
  constructor(shift, hand, person) {
    super();
    this.#shift = shift;
    this.#hand = hand;
    this.#drafts = new Drafts(new DraftStore(), incidents, person, () => shift.live.clock.now());
    this.#drafts.addEventListener('change', () => this.#changed());
    for (const source of [this.likeness, this.#reverse]) {
      source.addEventListener('change', () => this.dispatchEvent(new Event('change')));
    }
    shift.live.addEventListener('change', () => this.#learn());
    hand.addEventListener('change', () => this.#look());
    shift.phone.addEventListener('change', () => this.#look());
    this.card = new CardInHand(this, this.#book, () => shift.live.clock.now());
    this.where = new Where(this, this.#reverse, (call) => shift.calls.get(call)?.fixes ?? []);
    this.#book.addEventListener('change', () => this.#changed());
    this.#book.open(null);
  }

  /** This page is the console now: it goes on with what is kept. */
  wake() {
    return this.#drafts.load();
  }

  /** Another page is; what was not closed yet is shown there. */
  rest() {
    this.#dropped = null;
    this.#drafts.rest();
  }

  /** Our id of the call that this person speaks on. */
  get call() {
    const call = this.#shift.phone.call;
    return call === null || call.echo || call.state === 'ringing' ? null : this.#hand.id;
  }

  get draft() {
    if (this.call !== null) {
      const draft = this.#drafts.ofCall(this.call);
      return draft?.key === this.#dropped?.draft.key ? undefined : draft;
    }
    return this.#opened ? undefined : this.#drafts.get(this.#shown ?? '') ?? this.#unfinished[0];
  }

  get #unfinished() {
    return this.#drafts.unfinished.filter(({ key }) => key !== this.#dropped?.draft.key);
  }

  /** Whether there is something to be taken down. */
  get open() {
    return this.call !== null || this.#opened || this.draft !== undefined;
  }

  /** Whether something was said here just now. */
  get writing() {
    return performance.now() - this.#wroteAt < PAUSE_MS;
  }

  /** Drafts that wait while another one is shown. */
  get others() {
    return this.#unfinished.filter(({ key }) => key !== this.draft?.key);
  }

  /** False if this browser keeps nothing over a reload. */
  get keeps() {
    return this.#drafts.keeps;
  }

  /** @template {import('./draft.js').Name} N @param {N} name @returns {Fields[N] | null} */
  value(name) {
    return this.draft === undefined ? null : value(this.draft, name);
  }

  get told() {
    return split(this.value('narrative'));
  }

  get isHandedOver() {
    return this.draft !== undefined && value(this.draft, 'state') !== 'draft';
  }

  /** @type {Missing[]} */
  get missing() {
    const somewhere = this.value('address') !== null || this.value('place') !== null || this.where.unsaid !== null;
    return [...(somewhere ? [] : [/** @type {const} */ ('where')]), ...(this.value('type') === null ? [/** @type {const} */ ('what')] : [])];
  }

  /** An empty form without a call, if nothing else is to be taken down. */
  openAlone() {
    if (!this.open || (this.call === null && this.isHandedOver)) {
      this.#opened = true;
      this.#changed();
    }
  }

  /** The call is an emergency: it gets its report, if it has none. @param {string | null} call */
  begin(call) {
    this.#closeDropped();
    if (call !== null && this.#drafts.ofCall(call) === undefined) {
      this.#shown = this.#drafts.begin(call).key;
      this.#opened = false;
    }
  }

  /** @param {Partial<Fields>} fields @param {{atOnce?: boolean}} [how] */
  set(fields, how) {
    this.complaint = [];
    this.#wroteAt = performance.now();
    const draft = this.draft;
    if (draft === undefined) {
      this.#closeDropped();
      this.#shown = this.#drafts.begin(this.call, fields).key;
      this.#opened = false;
      this.#changed();
    } else {
      this.#drafts.touch(draft.key, fields, how);
    }
  }

  /** @param {Partial<Told>} told */
  tell(told) {
    this.set({ narrative: compose({ ...this.told, ...told }) });
  }

  /** @returns {boolean} false: something is missing */
  handOver() {
    this.complaint = this.open ? this.missing : [];
    if (this.open && this.complaint.length === 0 && !this.isHandedOver) {
      const { unsaid } = this.where;
      this.set({ state: 'open', ...(unsaid === null ? {} : { place: unsaid }) }, { atOnce: true });
    }
    this.#changed();
    return this.complaint.length === 0;
  }

  /**
   * It is the one that is shown beside it; or, if that was said, it is not after all.
   * @returns {Promise<boolean>} false: there is no other one
   * @throws {import('../data/http.js').Problem}
   */
  async attach() {
    const draft = this.draft;
    const other = this.likeness.picked?.incident.id;
    if (draft?.id == null || (draft.into === null && other === undefined)) {
      return false;
    }
    const now = draft.into === null ? await incidents.merge(draft.id, String(other)) : await incidents.part(draft.id);
    this.#drafts.learn(now, this.call);
    return true;
  }

  /** There is nothing to report after all. */
  drop() {
    const draft = this.draft;
    this.#closeDropped();
    if (draft !== undefined) {
      this.#dropped = { draft, until: performance.now() + TAKE_BACK_MS };
    }
    this.close();
  }

  /** The draft that can be taken back, and for how many seconds. */
  get dropped() {
    return this.#dropped === null ? null
      : { draft: this.#dropped.draft, secondsLeft: Math.max(0, Math.ceil((this.#dropped.until - performance.now()) / 1000)) };
  }

  /** @returns {boolean} false: nothing was dropped just now */
  takeBack() {
    const dropped = this.#dropped;
    if (dropped !== null) {
      this.#dropped = null;
      this.show(dropped.draft.key);
    }
    return dropped !== null;
  }

  #closeDropped() {
    if (this.#dropped !== null) {
      this.#drafts.touch(this.#dropped.draft.key, { state: 'closed' }, { atOnce: true });
      this.#dropped = null;
    }
  }

  /** Away with what is finished. */
  close() {
    this.show(null);
  }

  /** @param {string | null} key of a draft that waits */
  show(key) {
    this.#shown = key;
    this.#opened = false;
    this.#changed();
  }

  /** @param {import('./draft.js').Name} name @param {boolean} keepMine */
  settle(name, keepMine) {
    if (this.draft !== undefined) {
      this.#drafts.settle(this.draft.key, name, keepMine);
    }
  }

  /** Who helps may have changed. */
  learnAgencies() {
    return this.#book.learnAgencies();
  }

  /** To be called every second: sends what did not get through, and lets go of what did. */
  send() {
    this.#follow();
    if (this.dropped?.secondsLeft === 0) {
      this.#closeDropped();
    }
    this.#drafts.flush();
    this.#drafts.tidy(({ key, call }) => key === this.#shown || call === this.call);
  }

  /** The report of a call stays to be finished when the call is over. */
  #look() {
    if (this.call !== null) {
      this.#shown = this.#drafts.ofCall(this.call)?.key ?? null;
      this.#opened = false;
    }
    this.#learn();
  }

  #learn() {
    this.#book.heed(this.#shift.catalogue?.items[0]?.version ?? null);
    const { items } = this.#shift.incidents;
    for (const incident of [...items.filter(({ mergedInto }) => mergedInto !== null), ...items]) {
      this.#drafts.learn(incident, this.call);
    }
    this.#book.open(this.draft?.catalogue ?? null);
  }

  #follow() {
    this.likeness.follow(this.draft);
    this.where.follow();
  }

  #changed() {
    this.#follow();
    this.dispatchEvent(new Event('change'));
  }
}
