import assert from 'node:assert/strict';
import { test } from 'node:test';
import './browser.js';
import { Problem } from '../src/app/data/http.js';
import { isSaved, value } from '../src/app/intake/draft.js';
import { Drafts } from '../src/app/intake/drafts.js';

/** @typedef {import('../src/app/intake/draft.js').Draft} Draft */
/** @typedef {import('../src/app/data/incidents.js').Incident} View */

const TIME = '2026-11-22T15:41:05Z';
const away = () => new Problem(0, 'unreachable', 'away');

function memory() {
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
function server() {
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
const draftsOf = (store, at) => new Drafts(store, at, 'rina', () => Date.parse(TIME));

/** @param {() => boolean} holds */
async function until(holds) {
  const end = performance.now() + 10_000;
  while (!holds()) {
    assert.ok(performance.now() < end, String(holds));
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

const shown = (/** @type {Drafts} */ drafts) => /** @type {Draft} */ (drafts.ofCall('c1'));

test('the first words begin a draft of the call, later ones change it', async () => {
  const s = server();
  const drafts = draftsOf(memory(), s);
  const { key } = drafts.begin('c1', { address: 'Jl. Melati' });
  await until(() => isSaved(shown(drafts)));
  assert.deepEqual(s.asked[0], { state: 'draft', call: 'c1', pointOfCall: true, address: 'Jl. Melati', at: new Date(TIME).toISOString() });
  drafts.touch(key, { type: 'fire' }, { atOnce: true });
  await until(() => s.view.type === 'fire');
  assert.deepEqual(s.asked[1], { version: 1, type: 'fire', at: new Date(TIME).toISOString() });
});

test('typed while the server is dead it arrives later, once, also after a reload', async () => {
  const s = server();
  const store = memory();
  s.state = 'dead';
  const before = draftsOf(store, s);
  const { key } = before.begin('c1', { address: 'Jl. Melati' });
  await until(() => s.asked.length === 1);
  before.touch(key, { narrative: 'Api besar', state: 'open', type: 'fire' }, { atOnce: true });
  await until(() => s.asked.length === 2);
  s.state = 'up';
  const after = draftsOf(store, s);
  await after.load();
  await until(() => isSaved(shown(after)));
  assert.deepEqual([s.begun, s.view.address, s.view.narrative, s.view.state], [1, 'Jl. Melati', 'Api besar', 'open']);
});

test('an answer that is lost doubles nothing and conflicts with nobody', async () => {
  const s = server();
  const drafts = draftsOf(memory(), s);
  s.state = 'answersAreLost';
  const { key } = drafts.begin('c1', { narrative: 'A' });
  await until(() => s.begun === 1);
  drafts.touch(key, { narrative: 'Ap' });
  s.state = 'up';
  drafts.flush();
  await until(() => isSaved(shown(drafts)));
  s.state = 'answersAreLost';
  drafts.touch(key, { narrative: 'Api' }, { atOnce: true });
  await until(() => s.view.narrative === 'Api');
  drafts.touch(key, { narrative: 'Api!' });
  s.state = 'up';
  await until(() => s.view.narrative === 'Api!' && isSaved(shown(drafts)));
  assert.deepEqual([s.begun, shown(drafts).theirs], [1, {}]);
});

test('a field that only I touched is sent again, a field that both touched shows both', async () => {
  const s = server();
  const drafts = draftsOf(memory(), s);
  const { key } = drafts.begin('c1', { address: 'Jl. Melati' });
  await until(() => isSaved(shown(drafts)));
  s.edits({ address: 'Jl. Mawar', priority: 2 });
  drafts.touch(key, { address: 'Jl. Melati 14', narrative: 'Api' }, { atOnce: true });
  await until(() => s.view.narrative === 'Api');
  await until(() => shown(drafts).sending === null);
  const both = shown(drafts);
  assert.deepEqual([value(both, 'address'), both.theirs, value(both, 'priority')], ['Jl. Melati 14', { address: 'Jl. Mawar' }, 2]);
  assert.equal(s.view.address, 'Jl. Mawar');
  drafts.settle(key, 'address', true);
  await until(() => s.view.address === 'Jl. Melati 14');
  assert.equal(isSaved(shown(drafts)) || shown(drafts).sending !== null, true);
});

test('theirs, once taken, is what stands and nothing is sent', async () => {
  const s = server();
  const drafts = draftsOf(memory(), s);
  const { key } = drafts.begin('c1', { address: 'Jl. Melati' });
  await until(() => isSaved(shown(drafts)));
  s.edits({ address: 'Jl. Mawar' });
  drafts.touch(key, { address: 'Jl. Melati 14' }, { atOnce: true });
  await until(() => 'address' in shown(drafts).theirs);
  const asked = s.asked.length;
  drafts.settle(key, 'address', false);
  assert.deepEqual([value(shown(drafts), 'address'), isSaved(shown(drafts)), s.asked.length], ['Jl. Mawar', true, asked]);
});

test('what others write is shown live, and my own words are no news', async () => {
  const s = server();
  const drafts = draftsOf(memory(), s);
  const { key } = drafts.begin('c1', { narrative: 'Api' });
  await until(() => isSaved(shown(drafts)));
  drafts.touch(key, { narrative: 'Api besar' });
  s.edits({ priority: 3 });
  drafts.learn(s.view, 'c1');
  assert.deepEqual([value(shown(drafts), 'priority'), value(shown(drafts), 'narrative'), shown(drafts).theirs], [3, 'Api besar', {}]);
  await until(() => s.view.narrative === 'Api besar');
});

test('what the server refuses stays here and waits for the next change', async () => {
  const s = server();
  const drafts = draftsOf(memory(), s);
  const { key } = drafts.begin('c1', { narrative: 'Api' });
  await until(() => isSaved(shown(drafts)));
  const change = s.change;
  s.change = async () => { throw new Problem(400, 'text-too-long', 'too long'); };
  drafts.touch(key, { narrative: 'Api besar' }, { atOnce: true });
  await until(() => shown(drafts).refused !== null);
  s.change = change;
  drafts.flush();
  assert.deepEqual([shown(drafts).refused, value(shown(drafts), 'narrative')], ['too long', 'Api besar']);
  drafts.touch(key, { narrative: 'Api.' }, { atOnce: true });
  await until(() => s.view.narrative === 'Api.');
});

test('a question that the server does not know is left out, and said; everything else arrives', async () => {
  const s = server();
  const drafts = draftsOf(memory(), s);
  const { key } = drafts.begin('c1', { narrative: 'Api' });
  await until(() => isSaved(shown(drafts)));
  const change = s.change;
  s.change = async (id, body) => {
    if (body.type === 'gone') {
      throw new Problem(400, 'unknown-type', 'no such type');
    }
    if (body.answers?.['fire.gone'] !== undefined) {
      throw new Problem(400, 'unknown-answer', 'fire.gone is not on the card', 'fire.gone');
    }
    return change(id, body);
  };
  drafts.touch(key, { narrative: 'Api besar', type: 'gone', answers: { 'fire.gone': 'yes' } }, { atOnce: true });
  await until(() => isSaved(shown(drafts)));
  assert.deepEqual([s.view.narrative, s.view.type, shown(drafts).refused, shown(drafts).leftOut], ['Api besar', null, null, 'fire.gone is not on the card']);
  drafts.touch(key, { narrative: 'Api besar.' });
  assert.notEqual(shown(drafts).leftOut, null, 'it stays to be read');
  drafts.touch(key, { answers: { 'fire.trapped': 'yes' } });
  assert.equal(shown(drafts).leftOut, null);
  s.change = async () => { throw new Problem(400, 'unknown-answer', 'which?', 'fire.other'); };
  await until(() => shown(drafts).refused === 'which?');
});

test('what an older page kept is gone on with', async () => {
  const s = server();
  const store = memory();
  await store.put(/** @type {any} */ ({ key: 'k', call: 'c1', person: 'rina', id: null, number: null, version: null, base: { state: 'draft' }, mine: { narrative: 'Api' }, theirs: {}, sending: null, at: TIME, savedAt: null, refused: null }));
  const drafts = draftsOf(store, s);
  await drafts.load();
  drafts.touch('k', { narrative: 'Api besar' }, { atOnce: true });
  await until(() => s.view?.narrative === 'Api besar' && isSaved(shown(drafts)));
});

test('a report begun elsewhere is taken up by whoever has its call, but never before what was kept here', async () => {
  const s = server();
  const store = memory();
  s.state = 'dead';
  draftsOf(store, s).begin('c1', { narrative: 'hanya di sini' });
  await until(() => store.kept.size === 1);
  const drafts = draftsOf(store, s);
  const elsewhere = /** @type {any} */ ({ id: 'i9', number: 'KJ-9', version: 4, calls: ['c1', 'c2'], state: 'draft', address: 'x', type: null, priority: null, narrative: null, point: null, area: null, changedAt: TIME });
  drafts.learn(elsewhere, 'c1');
  await drafts.load();
  drafts.learn(elsewhere, 'c1');
  drafts.learn(elsewhere, 'c2');
  assert.deepEqual([shown(drafts).id, value(shown(drafts), 'narrative'), drafts.ofCall('c2')?.number], [null, 'hanya di sini', 'KJ-9']);
});

test('a dropped draft is closed with a reason and let go of; nobody sends what another person typed', async () => {
  const s = server();
  const store = memory();
  const drafts = draftsOf(store, s);
  const { key } = drafts.begin('c1', { narrative: 'Api' });
  await until(() => isSaved(shown(drafts)));
  drafts.touch(key, { state: 'closed' }, { atOnce: true });
  await until(() => s.view.state === 'closed');
  assert.ok(s.view.reason);
  await until(() => { drafts.tidy(() => true); return store.kept.size === 0; });
  assert.equal(drafts.get(key), undefined);
  await store.put(/** @type {any} */ ({ ...drafts.begin('c2'), person: 'budi', key: 'k', call: 'c3' }));
  const mine = draftsOf(store, s);
  await mine.load();
  assert.equal(mine.get('k'), undefined);
});

test('what is restricted is not sent for ever, and the person is told', async () => {
  const s = server();
  const drafts = draftsOf(memory(), s);
  const { key } = drafts.begin('c1', { narrative: 'Api' });
  await until(() => isSaved(shown(drafts)));
  s.change = async () => { s.asked.push('refused'); throw new Problem(403, 'incident-restricted', 'Buka dahulu'); };
  drafts.touch(key, { narrative: 'Api besar' }, { atOnce: true });
  await until(() => shown(drafts).refused === 'Buka dahulu');
  drafts.flush();
  drafts.flush();
  await new Promise((resolve) => setTimeout(resolve));
  assert.deepEqual([s.asked.filter((each) => each === 'refused').length, value(shown(drafts), 'narrative')], [1, 'Api besar']);
});

test('somebody restricts a report by hand, and that is sent like any other field', async () => {
  const s = server();
  const drafts = draftsOf(memory(), s);
  const { key } = drafts.begin('c1', { narrative: 'Dia' });
  await until(() => isSaved(shown(drafts)));
  drafts.touch(key, { restricted: true }, { atOnce: true });
  await until(() => s.view.restricted === true && isSaved(shown(drafts)));
  assert.deepEqual(s.asked.at(-1).restricted, true);
});

test('a browser that keeps nothing still sends', async () => {
  const s = server();
  const broken = async () => { throw new Error('no storage'); };
  const drafts = new Drafts({ all: broken, put: broken, remove: broken }, s, 'rina', Date.now);
  await drafts.load();
  drafts.begin('c1', { narrative: 'Api' });
  await until(() => s.view?.narrative === 'Api');
  assert.equal(drafts.keeps, false);
});

test('a page that gives way forgets what another one goes on with', async () => {
  const s = server();
  const store = memory();
  s.state = 'dead';
  const first = draftsOf(store, s);
  first.begin('c1', { narrative: 'Api' });
  await until(() => store.kept.size === 1);
  first.rest();
  const second = draftsOf(store, s);
  await second.load();
  second.touch(shown(second).key, { narrative: 'Api besar' });
  first.flush();
  first.learn(/** @type {any} */ ({ id: 'i9', version: 4, calls: ['c1'], state: 'draft' }), 'c1');
  assert.deepEqual([first.ofCall('c1'), [...store.kept.values()].map((draft) => draft.mine.narrative)], [undefined, ['Api besar']]);
  second.rest();
});

test('a report that was merged goes on as its own, and is a draft again when that is taken back', async () => {
  const s = server();
  const drafts = draftsOf(memory(), s);
  drafts.begin('c1', { narrative: 'Api' });
  await until(() => isSaved(shown(drafts)));
  s.edits({ state: 'closed', mergedInto: { id: 'i2', number: 'KJ-2' } });
  drafts.learn(s.view, 'c1');
  assert.deepEqual([shown(drafts).into?.number, value(shown(drafts), 'state')], ['KJ-2', 'open']);
  drafts.touch(shown(drafts).key, { narrative: 'Api, ada anak' }, { atOnce: true });
  await until(() => s.view.narrative === 'Api, ada anak');
  s.edits({ state: 'draft', mergedInto: null });
  drafts.learn(s.view, 'c1');
  assert.deepEqual([shown(drafts).into, value(shown(drafts), 'state')], [null, 'draft']);
});

test('of a restricted report the whole is asked for, once a version, and nothing of it is lost meanwhile', async () => {
  const s = server();
  const drafts = draftsOf(memory(), s);
  drafts.begin('c1', { narrative: 'Dia dipukul' });
  await until(() => isSaved(shown(drafts)));
  s.edits({ priority: 1 });
  const masked = { ...s.view, narrative: null, masked: true };
  s.state = 'dead';
  drafts.learn(masked, 'c1');
  await new Promise((resolve) => setTimeout(resolve));
  assert.deepEqual([value(shown(drafts), 'narrative'), value(shown(drafts), 'priority')], ['Dia dipukul', null]);
  s.state = 'up';
  drafts.learn(masked, 'c1');
  await until(() => value(shown(drafts), 'priority') === 1);
  assert.equal(value(shown(drafts), 'narrative'), 'Dia dipukul');
});
