/**
 * What a tab keeps over a reload, in its sessionStorage: its seat with when it sat down, and its leg of the call. A tab
 * that gives way hands both on.
 */

import { LEG } from './phone-leg.js';

/** @typedef {{seat: string | null, leg: string | null}} Belongings */

const SEAT = 'kentongan.seat';
const SITTING = 'kentongan.sitting';

/** `seatedAt` tells this window from another one of the same person. @typedef {{id: string, name: string, seatedAt: string | null}} Seat */

/** The seat at which this tab works; null: none. @returns {Seat | null} */
export const keptSeat = () => JSON.parse(sessionStorage.getItem(SITTING) ?? 'null');

/** The seat at which this browser worked last. */
export const lastSeat = () => localStorage.getItem(SEAT);

/** @param {Seat} seat */
export function keepSeat(seat) {
  sessionStorage.setItem(SITTING, JSON.stringify(seat));
  localStorage.setItem(SEAT, seat.id);
}

export function leaveSeat() {
  sessionStorage.removeItem(SITTING);
}

/** @returns {Belongings} they are gone from here then */
export function handOver() {
  const belongings = { seat: sessionStorage.getItem(SITTING), leg: sessionStorage.getItem(LEG) };
  sessionStorage.removeItem(SITTING);
  sessionStorage.removeItem(LEG);
  return belongings;
}

/** @param {Belongings} belongings */
export function receive({ seat, leg }) {
  if (seat !== null) {
    sessionStorage.setItem(SITTING, seat);
  }
  if (leg !== null) {
    sessionStorage.setItem(LEG, leg);
  }
}
