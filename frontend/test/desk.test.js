import assert from 'node:assert/strict';
import { test } from 'node:test';
import './browser.js';
import { until } from './until.js';

const given = /** @type {any} */ (globalThis);
given.Worker ??= class {}; // the second hand: it stands still here
given.WebSocket ??= class { static OPEN = 1; };
const { Desk } = await import('../src/app/desk.js');

const whole = { id: 'i1', number: 'KJ-2026-000001', state: 'draft', type: 'domesticViolence', priority: 2, address: 'Jl. Melati', narrative: 'Dia dipukul', masked: false, mergedInto: null, catalogue: null, calls: [], point: null, area: null, changedAt: '2026-11-22T15:41:05Z' };
/** As the live stream tells of a restricted one. @param {number} version */
const masked = (version) => ({ ...whole, version, masked: true, type: null, address: null, narrative: null });

test('of a restricted incident that another one changes meanwhile both values stand there, and nothing is overwritten', async () => {
  given.document = { cookie: '' };
  let now = { ...whole, version: 1 };
  /** @type {any[]} */
  const changes = [];
  given.fetch = async (/** @type {string} */ path, /** @type {any} */ { method, body }) => {
    if (method !== 'PATCH') {
      return new Response(JSON.stringify(path.endsWith('/opening') || path.endsWith('/i1') ? now : { items: [] }));
    }
    const { version, ...fields } = JSON.parse(body);
    changes.push({ version, ...fields });
    if (version !== now.version) {
      return new Response(JSON.stringify({ type: 'urn:kentongan:problem:incident-changed', title: 'changed', current: now }), { status: 409 });
    }
    now = { ...now, ...fields, version: version + 1 };
    return new Response(JSON.stringify(now));
  };
  const desk = new Desk();
  desk.incidents.take({ epoch: 'e', sequence: 1, snapshot: [masked(1)] });
  desk.select('i1');
  await desk.open('mengirim bantuan');
  assert.equal(desk.selected?.narrative, 'Dia dipukul');
  desk.toggleEdit('narrative');
  desk.type('Dia dipukul, pelaku pergi');

  now = { ...now, version: 2, narrative: 'Dia dipukul, pelaku membawa pisau' };
  desk.incidents.take({ epoch: 'e', sequence: 2, upsert: [masked(2)] });
  assert.equal(desk.selected?.version, 1, 'its words are those of the first');
  desk.edit?.learn(/** @type {any} */ (desk.selected));
  await desk.saveEdit();

  assert.deepEqual(changes.map(({ version }) => version), [1]);
  assert.equal(now.narrative, 'Dia dipukul, pelaku membawa pisau');
  assert.deepEqual([desk.edit?.mine, desk.edit?.theirs], ['Dia dipukul, pelaku pergi', 'Dia dipukul, pelaku membawa pisau']);
  await desk.settleEdit(true);
  await until(() => now.narrative === 'Dia dipukul, pelaku pergi');
  assert.equal(desk.edit, null);
});
