import assert from 'node:assert/strict';
import { test } from 'node:test';
import './browser.js';
import { keysText, repeatText } from '../src/app/components/parts.js';
import { inTurn } from '../src/app/data/calls.js';

/** @param {string} id @param {string} time @param {object} [more] @returns {any} */
const waiting = (id, time, more = {}) => ({ id, state: 'waiting', offeredAt: `2026-11-22T10:${time}Z`, answeredAt: null, ...more });
const later = { repeat: { pranks: 3, later: true, until: '2026-11-23T10:00:00Z', spared: false } };

/** @param {any[]} calls */
const order = (...calls) => inTurn(calls).map(({ id }) => id).join(' ');

test('who waits longest is first, who lost their call-taker before all others', () => {
  assert.equal(order(waiting('b', '00:05'), waiting('a', '00:01'), waiting('again', '00:09', { answeredAt: '2026-11-22T10:00:10Z' })), 'again a b');
});

test('a number that called in jest comes after whoever called within a minute of it, and before the next', () => {
  assert.equal(order(waiting('jest', '00:00', later), waiting('a', '00:59'), waiting('b', '01:01')), 'a jest b');
  assert.equal(order(waiting('spared', '00:00', { repeat: { ...later.repeat, later: false, spared: true } }), waiting('a', '00:01')), 'spared a');
});

/** What a template says. @param {any} template @returns {string} */
const said = (template) => typeof template !== 'object' ? String(template) : [...template.strings, ...template.values.map(said)].join(' ');

test('the queue says why a number is behind, or is not, and what a caller pressed', () => {
  assert.match(said(repeatText(later.repeat)), /repeat\.later/);
  assert.match(said(repeatText({ ...later.repeat, later: false, spared: true })), /repeat\.spared/);
  assert.match(said(repeatText({ ...later.repeat, pranks: 1, later: false })), /repeat\.pranks/);
  assert.equal(repeatText(null), '');
  assert.match(said(keysText('155')), /chip bad.*silent\.help/s);
  assert.match(said(keysText('1')), /silent\.keys/);
});
