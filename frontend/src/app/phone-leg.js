/**
 * The telephone leg of this tab, as much of it as a reloaded page needs to take it up again by
 * Replaces (RFC 3891). It lives in sessionStorage: as long as the tab, and in no other.
 */

/**
 * @typedef {object} Leg
 * @property {string} callId SIP's, not ours
 * @property {string} localTag
 * @property {string} remoteTag
 * @property {string | null} exchangeCall the exchange's name of the call
 * @property {string | null} number as the INVITE gave it
 * @property {string | null} name as the INVITE gave it
 * @property {number} since when it was answered, milliseconds since 1970
 * @property {boolean} muted
 */

/** Where it is kept. */
export const LEG = 'kentongan.leg';

/** The header that takes the leg over. Tags as the exchange sees them. @param {Leg} leg */
export function replacesHeader(leg) {
  return `Replaces: ${leg.callId};to-tag=${leg.remoteTag};from-tag=${leg.localTag}`;
}

/** @param {Leg} leg @param {Pick<Storage, 'setItem'>} [store] */
export function keepLeg(leg, store = sessionStorage) {
  store.setItem(LEG, JSON.stringify(leg));
}

/** @param {Pick<Storage, 'getItem'>} [store] @returns {Leg | null} */
export function keptLeg(store = sessionStorage) {
  const kept = store.getItem(LEG);
  return kept === null ? null : JSON.parse(kept);
}

/** @param {Pick<Storage, 'removeItem'>} [store] */
export function forgetLeg(store = sessionStorage) {
  store.removeItem(LEG);
}
