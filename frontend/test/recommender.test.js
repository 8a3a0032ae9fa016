import assert from 'node:assert/strict';
import { test } from 'node:test';
import './browser.js';
import { Recommender } from '../src/app/dispatch/recommender.js';
import { until } from './until.js';

/** Answers that come when the test lets them. */
function asked() {
  let now = 0;
  /** @type {{incident: string, answer: (units: string[]) => void, fail: (error: Error) => void}[]} */
  const questions = [];
  const recommender = new Recommender((incident) => new Promise((resolve, reject) => {
    questions.push({ incident, fail: reject, answer: (units) => resolve({ picks: /** @type {any[]} */ (units.map((unit) => ({ unit }))), shortfalls: [] }) });
  }), () => now);
  return { recommender, questions, pass: (/** @type {number} */ ms) => { now += ms; }, units: () => recommender.picks?.map(({ unit }) => unit) ?? null };
}

test('it is asked at once, again when the incident reads otherwise, and every ten seconds', async () => {
  const { recommender, questions, pass, units } = asked();
  recommender.follow({ id: 'i1', reads: '1' });
  recommender.follow({ id: 'i1', reads: '1' });
  assert.equal(questions.length, 1);
  questions[0]?.answer(['DMK-02']);
  await until(() => units() !== null);
  pass(300);
  recommender.follow({ id: 'i1', reads: '2' });
  assert.equal(questions.length, 1, 'not with each letter that is typed');
  pass(500);
  recommender.follow({ id: 'i1', reads: '2' });
  assert.equal(questions.length, 2);
  questions[1]?.answer(['DMK-03']);
  await until(() => units()?.[0] === 'DMK-03');
  pass(10_001);
  recommender.follow({ id: 'i1', reads: '2' });
  assert.equal(questions.length, 3);
});

test('of another incident nothing is shown until it is answered, and a late answer is not taken for it', async () => {
  const { recommender, questions, units } = asked();
  recommender.follow({ id: 'i1', reads: '1' });
  recommender.follow({ id: 'i2', reads: '1' });
  questions[0]?.answer(['DMK-02']);
  await new Promise((resolve) => setTimeout(resolve));
  assert.equal(units(), null);
  questions[1]?.answer(['DMK-07']);
  await until(() => units()?.[0] === 'DMK-07');
  assert.equal(recommender.of, 'i2');
});

test('an answer that was asked for before a sending knows nothing of it', async () => {
  const { recommender, questions, units } = asked();
  recommender.follow({ id: 'i1', reads: '1' });
  recommender.renew();
  questions[0]?.answer(['DMK-02']);
  await new Promise((resolve) => setTimeout(resolve));
  assert.equal(units(), null);
  recommender.follow({ id: 'i1', reads: '1' });
  questions[1]?.answer([]);
  await until(() => units()?.length === 0);
});

test('why there is none is said, and goes with the next answer', async () => {
  const { recommender, questions, pass } = asked();
  recommender.follow({ id: 'i1', reads: '1' });
  questions[0]?.fail(new Error('no'));
  await until(() => recommender.problem !== null);
  pass(10_001);
  recommender.follow({ id: 'i1', reads: '1' });
  questions[1]?.answer([]);
  await until(() => recommender.problem === null);
});
