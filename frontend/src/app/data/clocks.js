/** What is waited for, and by when it has to happen. */

/**
 * @typedef {object} RunningClock
 * @property {string} id
 * @property {'handOver' | 'acknowledgement' | 'arrival' | 'silence'} clock
 * @property {string} incident id
 * @property {string} number of the incident
 * @property {string | null} assignment of those who are waited for; null: the room itself is
 * @property {string | null} unit call sign
 * @property {string | null} agency code
 * @property {string} since
 * @property {string} nearAt from when it is nearly over
 * @property {string} dueAt from when it is over
 * @property {{to: 'supervisor' | 'head', at: string, name: string | null}[]} escalations who has learnt that it is over
 */

export const TOPIC = 'clocks';

/** @param {RunningClock} clock */
export const idOf = (clock) => clock.id;
