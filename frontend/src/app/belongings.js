/**
 * What a tab keeps over a reload, in its sessionStorage: its seat, and its leg of the call. A tab
 * that gives way hands both on.
 */

import { LEG } from './phone-leg.js';

/** @typedef {{seat: string | null, leg: string | null}} Belongings */

const SEAT = 'kentongan.seat';

/** The seat at which this tab works; null: none. */
export const keptSeat = () => sessionStorage.getItem(SEAT);

/** The seat at which this browser worked last. */
export const lastSeat = () => localStorage.getItem(SEAT);

/** @param {string} seat */
export function keepSeat(seat) {
  sessionStorage.setItem(SEAT, seat);
  localStorage.setItem(SEAT, seat);
}

export function leaveSeat() {
  sessionStorage.removeItem(SEAT);
}

/** @returns {Belongings} they are gone from here then */
export function handOver() {
  const belongings = { seat: keptSeat(), leg: sessionStorage.getItem(LEG) };
  sessionStorage.removeItem(SEAT);
  sessionStorage.removeItem(LEG);
  return belongings;
}

/** @param {Belongings} belongings */
export function receive({ seat, leg }) {
  if (seat !== null) {
    sessionStorage.setItem(SEAT, seat);
  }
  if (leg !== null) {
    sessionStorage.setItem(LEG, leg);
  }
}
