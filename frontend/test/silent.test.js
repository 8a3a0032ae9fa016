import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asksForHelp, QUESTIONS, Silent, script } from '../src/app/intake/silent.js';

test('the questions come one after the other, and each answer is a line of the report', () => {
  const silent = new Silent();
  silent.toggle('c1');
  assert.equal(script(silent.question), 'silent.ask.hears');
  assert.equal(silent.answer('yes'), 'Senyap – mendengar kami: ya');
  assert.equal(silent.answer('none'), 'Senyap – dalam bahaya: tidak ada jawaban');
  QUESTIONS.slice(2).forEach(() => silent.answer('no'));
  assert.equal(silent.question, undefined);
  assert.equal(silent.answer('yes'), null);
  assert.equal(script(silent.question), 'silent.stay');
});

test('another call begins anew', () => {
  const silent = new Silent();
  silent.toggle('c1');
  silent.answer('yes');
  silent.toggle('c2');
  assert.deepEqual([silent.call, silent.question], ['c2', 'hears']);
  silent.toggle('c2');
  assert.equal(silent.call, null);
});

test('a line that went dead is called back once or not at all, which ends the procedure', () => {
  const silent = new Silent();
  silent.toggle('c1');
  silent.answer('yes');
  assert.equal(silent.calledBack('unreached'), 'Senyap – telepon balik: tidak dijawab');
  assert.deepEqual([silent.call, silent.question], [null, 'hears']);
});

test('55 anywhere among the keys asks for help', () => {
  assert.deepEqual(['55', '1255#', '5', '5 5', '', undefined].map(asksForHelp), [true, true, false, false, false, false]);
});
