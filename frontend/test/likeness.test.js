import assert from 'node:assert/strict';
import { test } from 'node:test';
import './browser.js';
import { Likeness } from '../src/app/intake/likeness.js';

const HERE = { point: { type: 'Point', coordinates: [106.8, -6.4] }, source: 'map', radius: null };

/** @param {string} id @returns {any} */
const similar = (id) => ({ incident: { id }, distance: 10, toldAt: '2026-11-22T15:41:05Z' });

/** @param {any} [more] @returns {any} */
const draft = (more = {}) => ({ id: 'd1', into: null, base: { place: HERE, type: null, state: 'draft', ...more.base }, ...more.draft });

function room() {
  const it = { /** @type {string[]} */ asked: [], /** @type {any[]} */ offers: [similar('a'), similar('b')], now: 0 };
  const likeness = new Likeness(
    { similarTo: async (id) => { it.asked.push(id); return it.offers; } }, () => it.now);
  return Object.assign(it, { likeness });
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

test('the server is asked when place or type are others, and again after five seconds', async () => {
  const r = room();
  r.likeness.follow(draft());
  r.likeness.follow(draft());
  await settled();
  assert.deepEqual([r.asked.length, r.likeness.items.length], [1, 2]);
  r.likeness.follow(draft({ base: { type: 'fire' } }));
  assert.equal(r.asked.length, 2);
  r.now = 4999;
  r.likeness.follow(draft({ base: { type: 'fire' } }));
  assert.equal(r.asked.length, 2);
  r.now = 5000;
  r.likeness.follow(draft({ base: { type: 'fire' } }));
  assert.equal(r.asked.length, 3);
});

test('nobody is asked while there is no place, no number or when it is merged or over', () => {
  const r = room();
  for (const each of [draft({ base: { place: null } }), draft({ draft: { id: null } }), draft({ base: { state: 'closed' } }),
    draft({ draft: { into: { id: 'x', number: 'KJ-1' } } }), undefined]) {
    r.likeness.follow(each);
  }
  assert.deepEqual(r.asked, []);
});

test('what is looked at stays looked at when others come', async () => {
  const r = room();
  r.likeness.follow(draft());
  await settled();
  r.likeness.next();
  assert.deepEqual([r.likeness.picked?.incident.id, r.likeness.place], ['b', 2]);
  r.offers = [similar('c'), similar('a'), similar('b')];
  r.now = 5000;
  r.likeness.follow(draft());
  await settled();
  assert.equal(r.likeness.picked?.incident.id, 'b');
  r.likeness.next();
  assert.equal(r.likeness.picked?.incident.id, 'c');
});

test('another draft is offered nothing of the former, also when its answer is late', async () => {
  const r = room();
  r.likeness.follow(draft());
  r.likeness.follow(undefined);
  await settled();
  assert.deepEqual(r.likeness.items, []);
});

test('a question that fails leaves what is shown', async () => {
  const r = room();
  r.likeness.follow(draft());
  await settled();
  r.offers = /** @type {any} */ (Promise.reject(new Error('away')));
  r.now = 5000;
  r.likeness.follow(draft());
  await settled();
  assert.equal(r.likeness.items.length, 2);
});
