import assert from 'node:assert/strict';
import { test } from 'node:test';
import './browser.js';
import { Problem } from '../src/app/data/http.js';
import { Sendings } from '../src/app/dispatch/sendings.js';
import { until } from './until.js';

function memory() {
  const values = new Map();
  return {
    getItem: (/** @type {string} */ key) => values.get(key) ?? null,
    setItem: (/** @type {string} */ key, /** @type {string} */ value) => values.set(key, value),
  };
}

/** A server that does each sending once, whatever becomes of its answers. */
function server() {
  /** @type {Map<string, string[]>} */
  const sendings = new Map();
  const it = {
    sendings,
    /** @type {[string, string][]} */
    said: [],
    /** @type {Error | null} */
    failure: null,
    answersLost: false,
    send: async (/** @type {string} */ key, /** @type {string} */ _incident, /** @type {{units: string[]}} */ { units }) => {
      if (it.failure !== null) {
        throw it.failure;
      }
      sendings.set(key, units);
      if (it.answersLost) {
        throw away;
      }
      return /** @type {any[]} */ (units.map((unit) => ({ id: `a-${unit}` })));
    },
    say: async (/** @type {string} */ id, /** @type {{state: string}} */ { state }) => {
      if (it.failure !== null) {
        throw it.failure;
      }
      it.said.push([id, state]);
      return /** @type {any} */ ({});
    },
  };
  return it;
}

const away = new Problem(0, 'unreachable', 'away');
const wanted = { incident: 'i1', number: 'KJ-2026-001047', units: ['DMK-02', 'AMB-01'], agencies: [], reason: null };

test('a sending goes out once, and leaves nothing behind', async () => {
  const s = server();
  const sendings = new Sendings(memory(), s, 'agus');
  await sendings.send(wanted);
  await sendings.flush();
  assert.deepEqual([...s.sendings.values()], [['DMK-02', 'AMB-01']]);
  assert.deepEqual(sendings.unanswered, []);
});

test('without an answer it is kept, over a reload too, and done once', async () => {
  const s = server();
  const store = memory();
  s.answersLost = true;
  await new Sendings(store, s, 'agus').send(wanted);
  s.answersLost = false;
  const later = new Sendings(store, s, 'agus');
  assert.equal(later.unanswered.length, 1);
  await later.flush();
  assert.equal(s.sendings.size, 1);
  assert.deepEqual(later.unanswered, []);
});

test('for eight seconds all who were sent can be called back', async () => {
  let now = 0;
  const s = server();
  const sendings = new Sendings(memory(), s, 'agus', () => now);
  await sendings.send(wanted);
  now = 7999;
  assert.equal(sendings.secondsLeft, 1);
  await sendings.takeBack();
  assert.deepEqual(s.said, [['a-DMK-02', 'cancelled'], ['a-AMB-01', 'cancelled']]);
  assert.equal(s.sendings.size, 1);
  assert.equal(sendings.takeBack(), null);

  await sendings.send(wanted);
  now = 7999 + 8000;
  assert.deepEqual([sendings.last, sendings.secondsLeft, sendings.takeBack()], [null, 0, null]);
  assert.equal(s.said.length, 2);
});

test('the eight seconds begin with the answer', async () => {
  let now = 0;
  const s = server();
  s.failure = away;
  const sendings = new Sendings(memory(), s, 'agus', () => now);
  await sendings.send(wanted);
  now = 7000;
  s.failure = null;
  await sendings.flush();
  now = 14_000;
  assert.equal(sendings.secondsLeft, 1);
});

test('what was taken back before anybody heard of it is called back as soon as somebody does', async () => {
  const s = server();
  s.answersLost = true;
  const sendings = new Sendings(memory(), s, 'agus');
  await sendings.send(wanted);
  await sendings.takeBack();
  assert.deepEqual(s.said, []);
  s.answersLost = false;
  await sendings.flush();
  assert.deepEqual(s.said, [['a-DMK-02', 'cancelled'], ['a-AMB-01', 'cancelled']]);
  assert.equal(s.sendings.size, 1);
  assert.deepEqual(sendings.unanswered, []);
});

test('a sending that somebody else was faster with is told with what it was, and not repeated', async () => {
  const s = server();
  s.failure = new Problem(409, 'unit-taken', 'Budi', [{ unit: 'AMB-01' }]);
  const sendings = new Sendings(memory(), s, 'agus');
  /** @type {any[]} */
  const refused = [];
  sendings.addEventListener('refused', (event) => refused.push(/** @type {CustomEvent} */ (event).detail));
  await sendings.send(wanted);
  assert.deepEqual(refused.map(({ entry, problem }) => [entry.incident, entry.units, problem.message]), [['i1', wanted.units, 'Budi']]);
  assert.deepEqual(sendings.unanswered, []);
  assert.equal(sendings.last, null);
});

test('a right that is missing is no reason to try for ever, a token that was renewed is', async () => {
  const s = server();
  const sendings = new Sendings(memory(), s, 'agus');
  s.failure = new Problem(403, 'csrf', 'token');
  await sendings.send(wanted);
  assert.equal(sendings.unanswered.length, 1);
  s.failure = new Problem(403, 'incident-restricted', 'no');
  await sendings.flush();
  assert.deepEqual(sendings.unanswered, []);
});

test('a word said while the server is away arrives with the moment at which it was said', async () => {
  const s = server();
  s.failure = away;
  /** @type {any[]} */
  const words = [];
  const sendings = new Sendings(memory(), { ...s, say: async (id, word) => {
    if (s.failure !== null) {
      throw s.failure;
    }
    words.push([id, word]);
    return /** @type {any} */ ({});
  } }, 'agus');
  await sendings.say({ assignment: 'a1', state: 'onScene', reason: null, moment: '2026-11-22T10:00:00.000Z' });
  assert.deepEqual([sendings.unsaid, sendings.unsaidOf('a1'), sendings.unsaidOf('a2')], [1, 'onScene', null]);
  s.failure = null;
  await sendings.flush();
  await until(() => sendings.unsaid === 0);
  assert.deepEqual(words, [['a1', { state: 'onScene', reason: null, at: '2026-11-22T10:00:00.000Z' }]]);
});

test('nobody sends for another', async () => {
  const s = server();
  const store = memory();
  s.failure = away;
  await new Sendings(store, s, 'agus').send(wanted);
  s.failure = null;
  await new Sendings(store, s, 'budi').flush();
  assert.equal(s.sendings.size, 0);
});

test('what reaches nobody for five minutes is not sent behind everybody\'s back', async () => {
  const real = Date.now;
  const s = server();
  const store = memory();
  s.failure = away;
  await new Sendings(store, s, 'agus').send(wanted);
  s.failure = null;
  Date.now = () => real() + 300_001;
  try {
    const sendings = new Sendings(store, s, 'agus');
    /** @type {string[]} */
    const refused = [];
    sendings.addEventListener('refused', (event) => refused.push(/** @type {CustomEvent} */ (event).detail.problem.type));
    await sendings.flush();
    assert.deepEqual([refused, s.sendings.size, sendings.unanswered], [['too-late'], 0, []]);
  } finally {
    Date.now = real;
  }
});
