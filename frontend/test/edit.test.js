import assert from 'node:assert/strict';
import { test } from 'node:test';
import './browser.js';
import { Problem } from '../src/app/data/http.js';
import { Edit, restrict, sendNow } from '../src/app/edit.js';
import { isPreAlert } from '../src/app/urgency.js';

/** @param {any} [more] @returns {any} */
const incident = (more = {}) => ({ id: 'i1', version: 1, state: 'draft', type: 'fire', priority: 2, address: 'Jl. Melati', narrative: 'Api', masked: false, point: null, area: null, ...more });

/** As the real one: takes a change on its version only. */
function server(now = incident()) {
  const it = {
    now,
    /** @type {any[]} */
    asked: [],
    change: async (/** @type {string} */ _id, /** @type {any} */ { version, ...fields }) => {
      it.asked.push({ version, ...fields });
      if (version !== it.now.version) {
        throw new Problem(409, 'incident-changed', 'changed', it.now);
      }
      it.now = { ...it.now, ...fields, version: version + 1 };
      return it.now;
    },
  };
  return it;
}

test('what somebody else changed in another field does no harm', async () => {
  const s = server();
  const edit = new Edit(s.now, 'address');
  edit.mine = 'Jl. Melati 14';
  s.now = incident({ version: 5, narrative: 'Api besar' });
  assert.equal(await edit.save(s.change), true);
  assert.deepEqual([s.now.address, s.now.narrative, s.asked.length], ['Jl. Melati 14', 'Api besar', 2]);
});

test('of a field that both changed both values stand there until a person decides', async () => {
  const s = server();
  const edit = new Edit(s.now, 'narrative');
  edit.mine = 'Api kecil';
  s.now = incident({ version: 5, narrative: 'Api besar' });
  assert.equal(await edit.save(s.change), false);
  assert.deepEqual([edit.mine, edit.theirs, s.now.narrative], ['Api kecil', 'Api besar', 'Api besar']);
  assert.equal(await edit.save(s.change), false);
  assert.equal(s.now.narrative, 'Api besar');
  edit.settle(true);
  assert.equal(await edit.save(s.change), true);
  assert.equal(s.now.narrative, 'Api kecil');
});

test('the live stream shows the conflict before anything is saved', () => {
  const edit = new Edit(incident(), 'priority');
  edit.mine = 1;
  edit.learn(incident({ version: 2, priority: 3 }));
  assert.equal(edit.theirs, 3);
  edit.settle(false);
  assert.deepEqual([edit.mine, edit.theirs], [3, undefined]);
});

test('what was not touched here follows, and the same value from both is none of two', () => {
  const edit = new Edit(incident(), 'address');
  edit.learn(incident({ version: 2, address: 'Jl. Mawar' }));
  assert.deepEqual([edit.mine, edit.theirs], ['Jl. Mawar', undefined]);
  edit.mine = 'Jl. Anggrek';
  edit.learn(incident({ version: 3, address: 'Jl. Anggrek' }));
  assert.equal(edit.theirs, undefined);
  edit.learn(incident({ version: 2, address: 'lama' }));
  assert.equal(edit.mine, 'Jl. Anggrek');
});

test('a refusal is told, and so is a server that never lets us', async () => {
  const edit = new Edit(incident(), 'address');
  await assert.rejects(edit.save(async () => { throw new Problem(403, 'incident-restricted', 'no'); }), /no/);
  let version = 1;
  await assert.rejects(new Edit(incident(), 'address').save(async () => {
    throw new Problem(409, 'incident-changed', 'changed', incident({ version: ++version }));
  }), /changed/);
});

test('help is sent while the call-taker types on', async () => {
  const s = server();
  const seen = s.now;
  s.now = incident({ version: 7, narrative: 'Api, ada anak' });
  await sendNow(seen, s.change);
  assert.deepEqual([s.now.state, s.now.narrative], ['open', 'Api, ada anak']);
  s.now = incident({ version: 8, state: 'closed' });
  await sendNow(s.now, s.change);
  assert.equal(s.now.state, 'open');
  s.now = incident({ version: 9, state: 'open' });
  await sendNow(seen, s.change);
  assert.equal(s.now.version, 9);
});

test('somebody restricts what another one writes just then, and lifts it again', async () => {
  const s = server(incident({ restricted: false }));
  const seen = s.now;
  s.now = incident({ restricted: false, version: 5, narrative: 'Api, ada anak' });
  await restrict(seen, true, s.change);
  assert.deepEqual([s.now.restricted, s.now.narrative, s.asked.length], [true, 'Api, ada anak', 2]);
  await restrict(s.now, true, s.change);
  assert.equal(s.asked.length, 2);
  await restrict(s.now, false, s.change);
  assert.equal(s.now.restricted, false);
});

test('a draft is a pre-alert as soon as place and type are known', () => {
  assert.equal(isPreAlert(incident()), true);
  assert.equal(isPreAlert(incident({ type: null })), false);
  assert.equal(isPreAlert(incident({ address: null })), false);
  assert.equal(isPreAlert(incident({ state: 'open' })), false);
  assert.equal(isPreAlert(incident({ masked: true, type: null, address: null, area: { code: '1', name: 'Melati' } })), true);
});
