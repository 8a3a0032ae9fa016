import assert from 'node:assert/strict';
import { test } from 'node:test';
import { grouped, isFeedLost, lastHeard, staleUnits, unitsWith } from '../src/app/dispatch/unit-order.js';

/** @param {string} callSign @param {string} status @param {object} more @returns {any} */
const unit = (callSign, status, more = {}) => ({ callSign, status, agency: callSign.slice(0, 3).toLowerCase(), fixAt: '2026-11-22T10:00:00Z', stale: false, ...more });
const names = { status: (/** @type {string} */ status) => `s:${status}`, agency: (/** @type {string} */ code) => ({ dmk: 'Pemadam', amb: 'Ambulans' })[code] ?? code };
const read = (/** @type {import('../src/app/dispatch/unit-order.js').Group[]} */ groups) => groups.map(({ name, units }) => [name, ...units.map(({ callSign }) => callSign)]);

test('who can be sent is listed first, who is off duty last, by call sign as people count', () => {
  const units = [unit('DMK-10', 'available'), unit('AMB-01', 'offDuty'), unit('DMK-2', 'available'), unit('AMB-03', 'onScene'), unit('AMB-02', 'unavailable')];
  assert.deepEqual(read(grouped(units, 'status', names)),
    [['s:available', 'DMK-2', 'DMK-10'], ['s:onScene', 'AMB-03'], ['s:unavailable', 'AMB-02'], ['s:offDuty', 'AMB-01']]);
});

test('agencies are listed by their names', () => {
  const units = [unit('DMK-01', 'available'), unit('AMB-02', 'available'), unit('AMB-01', 'onScene')];
  assert.deepEqual(read(grouped(units, 'agency', names)), [['Ambulans', 'AMB-01', 'AMB-02'], ['Pemadam', 'DMK-01']]);
});

test('the order of arrival changes nothing', () => {
  const units = [unit('DMK-01', 'available'), unit('DMK-02', 'enRoute'), unit('DMK-03', 'available')];
  assert.deepEqual(grouped([...units].reverse(), 'status', names), grouped(units, 'status', names));
});

test('every word narrows the list, in any order', () => {
  const units = [unit('DMK-01', 'available', { kind: 'Mobil pompa' }), unit('DMK-02', 'available', { kind: 'Mobil tangga' })];
  const found = (/** @type {string} */ words) => unitsWith(units, words, ({ callSign, kind }) => `${callSign} ${kind}`).map(({ callSign }) => callSign);
  assert.deepEqual([found(' TANGGA dmk '), found(''), found('tangga 01')], [['DMK-02'], ['DMK-01', 'DMK-02'], []]);
});

test('of those on duty the silent ones are counted', () => {
  const units = [unit('DMK-01', 'available', { stale: true }), unit('DMK-02', 'offDuty', { stale: true }), unit('DMK-03', 'enRoute')];
  assert.deepEqual(staleUnits(units).map(({ callSign }) => callSign), ['DMK-01']);
});

test('the feed is lost if all who were followed are silent, not if one device is or none ever spoke', () => {
  const silent = (/** @type {string} */ callSign) => unit(callSign, 'available', { stale: true });
  assert.equal(isFeedLost([silent('DMK-01'), silent('DMK-02'), unit('DMK-03', 'available', { fixAt: null })]), true);
  assert.equal(isFeedLost([silent('DMK-01'), unit('DMK-02', 'available')]), false);
  assert.equal(isFeedLost([silent('DMK-01')]), false);
  assert.equal(isFeedLost([unit('DMK-01', 'available', { fixAt: null })]), false);
});

test('the newest of all fixes says when the feed was heard last', () => {
  assert.equal(lastHeard([unit('A', 'available'), unit('B', 'available', { fixAt: '2026-11-22T17:30:00+07:00' }), unit('C', 'available', { fixAt: null })]), '2026-11-22T17:30:00+07:00');
  assert.equal(lastHeard([]), null);
});
