import assert from 'node:assert/strict';
import { test } from 'node:test';
import { offeredSeat } from '../src/app/data/positions.js';

/** @param {string} id @param {string | null} person @returns {any} */
const seat = (id, person) => ({ id, person });
const rina = { username: 'rina', position: null };

test('the seat that the person has is offered', () => {
  assert.equal(offeredSeat([seat('pos-01', null), seat('pos-02', 'rina')], rina, 'pos-01'), 'pos-02');
});

test('else the seat of the last time, if it is free', () => {
  assert.equal(offeredSeat([seat('pos-01', null), seat('pos-02', null)], rina, 'pos-02'), 'pos-02');
});

test('else the lowest free one', () => {
  assert.equal(offeredSeat([seat('pos-03', null), seat('pos-01', 'budi'), seat('pos-02', null)], rina, 'pos-01'), 'pos-02');
});

test('in a full room none', () => {
  assert.equal(offeredSeat([seat('pos-01', 'budi')], rina, null), null);
});
