import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyRow, rowsWith, UNIT_COLUMNS } from '../src/app/data/roster.js';

test('rows are found by words in any of their cells, in any order', () => {
  const rows = [{ callSign: 'DMK-02', kind: 'Mobil pompa' }, { callSign: 'DMK-03', kind: 'Mobil tangga' }, { callSign: 'AMB-01', kind: 'Ambulans' }];
  assert.deepEqual(rowsWith(rows, 'pompa dmk'), [rows[0]]);
  assert.deepEqual(rowsWith(rows, ' MOBIL '), [rows[0], rows[1]]);
  assert.deepEqual(rowsWith(rows, ''), rows);
  assert.deepEqual(rowsWith(rows, 'perahu'), []);
});

test('a new row has every column and nothing in it', () => {
  const row = emptyRow(UNIT_COLUMNS);
  assert.deepEqual(Object.keys(row), UNIT_COLUMNS);
  assert.ok(Object.values(row).every((cell) => cell === ''));
});
