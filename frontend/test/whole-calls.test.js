import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LiveTopic } from '../src/app/live-topic.js';
import { WholeCalls } from '../src/app/whole-calls.js';

const settled = () => new Promise((resolve) => setTimeout(resolve));

/** @param {any} answer what the server says to who asks */
function room(answer) {
  /** @type {LiveTopic<any>} */
  const topic = new LiveTopic((call) => call.id);
  const it = { topic, answer, asked: 0, heard: 0, tell: (/** @type {any[]} */ ...calls) => topic.take({ epoch: 'e', sequence: 1, snapshot: calls }) };
  const calls = new WholeCalls(topic, async () => { it.asked++; return it.answer; });
  calls.addEventListener('change', () => it.heard++);
  return Object.assign(it, { calls });
}

const masked = (version = 1) => ({ id: 'c1', state: 'active', masked: true, version, fixes: [], contact: null, keys: '', recording: null });
const whole = { ...masked(), masked: false, fixes: [{ source: 'typed' }], keys: '55' };

test('the whole of a restricted call is asked for once with each version, and is as new as the stream', async () => {
  const r = room(whole);
  r.tell(masked());
  assert.deepEqual(r.calls.get('c1')?.fixes, []);
  r.calls.get('c1');
  await settled();
  assert.deepEqual([r.asked, r.heard, r.calls.get('c1')?.keys, r.calls.get('c1')?.masked], [1, 1, '55', false]);
  r.tell({ ...masked(2), state: 'ended' });
  assert.deepEqual([r.calls.get('c1')?.state, r.calls.get('c1')?.keys], ['ended', '55']);
  await settled();
  assert.equal(r.asked, 2);
});

test('who may not see it is asked about no more, and nothing is shown', async () => {
  const r = room(masked());
  r.tell(masked());
  r.calls.get('c1');
  await settled();
  assert.deepEqual([r.calls.get('c1')?.masked, r.asked, r.heard], [true, 1, 0]);
});

test('what is not restricted is not asked for; without an answer it is asked again', async () => {
  const r = room(Promise.reject(new Error('away')));
  r.tell({ ...whole, id: 'c2' }, masked());
  assert.equal(r.calls.get('c2')?.keys, '55');
  assert.equal(r.asked, 0);
  r.calls.get('c1');
  await settled();
  r.answer = whole;
  r.calls.get('c1');
  await settled();
  assert.deepEqual([r.asked, r.calls.get('c1')?.keys], [2, '55']);
});
