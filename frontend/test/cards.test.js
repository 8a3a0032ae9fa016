import assert from 'node:assert/strict';
import { test } from 'node:test';
import './browser.js';
import * as cards from '../src/app/intake/cards.js';
import * as drafts from '../src/app/intake/draft.js';
import { beats } from '../src/app/intake/metronome.js';

const both = (/** @type {string} */ id) => ({ id, en: id });
const rule = (/** @type {Partial<import('../src/app/data/catalogue.js').Rule>} */ what) =>
  ({ when: [], raises: null, suggests: null, opens: null, guide: null, ...what });
/** @type {(code: string, rules?: any[], more?: any) => any} */
const question = (code, rules = [], more = {}) => ({ code, ask: both(code), kind: 'yesNo', only: [], choices: [], rules, ...more });
const advice = (/** @type {string} */ say, /** @type {string[]} */ ...only) => ({ say: both(say), kind: /** @type {const} */ ('general'), only, approved: null });

/** @type {import('../src/app/data/catalogue.js').Catalogue} */
const catalogue = {
  classes: [],
  intake: {
    universal: [question('danger'), question('worst', [rule({ when: ['bleeding'], raises: 1 })], { kind: 'choice', only: ['danger=yes'], choices: [{ code: 'bleeding', name: both('b') }] })],
    cards: [
      { code: 'animal', name: both('animal'), types: ['snake'], questions: [question('bitten', [rule({ when: ['yes'], raises: 1, opens: 'medical' })])], advice: [advice('away'), advice('still', 'bitten=yes'), advice('calm', 'bitten=yes', 'seen=no')] },
      { code: 'medical', name: both('medical'), types: ['stroke'], advice: [], questions: [
        question('breathing', [rule({ when: ['no'], raises: 1, guide: 'cpr' })]),
        question('hurt', [rule({ when: ['>3'], raises: 2 }), rule({ when: ['0'], suggests: 4 })], { kind: 'number' }),
      ] },
    ],
    guides: [{ code: 'cpr', name: both('cpr'), perMinute: 110, steps: [advice('press')] }],
  },
  words: { negations: [], synonyms: {}, types: {}, urgent: [] },
};

const names = (/** @type {string | null} */ type, /** @type {cards.Answers} */ answers) =>
  cards.sheets(catalogue, type, answers).flatMap(({ questions }) => questions.map(({ name }) => name));

test('without a type only what is asked of everything is asked, and what follows from its answers', () => {
  assert.deepEqual(names(null, {}), ['universal.danger']);
  assert.deepEqual(names(null, { 'universal.danger': 'yes' }), ['universal.danger', 'universal.worst']);
});

test('an answer opens another card, and takes it away again with itself', () => {
  assert.deepEqual(names('snake', {}), ['universal.danger', 'animal.bitten']);
  assert.deepEqual(names('snake', { 'animal.bitten': 'yes' }), ['universal.danger', 'animal.bitten', 'medical.breathing', 'medical.hurt']);
  assert.deepEqual(names('snake', { 'animal.bitten': 'no' }), ['universal.danger', 'animal.bitten']);
});

test('advice that belongs to an answer is said only then', () => {
  const said = (/** @type {cards.Answers} */ answers) => cards.sheets(catalogue, 'snake', answers).find(({ code }) => code === 'animal')?.advice.map(({ say }) => say.id);
  assert.deepEqual(said({}), ['away']);
  assert.deepEqual(said({ 'animal.bitten': 'yes' }), ['away', 'still']);
  assert.deepEqual(said({ 'animal.bitten': 'yes', 'animal.seen': 'no' }), ['away', 'still', 'calm'], 'after all of several');
});

test('the guide begins with the answer that says so and ends with it, whatever else is asked by then', () => {
  const guide = (/** @type {cards.Answers} */ answers) => cards.guideOf(catalogue, answers)?.code;
  assert.equal(guide({ 'animal.bitten': 'yes' }), undefined);
  assert.equal(guide({ 'animal.bitten': 'yes', 'medical.breathing': 'no' }), 'cpr');
  assert.equal(guide({ 'medical.breathing': 'no' }), 'cpr', 'the card is open no longer: somebody still presses');
  assert.equal(guide({ 'medical.breathing': 'yes' }), undefined);
  assert.equal(guide({ 'gone.breathing': 'no' }), undefined);
});

