/**
 * What this person's position is doing, from what its own telephone says and what the server says of
 * it. Every place of the page that shows it asks here, so that no two can contradict each other.
 */

/** @typedef {import('./data/positions.js').Position} Position */

/** `unknown`: the server has not said it yet, or is silent. `connecting`: on the way to the exchange. */
/** @typedef {Position['state'] | 'connecting' | 'unknown'} Standing */

/**
 * @typedef {object} Witnesses
 * @property {import('./phone.js').PhoneCall | null} call
 * @property {import('./phone.js').PhoneState} phone
 * @property {Position | undefined} told by the server
 * @property {boolean} current the server is heard: what it told is true now
 * @property {boolean} recognised the server has not denied for long that the exchange knows the telephone
 */

/** @param {Witnesses} witnesses @returns {Standing} */
export function standing({ call, phone, told, current, recognised }) {
  if (call !== null && !call.echo) {
    return call.state === 'ringing' ? 'ringing' : 'busy';
  }
  if (phone !== 'registered') {
    return phone === 'connecting' ? 'connecting' : 'offline';
  }
  if (told === undefined || !current) {
    return 'unknown';
  }
  if (!told.registered) {
    return recognised ? 'connecting' : 'offline';
  }
  return told.state;
}
