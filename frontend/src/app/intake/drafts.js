/**
 * The drafts on their way to the server: each is kept in this browser before it is sent, and each has
 * its own queue, one request at a time. What does not get through is sent again, word for word.
 */

import { Problem } from '../data/http.js';
import * as drafts from './draft.js';

/** @typedef {drafts.Draft} Draft */
/** @typedef {drafts.Fields} Fields */
/** @typedef {import('../data/incidents.js').Incident} Incident */

/** While somebody types, the server hears of it this often. */
export const STREAM_MS = 400;

/** @typedef {{all: () => Promise<Draft[]>, put: (draft: Draft) => Promise<void>, remove: (key: string) => Promise<void>}} Store */
/** @typedef {{begin: (key: string, body: unknown) => Promise<Incident>, change: (id: string, body: unknown) => Promise<Incident>, get: (id: string) => Promise<Incident>}} Server */

/** Events: `change`. */
export class Drafts extends EventTarget {
  /** @type {Map<string, Draft>} */
  #drafts = new Map();
  /** @type {Set<string>} */
  #sending = new Set();
  /** @type {Map<string, ReturnType<typeof setTimeout>>} */
  #waiting = new Map();
  /** Versions of masked incidents of which the whole was asked for. @type {Set<string>} */
  #asked = new Set();
  /** False if this browser refuses to keep anything: then only the server does. */
  keeps = true;
  #loaded = false;
  #store;
  #server;
  #person;
  #now;

  /**
   * @param {Store} store
   * @param {Server} server
   * @param {string} person only this person's drafts are shown and sent
   * @param {() => number} now milliseconds since 1970, by the server's clock
   */
  constructor(store, server, person, now) {
    super();
    this.#store = store;
    this.#server = server;
    this.#person = person;
    this.#now = now;
  }

  /** Brings back what was typed before this page; what this page has is newer. */
  async load() {
    const kept = await this.#store.all().catch(() => this.#keepsNothing());
    this.#loaded = true;
    for (const draft of kept) {
      if (draft.person === this.#person && !this.#drafts.has(draft.key) && this.ofCall(draft.call) === undefined) {
        this.#drafts.set(draft.key, { ...drafts.newDraft(draft.key, draft.call, draft.person, draft.at), ...draft });
      }
    }
    this.#changed();
    this.flush();
  }

  /** Another page goes on with what is kept; this one forgets it. */
  rest() {
    this.#waiting.forEach(clearTimeout);
    this.#waiting.clear();
    this.#drafts.clear();
    this.#loaded = false;
    this.#changed();
  }

  /** @param {string} key */
  get(key) {
    return this.#drafts.get(key);
  }