test('answers raise with their reason, the most urgent first; numbers are compared', () => {
  const raised = (/** @type {cards.Answers} */ answers) => cards.raising(catalogue, answers).map(({ name, priority }) => `${name} ${priority}`);
  assert.deepEqual(raised({ 'medical.hurt': '3' }), []);
  assert.deepEqual(raised({ 'medical.hurt': '4', 'universal.worst': 'bleeding' }), ['universal.worst 1', 'medical.hurt 2']);
  assert.deepEqual(cards.suggesting(catalogue, { 'medical.hurt': '0' }).map(({ priority }) => priority), [4]);
  assert.deepEqual(raised({ 'gone.question': 'yes' }), [], 'of a catalogue that has it no more');
});

test('no answer but those of the question is one', () => {
  const hurt = /** @type {any} */ (cards.questionOf(catalogue, 'medical.hurt'));
  assert.deepEqual(['4', 'unknown', '-1', '12345', 'yes'].map((answer) => cards.takes(hurt, answer)), [true, true, false, false, false]);
  assert.equal(cards.takes(question('x', [], { kind: 'note' }), 'yes'), false);
});

const view = (/** @type {any} */ more) => ({
  id: 'i1', number: 'KJ-1', type: null, priority: null, state: 'draft', address: null, point: null, pointSource: null, pointRadius: null, area: null,
  narrative: null, answers: [], catalogue: null, createdAt: '', openedAt: null, changedAt: 'now', calls: [], restricted: false, exercise: false, version: 1, ...more,
});
const answered = (/** @type {Record<string, string>} */ answers) => Object.entries(answers).map(([name, answer]) => ({ question: name, answer, raises: null }));

test('only what was answered anew goes out, and what was taken back as null', () => {
  const known = drafts.draftOf(view({ answers: answered({ 'a.one': 'yes', 'a.two': 'no' }) }), 'k', 'c', 'siti');
  const touched = drafts.touch(known, { answers: drafts.sorted({ 'a.two': 'yes', 'a.three': '4' }) }, 'later');
  assert.deepEqual(drafts.body(drafts.freeze(touched)).answers, { 'a.one': null, 'a.two': 'yes', 'a.three': '4' });
  assert.equal(drafts.isSaved(drafts.confirmed(drafts.freeze(touched), view({ version: 2, answers: answered({ 'a.three': '4', 'a.two': 'yes' }) }))), true);
});

const NOW = '2026-11-22T15:41:05Z';
const LATER = '2026-11-22T15:41:07Z';
const LONG_AFTER = '2026-11-22T15:41:15Z';
const sent = (/** @type {drafts.Draft} */ draft) => drafts.body(drafts.freeze(draft));

test('two people who answer different questions keep both; the same question shows both answers', () => {
  const known = drafts.draftOf(view({}), 'k', 'c', 'siti');
  const mine = drafts.touch(known, { answers: { 'a.one': 'yes' } }, NOW);
  const other = drafts.merged(mine, view({ version: 2, answers: answered({ 'a.two': 'no' }) }), NOW);
  assert.deepEqual(drafts.value(other, 'answers'), { 'a.one': 'yes', 'a.two': 'no' });
  assert.deepEqual(other.theirs, {});
  const same = drafts.merged(mine, view({ version: 2, answers: answered({ 'a.one': 'no' }) }), NOW);
  assert.deepEqual(drafts.value(same, 'answers'), { 'a.one': 'yes' });
  assert.deepEqual(same.theirs, { answers: { 'a.one': 'no' } });
});

/** Siti answered two questions, somebody else one of them otherwise. */
const conflicting = () => drafts.merged(
  drafts.touch(drafts.draftOf(view({ answers: answered({ 'a.old': 'yes' }) }), 'k', 'c', 'siti'), { answers: drafts.sorted({ 'a.old': 'yes', 'a.one': 'yes', 'a.two': 'yes' }) }, NOW),
  view({ version: 2, answers: answered({ 'a.old': 'yes', 'a.one': 'no' }) }), NOW);

test('an answer that two gave holds up no other one', () => {
  const both = conflicting();
  assert.deepEqual(both.theirs, { answers: { 'a.one': 'no' } });
  assert.equal(drafts.hasNews(both), true);
  assert.deepEqual(sent(both).answers, { 'a.two': 'yes' });
  const taken = drafts.confirmed(drafts.freeze(both), view({ version: 3, answers: answered({ 'a.old': 'yes', 'a.one': 'no', 'a.two': 'yes' }) }));
  assert.equal(drafts.hasNews(taken), false, 'a person has to decide');
  assert.deepEqual([drafts.value(taken, 'answers')?.['a.one'], taken.theirs], ['yes', { answers: { 'a.one': 'no' } }]);
  assert.deepEqual(sent(drafts.settled(taken, 'answers', true)).answers, { 'a.one': 'yes' });
});

