import assert from 'node:assert/strict';
import { test } from 'node:test';
import { extentOf } from '../src/app/data/areas.js';
import { found } from '../src/app/data/stations.js';
import { Camera } from '../src/app/map/camera.js';
import { bestFix, bySource, civicFix, civicText, fixText, located } from '../src/app/map/fixes.js';
import { gathered, named } from '../src/app/map/gathering.js';
import { outline, towards } from '../src/app/map/geometry.js';
import { readLink, writeLink } from '../src/app/map/permalink.js';
import { multipart, pidfLo } from '../src/app/telepon/pidf-lo.js';

const here = { latitude: -6.4, longitude: 106.8, zoom: 15 };
const point = (/** @type {number} */ longitude, /** @type {number} */ latitude) => /** @type {const} */ ({ type: 'Point', coordinates: [longitude, latitude] });
const metres = (/** @type {[number, number]} */ a, /** @type {[number, number]} */ b) => {
  const north = (b[0] - a[0]) * 111_195;
  const east = (b[1] - a[1]) * 111_195 * Math.cos((a[0] * Math.PI) / 180);
  return Math.hypot(north, east);
};

test('the map follows until a person moves it', () => {
  const camera = new Camera();
  assert.equal(camera.follows, true);
  camera.hold();
  assert.equal(camera.follows, false);
});

test('★ shows all, and once more goes back to where the person was', () => {
  const camera = new Camera();
  camera.hold();
  assert.equal(camera.star(here), null);
  assert.equal(camera.follows, true);
  assert.deepEqual(camera.star({ ...here, zoom: 11 }), here);
  assert.equal(camera.follows, false);
});

test('a move after ★ makes the next ★ show all again', () => {
  const camera = new Camera();
  camera.star(here);
  camera.hold();
  assert.equal(camera.star({ ...here, zoom: 12 }), null);
});

test('in another region there is no way back to a place of the former one', () => {
  const camera = new Camera();
  camera.star(here);
  camera.forget();
  assert.equal(camera.follows, true);
  assert.equal(camera.star(here), null);
});

test('a station is found by any words of its name, kind, agency and address', () => {
  const station = (/** @type {string} */ name, /** @type {string | null} */ address) =>
    ({ code: name, name, agency: 'damkar', agencyName: 'Dinas Damkar', kind: /** @type {const} */ ('fireStation'), point: null, address, phone: null });
  const all = [station('Pos Timur', 'Jl. Melati 1'), station('Pos Barat', null)];
  const names = (/** @type {string} */ words) => found(all, words, () => 'Pos damkar').map(({ name }) => name);
  assert.deepEqual(names('  melati POS '), ['Pos Timur']);
  assert.deepEqual(names('dinas'), ['Pos Timur', 'Pos Barat']);
  assert.deepEqual(names('melati barat'), []);
  assert.deepEqual(names(''), ['Pos Timur', 'Pos Barat']);
});

test('a link says where one looks and what is shown', () => {
  const link = writeLink(here, ['areas', 'callers']);
  assert.equal(link, '#15/-6.40000/106.80000/areas,callers');
  assert.deepEqual(readLink(link), { view: here, layers: ['areas', 'callers'] });
  assert.deepEqual(readLink('#15/-6.4/106.8/')?.layers, []);
});

test('a link that somebody made up says nothing', () => {
  for (const hash of ['', '#', '#15/-6.4', '#99/-6.4/106.8/', '#15/-99/106.8/', '#15/-6.4/999/', '#15/-6.4/106.8/<img>', `#15/-6.4/106.8/${'a'.repeat(300)}`]) {
    assert.equal(readLink(hash), null, hash);
  }
});

test('a circle is as wide as its radius', () => {
  const ring = outline({ type: 'circle', center: point(106.8, -6.4), radius: 500 });
  for (const corner of ring ?? []) {
    assert.ok(Math.abs(metres([-6.4, 106.8], corner) - 500) < 2);
  }
  assert.equal(ring?.length, 48);
});

test('an ellipse reaches its major axis where it points and its minor axis across', () => {
  const ring = outline({ type: 'ellipse', center: point(106.8, -6.4), semiMajorAxis: 400, semiMinorAxis: 100, orientation: 90 }) ?? [];
  const reach = ring.map((corner) => metres([-6.4, 106.8], corner));
  assert.ok(Math.abs(Math.max(...reach) - 400) < 2);
  assert.ok(Math.abs(Math.min(...reach) - 100) < 2);
  const farthest = ring[reach.indexOf(Math.max(...reach))];
  assert.ok(Math.abs((farthest?.[0] ?? 0) + 6.4) < 0.0001, 'it points east or west');
});

