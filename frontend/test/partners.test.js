import assert from 'node:assert/strict';
import { test } from 'node:test';
import './browser.js';
import { Partners } from '../src/app/dispatch/partners.js';
import { until } from './until.js';

const fire = { id: 'i1', type: 'buildingFire', priority: 1, point: null };
const answer = (/** @type {string[]} */ ...tell) => /** @type {any} */ ({ response: { tell: tell.map((agency) => ({ agency })), ask: [] } });

test('the plan is asked for once, and again when type, priority or place is another', async () => {
  /** @type {any[]} */
  const questions = [];
  const partners = new Partners(async (question) => (questions.push(question), answer(question.type)), () => 0);
  partners.follow(fire);
  partners.follow({ ...fire });
  await until(() => partners.agencies.tell[0] === 'buildingFire');
  assert.equal(questions.length, 1);
  partners.follow({ ...fire, type: 'flood' });
  assert.deepEqual(partners.agencies.tell, []);
  await until(() => partners.agencies.tell[0] === 'flood');
  partners.follow({ ...fire, type: null });
  assert.deepEqual([partners.agencies.tell, questions.length], [[], 2]);
});

test('without an answer it is asked again some seconds later', async () => {
  let now = 0;
  let asked = 0;
  const partners = new Partners(() => (++asked === 1 ? Promise.reject(new Error('away')) : Promise.resolve(answer('pln'))), () => now);
  partners.follow(fire);
  await new Promise((resolve) => setTimeout(resolve));
  partners.follow(fire);
  assert.equal(asked, 1);
  now = 10_001;
  partners.follow(fire);
  await until(() => partners.agencies.tell[0] === 'pln');
});
