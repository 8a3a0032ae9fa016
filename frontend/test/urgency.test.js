import assert from 'node:assert/strict';
import { test } from 'node:test';
import { byUrgency, isLate, shortNumber, since } from '../src/app/urgency.js';
import { countOf, isTold } from '../src/app/wall-figures.js';

const incident = (/** @type {number | null} */ priority, /** @type {string | null} */ openedAt, createdAt = openedAt ?? '') =>
  ({ priority, openedAt, createdAt, state: 'open' });

test('the worst come first, of the same priority who waits longest, last of whom nothing is known', () => {
  const early = incident(2, '2026-11-22T01:00:00Z');
  const late = incident(2, '2026-11-22T02:00:00Z');
  const worst = incident(1, '2026-11-22T03:00:00Z');
  const draft = incident(null, null, '2026-11-22T00:00:00Z');
  assert.deepEqual([draft, late, early, worst].sort(byUrgency), [worst, early, late, draft]);
});

test('an incident waits since it needed help, a draft since it was begun', () => {
  assert.equal(since(incident(1, '2026-11-22T01:00:00Z', '2026-11-22T00:59:00Z')), '2026-11-22T01:00:00Z');
  assert.equal(since(incident(null, null, '2026-11-22T00:59:00Z')), '2026-11-22T00:59:00Z');
});

test('late is who is in danger and got nobody for a minute', () => {
  const open = incident(1, '2026-11-22T01:00:00Z');
  assert.equal(isLate(open, 59), false);
  assert.equal(isLate(open, 60), true);
  assert.equal(isLate({ ...open, priority: 2 }, 600), false);
  assert.equal(isLate({ ...open, state: 'assigned' }, 600), false);
});

test('people say a number without its year and zeros', () => {
  assert.equal(shortNumber('KJ-2026-001047'), 'KJ-1047');
  assert.equal(shortNumber('K1-2026-1234567'), 'K1-1234567');
  assert.equal(shortNumber('something else'), 'something else');
});

test('a sum of which one part is not known is not known', () => {
  assert.equal(countOf([1, 0, 2, 3]), 6);
  assert.equal(countOf([1, null, 2, 3]), null);
  assert.equal(countOf([1, undefined]), null);
});

test('figures that nobody counted for long are no longer said to be so', () => {
  assert.equal(isTold(null), false);
  assert.equal(isTold(10), true);
  assert.equal(isTold(26), false);
});
