import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bandOf, byNeed, due, Notes, secondsLeft } from '../src/app/dispatch/bands.js';

const at = (/** @type {string} */ time) => Date.parse(`2026-11-22T${time}Z`);
const clock = (/** @type {string} */ id, /** @type {string} */ dueAt = '10:01:00') => /** @type {any} */ ({
  id, clock: 'acknowledgement', incident: 'i1', number: 'KJ-2026-000001', assignment: 'a1', unit: 'DMK-02', since: '2026-11-22T10:00:00Z', nearAt: '2026-11-22T10:00:45Z', dueAt: `2026-11-22T${dueAt}Z`,
});
const assignment = (/** @type {string} */ id, /** @type {string} */ state, /** @type {object} */ more = {}) => /** @type {any} */ ({
  id, state, incident: 'i1', number: 'KJ-2026-000001', another: false, since: '2026-11-22T10:00:00Z', times: { sent: '2026-11-22T10:00:00Z' }, ...more,
});

test('a clock is ok, then near, then over, each from its very moment', () => {
  const one = clock('c1');
  assert.deepEqual(['10:00:44.999', '10:00:45', '10:00:59.999', '10:01:00'].map((time) => bandOf(one, at(time))), ['ok', 'near', 'near', 'over']);
});

test('a clock counts down to nothing and then how long it has been over', () => {
  assert.deepEqual(['10:00:00', '10:00:59.5', '10:01:00', '10:01:30'].map((time) => secondsLeft(clock('c1'), at(time))), [60, 1, 0, -30]);
});

test('what is due is what is over or refused, the longest first', () => {
  const refused = assignment('a2', 'refused', { another: true, since: '2026-11-22T10:00:30Z' });
  const all = due([clock('c2', '10:01:10'), clock('c1'), clock('c3', '10:05:00')], [assignment('a1', 'sent'), refused], at('10:02:00'));
  assert.deepEqual(all.map(({ id }) => id), ['a2', 'c1', 'c2']);
});

test('a refusal in whose place somebody was sent is not due', () => {
  assert.deepEqual(due([], [assignment('a2', 'refused')], at('10:02:00')), []);
});

test('a breach is heard once; what was due when the page began is not', () => {
  const notes = new Notes();
  const [first] = due([clock('c1')], [], at('10:02:00'));
  const both = due([clock('c1'), clock('c2')], [], at('10:02:00'));
  assert.ok(first !== undefined);
  assert.deepEqual([notes.hears([first]), notes.hears([first]), notes.hears(both), notes.hears(both), notes.hears([]), notes.hears(both)],
    [false, false, true, false, false, false]);
});

test('what somebody has taken note of leaves the strip, nothing else does', () => {
  const notes = new Notes();
  const both = due([clock('c1'), clock('c2')], [], at('10:02:00'));
  notes.note('c1');
  assert.deepEqual(notes.open(both).map(({ id }) => id), ['c2']);
});

test('who has said nothing yet stands above all, who is done below', () => {
  const list = ['cleared', 'onScene', 'acknowledged', 'enRoute', 'sent', 'cancelled'].map((state) => assignment(state, state));
  const asks = assignment('asks', 'refused', { another: true });
  const replaced = assignment('replaced', 'refused');
  assert.deepEqual([replaced, ...list, asks].sort(byNeed).map(({ id }) => id),
    ['sent', 'asks', 'acknowledged', 'enRoute', 'onScene', 'cleared', 'cancelled', 'replaced']);
});
