import assert from 'node:assert/strict';
import { test } from 'node:test';
import './browser.js';
import { areaText } from '../src/app/components/map-details.js';
import { findPlaces } from '../src/app/data/incidents.js';
import { formerAddress, newDraft, touch } from '../src/app/intake/draft.js';
import { Intake } from '../src/app/intake/intake.js';
import { Reverse } from '../src/app/intake/reverse.js';
import { until } from './until.js';

const TIME = '2026-11-22T15:41:05Z';
const point = (/** @type {number} */ longitude) => /** @type {const} */ ({ type: 'Point', coordinates: [longitude, -6.4] });
/** @param {string} source @param {number | null} longitude @param {any} [more] @returns {any} */
const fixOf = (source, longitude, more = {}) => ({ source, point: longitude === null ? null : point(longitude), radius: 12, confidence: null, civic: null, best: longitude !== null, at: TIME, ...more });
const OUTSIDE = { kelurahan: { code: '1', name: 'Melati' }, kecamatan: { code: '0', name: 'X' }, outside: true, outsideName: 'Ujung, Kabupaten Tetangga', distance: 900 };

/** A seat that speaks on call c1, whose caller has these fixes. @param {any[]} fixes */
function speaking(fixes) {
  /** @type {string[]} */
  const asked = [];
  const given = /** @type {any} */ (globalThis);
  given.document = { cookie: '' };
  given.addEventListener = () => {};
  given.fetch = async (/** @type {string} */ path, /** @type {any} */ { method, body }) => {
    asked.push(`${method} ${path} ${body ?? ''}`);
    if (method === 'GET') {
      return new Response(JSON.stringify(path.startsWith('/api/places/at') ? { area: OUTSIDE, words: 'di Jalan Mawar' } : { items: [] }));
    }
    return new Response(JSON.stringify({
      id: 'i1', number: 'KJ-2026-000001', version: asked.length, area: null, type: null, priority: null, address: null, narrative: null, point: null,
      pointSource: null, pointRadius: null, calls: [], state: 'draft', changedAt: TIME, ...JSON.parse(body),
    }));
  };
  const phone = Object.assign(new EventTarget(), { call: { echo: false, state: 'active' } });
  const hand = Object.assign(new EventTarget(), { id: 'c1' });
  const live = Object.assign(new EventTarget(), { clock: { now: () => Date.parse(TIME) } });
  const calls = new Map([['c1', { id: 'c1', fixes }]]);
  const intake = new Intake(/** @type {any} */ ({ phone, live, incidents: { items: [] }, calls }), /** @type {any} */ (hand), 'siti');
  return { intake, asked };
}

const suggestion = (/** @type {number} */ longitude) => ({ point: point(longitude), source: 'place', radius: null });

test('an area outside the region says whose the point is, else which of ours is near', () => {
  const area = { code: '1', name: 'Melati', outside: false };
  assert.equal(areaText(area), 'Melati');
  assert.equal(areaText({ ...area, outside: true, outsideName: 'Ujung' }), 'map.outside');
  assert.equal(areaText({ ...area, outside: true, outsideName: null }), 'map.near');
  assert.equal(areaText(null), 'map.areaUnknown');
});

test('a place is named by who knows it before the report is saved, and another place forgets that', async () => {
  const { intake } = speaking([]);
  assert.equal(intake.where.area, undefined);
  intake.set({ place: { point: point(106.8), source: 'map', radius: null } });
  await until(() => intake.where.around !== '');
  assert.equal(intake.where.around, 'di Jalan Mawar');
  assert.deepEqual(intake.where.area, { code: '1', name: 'Melati', outside: true, outsideName: 'Ujung, Kabupaten Tetangga' });
  intake.set({ place: { point: point(106.9), source: 'map', radius: null } });
  assert.equal(intake.where.around, '');
  assert.equal(intake.where.area, undefined);
});

