import assert from 'node:assert/strict';
import { test } from 'node:test';
import { entryText } from '../src/app/timeline.js';

const entry = (/** @type {Partial<import('../src/app/timeline.js').TimelineEntry>} */ given) =>
  ({ id: '1.0', what: 'state', from: null, to: null, reason: null, by: { username: 'siti', name: 'Siti' }, at: '', ...given });
const typeName = (/** @type {string} */ code) => `«${code}»`;

test('an entry says what was done', () => {
  // Without the files of sentences a key stands for its sentence.
  assert.equal(entryText(entry({ to: 'open' }), typeName), 'timeline.state.open');
  assert.equal(entryText(entry({ to: 'closed', reason: 'selesai' }), typeName), 'timeline.closedBecause');
  assert.equal(entryText(entry({ what: 'call', from: 'a' }), typeName), 'timeline.callGone');
  assert.equal(entryText(entry({ what: 'point', to: { type: 'Point' } }), typeName), 'timeline.point');
});

test('what somebody wrote stands there as it was written', () => {
  assert.equal(entryText(entry({ what: 'narrative', to: '<b>api</b>' }), typeName), '<b>api</b>');
  assert.equal(entryText(entry({ what: 'narrative', from: 'api', to: null }), typeName), 'timeline.erased');
});

test('how far somebody is stands there with who and why', () => {
  assert.equal(entryText(entry({ what: 'assignment.DMK-02', from: 'sent', to: 'onScene' }), typeName), 'DMK-02: assignment.onScene');
  assert.equal(entryText(entry({ what: 'assignment.DMK-02', from: 'sent', to: 'refused', reason: 'ban bocor' }), typeName), 'DMK-02: assignment.refused, ban bocor');
});