  /** The one that was not dropped. @param {string | null} call */
  ofCall(call) {
    return call === null ? undefined
      : [...this.#drafts.values()].find((draft) => draft.call === call && drafts.value(draft, 'state') !== 'closed');
  }

  /** Neither handed over nor dropped, the newest first. */
  get unfinished() {
    return [...this.#drafts.values()].filter((draft) => drafts.value(draft, 'state') === 'draft')
      .sort((a, b) => Date.parse(b.at) - Date.parse(a.at));
  }

  /** @param {string | null} call @param {Partial<Fields>} [fields] @returns {Draft} */
  begin(call, fields = {}) {
    const draft = drafts.touch(drafts.newDraft(crypto.randomUUID(), call, this.#person, this.#time()), fields, this.#time());
    this.#keep(draft);
    this.#soon(draft.key);
    return draft;
  }

  /** @param {string} key @param {Partial<Fields>} fields @param {{atOnce?: boolean}} [how] */
  touch(key, fields, { atOnce = false } = {}) {
    this.#change(key, (draft) => drafts.touch(draft, fields, this.#time()));
    this.#soon(key, atOnce ? 0 : STREAM_MS);
  }

  /** @param {string} key @param {drafts.Name} name @param {boolean} keepMine */
  settle(key, name, keepMine) {
    this.#change(key, (draft) => drafts.settled(draft, name, keepMine));
    this.#soon(key, 0);
  }

  /** What the live stream says of an incident; `call` is in hand and may be about one that was begun elsewhere. @param {Incident} view @param {string | null} call */
  learn(view, call) {
    const mine = [...this.#drafts.values()].find((draft) => draft.id === view.id);
    if (mine !== undefined && view.masked) {
      void this.#learnWhole(view, mine);
    } else if (mine !== undefined) {
      this.#change(mine.key, (draft) => drafts.learnt(draft, view, this.#time()));
    } else if (this.#loaded && call !== null && view.calls.includes(call) && this.ofCall(call) === undefined && (view.state !== 'closed' || view.mergedInto != null)) {
      this.#keep(drafts.draftOf(view, crypto.randomUUID(), call, this.#person));
    }
  }

  /** Of a restricted incident the live stream only says that it is another. @param {Incident} masked @param {Draft} draft */
  async #learnWhole({ id, version }, draft) {
    const one = `${id} ${version}`;
    if (draft.sending !== null || version <= (draft.version ?? 0) || this.#asked.has(one)) {
      return;
    }
    this.#asked.add(one);
    const whole = await this.#server.get(id).catch(() => null);
    if (whole === null) {
      this.#asked.delete(one);
    } else if (!whole.masked) {
      this.#change(draft.key, (now) => drafts.learnt(now, whole, this.#time()));
    }
  }

  /** Lets go of what is finished and saved. @param {(draft: Draft) => boolean} inUse */
  tidy(inUse) {
    for (const draft of this.#drafts.values()) {
      const state = drafts.value(draft, 'state');
      if (drafts.isSaved(draft) && (state === 'closed' || (state !== 'draft' && !inUse(draft)))) {
        this.#drafts.delete(draft.key);
        this.#store.remove(draft.key).catch(() => this.#keepsNothing());
        this.#changed();
      }
    }
  }

  /** Sends whatever is left. */
  flush() {
    [...this.#drafts.values()].filter(drafts.hasNews).forEach((draft) => this.#waiting.has(draft.key) || void this.#send(draft.key));
  }

  /** @param {string} key @param {number} [after] milliseconds */
  #soon(key, after = STREAM_MS) {
    if (after === 0) {
      clearTimeout(this.#waiting.get(key));
      this.#waiting.delete(key);
      void this.#send(key);
    } else if (!this.#waiting.has(key)) {
      this.#waiting.set(key, setTimeout(() => {
        this.#waiting.delete(key);
        void this.#send(key);
      }, after));
    }
  }

  /** @param {string} key */
  async #send(key) {
    if (this.#sending.has(key)) {
      return;
    }
    this.#sending.add(key);
    try {
      for (let draft = this.get(key); draft !== undefined && drafts.hasNews(draft) && !this.#waiting.has(key); draft = this.get(key)) {
        const frozen = drafts.freeze(draft);
        this.#drafts.set(key, frozen);
        await this.#store.put(frozen).catch(() => this.#keepsNothing());
        const view = await this.#request(frozen);
        this.#change(key, (now) => drafts.confirmed(now, view));
      }
    } catch (error) {
      this.#failed(key, error);
    } finally {
      this.#sending.delete(key);
    }
  }

  /** @param {Draft} draft */
  #request(draft) {
    const body = drafts.body(draft);
    return draft.id === null ? this.#server.begin(draft.key, body) : this.#server.change(draft.id, body);
  }

  /** @param {string} key @param {unknown} error */
  #failed(key, error) {
    if (!(error instanceof Problem)) {
      throw error;
    }
    if (error.status === 409 && error.current !== undefined) {
      this.#change(key, (now) => drafts.merged(now, /** @type {Incident} */ (error.current), this.#time()));
      this.#soon(key);
    } else if (error.type === 'unknown-answer' || error.type === 'unknown-type') {
      this.#change(key, (now) => drafts.leaveOut(now, error.type === 'unknown-type' ? null : String(error.current), error.message));
      this.#soon(key);
    } else if (!isToBeRepeated(error)) {
      this.#change(key, (now) => drafts.refused(now, error.message));
    }
  }

  /** @param {string} key @param {(draft: Draft) => Draft} how */
  #change(key, how) {
    const draft = this.get(key);
    const changed = draft === undefined ? draft : how(draft);
    if (changed !== undefined && changed !== draft) {
      this.#keep(changed);
    }
  }

  /** @param {Draft} draft */
  #keep(draft) {
    this.#drafts.set(draft.key, draft);
    this.#store.put(draft).catch(() => this.#keepsNothing());
    this.#changed();
  }

  /** @returns {Draft[]} */
  #keepsNothing() {
    this.keeps = false;
    return [];
  }

  #time() {
    return new Date(this.#now()).toISOString();
  }

  #changed() {
    this.dispatchEvent(new Event('change'));
  }
}

/** 404: a server that has just come back does not know the call yet. 401, 403: the session ended, or its token was renewed; what is restricted stays so. @param {Problem} problem */
const isToBeRepeated = (problem) =>
  problem.type !== 'incident-restricted' && (problem.passing || [401, 403, 429].includes(problem.status) || problem.type === 'unknown-call');
