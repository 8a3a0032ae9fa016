import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LiveTopic } from '../src/app/live-topic.js';

const topic = () => new LiveTopic((/** @type {any} */ item) => item.id);
const snapshot = { epoch: 'e', sequence: 7, snapshot: [{ id: 'a', n: 1 }, { id: 'b', n: 1 }] };

test('a snapshot replaces everything', () => {
  const calls = topic();
  calls.take({ epoch: 'd', sequence: 3, snapshot: [{ id: 'old' }] });
  assert.equal(calls.take(snapshot), 'applied');
  assert.deepEqual(calls.items.map((c) => c.id), ['a', 'b']);
  assert.deepEqual(calls.place, { epoch: 'e', sequence: 7 });
});

test('the next step changes, adds and removes', () => {
  const calls = topic();
  calls.take(snapshot);
  assert.equal(calls.take({ epoch: 'e', sequence: 8, upsert: [{ id: 'a', n: 2 }, { id: 'c', n: 1 }], remove: ['b'] }), 'applied');
  assert.deepEqual(calls.items, [{ id: 'a', n: 2 }, { id: 'c', n: 1 }]);
});

test('a repeated step changes nothing', () => {
  const calls = topic();
  calls.take(snapshot);
  assert.equal(calls.take({ epoch: 'e', sequence: 7, remove: ['a'] }), 'old');
  assert.equal(calls.items.length, 2);
});

test('a missing step is a gap, and what is shown stays until the snapshot', () => {
  const calls = topic();
  calls.take(snapshot);
  assert.equal(calls.take({ epoch: 'e', sequence: 9, remove: ['a'] }), 'gap');
  assert.equal(calls.items.length, 2);
});

test('another epoch is a gap', () => {
  const calls = topic();
  calls.take(snapshot);
  assert.equal(calls.take({ epoch: 'f', sequence: 8, remove: ['a'] }), 'gap');
});

test('while a snapshot is awaited steps neither apply nor ask for another one', () => {
  const calls = topic();
  calls.take(snapshot);
  assert.equal(calls.take({ epoch: 'e', sequence: 9, upsert: [] }), 'gap');
  calls.forgetPlace();
  assert.equal(calls.take({ epoch: 'e', sequence: 10, remove: ['a'] }), 'old');
  assert.equal(calls.items.length, 2);
});

test('a frame that sums up several steps follows if it begins in time', () => {
  const units = topic();
  units.take(snapshot);
  assert.equal(units.take({ epoch: 'e', from: 8, sequence: 11, upsert: [{ id: 'a', n: 9 }] }), 'applied');
  assert.equal(units.take({ epoch: 'e', from: 13, sequence: 14, upsert: [] }), 'gap');
  assert.deepEqual(units.place, { epoch: 'e', sequence: 11 });
});

test('before the first snapshot nothing is known, not even that there is nothing', () => {
  const calls = topic();
  assert.equal(calls.known, false);
  calls.take({ epoch: 'e', sequence: 1, upsert: [{ id: 'a' }] });
  assert.equal(calls.known, false);
  calls.take({ epoch: 'e', sequence: 1, snapshot: [] });
  assert.equal(calls.known, true);
  calls.forgetPlace();
  assert.equal(calls.known, true);
});
