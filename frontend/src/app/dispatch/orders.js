/** Does what a line of words asks for, or says why not. */

import { isOver } from '../data/assignments.js';

/** @typedef {import('./command.js').Order} Order */
/** @typedef {import('./command.js').Refusal} Refusal */
/** @typedef {import('./dispatch.js').Dispatch} Dispatch */

/**
 * @param {Order} order
 * @param {{select: (id: string) => void}} desk
 * @param {Dispatch} dispatch
 * @returns {Refusal | null}
 */
export function carryOut(order, desk, dispatch) {
  switch (order.what) {
    case 'send':
      dispatch.send(order.incident, { units: order.units, agencies: order.agencies, reason: order.reason });
      return null;
    case 'show':
      desk.select(order.incident.id);
      return null;
    case 'close':
      dispatch.closures.begin(order.kind, order.note);
      return null;
    case 'undo': return dispatch.takeBack() ? null : { refusal: 'nothingToUndo', values: {} };
    case 'status': return stand(order, dispatch);
    case 'say': return say(order.units, null, dispatch, (assignment) => dispatch.say(assignment, order.state, order.reason));
    case 'cancel': return say(order.units, order.incident, dispatch, (assignment) => dispatch.say(assignment, 'cancelled'));
  }
}

/** @param {Extract<Order, {what: 'status'}>} order @param {Dispatch} dispatch @returns {Refusal | null} */
function stand({ status, units }, dispatch) {
  const assigned = units.find((callSign) => dispatch.units.get(callSign)?.assignment);
  if (assigned !== undefined) {
    return { refusal: 'assigned', values: { unit: assigned } };
  }
  units.forEach((callSign) => void dispatch.stand(callSign, status));
  return null;
}

/**
 * Of all that are named or of none.
 * @param {string[]} units none: all of the incident
 * @param {{id: string, number: string} | null} incident null: whichever they are sent to
 * @param {Dispatch} dispatch
 * @param {(assignment: import('../data/assignments.js').Assignment) => void} act
 * @returns {Refusal | null}
 */
function say(units, incident, dispatch, act) {
  const going = dispatch.assignments.items.filter(({ state, incident: of }) => !isOver(state) && (incident === null || of === incident.id));
  const idle = units.find((callSign) => !going.some(({ unit }) => unit === callSign));
  if (idle !== undefined) {
    return { refusal: 'notAssigned', values: { unit: idle } };
  }
  const meant = units.length === 0 ? going : going.filter(({ unit }) => unit !== null && units.includes(unit));
  meant.forEach(act);
  return meant.length === 0 ? { refusal: 'nobodySent', values: { number: incident?.number ?? '' } } : null;
}
