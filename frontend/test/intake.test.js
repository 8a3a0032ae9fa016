import assert from 'node:assert/strict';
import { test } from 'node:test';
import './browser.js';
import { compose, split } from '../src/app/intake/narrative.js';
import { offer, press } from '../src/app/intake/suggestions.js';
import { classesOf, classOf, keyInRow } from '../src/app/intake/types.js';

const nothingTold = { text: '', name: '', callBack: '' };

test('what was said and who reports it become one text and come apart again', () => {
  for (const told of /** @type {import('../src/app/intake/narrative.js').Told[]} */ ([
    nothingTold,
    { ...nothingTold, text: 'Api besar\n' },
    { ...nothingTold, text: 'Api besar\n\ndi dapur', callBack: '0812' },
    { ...nothingTold, name: 'Ibu Yanti: tetangga', callBack: '0812-3355' },
  ])) {
    assert.deepEqual(split(compose(told)), told);
  }
});

test('what was said stays word for word as long as nobody is named', () => {
  assert.equal(compose({ ...nothingTold, text: 'Api besar' }), 'Api besar');
  assert.equal(compose(nothingTold), null);
});

test('who reports is the last line, in the words of the room', () => {
  assert.equal(compose({ ...nothingTold, text: 'Api', name: 'Yanti' }), 'Api\n— Pelapor: Yanti');
});

test('a name cannot pretend to be a number to call back', () => {
  const told = split(compose({ ...nothingTold, name: 'Yanti · Telepon balik: 110\nx' }));
  assert.equal(told.callBack, '');
  assert.doesNotMatch(told.name, /\n/);
});

test('a line of answers that an older report has stays readable', () => {
  assert.equal(split('Api\n— Orang terjebak: ya · Pelapor: Yanti').text, 'Api\n— Orang terjebak: ya · Pelapor: Yanti');
});

test('a line that only looks like answers is what somebody said', () => {
  assert.equal(split('— katanya: ada api').text, '— katanya: ada api');
});

test('arrows go through the suggestions and back to what was typed; Enter takes, Esc closes', () => {
  let list = offer(['a', 'b']);
  const go = (/** @type {string} */ key) => {
    const done = press(list, key);
    assert.ok(done);
    list = done.list;
    return done.taken;
  };
  go('ArrowDown');
  assert.equal(list.active, 0);
  go('ArrowDown');
  go('ArrowDown');
  assert.equal(list.active, -1);
  go('ArrowUp');
  assert.equal(list.active, 1);
  assert.equal(go('Enter'), 'b');
  assert.deepEqual(list.items, []);
  list = offer(['a']);
  assert.equal(go('Escape'), undefined);
  assert.deepEqual(list.items, []);
});

test('without suggestions, and for letters, the keys are the field\'s', () => {
  assert.equal(press(offer([]), 'Enter'), null);
  assert.equal(press(offer(['a']), 'x'), null);
});

test('Enter without a choice takes nothing', () => {
  assert.equal(press(offer(['a']), 'Enter')?.taken, undefined);
});

const type = (/** @type {string} */ code, /** @type {string} */ group) =>
  ({ code, name: code, group: { code: group, name: group }, priority: 1, restricted: false });

test('types stand in their classes, in the order of the region', () => {
  const classes = classesOf([type('house', 'fire'), type('car', 'fire'), type('crash', 'accident')]);
  assert.deepEqual(classes.map(({ code, types }) => [code, types.length]), [['fire', 2], ['accident', 1]]);
  assert.equal(classOf(classes, 'car')?.code, 'fire');
  assert.equal(classOf(classes, null), undefined);
});

test('arrows step and go round, digits pick, letters find', () => {
  const names = ['Kebakaran', 'Kecelakaan', 'Medis'];
  assert.deepEqual(keyInRow('ArrowLeft', 0, names), { index: 2, picks: false });
  assert.deepEqual(keyInRow('ArrowDown', 2, names), { index: 0, picks: false });
  assert.deepEqual(keyInRow('2', 0, names), { index: 1, picks: true });
  assert.equal(keyInRow('9', 0, names), null);
  assert.deepEqual(keyInRow('k', 0, names), { index: 1, picks: false });
  assert.deepEqual(keyInRow('K', 1, names), { index: 0, picks: false });
  assert.equal(keyInRow('Tab', 0, names), null);
});

test('the tenth choice is picked by 0', () => {
  assert.deepEqual(keyInRow('0', 0, Array.from({ length: 10 }, String)), { index: 9, picks: true });
});
