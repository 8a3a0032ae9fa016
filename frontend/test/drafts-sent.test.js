import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Problem } from '../src/app/data/http.js';
import { isSaved, value } from '../src/app/intake/draft.js';
import { draftsOf, memory, server, shown, TIME } from './drafts-and-server.js';
import { until } from './until.js';

test('the first words begin a draft of the call, later ones change it', async () => {
  const s = server();
  const drafts = draftsOf(memory(), s);
  const { key } = drafts.begin('c1', { address: 'Jl. Melati' });
  await until(() => isSaved(shown(drafts)));
  assert.deepEqual(s.asked[0], { state: 'draft', call: 'c1', pointOfCall: true, address: 'Jl. Melati', at: new Date(TIME).toISOString() });
  drafts.touch(key, { type: 'fire' }, { atOnce: true });
  await until(() => s.view.type === 'fire');
  assert.deepEqual(s.asked[1], { version: 1, type: 'fire', at: new Date(TIME).toISOString() });
});

test('typed while the server is dead it arrives later, once, also after a reload', async () => {
  const s = server();
  const store = memory();
  s.state = 'dead';
  const before = draftsOf(store, s);
  const { key } = before.begin('c1', { address: 'Jl. Melati' });
  await until(() => s.asked.length === 1);
  before.touch(key, { narrative: 'Api besar', state: 'open', type: 'fire' }, { atOnce: true });
  await until(() => s.asked.length === 2);
  s.state = 'up';
  const after = draftsOf(store, s);
  await after.load();
  await until(() => isSaved(shown(after)));
  assert.deepEqual([s.begun, s.view.address, s.view.narrative, s.view.state], [1, 'Jl. Melati', 'Api besar', 'open']);
});

test('an answer that is lost doubles nothing and conflicts with nobody', async () => {
  const s = server();
  const drafts = draftsOf(memory(), s);
  s.state = 'answersAreLost';
  const { key } = drafts.begin('c1', { narrative: 'A' });
  await until(() => s.begun === 1);
  drafts.touch(key, { narrative: 'Ap' });
  s.state = 'up';
  drafts.flush();
  await until(() => isSaved(shown(drafts)));
  s.state = 'answersAreLost';
  drafts.touch(key, { narrative: 'Api' }, { atOnce: true });
  await until(() => s.view.narrative === 'Api');
  drafts.touch(key, { narrative: 'Api!' });
  s.state = 'up';
  await until(() => s.view.narrative === 'Api!' && isSaved(shown(drafts)));
  assert.deepEqual([s.begun, shown(drafts).theirs], [1, {}]);
});

test('what the server refuses stays here and waits for the next change', async () => {
  const s = server();
  const drafts = draftsOf(memory(), s);
  const { key } = drafts.begin('c1', { narrative: 'Api' });
  await until(() => isSaved(shown(drafts)));
  const change = s.change;
  s.change = async () => { throw new Problem(400, 'text-too-long', 'too long'); };
  drafts.touch(key, { narrative: 'Api besar' }, { atOnce: true });
  await until(() => shown(drafts).refused !== null);
  s.change = change;
  drafts.flush();
  assert.deepEqual([shown(drafts).refused, value(shown(drafts), 'narrative')], ['too long', 'Api besar']);
  drafts.touch(key, { narrative: 'Api.' }, { atOnce: true });
  await until(() => s.view.narrative === 'Api.');
});

test('a question that the server does not know is left out, and said; everything else arrives', async () => {
  const s = server();
  const drafts = draftsOf(memory(), s);
  const { key } = drafts.begin('c1', { narrative: 'Api' });
  await until(() => isSaved(shown(drafts)));
  const change = s.change;
  s.change = async (id, body) => {
    if (body.type === 'gone') {
      throw new Problem(400, 'unknown-type', 'no such type');
    }
    if (body.answers?.['fire.gone'] !== undefined) {
      throw new Problem(400, 'unknown-answer', 'fire.gone is not on the card', 'fire.gone');
    }
    return change(id, body);
  };
  drafts.touch(key, { narrative: 'Api besar', type: 'gone', answers: { 'fire.gone': 'yes' } }, { atOnce: true });
  await until(() => isSaved(shown(drafts)));
  assert.deepEqual([s.view.narrative, s.view.type, shown(drafts).refused, shown(drafts).leftOut], ['Api besar', null, null, 'fire.gone is not on the card']);
  drafts.touch(key, { narrative: 'Api besar.' });
  assert.notEqual(shown(drafts).leftOut, null, 'it stays to be read');
  drafts.touch(key, { answers: { 'fire.trapped': 'yes' } });
  assert.equal(shown(drafts).leftOut, null);
  s.change = async () => { throw new Problem(400, 'unknown-answer', 'which?', 'fire.other'); };
  await until(() => shown(drafts).refused === 'which?');
});

test('what is restricted is not sent for ever, and the person is told', async () => {
  const s = server();
  const drafts = draftsOf(memory(), s);
  const { key } = drafts.begin('c1', { narrative: 'Api' });
  await until(() => isSaved(shown(drafts)));
  s.change = async () => { s.asked.push('refused'); throw new Problem(403, 'incident-restricted', 'Buka dahulu'); };
  drafts.touch(key, { narrative: 'Api besar' }, { atOnce: true });
  await until(() => shown(drafts).refused === 'Buka dahulu');
  drafts.flush();
  drafts.flush();
  await new Promise((resolve) => setTimeout(resolve));
  assert.deepEqual([s.asked.filter((each) => each === 'refused').length, value(shown(drafts), 'narrative')], [1, 'Api besar']);
});

test('somebody restricts a report by hand, and that is sent like any other field', async () => {
  const s = server();
  const drafts = draftsOf(memory(), s);
  const { key } = drafts.begin('c1', { narrative: 'Dia' });
  await until(() => isSaved(shown(drafts)));
  drafts.touch(key, { restricted: true }, { atOnce: true });
  await until(() => s.view.restricted === true && isSaved(shown(drafts)));
  assert.deepEqual(s.asked.at(-1).restricted, true);
});
