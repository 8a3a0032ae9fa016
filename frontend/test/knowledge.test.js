import assert from 'node:assert/strict';
import { test } from 'node:test';
import './browser.js';
import { inOneLine, Knowledge } from '../src/app/knowledge.js';

/** @param {any} more @returns {any} */
const known = (more = {}) => ({ calls: null, incidents: [], notes: [], ...more });
/** @param {string} id @param {number} [fixes] @returns {any} */
const call = (id, fixes = 0) => ({ id, fixes: Array(fixes).fill({}) });

function room() {
  const it = { /** @type {string[]} */ asked: [], /** @type {any} */ answer: known() };
  const knowledge = new Knowledge({ knownOf: async (what, id) => { it.asked.push(`${what} ${id}`); return it.answer; } });
  return Object.assign(it, { knowledge });
}

const settled = () => new Promise((resolve) => setTimeout(resolve));

test('a caller is asked about once, and again when the network says where they are', async () => {
  const r = room();
  r.knowledge.caller(call('c1'));
  r.knowledge.caller(call('c1'));
  await settled();
  assert.equal(r.knowledge.ofCall, r.answer);
  r.knowledge.caller(call('c1', 1));
  assert.deepEqual(r.asked, ['call c1', 'call c1']);
  assert.equal(r.knowledge.ofCall, r.answer);
});

test('nothing of the former caller is shown to the next', async () => {
  const r = room();
  r.knowledge.caller(call('c1'));
  await settled();
  r.knowledge.caller(call('c2'));
  assert.equal(r.knowledge.ofCall, null);
  r.knowledge.caller(undefined);
  await settled();
  assert.equal(r.knowledge.ofCall, null);
});

test('a question that failed is asked again with the next change', async () => {
  const r = room();
  r.answer = Promise.reject(new Error('away'));
  r.knowledge.caller(call('c1'));
  await settled();
  r.answer = known();
  r.knowledge.caller(call('c1'));
  await settled();
  assert.deepEqual([r.asked.length, r.knowledge.ofCall], [2, r.answer]);
});

test('one line says who calls, what was here and what to be careful of', () => {
  const line = inOneLine(known({
    calls: { count: 3, dispositions: { prank: 2, emergency: 1 }, items: [{ offeredAt: '2026-11-22T15:41:05Z' }] },
    incidents: [{ incident: { number: 'KJ-2026-000012', type: 'fire' }, distance: 80, at: '2025-12-24T15:41:05Z' }],
    notes: [{ kind: 'dog', words: '<b>galak</b>' }],
  }), (code) => `«${code}»`);
  assert.match(line, /^known\.calls · KJ-12 «fire» .*24.*2025.* 80 m · ⚠ note\.dog: <b>galak<\/b>$/);
  assert.equal(inOneLine(known(), String), '');
});
