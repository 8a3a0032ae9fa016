import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Keyboard } from '../src/app/hotkeys.js';

/** As in a browser: an event's properties are its class's, not its own. */
class KeyboardEvent {
  /** @param {any} stroke */
  constructor(stroke) {
    Object.setPrototypeOf(this, Object.create(KeyboardEvent.prototype, Object.getOwnPropertyDescriptors(stroke)));
  }
}

/** @param {Keyboard} keys @param {string} key @param {object} [more] @param {boolean} [typing] */
const press = (keys, key, more = {}, typing = false) =>
  keys.press(/** @type {any} */ (new KeyboardEvent({ key, ...more })), typing);

test('function keys work while somebody types', () => {
  const keys = new Keyboard();
  assert.deepEqual(press(keys, 'F2', {}, true), { name: 'answer' });
  assert.deepEqual(press(keys, 'F7', {}, true), { name: 'mute' });
  assert.deepEqual(press(keys, 'Pause', {}, true), { name: 'hangUp' });
  assert.deepEqual(press(keys, 'F8', { shiftKey: true }, true), { name: 'hangUp' });
});

test('characters in a field are the field\'s', () => {
  const keys = new Keyboard();
  assert.equal(press(keys, '?', { shiftKey: true }, true), null);
  assert.equal(press(keys, 'z', { ctrlKey: true }, true), null);
  assert.deepEqual(press(keys, '?', { shiftKey: true }), { name: 'help' });
  assert.deepEqual(press(keys, 'z', { ctrlKey: true }), { name: 'undo' });
});

test('F8 and a digit say what the call was', () => {
  const order = ['emergency', 'prank', 'silent', 'wrongNumber', 'information', 'referred', 'nonEmergency', 'outOfArea', 'test'];
  order.forEach((disposition, index) => {
    const keys = new Keyboard();
    press(keys, 'F8', {}, true);
    assert.deepEqual(press(keys, String(index + 1), {}, true), { name: 'dispose', disposition, hangUp: false });
    assert.equal(keys.choosing, false);
  });
});

test('a digit alone says nothing', () => {
  assert.equal(press(new Keyboard(), '2'), null);
});

test('after F8 Escape, F8 again or another key of ours ends the choice', () => {
  for (const [key, name] of [['Escape', 'cancel'], ['F8', 'cancel'], ['F7', 'mute']]) {
    const keys = new Keyboard();
    press(keys, 'F8');
    assert.equal(press(keys, String(key))?.name, name);
    assert.equal(keys.choosing, false);
    assert.equal(press(keys, '2'), null);
  }
});

test('a key that is held down acts once', () => {
  assert.equal(press(new Keyboard(), 'Pause', { repeat: true }), null);
});

test('the browser\'s own keys stay the browser\'s', () => {
  for (const key of ['F1', 'F3', 'F5', 'F6', 'F11', 'F12', 'Tab', 'Enter']) {
    assert.equal(press(new Keyboard(), key), null);
  }
  assert.equal(press(new Keyboard(), 'F2', { ctrlKey: true }), null);
});

test('F8 and a digit with Shift say it and hang up, whatever Shift makes of the digit', () => {
  const keys = new Keyboard();
  press(keys, 'F8', {}, true);
  assert.deepEqual(press(keys, '"', { code: 'Digit2', shiftKey: true }, true), { name: 'dispose', disposition: 'prank', hangUp: true });
  assert.equal(keys.choosing, false);
  press(keys, 'F8');
  assert.equal(press(keys, 'Shift', { code: 'ShiftLeft', shiftKey: true }), null);
  assert.equal(keys.choosing, true);
  assert.equal(press(keys, ')', { code: 'Digit0', shiftKey: true }), null);
});

test('F9 merges and Shift+F9 shows the next one, while somebody types too', () => {
  const keys = new Keyboard();
  assert.deepEqual(press(keys, 'F9', {}, true), { name: 'attach' });
  assert.deepEqual(press(keys, 'F9', { shiftKey: true }, true), { name: 'nextSimilar' });
});