test('an arc band lies between its radii and within its sector', () => {
  const ring = outline({ type: 'arcBand', center: point(106.8, -6.4), innerRadius: 500, outerRadius: 900, startAngle: 0, openingAngle: 90 }) ?? [];
  const reach = ring.map((corner) => metres([-6.4, 106.8], corner));
  assert.ok(Math.abs(Math.min(...reach) - 500) < 3 && Math.abs(Math.max(...reach) - 900) < 3);
  assert.ok(ring.every(([latitude, longitude]) => latitude >= -6.40001 && longitude >= 106.79999), 'north-east of the mast');
});

test('a polygon keeps its corners and a point has no outline', () => {
  const ring = [point(1, 2), point(3, 4), point(5, 6), point(1, 2)];
  assert.deepEqual(outline({ type: 'polygon', ring }), [[2, 1], [4, 3], [6, 5], [2, 1]]);
  assert.equal(outline({ type: 'point', center: point(1, 2) }), null);
});

test('north is up and east is right', () => {
  assert.ok(towards([-6.4, 106.8], 0, 100)[0] > -6.4);
  assert.ok(towards([-6.4, 106.8], 90, 100)[1] > 106.8);
});

const fixOf = (/** @type {string} */ source, /** @type {number} */ second, /** @type {any} */ where, more = {}) => /** @type {any} */ (
  { source, point: where, at: `2026-11-22T10:00:${String(second).padStart(2, '0')}+07:00`, best: false, apart: null, ...more });

test('the best fix of devices stands for the call, else what a person said last; ended calls are gone', () => {
  const best = fixOf('aml', 0, point(106.8, -6.4), { best: true });
  const fresh = fixOf('pidfLo', 9, point(106.9, -6.4));
  const civic = fixOf('pidfLo', 20, null);
  const typed = fixOf('typed', 30, point(107, -6.4));
  const calls = /** @type {any[]} */ ([
    { id: 'a', state: 'active', fixes: [best, fresh, civic, typed] }, { id: 'b', state: 'ended', fixes: [best] },
    { id: 'c', state: 'waiting', fixes: [civic] }, { id: 'd', state: 'active', fixes: [civic, typed] },
  ]);
  assert.deepEqual(located(calls).map(({ call, fix }) => [call.id, fix.source]), [['a', 'aml'], ['d', 'typed']]);
  assert.equal(bestFix([civic, typed]), null, 'what a person said is adopted already');
  assert.equal(bestFix([fresh, typed]), fresh);
});

test('a fix that moves has a trail of its own source, the oldest first', () => {
  const [first, second, third] = [1, 2, 3].map((n) => fixOf('callerLink', n, point(106.8 + n / 1000, -6.4), { best: n === 3 }));
  const [call] = located(/** @type {any[]} */ ([{ id: 'a', state: 'active', fixes: [second, fixOf('pidfLo', 0, point(1, 1)), first, third] }]));
  assert.deepEqual(call?.trail, [first, second, third]);
});

test('the way goes through where the caller was, in the order of time, also when the best is not the newest', () => {
  const [first, second, third] = [1, 2, 3].map((n) => fixOf('aml', n, point(106.8 + n / 1000, -6.4), { best: n === 1 }));
  const [call] = located(/** @type {any[]} */ ([{ id: 'a', state: 'active', fixes: [third, second, first] }]));
  assert.equal(call?.fix, first);
  assert.deepEqual(call?.trail, [first, second, third]);
});

test('what persons say is no way, and neither is a single fix', () => {
  const said = [fixOf('typed', 1, point(106.8, -6.4)), fixOf('typed', 2, point(106.9, -6.4))];
  const once = [fixOf('aml', 1, point(106.8, -6.4), { best: true })];
  assert.deepEqual(located(/** @type {any[]} */ ([{ id: 'a', state: 'active', fixes: said }, { id: 'b', state: 'active', fixes: once }])).map(({ trail }) => trail), [[], []]);
});

test('the label of a fix says how sure its circle is', () => {
  const at = fixOf('aml', 1, point(1, 1), { radius: 30, confidence: 90 });
  assert.match(fixText(at, () => 5), /^± 30 m \(90 %\) · /);
  assert.match(fixText({ ...at, confidence: null }, () => 5), /^± 30 m · /);
});

