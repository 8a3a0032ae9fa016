// Drafts of a call-taker, what their browser keeps of them, and the server that they go to.
import './browser.js';
import { Problem } from '../src/app/data/http.js';
import { Drafts } from '../src/app/intake/drafts.js';

/** @typedef {import('../src/app/intake/draft.js').Draft} Draft */
/** @typedef {import('../src/app/data/incidents.js').Incident} View */

export const TIME = '2026-11-22T15:41:05Z';
const away = () => new Problem(0, 'unreachable', 'away');

/** What a browser keeps. */
export function memory() {
  /** @type {Map<string, Draft>} */
  const kept = new Map();
  return {
    kept,
    all: async () => [...kept.values()],
    put: async (/** @type {Draft} */ draft) => void kept.set(draft.key, structuredClone(draft)),
    remove: async (/** @type {string} */ key) => void kept.delete(key),
  };
}

/** A server that does as the real one: begins once a key, takes a change on its version only, can be away before or after it did it. */
export function server() {
  /** @type {Map<string, View>} */
  const byKey = new Map();
  const it = {
    /** @type {'up' | 'dead' | 'answersAreLost'} */
    state: 'up',
    begun: 0,
    /** @type {any[]} */
    asked: [],
    view: /** @type {any} */ (null),
    begin: async (/** @type {string} */ key, /** @type {any} */ body) => {
      it.asked.push(body);
      refuse('dead');
      if (!byKey.has(key)) {
        it.begun++;
        byKey.set(key, it.view = apply({ id: 'i1', number: 'KJ-1', version: 0, area: null, type: null, priority: null, address: null, narrative: null, point: null, pointSource: null, pointRadius: null, calls: [body.call], state: 'draft' }, body));
      }
      refuse('answersAreLost');
      return /** @type {View} */ (byKey.get(key));
    },
    change: async (/** @type {string} */ _id, /** @type {any} */ body) => {
      it.asked.push(body);
      refuse('dead');
      if (body.version !== it.view.version) {
        throw new Problem(409, 'incident-changed', 'changed', it.view);
      }
      it.view = apply(it.view, body);
      refuse('answersAreLost');
      return it.view;
    },
    get: async (/** @type {string} */ _id) => { refuse('dead'); return it.view; },
    /** Somebody else. @param {any} fields */
    edits: (fields) => { it.view = apply(it.view, fields); },
  };
  const apply = (/** @type {any} */ view, /** @type {any} */ { at: _at, call: _call, pointOfCall: _p, version: _v, ...fields }) =>
    ({ ...view, ...fields, version: view.version + 1, changedAt: TIME });
  const refuse = (/** @type {string} */ state) => {
    if (it.state === state) {
      throw away();
    }
  };
  return it;
}

/** @param {ReturnType<typeof memory>} store @param {ReturnType<typeof server>} at */
export const draftsOf = (store, at) => new Drafts(store, at, 'rina', () => Date.parse(TIME));

/** The draft of call c1. */
export const shown = (/** @type {Drafts} */ drafts) => /** @type {Draft} */ (drafts.ofCall('c1'));
