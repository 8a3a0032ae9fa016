import assert from 'node:assert/strict';
import { test } from 'node:test';
import { standing } from '../src/app/standing.js';

/** @type {any} */
const ready = { call: null, phone: 'registered', told: { state: 'ready', registered: true }, current: true, recognised: true };
const with_ = (/** @type {object} */ more) => standing({ ...ready, ...more });

test('what the server says counts while it is heard and the telephone stands', () => {
  assert.equal(with_({}), 'ready');
  assert.equal(with_({ told: { state: 'paused', registered: true } }), 'paused');
});

test('nothing is claimed before the server has spoken or after it fell silent', () => {
  assert.equal(with_({ told: undefined }), 'unknown');
  assert.equal(with_({ current: false }), 'unknown');
});

test('a telephone on the way or lost is never called ready', () => {
  assert.equal(with_({ phone: 'connecting' }), 'connecting');
  assert.equal(with_({ told: { state: 'offline', registered: false } }), 'connecting');
  assert.equal(with_({ told: { state: 'offline', registered: false }, recognised: false }), 'offline');
  for (const phone of ['off', 'lost', 'refused']) {
    assert.equal(with_({ phone }), 'offline', phone);
  }
});

test('the own telephone knows of its call before the server does; a test of the sound is no call', () => {
  assert.equal(with_({ call: { state: 'ringing' } }), 'ringing');
  assert.equal(with_({ call: { state: 'active' }, current: false }), 'busy');
  assert.equal(with_({ call: { state: 'active', echo: true } }), 'ready');
});
