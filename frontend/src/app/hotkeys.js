/**
 * The one owner of the keyboard. Function keys and combinations work everywhere; plain characters
 * only outside of fields, so that what somebody types never does something else. Pure: it says which
 * action a key means, the console does it.
 */

import { DISPOSITIONS } from './data/calls.js';

/**
 * @typedef {object} Stroke
 * @property {string} key
 * @property {string} [code] the key as it lies on the keyboard, whatever Shift makes of it
 * @property {boolean} [shiftKey]
 * @property {boolean} [ctrlKey]
 * @property {boolean} [altKey]
 * @property {boolean} [metaKey]
 * @property {boolean} [repeat] held down
 */

/**
 * @typedef {{name: 'answer' | 'mute' | 'hangUp' | 'outcome' | 'cancel' | 'undo' | 'help' | 'adopt' | 'link' | 'accept' | 'beat' | 'handOver' | 'attach' | 'nextSimilar' | 'silent'}
 *   | {name: 'dispose', disposition: string, hangUp: boolean}} Action
 */

/** @type {Record<string, Action>} */
const KEYS = {
  F2: { name: 'answer' },
  F7: { name: 'mute' },
  F8: { name: 'outcome' },
  F9: { name: 'attach' },
  'Shift+F9': { name: 'nextSimilar' },
  'Shift+F8': { name: 'hangUp' },
  Pause: { name: 'hangUp' },
  'Alt+s': { name: 'silent' },
  'Alt+l': { name: 'adopt' },
  'Alt+k': { name: 'link' },
  'Alt+j': { name: 'accept' },
  'Alt+m': { name: 'beat' },
  'Ctrl+Enter': { name: 'handOver' },
};

/** In a field these are the field's own. @type {Record<string, Action>} */
const KEYS_OUTSIDE_FIELDS = {
  '?': { name: 'help' },
  'Ctrl+z': { name: 'undo' },
};

export class Keyboard {
  /** After F8: the next digit is an outcome. */
  choosing = false;

  /**
   * @param {Stroke} stroke
   * @param {boolean} typing the focus is in a field
   * @returns {Action | null} null: the key is not ours
   */
  press(stroke, typing) {
    const special = KEYS[combination(stroke)];
    if (special !== undefined) {
      return stroke.repeat ? null : this.#remember(special);
    }
    if (this.choosing && !stroke.ctrlKey && !stroke.altKey && !stroke.metaKey) {
      return this.#choose(stroke);
    }
    return typing ? null : KEYS_OUTSIDE_FIELDS[combination(stroke, false)] ?? null;
  }

  /** @param {Action} action */
  #remember(action) {
    this.choosing = action.name === 'outcome' && !this.choosing;
    return action.name === 'outcome' && !this.choosing ? { name: /** @type {const} */ ('cancel') } : action;
  }

  /** With Shift the call is hung up as well: two strokes for a prank. @param {Stroke} stroke @returns {Action | null} */
  #choose({ key, code = '', shiftKey = false }) {
    const digit = shiftKey ? code.replace(/^(Digit|Numpad)/, '') : key;
    const disposition = /^[1-9]$/.test(digit) ? DISPOSITIONS[Number(digit) - 1] : undefined;
    if (disposition !== undefined) {
      this.choosing = false;
      return { name: 'dispose', disposition, hangUp: shiftKey };
    }
    if (key === 'Escape') {
      this.choosing = false;
      return { name: 'cancel' };
    }
    return null;
  }
}

/**
 * @param {Stroke} stroke
 * @param {boolean} [withShift] false where Shift belongs to the character, as in `?`
 * @returns {string} e.g. `Shift+F8`
 */
function combination(stroke, withShift = true) {
  const held = [
    stroke.ctrlKey && 'Ctrl', stroke.altKey && 'Alt', stroke.metaKey && 'Meta', withShift && stroke.shiftKey && 'Shift',
  ];
  return [...held.filter(Boolean), stroke.key].join('+');
}

/** @param {EventTarget | null} target */
export function isField(target) {
  return target instanceof HTMLElement
    && (target.isContentEditable || target.matches('input:not([type=radio]):not([type=checkbox]), textarea, select'));
}
