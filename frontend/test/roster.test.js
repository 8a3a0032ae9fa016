import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyRow, rowsWith, UNIT_COLUMNS } from '../src/app/data/roster.js';

test('rows are found by words in any of their cells or in what they mean, in any order', () => {
  /** @type {import('../src/app/data/roster.js').Row[]} */
  const rows = [{ callSign: 'DMK-02', kind: 'Mobil pompa' }, { callSign: 'DMK-03', kind: 'Mobil tangga' }, { callSign: 'AMB-01', kind: 'Ambulans', agency: 'psc119' }];
  const found = (/** @type {string} */ words) => rowsWith(rows, words, (column, cell) => (column === 'agency' && cell === 'psc119' ? 'Dinas Kesehatan' : ''));
  assert.deepEqual(found('pompa dmk'), [rows[0]]);
  assert.deepEqual(found(' MOBIL '), [rows[0], rows[1]]);
  assert.deepEqual(found('kesehatan amb'), [rows[2]]);
  assert.deepEqual(found(''), rows);
  assert.deepEqual(found('perahu'), []);
});

test('a new row has every column and nothing in it', () => {
  const row = emptyRow(UNIT_COLUMNS);
  assert.deepEqual(Object.keys(row), UNIT_COLUMNS);
  assert.ok(Object.values(row).every((cell) => cell === ''));
});
