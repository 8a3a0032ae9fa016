import assert from 'node:assert/strict';
import { test } from 'node:test';
import { forgetLeg, keepLeg, keptLeg, replacesHeader } from '../src/app/phone-leg.js';
import { qualityOf, readingOf } from '../src/app/phone-quality.js';

const leg = {
  callId: 'abc@host', localTag: 'ours', remoteTag: 'theirs', exchangeCall: 'kentongan-1.2', number: '0812', name: null,
  since: 1, muted: true,
};

test('a leg survives in the store until it is forgotten', () => {
  const values = new Map();
  const store = {
    getItem: (/** @type {string} */ k) => values.get(k) ?? null,
    setItem: (/** @type {string} */ k, /** @type {string} */ v) => void values.set(k, v),
    removeItem: (/** @type {string} */ k) => void values.delete(k),
  };
  assert.equal(keptLeg(store), null);
  keepLeg(leg, store);
  assert.deepEqual(keptLeg(store), leg);
  forgetLeg(store);
  assert.equal(keptLeg(store), null);
});

test('the tags are named as the exchange sees them', () => {
  assert.equal(replacesHeader(leg), 'Replaces: abc@host;to-tag=theirs;from-tag=ours');
});

const reading = (/** @type {object} */ more) => ({ received: 0, lost: 0, jitter: 0.002, roundTrip: 0.038, ...more });

test('an undisturbed call is good, a lossy one is not, a dead one is poor', () => {
  assert.equal(qualityOf(reading({}), reading({ received: 100 })).grade, 'good');
  assert.equal(qualityOf(reading({}), reading({ received: 96, lost: 4 })).grade, 'fair');
  assert.equal(qualityOf(reading({}), reading({ received: 80, lost: 20 })).grade, 'poor');
  const dead = qualityOf(reading({ received: 100 }), reading({ received: 100 }));
  assert.equal(dead.silent, true);
  assert.equal(dead.grade, 'poor');
});

test('only what happened since the last reading counts', () => {
  const quality = qualityOf(reading({ received: 100, lost: 50 }), reading({ received: 200, lost: 50 }));
  assert.equal(quality.loss, 0);
  assert.equal(quality.roundTrip, 38);
  assert.ok(quality.mos > 4.2 && quality.mos <= 4.5);
});

test('a report is read by what its entries are', () => {
  const report = /** @type {any} */ (new Map([
    ['a', { type: 'inbound-rtp', kind: 'audio', packetsReceived: 10, packetsLost: 1, jitter: 0.01 }],
    ['b', { type: 'candidate-pair', nominated: true, currentRoundTripTime: 0.05 }],
  ]));
  assert.deepEqual(readingOf(report), { received: 10, lost: 1, jitter: 0.01, roundTrip: 0.05 });
});
