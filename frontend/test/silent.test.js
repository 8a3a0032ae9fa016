import assert from 'node:assert/strict';
import { test } from 'node:test';
import { asksForHelp, QUESTIONS, Silent, script } from '../src/app/intake/silent.js';

/** Somebody who speaks with this call, and has a report of it. */
function speaking(call = 'c1') {
  const taking = /** @type {any} */ ({
    phone: { call: {} },
    intake: { call, draft: { call }, told: { text: '' }, tell: (/** @type {{text: string}} */ { text }) => { taking.intake.told.text = text; } },
  });
  const silent = new Silent(taking);
  silent.toggle();
  return { silent, taking, lines: () => taking.intake.told.text.split('\n') };
}

test('the questions come one after the other, and each answer is a line of the report', () => {
  const { silent, lines } = speaking();
  assert.equal(script(silent.question), 'silent.ask.hears');
  silent.answer('yes');
  silent.answer('none');
  assert.deepEqual(lines(), ['Senyap – mendengar kami: ya', 'Senyap – dalam bahaya: tidak ada jawaban']);
  QUESTIONS.slice(2).forEach(() => silent.answer('no'));
  assert.equal(silent.question, undefined);
  silent.answer('yes');
  assert.equal(lines().length, QUESTIONS.length);
  assert.equal(script(silent.question), 'silent.stay');
});

test('another call begins anew', () => {
  const { silent, taking } = speaking();
  silent.answer('yes');
  taking.intake.call = 'c2';
  silent.toggle();
  assert.deepEqual([silent.call, silent.question], ['c2', 'hears']);
  silent.toggle();
  assert.equal(silent.call, null);
});

test('a line that went dead stays until somebody says whether it was called back', () => {
  const { silent, taking, lines } = speaking();
  taking.phone.call = null;
  taking.intake.call = null;
  silent.toggle();
  assert.equal(silent.isDead, true);
  silent.calledBack('unreached');
  assert.deepEqual([silent.isDead, silent.call, lines()], [false, null, ['Senyap – telepon balik: tidak dijawab']]);
});

test('what came of calling back is not written into the report of another call', () => {
  const { silent, taking, lines } = speaking();
  taking.phone.call = null;
  taking.intake.draft = { call: 'c2' };
  silent.calledBack('reached');
  assert.deepEqual([silent.call, lines()], [null, ['']]);
});

test('55 anywhere among the keys asks for help', () => {
  assert.deepEqual(['55', '1255#', '5', '5 5', '', undefined].map(asksForHelp), [true, true, false, false, false, false]);
});
