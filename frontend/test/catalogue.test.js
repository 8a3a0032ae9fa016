import assert from 'node:assert/strict';
import { test } from 'node:test';
import './browser.js';
import { Intake } from '../src/app/intake/intake.js';

const both = (/** @type {string} */ id) => ({ id, en: `${id} (en)` });
const type = (/** @type {string} */ code, /** @type {number} */ priority) =>
  ({ code, name: both(code), priority, restricted: false, responsible: [], supporting: [] });
const raises = (/** @type {string} */ when, /** @type {number} */ to) => ({ when: [when], raises: to, suggests: null, opens: null, guide: null });
const suggests = (/** @type {string} */ when, /** @type {number} */ to) => ({ ...raises(when, to), raises: null, suggests: to });
const question = (/** @type {string} */ code, /** @type {any[]} */ rules) => ({ code, ask: both(code), kind: 'yesNo', only: null, choices: [], rules });

/** @param {number} version @param {string} name of the first type */
const catalogue = (version, name) => ({
  version, at: '2026-11-22T15:41:05Z', by: 'admin-1', note: null,
  catalogue: {
    classes: [{ code: 'fire', name: both('fire'), responsible: ['damkar'], supporting: ['pln'], types: [{ ...type('house', 2), name: both(name) }, type('market', 1), type('stall', 2)] }],
    intake: { universal: [], guides: [], cards: [{ code: 'fire', name: both('fire'), types: ['house'], advice: [], questions: [question('trapped', [raises('yes', 1), suggests('no', 3)])] }] },
    words: { negations: ['tidak'], synonyms: {}, types: { house: ['kebakaran rumah'], market: ['kebakaran pasar'] }, urgent: [{ priority: 1, words: ['anak dalam'] }, { priority: 3, words: ['lansia'] }] },
  },
});

/** A room whose catalogue in force is number 7; it keeps number 6. */
async function room() {
  const given = /** @type {any} */ (globalThis);
  given.document = { cookie: '' };
  given.addEventListener = () => {};
  given.sessionStorage = { getItem: () => null, setItem: () => {} };
  let version = 0;
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
  const live = Object.assign(new EventTarget(), { clock: { now: () => Date.parse('2026-11-22T15:41:05Z') } });
  const incidents = { items: /** @type {any[]} */ ([]) };
  const inForce = { items: [{ id: 'catalogue', version: 7 }] };
  const intake = new Intake(/** @type {any} */ ({ phone, live, incidents, calls: new Map(), catalogue: inForce }), /** @type {any} */ (hand), 'siti');
  await intake.wake();
  await until(() => intake.card.classes.length === 1);
  return { intake, live, incidents };
}

/** @param {() => boolean} condition */
async function until(condition) {
  const deadline = Date.now() + 10_000;
  while (!condition()) {
    assert.ok(Date.now() < deadline, `not within ten seconds: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
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
