import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callBacks } from '../src/app/call-backs.js';

/** @param {string} id @param {object} more @returns {any} */
const ended = (id, more) => ({
  id, number: '+621', state: 'ended', outcome: 'abandoned', disposition: null, offeredAt: '2026-11-22T10:00:00Z',
  endedAt: `2026-11-22T10:0${id}:00Z`, ...more,
});

test('calls of one number are one line, newest first', () => {
  const list = callBacks([ended('1', {}), ended('3', {}), ended('2', { number: '+622' })]);
  assert.deepEqual(list.map((g) => [g.number, g.calls.map((c) => c.id)]), [['+621', ['3', '1']], ['+622', ['2']]]);
});

test('each withheld number stands alone', () => {
  assert.equal(callBacks([ended('1', { number: null }), ended('2', { number: null })]).length, 2);
});

test('whoever was not served has to be called back, also if the queue was full', () => {
  const list = callBacks(['abandoned', 'cut', 'overflow', 'refused', 'answered'].map((outcome, n) => ended(`${n}`, { outcome, number: outcome })));
  assert.deepEqual(list.map((g) => g.number), ['overflow', 'cut', 'abandoned']);
});

test('answered, disposed and running calls are no tasks; cut ones are', () => {
  const list = callBacks([
    ended('1', { outcome: 'answered' }), ended('2', { disposition: 'prank' }),
    ended('3', { state: 'waiting', outcome: null }), ended('4', { outcome: 'cut', number: '+624' }),
  ]);
  assert.deepEqual(list.map((g) => g.number), ['+624']);
});

test('a number that is calling again says so', () => {
  const [group] = callBacks([ended('1', {}), ended('2', { state: 'ringing', outcome: null })]);
  assert.equal(group?.waiting, true);
});