test('a place is asked about once, and again if nobody answered', async () => {
  let asked = 0;
  const place = { point: point(106.8), source: 'map', radius: null };
  const answers = [Promise.reject(new Error('away')), Promise.resolve(/** @type {any} */ ({ area: null, words: 'x' }))];
  const reverse = new Reverse({ surroundingsOf: () => /** @type {any} */ (answers[asked++]) });
  reverse.follow(place);
  reverse.follow(place);
  await new Promise((resolve) => setTimeout(resolve));
  assert.deepEqual([asked, reverse.found], [1, null]);
  reverse.follow(place);
  await until(() => reverse.found !== null);
  reverse.follow(place);
  assert.equal(asked, 2);
  reverse.follow(null);
  assert.equal(reverse.found, null);
});

test('what a device says in words only is adopted into an empty address, and over nothing that was typed', () => {
  const { intake } = speaking([fixOf('pidfLo', null, { civic: { RD: 'Jalan Mawar', HNO: '12', A1: 'Jawa Barat' } })]);
  intake.where.adopt();
  assert.equal(intake.value('address'), 'Jalan Mawar 12, Jawa Barat');
  assert.equal(intake.value('place'), null);
  intake.set({ address: 'Gang Buntu' });
  intake.where.adopt();
  assert.equal(intake.value('address'), 'Gang Buntu');
});

test('an adopted point does not bring the address of another device', () => {
  const { intake } = speaking([fixOf('pidfLo', null, { civic: { RD: 'Jalan Mawar' } }), fixOf('aml', 106.8)]);
  intake.where.adopt();
  assert.equal(intake.value('address'), null);
  assert.deepEqual(intake.value('place'), { point: point(106.8), source: 'aml', radius: 12 });
});

test('what would be handed over although nobody pointed at it is known before, and nothing that is only rough', () => {
  const fine = speaking([fixOf('aml', 106.8)]).intake;
  fine.set({ address: 'Jalan Mawar', type: 'fire' });
  assert.deepEqual(fine.where.unsaid, { point: point(106.8), source: 'aml', radius: 12 });
  assert.equal(fine.handOver(), true);
  assert.equal(fine.value('place')?.source, 'aml');
  assert.equal(fine.where.unsaid, null);

  const rough = speaking([fixOf('cell', 106.8, { radius: 501 })]).intake;
  rough.set({ type: 'fire' });
  assert.equal(rough.where.unsaid, null);
  assert.deepEqual(rough.missing, ['where']);
  assert.equal(rough.handOver(), false);
  rough.set({ address: 'Jalan Mawar' });
  assert.equal(rough.handOver(), true);
  assert.equal(rough.value('place'), null);

  const adopted = speaking([fixOf('cell', 106.8, { radius: 501 })]).intake;
  adopted.set({ type: 'fire' });
  adopted.where.adopt();
  assert.equal(adopted.handOver(), true);
});

test('a point whose address was written anew is known to be of the former one', () => {
  let draft = touch(newDraft('k', 'c1', 'siti', TIME), { address: 'Jalan Mawar', place: suggestion(106.8) }, TIME);
  assert.equal(formerAddress(draft), null);
  draft = touch(draft, { address: 'jalan mawar, lantai 3' }, TIME);
  assert.equal(formerAddress(draft), null);
  draft = touch(draft, { address: 'Jalan Melati' }, TIME);
  assert.equal(formerAddress(draft), 'Jalan Mawar');
  assert.equal(formerAddress(touch(draft, { place: { point: point(106.8), source: 'map', radius: null } }, TIME)), null);
  assert.equal(formerAddress(touch(draft, { place: null }, TIME)), null);
  assert.equal(formerAddress({ ...draft, mine: { ...draft.mine, place: suggestion(106.9) } }), null, 'somebody else pointed elsewhere');
});

test('the circle of the caller goes with the question for a place', async () => {
  const { asked } = speaking([]);
  await findPlaces('mawar', { point: point(106.8), radius: 12.4 });
  await findPlaces('mawar', { point: point(106.8), radius: null });
  await findPlaces('mawar', null);
  assert.deepEqual(asked.filter((each) => each.includes('/api/places?')).map((each) => decodeURIComponent(each).trim()), [
    'GET /api/places?query=mawar&near=106.8,-6.4,12', 'GET /api/places?query=mawar&near=106.8,-6.4', 'GET /api/places?query=mawar']);
});
