/**
 * What is wrong right now, in words, with a way out. Worst first. Pure: a list from the state of the
 * parts.
 */

/** @typedef {'phone' | 'microphone' | 'sound' | 'devices' | 'signIn' | 'seat'} WayOut */

/**
 * @typedef {object} Message
 * @property {string} key of its sentence, `message.<key>`
 * @property {'bad' | 'warn'} level
 * @property {WayOut | null} wayOut null: nothing to do but wait, the sentence says so
 * @property {Record<string, string | number>} [values]
 */

/**
 * @typedef {object} Parts
 * @property {boolean} server it is heard
 * @property {string[]} refusals why the server does not show something, in its words
 * @property {null | 'freed' | 'elsewhere'} away this person sits here no more
 * @property {boolean} signedOut the session ended
 * @property {import('./phone.js').PhoneState} phone
 * @property {boolean} known the exchange knows the telephone, by what the server says; true while nobody can say
 * @property {boolean} microphone it is open and delivers
 * @property {boolean} locked the browser keeps the sound locked
 * @property {string[]} missing names of devices that were unplugged
 * @property {number} unsent outcomes that the server does not have yet
 */

/** @param {Parts} parts @returns {Message[]} */
export function messages(parts) {
  /** @type {Message[]} */
  const list = [];
  const add = (/** @type {string} */ key, /** @type {'bad' | 'warn'} */ level, /** @type {WayOut | null} */ wayOut, /** @type {Message['values']} */ values = {}) =>
    list.push({ key, level, wayOut, values });
  if (parts.signedOut) {
    add('signedOut', 'bad', 'signIn');
  } else if (!parts.server) {
    add('serverLost', 'bad', null);
  }
  for (const reason of parts.refusals) {
    add('refused', 'bad', null, { reason });
  }
  if (parts.away !== null) {
    add(`away.${parts.away}`, 'bad', parts.away === 'elsewhere' ? 'seat' : null);
  }
  if (!parts.microphone) {
    add('microphoneMissing', 'bad', 'microphone');
  }
  if (parts.phone === 'lost') {
    add('phoneLost', 'bad', 'phone');
  } else if (parts.phone === 'refused') {
    add('phoneRefused', 'bad', 'phone');
  } else if (parts.phone === 'registered' && !parts.known) {
    add('phoneUnknown', 'bad', 'phone');
  }
  if (parts.locked) {
    add('soundLocked', 'bad', 'sound');
  }
  if (parts.missing.length > 0) {
    add('deviceGone', 'warn', 'devices', { name: parts.missing.join(', ') });
  }
  if (parts.unsent > 0 && !parts.server) {
    add('unsent', 'warn', null, { n: parts.unsent });
  }
  return list;
}
