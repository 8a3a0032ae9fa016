import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSaved, value } from '../src/app/intake/draft.js';
import { Drafts } from '../src/app/intake/drafts.js';
import { draftsOf, memory, server, shown, TIME } from './drafts-and-server.js';
import { until } from './until.js';

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
