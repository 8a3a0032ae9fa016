import assert from 'node:assert/strict';
import { test } from 'node:test';
import './browser.js';
import { MOST_CORNERS, signOf } from '../src/app/data/closures.js';
import { Problem } from '../src/app/data/http.js';
import { Closures } from '../src/app/dispatch/closures.js';
import { until } from './until.js';

const NOW = Date.parse('2026-11-23T10:00:00+07:00');
const tree = /** @type {any} */ ({ id: 'c7', kind: 'road', shape: { type: 'point', center: point(106.8, -6.4) }, note: 'pohon', since: '2026-11-23T01:00:00Z', until: null });

function point(/** @type {number} */ longitude, /** @type {number} */ latitude) {
  return { type: /** @type {const} */ ('Point'), coordinates: /** @type {[number, number]} */ ([longitude, latitude]) };
}

/** A room with a server that does as it is told, and a clock that stands. */
function room() {
  const it = {
    at: 0,
    /** @type {[string, any][]} */
    done: [],
    /** @type {string[]} */
    refused: [],
    /** @type {Error | null} */
    failure: null,
    do: async (/** @type {string} */ what, /** @type {any} */ about) => {
      if (it.failure !== null) {
        throw it.failure;
      }
      it.done.push([what, about]);
      return /** @type {any} */ ({ id: 'c1' });
    },
  };
  const server = { add: (/** @type {string} */ _key, /** @type {any} */ closure) => it.do('add', closure), lift: (/** @type {string} */ id) => it.do('lift', id) };
  const closures = new Closures({ known: true, items: [], get: () => undefined }, server, () => NOW, () => it.at);
  closures.addEventListener('refused', (event) => it.refused.push(/** @type {any} */ (event).detail));
  return { it, closures };
}

test('a road is closed by one place, with its note and for its hours', async () => {
  const { it, closures } = room();
  closures.begin('road', 'pohon tumbang ');
  closures.describe({ hours: 3 });
  closures.mark([-6.4, 106.8]);
  await until(() => it.done.length === 1);
  assert.deepEqual(it.done, [['add', { kind: 'road', shape: { type: 'point', center: point(106.8, -6.4) }, note: 'pohon tumbang', since: null, until: '2026-11-23T06:00:00.000Z' }]]);
  assert.equal(closures.drawing, null);
});

test('a flood is closed by three corners at least, the last of them twice', async () => {
  const { it, closures } = room();
  closures.begin('flood');
  closures.mark([-6.4, 106.8]);
  closures.mark([-6.4, 106.8]);
  closures.mark([-6.4, 106.81]);
  closures.finish();
  assert.deepEqual([closures.isWhole, closures.drawing?.corners.length], [false, 2]);
  closures.mark([-6.41, 106.81]);
  closures.mark([-6.41, 106.81]);
  await until(() => it.done.length === 1);
  const first = point(106.8, -6.4);
  assert.deepEqual(it.done[0]?.[1].shape, { type: 'polygon', ring: [first, point(106.81, -6.4), point(106.81, -6.41), first] });
});

test('no more corners are drawn than can be sent, and nothing where nothing is drawn', () => {
  const { it, closures } = room();
  closures.mark([0, 0]);
  closures.finish();
  closures.begin('flood');
  Array.from({ length: MOST_CORNERS + 5 }, (_, n) => closures.mark([0, n]));
  assert.equal(closures.drawing?.corners.length, MOST_CORNERS);
  closures.cancel();
  assert.deepEqual([closures.drawing, it.done], [null, []]);
});

test('what was closed is lifted again within eight seconds, also before the server answered', async () => {
  const { it, closures } = room();
  closures.begin('road');
  closures.mark([-6.4, 106.8]);
  assert.equal(closures.takeBack(), true);
  await until(() => it.done.length === 2);
  assert.deepEqual(it.done[1], ['lift', 'c1']);
  assert.equal(closures.takeBack(), false);
});

test('what was lifted is closed again as it was, and after eight seconds stays lifted', async () => {
  const { it, closures } = room();
  closures.lift(tree);
  assert.deepEqual([closures.last, closures.secondsLeft], [{ lifted: true, kind: 'road', note: 'pohon' }, 8]);
  closures.takeBack();
  await until(() => it.done.length === 2);
  const { id, ...before } = tree;
  assert.deepEqual(it.done, [['lift', id], ['add', before]]);
  closures.lift(tree);
  it.at = 8000;
  assert.deepEqual([closures.last, closures.takeBack()], [null, false]);
});

test('while something is drawn its last corner is taken back first', () => {
  const { closures } = room();
  closures.lift(tree);
  closures.begin('flood');
  closures.mark([0, 0]);
  assert.deepEqual([closures.takeBack(), closures.drawing?.corners, closures.last?.lifted], [true, [], true]);
});

test('what is refused is said, and there is nothing to take back', async () => {
  const { it, closures } = room();
  it.failure = new Problem(400, 'closure-shape', 'Garisnya bersilang.');
  closures.begin('road');
  closures.mark([0, 0]);
  await until(() => it.refused.length === 1);
  assert.deepEqual([it.refused, closures.last], [['Garisnya bersilang.'], null]);
});

test('the sign of an area stands in its middle', () => {
  const ring = [point(0, 0), point(2, 0), point(2, 2), point(0, 2), point(0, 0)];
  assert.deepEqual(signOf({ shape: { type: 'polygon', ring } }), point(1, 1));
  assert.deepEqual(signOf(tree), point(106.8, -6.4));
});
