import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ticks } from '../src/app/dispatch/ticks.js';

const pick = (/** @type {string} */ unit) =>
  ({ unit, capability: 'firefighting', eta: 240, distance: 1900, reason: /** @type {const} */ ('nearest'), estimated: false });

function recommended(/** @type {string[]} */ ...units) {
  const ticks = new Ticks();
  ticks.learn(units.map(pick));
  return ticks;
}

test('who is recommended is ticked beforehand, and that is no deviation', () => {
  const ticks = recommended('DMK-02', 'AMB-01');
  assert.deepEqual(ticks.ticked, ['DMK-02', 'AMB-01']);
  assert.equal(ticks.deviates, false);
});

test('each other choice deviates, and the former one does not again', () => {
  const ticks = recommended('DMK-02', 'AMB-01');
  ticks.toggle('AMB-01');
  assert.deepEqual([ticks.ticked, ticks.deviates], [['DMK-02'], true]);
  ticks.toggle('AMB-01');
  assert.equal(ticks.deviates, false);
  ticks.toggle('POL-04');
  assert.deepEqual([ticks.ticked, ticks.deviates], [['DMK-02', 'AMB-01', 'POL-04'], true]);
  ticks.toggle('POL-04');
  assert.equal(ticks.deviates, false);
});

test('a newer recommendation changes nothing that a person has said', () => {
  const ticks = recommended('DMK-02', 'AMB-01');
  ticks.toggle('AMB-01');
  ticks.toggle('POL-04');
  ticks.learn(['DMK-07', 'AMB-01'].map(pick));
  assert.deepEqual(ticks.ticked, ['DMK-07', 'POL-04']);
});

test('who was added by hand and is recommended later stands there once', () => {
  const ticks = recommended('DMK-02');
  ticks.toggle('POL-04');
  ticks.learn(['DMK-02', 'POL-04'].map(pick));
  assert.deepEqual(ticks.rows.map(({ unit }) => unit), ['DMK-02', 'POL-04']);
  assert.equal(ticks.deviates, false);
});

test('whoever is being sent cannot be sent twice', () => {
  const ticks = recommended('DMK-02', 'AMB-01');
  ticks.hold(['DMK-02', 'AMB-01']);
  assert.deepEqual(ticks.ticked, []);
  ticks.learn(['DMK-02', 'AMB-01'].map(pick));
  assert.deepEqual(ticks.ticked, []);
  ticks.sent(['DMK-02', 'AMB-01']);
  assert.deepEqual(ticks.ticked, []);
});

test('if somebody else was faster the rest stays ticked, those who were added too', () => {
  const ticks = recommended('DMK-02', 'AMB-01');
  ticks.toggle('POL-04');
  ticks.reason = 'diminta';
  ticks.hold(ticks.ticked);
  ticks.refused(['DMK-02', 'AMB-01', 'POL-04'], ['AMB-01']);
  assert.deepEqual(ticks.ticked, ['DMK-02', 'POL-04']);
  assert.equal(ticks.reason, 'diminta');
  ticks.learn(['DMK-02', 'AMB-03'].map(pick));
  assert.deepEqual(ticks.ticked, ['DMK-02', 'AMB-03', 'POL-04']);
});

test('after a sending the next needs a reason of its own', () => {
  const ticks = recommended('DMK-02');
  ticks.toggle('POL-04');
  ticks.reason = 'diminta';
  ticks.hold(['DMK-02', 'POL-04']);
  ticks.sent(['DMK-02', 'POL-04']);
  ticks.learn([]);
  assert.deepEqual([ticks.rows, ticks.reason], [[], '']);
});