test('an address as networks give it is read from the house to the province, whatever order it came in', () => {
  assert.equal(civicText({ A1: 'Jawa Barat', HNO: '12', country: 'ID', A3: 'Depok', RD: 'Jalan Mawar', HNS: 'A', NAM: 'Toko' }), 'Toko, Jalan Mawar 12A, Depok, Jawa Barat');
  assert.equal(civicText(null), '');
  assert.equal(civicText({ country: 'ID' }), '');
  const civic = fixOf('pidfLo', 1, null, { civic: { RD: 'Jalan Mawar' } });
  assert.equal(civicFix([civic, fixOf('typed', 2, null, { said: 'x', civic: null })]), civic);
  assert.equal(civicFix(undefined), null);
});

test('each source is told once, the best first and persons last, with how often it spoke', () => {
  const fixes = [fixOf('typed', 0, point(1, 1)), fixOf('pidfLo', 1, point(1, 1)), fixOf('aml', 2, point(1, 1)), fixOf('aml', 3, point(1, 2), { best: true })];
  assert.deepEqual(bySource(fixes).map(({ fix, times }) => [fix.source, times]), [['aml', 2], ['pidfLo', 1], ['typed', 1]]);
  assert.equal(bySource(fixes)[0]?.fix, fixes[3]);
});

test('the extent of the areas is south-west first', () => {
  const area = (/** @type {[number, number, number, number]} */ bounds) => ({ code: '', name: '', level: /** @type {const} */ ('kelurahan'), bounds });
  assert.deepEqual(extentOf([area([106.7, -6.5, 106.8, -6.4]), area([106.8, -6.45, 106.9, -6.3])]), [[-6.5, 106.7], [-6.3, 106.9]]);
});

test('the location goes beside the SDP, latitude first, in whole metres', () => {
  const body = multipart('v=0\r\n', pidfLo(-6.4025, 106.7942, 30.4));
  assert.match(body, /<gml:pos>-6\.402500 106\.794200<\/gml:pos>/);
  assert.match(body, />30<\/gs:radius>/);
  assert.match(body, /^--kentongan-telepon\r\nContent-Type: application\/sdp\r\n\r\nv=0\r\n--kentongan-telepon\r\n/);
  assert.match(body, /--kentongan-telepon--\r\n$/);
});

test('of signs on each other the gravest stands for all, the selected one for itself', () => {
  const signs = [
    { id: 'a', priority: 3, x: 0 }, { id: 'b', priority: 1, x: 20 }, { id: 'c', priority: null, x: 40 },
    { id: 'd', priority: 2, x: 63 }, { id: 'e', priority: 4, x: 500 }, { id: 'f', priority: 2, x: 505 },
  ];
  const shown = (/** @type {typeof signs} */ some) => gathered(some, ({ x }) => ({ x, y: 0 }), ({ id }) => id === 'f')
    .map(({ sign, others }) => `${sign.id}+${others.length}`).sort();
  assert.deepEqual(shown(signs), ['b+3', 'e+0', 'f+0']);
  assert.deepEqual(shown([...signs].reverse()), ['b+3', 'e+0', 'f+0']);
  assert.deepEqual(shown([{ id: 'a', priority: 1, x: 0 }, { id: 'b', priority: 1, x: 44 }]), ['a+0', 'b+0']);
});

test('those that are selected join only whom they would cover, and nobody else', () => {
  const signs = ['a', 'b', 'c', 'd'].map((id, i) => ({ id, priority: 1, x: 20 * i }));
  const shown = gathered(signs, ({ x }) => ({ x, y: 0 }), ({ id }) => id !== 'd')
    .map(({ sign, others }) => [sign, ...others].map(({ id }) => id).join('')).sort();
  assert.deepEqual(shown, ['ab', 'c', 'd']);
});

test('a name is shown where it covers neither a sign nor a name, who comes first has the room', () => {
  const label = (/** @type {number} */ x, /** @type {number} */ y, always = false) => ({ at: { x, y }, size: 24, width: 100, below: false, always });
  const first = label(0, 0);
  const below = label(0, 20);
  const right = label(90, 0);
  const far = label(0, 60);
  const shown = (/** @type {ReturnType<typeof label>[]} */ ...all) => all.map((each) => (named(all).has(each) ? 'named' : '-')).join(' ');
  assert.equal(shown(first, far), 'named named');
  assert.equal(shown(first, below), 'named -');
  assert.equal(shown(first, right), '- named');
  assert.equal(shown(label(0, 0, true), right), 'named -');
  assert.equal(shown({ ...first, width: 0 }), '-');
  const [above, left] = [{ ...first, below: true }, { ...label(-62, 30), below: false }];
  assert.equal(shown(above, right), 'named named');
  assert.equal(shown(above, below), '- named');
  assert.equal(shown(above, left), 'named -');
});
