/**
 * What is closed, what is being drawn, and eight seconds to take back what was said last: a road is closed
 * by one place, a flood by the corners around it. Says `begin` when a place is to be picked, `end` when
 * no longer, `change` when anything is another, `refused` with a sentence.
 */

import { LONGEST_NOTE, MOST_CORNERS } from '../data/closures.js';
import { inWords, patiently } from '../data/http.js';

/** @typedef {import('../data/closures.js').Closure} Closure */
/** @typedef {import('../data/closures.js').ClosureKind} ClosureKind */
/** @typedef {import('../data/closures.js').NewClosure} NewClosure */
/** Latitude first. @typedef {[number, number]} LatLng */
/** What is being drawn. @typedef {{kind: ClosureKind, note: string, hours: number | null, corners: LatLng[]}} Drawing hours: for which it holds; null: until it is lifted */
/** What was said last. @typedef {{lifted: boolean, kind: ClosureKind, note: string}} Said */

const UNDO_MS = 8000;
const HOUR_MS = 3_600_000;
const FEWEST_CORNERS = 3;

export class Closures extends EventTarget {
  /** @type {Drawing | null} */
  drawing = null;
  #topic;
  #server;
  #now;
  #steady;
  /** @type {{said: Said, until: number, undo: () => Promise<unknown>} | null} */
  #last = null;

  /**
   * @param {{known: boolean, items: Closure[], get: (id: string) => Closure | undefined}} topic
   * @param {Pick<typeof import('../data/closures.js'), 'add' | 'lift'>} server
   * @param {() => number} now milliseconds since 1970
   * @param {() => number} steady milliseconds that only grow
   */
  constructor(topic, server, now, steady = () => performance.now()) {
    super();
    this.#topic = topic;
    this.#server = server;
    this.#now = now;
    this.#steady = steady;
  }

  get known() {
    return this.#topic.known;
  }

  /** Those in force. */
  get items() {
    return this.#topic.items;
  }

  /** @param {string} id */
  get(id) {
    return this.#topic.get(id);
  }

  /** @param {ClosureKind} kind @param {string} [note] why */
  begin(kind, note = '') {
    this.drawing = { kind, note: note.slice(0, LONGEST_NOTE), hours: null, corners: [] };
    this.#tell();
    this.dispatchEvent(new Event('begin'));
  }

  /** Nothing is drawn any more. */
  cancel() {
    this.drawing = null;
    this.dispatchEvent(new Event('end'));
    this.#tell();
  }

  /** @param {Partial<Pick<Drawing, 'note' | 'hours'>>} more */
  describe(more) {
    if (this.drawing !== null) {
      Object.assign(this.drawing, more);
      this.#tell();
    }
  }

  /** A person picked a place: the closed road, or one more corner of a flood; the same corner twice is the last. @param {LatLng} place */
  mark(place) {
    const { drawing } = this;
    if (drawing === null) {
      return;
    }
    const same = drawing.corners.at(-1)?.join() === place.join();
    if (!same && drawing.corners.length < MOST_CORNERS) {
      drawing.corners.push(place);
    }
    if (drawing.kind === 'road' || same) {
      this.finish();
    }
    this.#tell();
  }

  /** Whether enough was drawn. */
  get isWhole() {
    return this.drawing !== null && this.drawing.corners.length >= (this.drawing.kind === 'road' ? 1 : FEWEST_CORNERS);
  }

  finish() {
    const { drawing } = this;
    if (drawing === null || !this.isWhole) {
      return;
    }
    const { kind, note, hours } = drawing;
    const until = hours === null ? null : new Date(this.#now() + hours * HOUR_MS).toISOString();
    this.cancel();
    this.#close({ kind, shape: shapeOf(drawing), note: note.trim(), since: null, until });
  }

  /** Somebody can drive there again. @param {Closure} closure */
  lift(closure) {
    const done = this.#try(() => this.#server.lift(closure.id));
    const { kind, shape, note, since, until } = closure;
    this.#remember({ lifted: true, kind, note }, async () => await done !== undefined && this.#add({ kind, shape, note, since, until }));
  }

  /** What can still be taken back. */
  get last() {
    return this.#last !== null && this.#steady() < this.#last.until ? this.#last.said : null;
  }

  /** Seconds left for that. */
  get secondsLeft() {
    return this.#last === null ? 0 : Math.max(0, Math.ceil((this.#last.until - this.#steady()) / 1000));
  }

  /** The last corner, or what was said last. @returns {boolean} whether there was anything */
  takeBack() {
    const corner = this.drawing?.corners.pop();
    const last = corner === undefined && this.last !== null ? this.#last : null;
    if (last !== null) {
      this.#last = null;
      void last.undo();
    }
    this.#tell();
    return corner !== undefined || last !== null;
  }

  /** @param {NewClosure} closure */
  #close(closure) {
    const added = this.#add(closure);
    this.#remember({ lifted: false, kind: closure.kind, note: closure.note }, async () => {
      const { id } = await added ?? {};
      return id === undefined ? undefined : this.#try(() => this.#server.lift(id));
    });
  }

  /** @param {NewClosure} closure */
  #add(closure) {
    const key = crypto.randomUUID();
    return this.#try(() => this.#server.add(key, closure));
  }

  /** @param {Said} said @param {() => Promise<unknown>} undo */
  #remember(said, undo) {
    this.#last = { said, until: this.#steady() + UNDO_MS, undo };
    this.#tell();
  }

  /** Until it is done or finally refused. @template T @param {() => Promise<T>} act @returns {Promise<T | undefined>} undefined: it was refused */
  async #try(act) {
    try {
      return await patiently(act);
    } catch (error) {
      this.#last = null;
      this.dispatchEvent(new CustomEvent('refused', { detail: inWords(error) }));
      return undefined;
    }
  }

  #tell() {
    this.dispatchEvent(new Event('change'));
  }
}

/** @param {Drawing} drawing @returns {NewClosure['shape']} */
function shapeOf({ kind, corners }) {
  const [first, ...others] = corners.map(([latitude, longitude]) => ({ type: /** @type {const} */ ('Point'), coordinates: /** @type {[number, number]} */ ([longitude, latitude]) }));
  const center = /** @type {import('../data/closures.js').GeoJsonPoint} */ (first);
  return kind === 'road' ? { type: 'point', center } : { type: 'polygon', ring: [center, ...others, center] };
}
