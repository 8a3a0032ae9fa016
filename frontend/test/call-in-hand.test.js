import assert from 'node:assert/strict';
import { test } from 'node:test';
import './browser.js';
import { callIdOf } from '../src/app/call-id.js';
import { CallInHand } from '../src/app/call-in-hand.js';
import { LiveTopic } from '../src/app/live-topic.js';
import { Outbox } from '../src/app/outbox.js';
import { Outcomes } from '../src/app/outcomes.js';

const EXCHANGE_CALL = 'kentongan-1795300000.12';
const ID = await callIdOf(EXCHANGE_CALL);

/** A desk: a telephone that does as it is told, and a server that notes what it is told. */
function desk() {
  const values = new Map();
  const store = {
    getItem: (/** @type {string} */ key) => values.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) => void values.set(key, value),
  };
  /** @type {[string, string | null][]} */
  const told = [];
  let now = 0;
  const phone = Object.assign(new EventTarget(), { call: /** @type {any} */ (null), hungUp: 0, hangUp() { this.hungUp++; } });
  const calls = new LiveTopic((/** @type {any} */ call) => call.id);
  const outcomes = new Outcomes(
    new Outbox(store, async (call, disposition) => void told.push([call, disposition]), 'rina'), () => now);
  const hand = new CallInHand(/** @type {any} */ (phone), calls, outcomes, () => 'pos-01');
  return {
    told, phone, calls, outcomes, hand,
    after: (/** @type {number} */ ms) => { now += ms; },
    async has(/** @type {string} */ state) {
      phone.call = { state, echo: false, exchangeCall: EXCHANGE_CALL, number: '0812' };
      phone.dispatchEvent(new Event('change'));
      await until(() => hand.id === ID);
    },
    async hangsUp() {
      let changes = 0;
      hand.addEventListener('change', () => { changes++; });
      const call = phone.call;
      phone.call = null;
      phone.dispatchEvent(new CustomEvent('ended', { detail: call }));
      phone.dispatchEvent(new Event('change'));
      await until(() => changes === 2);
    },
    shows: (/** @type {any[]} */ ...snapshot) => calls.take({ epoch: 'e', sequence: 1, snapshot }),
  };
}

/** Hashing and sending take a few turns; the runner's own limit ends a wait in vain. */
async function until(/** @type {() => boolean} */ holds) {
  while (!holds()) {
    await new Promise(setImmediate);
  }
}

const ended = { id: 'old', state: 'ended', outcome: 'answered', position: 'pos-01', disposition: null, offeredAt: '2026-11-22T01:00:00Z' };

test('the call is known by its id although the server has never told it', async () => {
  const d = desk();
  await d.has('active');
  assert.equal(d.hand.id, ID);
  assert.equal(d.hand.call, undefined);
  assert.equal(d.hand.outcomeFor, ID);
});

test('a call that only rings has no outcome', async () => {
  const d = desk();
  d.shows(ended);
  await d.has('ringing');
  assert.equal(d.hand.outcomeFor, null);
  assert.equal(d.hand.dispose('prank'), false);
});

test('after hanging up the outcome goes to that call, not to an older one', async () => {
  const d = desk();
  d.shows(ended);
  await d.has('active');
  await d.hangsUp();
  assert.equal(d.hand.outcomeFor, ID);
  d.hand.dispose('prank');
  assert.equal(d.hand.last, ID);
  await until(() => d.told.length > 0);
  assert.deepEqual(d.told, [[ID, 'prank']]);
  assert.equal(d.hand.outcomeFor, 'old');
});

test('a call that got its outcome while it was spoken is done with when it ends', async () => {
  const d = desk();
  await d.has('active');
  d.hand.dispose('information');
  await d.hangsUp();
  assert.equal(d.hand.outcomeFor, null);
});

test('an outcome is taken back within eight seconds, to what it was before', async () => {
  const d = desk();
  d.shows({ ...ended, disposition: 'silent' });
  d.hand.dispose('prank', 'old');
  d.after(7999);
  d.outcomes.takeBack();
  await until(() => d.told.length > 1);
  assert.deepEqual(d.told, [['old', 'prank'], ['old', 'silent']]);
  assert.equal(d.hand.dispositionOf('old'), 'silent');
});

test('after eight seconds it stays', async () => {
  const d = desk();
  d.hand.dispose('prank', 'old');
  d.after(8000);
  assert.equal(d.outcomes.last, null);
  d.outcomes.takeBack();
  await until(() => d.told.length > 0);
  assert.deepEqual(d.told, [['old', 'prank']]);
});

test('calls of another seat are not ours to classify', () => {
  const d = desk();
  d.shows(ended, { ...ended, id: 'other', position: 'pos-02' }, { ...ended, id: 'dropped', outcome: 'abandoned' });
  assert.deepEqual(d.hand.unclassified.map((c) => c.id), ['old']);
});

test('if the caller is gone and the word of it was lost, we hang up', async () => {
  const d = desk();
  await d.has('active');
  d.shows({ ...ended, id: ID });
  for (let beat = 0; beat < 3; beat++) {
    d.hand.beat();
  }
  assert.equal(d.phone.hungUp, 0);
  d.hand.beat();
  assert.equal(d.phone.hungUp, 1);
});