test('to take their answer loses none of mine', () => {
  const settled = drafts.settled(conflicting(), 'answers', false);
  assert.deepEqual(drafts.value(settled, 'answers'), { 'a.old': 'yes', 'a.one': 'no', 'a.two': 'yes' });
  assert.deepEqual([settled.theirs, sent(settled).answers], [{}, { 'a.two': 'yes' }]);
});

test('to answer as the other one did settles it, and what they take back is shown as nothing', () => {
  const agreed = drafts.touch(conflicting(), { answers: drafts.sorted({ 'a.old': 'yes', 'a.one': 'no', 'a.two': 'yes' }) }, NOW);
  assert.deepEqual(agreed.theirs, {});
  const known = drafts.draftOf(view({ answers: answered({ 'a.one': 'yes' }) }), 'k', 'c', 'siti');
  const gone = drafts.merged(drafts.touch(known, { answers: { 'a.one': 'unknown' } }, NOW), view({ version: 2 }), NOW);
  assert.deepEqual(gone.theirs, { answers: { 'a.one': null } });
});

test('my own answer that was saved and never confirmed is nobody else\'s', () => {
  const known = drafts.draftOf(view({}), 'k', 'c', 'siti');
  const sending = drafts.freeze(drafts.touch(known, { answers: { 'a.one': 'yes' } }, NOW));
  const on = drafts.touch(sending, { answers: { 'a.one': 'no' } }, NOW);
  const after = drafts.merged(on, view({ version: 2, answers: answered({ 'a.one': 'yes' }) }), NOW);
  assert.deepEqual([after.theirs, sent(after).answers], [{}, { 'a.one': 'no' }]);
});

test('words that were saved a moment ago are not replaced under the cursor: both stand there', () => {
  const known = drafts.draftOf(view({}), 'k', 'c', 'siti');
  const saved = drafts.confirmed(drafts.freeze(drafts.touch(known, { address: 'Jl. Melati' }, NOW)), view({ version: 2, address: 'Jl. Melati' }));
  assert.equal(drafts.isSaved(saved), true);
  const foreign = view({ version: 3, address: 'Jl. Mawar' });
  const inHand = drafts.learnt(saved, foreign, LATER);
  assert.deepEqual([drafts.value(inHand, 'address'), inHand.theirs, drafts.hasNews(inHand)], ['Jl. Melati', { address: 'Jl. Mawar' }, false]);
  const typedOn = drafts.touch(inHand, { address: 'Jl. Melati 14' }, LATER);
  assert.deepEqual([typedOn.theirs, drafts.value(drafts.settled(typedOn, 'address', false), 'address')], [{ address: 'Jl. Mawar' }, 'Jl. Mawar']);
  const put = drafts.learnt(saved, foreign, LONG_AFTER);
  assert.deepEqual([drafts.value(put, 'address'), put.theirs], ['Jl. Mawar', {}]);
});

test('an answer that comes after a chosen priority is sent after it, one before it before', () => {
  const known = drafts.draftOf(view({}), 'k', 'c', 'siti');
  const after = drafts.touch(drafts.touch(known, { priority: 2 }, NOW), { answers: { 'a.one': 'yes' } }, NOW);
  const first = drafts.freeze(after);
  assert.deepEqual([drafts.body(first).priority, drafts.body(first).answers], [2, undefined]);
  const then = drafts.confirmed(first, view({ version: 2, priority: 2 }));
  assert.deepEqual([drafts.hasNews(then), sent(then).answers], [true, { 'a.one': 'yes' }]);
  const before = sent(drafts.touch(drafts.touch(known, { answers: { 'a.one': 'yes' } }, NOW), { priority: 2 }, NOW));
  assert.deepEqual([before.priority, before.answers], [2, { 'a.one': 'yes' }]);
});

test('beats come evenly, each once, however the time is cut', () => {
  const whole = beats(110, 0, 60);
  assert.equal(whole.length, 110);
  assert.deepEqual([...beats(110, 0, 7.3), ...beats(110, 7.3, 21), ...beats(110, 21, 60)], whole);
  const steps = whole.slice(1).map((beat, at) => beat - Number(whole[at]));
  assert.ok(steps.every((step) => Math.abs(step - 60 / 110) < 1e-9));
});
