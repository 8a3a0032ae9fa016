import assert from 'node:assert/strict';
import { test } from 'node:test';
import { band, duration, instantOf, numberGroups, showTimesIn, timeOfDay } from '../src/app/format.js';

test('a wait changes its band at 10, 15 and 20 seconds', () => {
  assert.deepEqual([0, 9, 10, 14, 15, 19, 20, 500].map(band),
    ['calm', 'calm', 'soon', 'soon', 'late', 'late', 'breach', 'breach']);
});

test('durations', () => {
  assert.deepEqual([0, 59.9, 87, 3599, 3723].map(duration), ['00:00', '00:59', '01:27', '59:59', '1:02:03']);
});

test('a number keeps its digits, whatever its groups', () => {
  for (const number of ['+6281233554471', '+62215551234', '+622155512', '112', '+6581234567']) {
    const shown = numberGroups(number).join('');
    assert.equal(shown, number.startsWith('+62') ? `0${number.slice(3)}` : number);
  }
  assert.deepEqual(numberGroups('+6281233554471'), ['0812', '3355', '4471']);
  assert.deepEqual(numberGroups('+628123355447'), ['0812', '335', '5447']);
});

test('what is no number is not touched', () => {
  assert.deepEqual(numberGroups('<b>=cmd'), ['<b>=cmd']);
});

test('times are shown in the zone of the region, and say so', () => {
  const noon = Date.parse('2026-11-22T05:00:00Z');
  showTimesIn('Asia/Jakarta');
  assert.match(timeOfDay(noon), /^12[.:]00[.:]00 WIB$/);
  showTimesIn('Asia/Jayapura');
  assert.match(timeOfDay(noon), /^14[.:]00[.:]00 WIT$/);
});

test('what the clocks of the region show is sent with their offset', () => {
  showTimesIn('Asia/Makassar');
  assert.equal(instantOf('2026-11-23T10:00'), '2026-11-23T10:00:00+08:00');
  showTimesIn('Asia/Jayapura');
  assert.equal(instantOf('2026-11-23T10:00'), '2026-11-23T10:00:00+09:00');
});
