import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isSaved, value } from '../src/app/intake/draft.js';
import { draftsOf, memory, server, shown } from './drafts-and-server.js';
import { until } from './until.js';

test('a field that only I touched is sent again, a field that both touched shows both', async () => {
  const s = server();
  const drafts = draftsOf(memory(), s);
  const { key } = drafts.begin('c1', { address: 'Jl. Melati' });
  await until(() => isSaved(shown(drafts)));
  s.edits({ address: 'Jl. Mawar', priority: 2 });
  drafts.touch(key, { address: 'Jl. Melati 14', narrative: 'Api' }, { atOnce: true });
  await until(() => s.view.narrative === 'Api');
  await until(() => shown(drafts).sending === null);
  const both = shown(drafts);
  assert.deepEqual([value(both, 'address'), both.theirs, value(both, 'priority')], ['Jl. Melati 14', { address: 'Jl. Mawar' }, 2]);
  assert.equal(s.view.address, 'Jl. Mawar');
  drafts.settle(key, 'address', true);
  await until(() => s.view.address === 'Jl. Melati 14');
  assert.equal(isSaved(shown(drafts)) || shown(drafts).sending !== null, true);
});

test('theirs, once taken, is what stands and nothing is sent', async () => {
  const s = server();
  const drafts = draftsOf(memory(), s);
  const { key } = drafts.begin('c1', { address: 'Jl. Melati' });
  await until(() => isSaved(shown(drafts)));
  s.edits({ address: 'Jl. Mawar' });
  drafts.touch(key, { address: 'Jl. Melati 14' }, { atOnce: true });
  await until(() => 'address' in shown(drafts).theirs);
  const asked = s.asked.length;
  drafts.settle(key, 'address', false);
  assert.deepEqual([value(shown(drafts), 'address'), isSaved(shown(drafts)), s.asked.length], ['Jl. Mawar', true, asked]);
});

test('what others write is shown live, and my own words are no news', async () => {
  const s = server();
  const drafts = draftsOf(memory(), s);
  const { key } = drafts.begin('c1', { narrative: 'Api' });
  await until(() => isSaved(shown(drafts)));
  drafts.touch(key, { narrative: 'Api besar' });
  s.edits({ priority: 3 });
  drafts.learn(s.view, 'c1');
  assert.deepEqual([value(shown(drafts), 'priority'), value(shown(drafts), 'narrative'), shown(drafts).theirs], [3, 'Api besar', {}]);
  await until(() => s.view.narrative === 'Api besar');
});

test('a report that was merged goes on as its own, and is a draft again when that is taken back', async () => {
  const s = server();
  const drafts = draftsOf(memory(), s);
  drafts.begin('c1', { narrative: 'Api' });
  await until(() => isSaved(shown(drafts)));
  s.edits({ state: 'closed', mergedInto: { id: 'i2', number: 'KJ-2' } });
  drafts.learn(s.view, 'c1');
  assert.deepEqual([shown(drafts).into?.number, value(shown(drafts), 'state')], ['KJ-2', 'open']);
  drafts.touch(shown(drafts).key, { narrative: 'Api, ada anak' }, { atOnce: true });
  await until(() => s.view.narrative === 'Api, ada anak');
  s.edits({ state: 'draft', mergedInto: null });
  drafts.learn(s.view, 'c1');
  assert.deepEqual([shown(drafts).into, value(shown(drafts), 'state')], [null, 'draft']);
});

test('of a restricted report the whole is asked for, once a version, and nothing of it is lost meanwhile', async () => {
  const s = server();
  const drafts = draftsOf(memory(), s);
  drafts.begin('c1', { narrative: 'Dia dipukul' });
  await until(() => isSaved(shown(drafts)));
  s.edits({ priority: 1 });
  const masked = { ...s.view, narrative: null, masked: true };
  s.state = 'dead';
  drafts.learn(masked, 'c1');
  await new Promise((resolve) => setTimeout(resolve));
  assert.deepEqual([value(shown(drafts), 'narrative'), value(shown(drafts), 'priority')], ['Dia dipukul', null]);
  s.state = 'up';
  drafts.learn(masked, 'c1');
  await until(() => value(shown(drafts), 'priority') === 1);
  assert.equal(value(shown(drafts), 'narrative'), 'Dia dipukul');
});
