import assert from 'node:assert/strict';
import { test } from 'node:test';
import './browser.js';
import { Intake } from '../src/app/intake/intake.js';
import { until } from './until.js';

const both = (/** @type {string} */ id) => ({ id, en: `${id} (en)` });
const type = (/** @type {string} */ code, /** @type {number} */ priority) =>
  ({ code, name: both(code), priority, restricted: false, responsible: [], supporting: [] });
const raises = (/** @type {string} */ when, /** @type {number} */ to) => ({ when: [when], raises: to, suggests: null, opens: null, guide: null });
const suggests = (/** @type {string} */ when, /** @type {number} */ to) => ({ ...raises(when, to), raises: null, suggests: to });
const question = (/** @type {string} */ code, /** @type {any[]} */ rules) => ({ code, ask: both(code), kind: 'yesNo', only: [], choices: [], rules });

/** @param {number} version @param {string} name of the first type */
const catalogue = (version, name) => ({
  version, at: '2026-11-22T15:41:05Z', by: 'admin-1', note: null,
  catalogue: {
    classes: [{ code: 'fire', name: both('fire'), responsible: ['damkar'], supporting: ['pln'], types: [{ ...type('house', 2), name: both(name) }, type('market', 1), type('stall', 2)] }],
    intake: { universal: [], guides: [{ code: 'cpr', name: both('cpr'), perMinute: 110, steps: [] }], cards: [{ code: 'fire', name: both('fire'), types: ['house'], advice: [], questions: [question('trapped', [raises('yes', 1), suggests('no', 3)]), question('breathing', [{ ...raises('no', 1), guide: 'cpr' }])] }] },
    words: { negations: ['tidak'], synonyms: {}, types: { house: ['kebakaran rumah'], market: ['kebakaran pasar'] }, urgent: [{ priority: 1, words: ['anak dalam'] }, { priority: 3, words: ['lansia'] }] },
  },
});

/** A room whose catalogue in force is number 7; it keeps number 6. */
async function room() {
  const given = /** @type {any} */ (globalThis);
  given.document = { cookie: '' };
  given.addEventListener = () => {};
  const stored = new Map();
  given.sessionStorage = { getItem: (/** @type {string} */ key) => stored.get(key) ?? null, setItem: stored.set.bind(stored), removeItem: stored.delete.bind(stored) };
  let version = 0;
  let time = Date.parse('2026-11-22T15:41:05Z');
  given.fetch = async (/** @type {string} */ path, /** @type {any} */ { method, body }) => {
    if (method === 'GET') {
      return new Response(JSON.stringify(path.startsWith('/api/agencies') ? { items: [{ code: 'damkar', name: 'Pemadam' }] }
        : path === '/api/catalogue' ? catalogue(7, 'rumah') : catalogue(Number(path.split('/').pop()), 'rumah lama')));
    }
    return new Response(JSON.stringify({
      id: 'i1', number: 'KJ-2026-000001', version: ++version, area: null, type: null, priority: null, address: null, narrative: null, point: null,
      pointSource: null, pointRadius: null, calls: [], state: 'draft', changedAt: '2026-11-22T15:41:05Z', ...JSON.parse(body), answers: [],
    }));
  };
  const phone = Object.assign(new EventTarget(), { call: { echo: false, state: 'active' } });
  const hand = Object.assign(new EventTarget(), { id: 'c1' });
  const live = Object.assign(new EventTarget(), { clock: { now: () => time } });
  const incidents = { items: /** @type {any[]} */ ([]) };
  const inForce = { items: [{ id: 'catalogue', version: 7 }] };
  const intake = new Intake(/** @type {any} */ ({ phone, live, incidents, calls: new Map(), catalogue: inForce }), /** @type {any} */ (hand), 'siti');
  await intake.wake();
  await until(() => intake.card.classes.length === 1);
  return { intake, live, incidents, /** @param {number} seconds */ passes: (seconds) => { time += seconds * 1000; } };
}

test('words propose, a person accepts: the type, and the urgency that the words speak of', async () => {
  const { intake } = await room();
  intake.tell({ text: 'kebakaran rumah ada anak di dalam' });
  assert.equal(intake.value('type'), null, 'nothing is taken by itself');
  assert.equal(intake.card.proposal?.type.code, 'house');
  assert.equal(intake.card.proposal?.priority, 1);
  assert.equal(intake.card.proposal?.card?.code, 'fire');
  intake.card.accept();
  assert.equal(intake.value('type'), 'house');
  assert.equal(intake.card.priority, 1);
  assert.equal(intake.card.proposal, null);
});

test('who chooses a type is not asked about any other that the words speak of', async () => {
  const { intake } = await room();
  intake.tell({ text: 'kebakaran pasar dan kebakaran rumah' });
  intake.card.choose('stall');
  assert.equal(intake.card.proposal, null);
});

test('who chooses another type than the proposed one is not asked again', async () => {
  const { intake } = await room();
  intake.tell({ text: 'kebakaran rumah' });
  intake.card.choose('market');
  assert.equal(intake.card.proposal, null);
  intake.tell({ text: 'kebakaran rumah besar' });
  assert.equal(intake.card.proposal, null);
});

test('an answer raises before the server has answered, and says why; taken back it raises no more', async () => {
  const { intake } = await room();
  intake.set({ type: 'house' });
  assert.equal(intake.card.priority, 2);
  intake.card.answer('fire.trapped', 'yes');
  assert.equal(intake.card.priority, 1);
  assert.deepEqual(intake.card.raisedBy.map(({ name }) => name), ['fire.trapped']);
  intake.card.answer('fire.trapped', null);
  assert.equal(intake.card.priority, 2);
  assert.deepEqual(intake.card.raisedBy, []);
});

