import assert from 'node:assert/strict';
import { test } from 'node:test';
import './browser.js';
import { Problem } from '../src/app/data/http.js';
import { Outbox } from '../src/app/outbox.js';

function memory() {
  const values = new Map();
  return {
    getItem: (/** @type {string} */ key) => values.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) => values.set(key, value),
  };
}

/** A server that can be away, and remembers what it was told. */
function server() {
  /** @type {[string, string | null][]} */
  const told = [];
  const it = {
    told,
    /** @type {Error | null} */
    failure: null,
    send: async (/** @type {string} */ call, /** @type {string | null} */ disposition) => {
      if (it.failure !== null) {
        throw it.failure;
      }
      told.push([call, disposition]);
    },
  };
  return it;
}

const away = new Problem(0, 'unreachable', 'away');

test('an outcome goes out at once and leaves nothing behind', async () => {
  const s = server();
  const outbox = new Outbox(memory(), s.send, 'rina');
  await outbox.put('a', 'prank');
  assert.deepEqual(s.told, [['a', 'prank']]);
  assert.deepEqual(outbox.entries, []);
});

test('chosen without a server it arrives later, once, also after a reload', async () => {
  const store = memory();
  const s = server();
  s.failure = away;
  await new Outbox(store, s.send, 'rina').put('a', 'prank');
  s.failure = null;
  const later = new Outbox(store, s.send, 'rina');
  await Promise.all([later.flush(), later.flush()]);
  await later.flush();
  assert.deepEqual(s.told, [['a', 'prank']]);
});

test('only the newest choice for a call is sent', async () => {
  const s = server();
  s.failure = away;
  const outbox = new Outbox(memory(), s.send, 'rina');
  await outbox.put('a', 'prank');
  await outbox.put('b', 'test');
  await outbox.put('a', 'emergency');
  s.failure = null;
  await outbox.flush();
  assert.deepEqual(s.told, [['b', 'test'], ['a', 'emergency']]);
});

test('a call that the server does not know yet waits and holds nobody up', async () => {
  const store = memory();
  /** @type {string[]} */
  const told = [];
  const outbox = new Outbox(store, async (call) => {
    if (call === 'unknown') {
      throw new Problem(404, 'unknown-call', 'not yet');
    }
    told.push(call);
  }, 'rina');
  await outbox.put('unknown', 'prank');
  await outbox.put('known', 'prank');
  assert.deepEqual(told, ['known']);
  assert.deepEqual(outbox.entries.map((e) => e.call), ['unknown']);
});

test('a choice that is finally refused is said and dropped', async () => {
  const s = server();
  s.failure = new Problem(400, 'invalid-request', 'no');
  const outbox = new Outbox(memory(), s.send, 'rina');
  /** @type {string[]} */
  const said = [];
  outbox.addEventListener('refused', (event) => said.push(/** @type {CustomEvent} */ (event).detail.problem.message));
  await outbox.put('a', 'prank');
  assert.deepEqual(said, ['no']);
  assert.deepEqual(outbox.entries, []);
});

test('nobody speaks for another', async () => {
  const store = memory();
  const s = server();
  s.failure = away;
  await new Outbox(store, s.send, 'rina').put('a', 'prank');
  s.failure = null;
  await new Outbox(store, s.send, 'budi').flush();
  assert.deepEqual(s.told, []);
  assert.equal(new Outbox(store, s.send, 'rina').entries.length, 1);
});
