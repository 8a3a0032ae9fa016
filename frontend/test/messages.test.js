import assert from 'node:assert/strict';
import { test } from 'node:test';
import { messages } from '../src/app/messages.js';

/** @type {import('../src/app/messages.js').Parts} */
const fine = {
  server: true, refusals: [], away: null, signedOut: false, phone: 'registered', known: true, microphone: true, locked: false, missing: [], unsent: 0,
};
const keys = (/** @type {object} */ more) => messages({ ...fine, ...more }).map((m) => m.key);

test('nothing is said while all is well', () => {
  assert.deepEqual(keys({}), []);
  assert.deepEqual(keys({ phone: 'connecting', unsent: 1 }), []);
});

test('each thing that is lost is said, the server first', () => {
  assert.deepEqual(keys({ server: false, phone: 'lost', microphone: false, unsent: 2 }),
    ['serverLost', 'microphoneMissing', 'phoneLost', 'unsent']);
});

test('a session that ended is not a lost server', () => {
  assert.deepEqual(keys({ server: false, signedOut: true }), ['signedOut']);
});

test('the exchange\'s word counts, not the library\'s', () => {
  assert.deepEqual(keys({ known: false }), ['phoneUnknown']);
});

test('a refused password, a seat that went elsewhere and withheld data are each said', () => {
  assert.deepEqual(keys({ phone: 'refused', away: 'elsewhere', refusals: ['Akun ini tidak boleh.'] }),
    ['refused', 'away.elsewhere', 'phoneRefused']);
});

test('whatever can be done has its way out', () => {
  for (const message of messages({ ...fine, phone: 'refused', away: 'elsewhere', microphone: false, locked: true, missing: ['Jabra'] })) {
    assert.notEqual(message.wayOut, null, message.key);
  }
});
