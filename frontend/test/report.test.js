import assert from 'node:assert/strict';
import { test } from 'node:test';
import './browser.js';
import { Intake } from '../src/app/intake/intake.js';
import { until } from './until.js';

/** A server that has no types and takes every report; asked in order. */
function listening() {
  /** @type {{method: string, body: any}[]} */
  const asked = [];
  const given = /** @type {any} */ (globalThis);
  given.document = { cookie: '' };
  given.addEventListener = () => {};
  given.fetch = async (/** @type {string} */ _path, /** @type {any} */ { method, body }) => {
    if (method === 'GET') {
      return new Response('{"items":[]}');
    }
    asked.push({ method, body: JSON.parse(body) });
    const version = asked.length;
    return new Response(JSON.stringify({
      id: 'i1', number: 'KJ-2026-000001', version, area: null, type: null, priority: null, address: null, narrative: null, point: null,
      pointSource: null, pointRadius: null, calls: [], state: 'draft', changedAt: '2026-11-22T15:41:05Z', ...JSON.parse(body),
    }));
  };
  return asked;
}

/** An intake at a seat, and the telephone of that seat. */
function seat() {
  const phone = Object.assign(new EventTarget(), { call: /** @type {any} */ (null) });
  const hand = Object.assign(new EventTarget(), { id: /** @type {string | null} */ (null) });
  const live = Object.assign(new EventTarget(), { clock: { now: () => Date.parse('2026-11-22T15:41:05Z') } });
  const intake = new Intake(/** @type {any} */ ({ phone, live, incidents: { items: [] }, calls: new Map() }), /** @type {any} */ (hand), 'siti');
  const speakOn = (/** @type {string} */ call) => {
    hand.id = call;
    phone.call = { echo: false, state: 'active' };
    phone.dispatchEvent(new Event('change'));
  };
  return { intake, speakOn };
}

test('a dropped draft is away at once, can be taken back word for word, and the server never heard of it', async () => {
  const asked = listening();
  const { intake, speakOn } = seat();
  speakOn('c1');
  intake.set({ address: 'Jl. Melati 7' });
  intake.drop();
  assert.equal(intake.draft, undefined);
  assert.equal(intake.value('address'), null);
  assert.ok((intake.dropped?.secondsLeft ?? 0) > 0);
  assert.equal(intake.takeBack(), true);
  assert.equal(intake.value('address'), 'Jl. Melati 7');
  assert.equal(intake.takeBack(), false);
  await until(() => asked.length > 0);
  assert.ok(asked.every(({ body }) => body.state === 'draft'));
});

test('what is typed after a drop is another report; the dropped one is closed then', async () => {
  const asked = listening();
  const { intake, speakOn } = seat();
  speakOn('c1');
  intake.set({ address: 'salah' });
  intake.drop();
  intake.set({ address: 'Jl. Melati 7' });
  assert.equal(intake.value('address'), 'Jl. Melati 7');
  assert.equal(intake.dropped, null);
  await until(() => asked.some(({ body }) => body.state === 'closed'));
  await until(() => asked.filter(({ method }) => method === 'POST').length === 2);
});

test('an emergency begins one report for its call, however often it is said', () => {
  listening();
  const { intake, speakOn } = seat();
  speakOn('c1');
  intake.begin('c1');
  const key = intake.draft?.key;
  intake.begin('c1');
  assert.equal(intake.draft?.key, key);
  assert.equal(intake.others.length, 0);
});

test('handing over says what is missing and goes no further', () => {
  listening();
  const { intake, speakOn } = seat();
  speakOn('c1');
  intake.set({ narrative: 'api' });
  assert.equal(intake.handOver(), false);
  assert.deepEqual(intake.complaint, ['where', 'what']);
  intake.set({ address: 'Jl. Melati 7', type: 'fire' });
  assert.equal(intake.handOver(), true);
  assert.equal(intake.isHandedOver, true);
});