test('an answer counts more than what was chosen before it, a person has the last word', async () => {
  const { intake } = await room();
  intake.set({ type: 'house' });
  intake.card.prioritise(3);
  intake.card.answer('fire.trapped', 'yes');
  assert.equal(intake.card.priority, 1);
  intake.card.prioritise(4);
  assert.equal(intake.card.priority, 4);
});

test('an answer that was a slip gives back what a person had chosen', async () => {
  const { intake } = await room();
  intake.set({ type: 'house' });
  intake.card.prioritise(3);
  intake.card.answer('fire.trapped', 'yes');
  intake.card.answer('fire.trapped', null);
  assert.equal(intake.card.priority, 3);
});

test('who lowers the priority is not asked again for the same words, but for worse ones', async () => {
  const { intake } = await room();
  intake.tell({ text: 'kebakaran rumah, banyak asap' });
  intake.card.accept();
  assert.equal(intake.card.priority, 2);
  intake.card.prioritise(4);
  assert.equal(intake.card.proposal, null, 'the type speaks for 2, but nothing would come of taking that');
  intake.tell({ text: 'kebakaran rumah, banyak asap, lansia' });
  assert.equal(intake.card.proposal?.priority, 3);
  intake.card.accept();
  assert.deepEqual([intake.card.priority, intake.card.proposal], [3, null]);
  intake.tell({ text: 'kebakaran rumah, lansia, anak di dalam' });
  assert.equal(intake.card.proposal?.priority, 1);
  intake.card.prioritise(2);
  assert.equal(intake.card.proposal, null);
});

test('what was begun goes on when the type is another, ends with its answer, and counts anew when it is begun anew', async () => {
  const { intake, passes } = await room();
  intake.card.choose('house');
  intake.card.answer('fire.breathing', 'no');
  const since = intake.card.guideSince;
  passes(60);
  intake.card.choose('market');
  assert.deepEqual([intake.card.guide?.code, intake.card.guideSince], ['cpr', since]);
  assert.deepEqual(intake.card.sheets.flatMap(({ questions }) => questions), [], 'its question is asked no longer');
  intake.card.answer('fire.breathing', null);
  assert.equal(intake.card.guide, undefined);
  intake.card.answer('fire.breathing', 'no');
  assert.equal(intake.card.guideSince, since + 60_000);
});

test('less urgency is only suggested, and taken by the same key', async () => {
  const { intake } = await room();
  intake.set({ type: 'house' });
  intake.card.answer('fire.trapped', 'no');
  assert.equal(intake.card.priority, 2);
  assert.equal(intake.card.suggestion?.priority, 3);
  intake.card.accept();
  assert.equal(intake.card.priority, 3);
  assert.equal(intake.card.suggestion, null);
});

test('a report that was taken with an older catalogue is shown with that one', async () => {
  const { intake, live, incidents } = await room();
  assert.equal(intake.card.classes[0]?.types[0].name, 'rumah');
  assert.deepEqual(intake.card.agencies, null);
  incidents.items = [{
    id: 'i9', number: 'KJ-2026-000009', version: 3, area: null, type: 'house', priority: 2, address: null, narrative: null, point: null, pointSource: null,
    pointRadius: null, calls: ['c1'], state: 'draft', changedAt: '2026-11-22T15:41:05Z', answers: [], catalogue: 6,
  }];
  live.dispatchEvent(new Event('change'));
  await until(() => intake.card.classes[0]?.types[0].name === 'rumah lama');
  assert.deepEqual(intake.card.agencies, { responsible: ['Pemadam'], supporting: ['pln'] });
});

test('a version that did not come is asked for again after a while, and not before', async (t) => {
  const given = /** @type {any} */ (globalThis);
  let [asked, away, time] = [0, true, 100_000];
  t.mock.method(performance, 'now', () => time);
  given.document = { cookie: '' };
  given.fetch = async () => {
    asked++;
    return away ? new Response('{}', { status: 404 }) : new Response(JSON.stringify(catalogue(3, 'rumah')));
  };
  const { Book } = await import('../src/app/intake/book.js');
  const book = new Book();
  const heard = () => new Promise((resolve) => book.addEventListener('change', resolve, { once: true }));
  const first = heard();
  book.open(3);
  await first;
  book.open(3);
  assert.deepEqual([asked, book.at(3)], [1, null]);
  [away, time] = [false, time + 11_000];
  const second = heard();
  book.open(3);
  book.open(3);
  await second;
  assert.deepEqual([asked, book.type(3, 'house')?.name], [2, 'rumah']);
});

test('a type without agencies of its own has those of its class, each kind for itself', async () => {
  const { Book } = await import('../src/app/intake/book.js');
  const given = /** @type {any} */ (globalThis);
  const held = catalogue(4, 'rumah');
  Object.assign(/** @type {any} */ (held.catalogue.classes[0]?.types[1]), { supporting: ['bpbd'] });
  Object.assign(/** @type {any} */ (held.catalogue.classes[0]?.types[2]), { responsible: ['polres'] });
  given.fetch = async () => new Response(JSON.stringify(held));
  const book = new Book();
  const heard = new Promise((resolve) => book.addEventListener('change', resolve, { once: true }));
  book.open(4);
  await heard;
  const whose = (/** @type {string} */ code) => [book.type(4, code)?.responsible, book.type(4, code)?.supporting];
  assert.deepEqual([whose('house'), whose('market'), whose('stall')], [[['damkar'], ['pln']], [['damkar'], ['bpbd']], [['polres'], ['pln']]]);
});
