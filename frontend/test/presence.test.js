import './browser.js';
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LiveTopic } from '../src/app/live-topic.js';
import { Presence } from '../src/app/presence.js';

/** A page, what it sends, and a clock that stands still. */
function page() {
  const topic = new LiveTopic(({ id }) => id);
  /** @type {string[]} */
  const sent = [];
  /** @type {(() => void)[]} */
  const answers = [];
  const answer = (/** @type {string} */ what) => {
    sent.push(what);
    return new Promise((resolve) => answers.push(() => resolve(null)));
  };
  const clock = { now: 0 };
  const presence = new Presence(/** @type {any} */ ({ topic: () => topic }), () => 'siti', {
    look: (incident, _screen, writing) => answer(`${writing ? 'writes' : 'looks'} ${incident}`),
    leave: (incident) => answer(`leaves ${incident}`),
  }, () => clock.now);
  /** Everything that was asked is answered, and what then follows. */
  const settle = async () => {
    for (let next = answers.shift(); next !== undefined; next = answers.shift()) {
      next();
      await new Promise((resolve) => setImmediate(resolve));
    }
  };
  return { topic, presence, clock, settle, said: () => sent.splice(0) };
}

const people = (/** @type {string[]} */ ...names) => names.map((username) => ({ username, name: username, writing: false }));

test('what is open is said at once, again every five seconds, and nothing between', async () => {
  const { presence, clock, settle, said } = page();
  presence.show('a');
  await settle();
  assert.deepEqual(said(), ['looks a']);
  for (clock.now = 1000; clock.now < 5000; clock.now += 1000) {
    presence.show('a');
  }
  await settle();
  assert.deepEqual(said(), []);
  presence.show('a');
  await settle();
  assert.deepEqual(said(), ['looks a']);
});

test('writing is said when it begins and when it ends', async () => {
  const { presence, settle, said } = page();
  for (const writing of [false, true, true, false]) {
    presence.show('a', writing);
    await settle();
  }
  assert.deepEqual(said(), ['looks a', 'writes a', 'looks a']);
});

test('another incident takes the place of the former, and nothing open is said once', async () => {
  const { presence, clock, settle, said } = page();
  for (const incident of ['a', 'b', null, null]) {
    presence.show(incident);
    await settle();
  }
  clock.now = 60_000;
  presence.show(null);
  await settle();
  assert.deepEqual(said(), ['looks a', 'looks b', 'leaves b']);
});

test('who hurries through a list waits for no answer, and only the last one is said', async () => {
  const { presence, settle, said } = page();
  ['a', 'b', 'c', 'd'].forEach((incident) => presence.show(incident));
  assert.deepEqual(said(), ['looks a']);
  await settle();
  assert.deepEqual(said(), ['looks d']);
});

test('what is refused is said again with the next renewal, not at once', async () => {
  const clock = { now: 0 };
  let asked = 0;
  const refuse = () => {
    asked++;
    return Promise.reject(new Error('no'));
  };
  const topic = new LiveTopic(({ id }) => id);
  const presence = new Presence(/** @type {any} */ ({ topic: () => topic }), () => 'siti', { look: refuse, leave: refuse }, () => clock.now);
  for (; clock.now <= 10_000; clock.now += 1000) {
    presence.show('a');
    await new Promise((resolve) => setImmediate(resolve));
  }
  assert.equal(asked, 3);
});

test('a page that goes says so, and says what it shows when it comes back', async () => {
  const { presence, settle, said } = page();
  assert.equal(presence.leave(), null);
  presence.show('a', true);
  await settle();
  void presence.leave();
  presence.show('a', true);
  await settle();
  assert.deepEqual(said(), ['writes a', 'leaves a', 'writes a']);
});

test('nobody sees themselves, and of others only who has this incident open', () => {
  const { topic, presence } = page();
  assert.equal(presence.known, false);
  assert.deepEqual(presence.othersAt('a'), []);
  topic.take({ epoch: 'e', sequence: 1, snapshot: [{ id: 'a', people: people('budi', 'siti') }, { id: 'b', people: people('siti') }] });
  assert.equal(presence.known, true);
  assert.deepEqual(presence.othersAt('a').map(({ username }) => username), ['budi']);
  assert.deepEqual(presence.othersAt('b'), []);
  topic.take({ epoch: 'e', sequence: 2, upsert: [], remove: ['a'] });
  assert.deepEqual(presence.othersAt('a'), []);
});
