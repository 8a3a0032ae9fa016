import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ServerClock } from '../src/app/server-clock.js';

const NOON = Date.parse('2026-11-22T12:00:00+07:00');
const at = (/** @type {number} */ ms) => new Date(NOON + ms).toISOString();

test('time is the server\'s, however wrong the desk\'s clock is', () => {
  let steady = 1000;
  const clock = new ServerClock(() => steady);
  clock.heard(at(0));
  steady += 2500;
  assert.equal(clock.now(), NOON + 2500);
  assert.equal(clock.secondsSince(at(-10_000)), 12);
});

test('a message that was late does not turn the clock back', () => {
  let steady = 0;
  const clock = new ServerClock(() => steady);
  clock.heard(at(0));
  steady = 3000;
  clock.heard(at(1000));
  assert.ok(Math.abs(clock.now() - (NOON + 3000)) <= 1);
});

test('a server that was set to another time is followed', () => {
  const clock = new ServerClock(() => 0);
  clock.heard(at(0));
  clock.heard(at(-3_600_000));
  assert.equal(clock.now(), NOON - 3_600_000);
});

test('nothing waits for less than no time', () => {
  const clock = new ServerClock(() => 0);
  clock.heard(at(0));
  assert.equal(clock.secondsSince(at(5000)), 0);
  assert.equal(clock.secondsSince(null), 0);
});

test('until the server has told its time nobody knows it', () => {
  const clock = new ServerClock(() => 0);
  assert.equal(clock.known, false);
  clock.heard('2026-11-22T10:00:00Z');
  assert.equal(clock.known, true);
});
