/** Which incident is more urgent, and how it is called in short. Pure. */

/** Nobody has said yet how bad it is: after all of which somebody has. */
const UNKNOWN = 5;

/** Emergency calls are to be processed within 60 s (NFPA 1225). */
const PROCESSED_SECONDS = 60;

/** @typedef {{priority: number | null, openedAt: string | null, createdAt?: string, state: string}} Urgent */

/** By priority, then who waits longest. @param {Urgent} a @param {Urgent} b */
export function byUrgency(a, b) {
  return (a.priority ?? UNKNOWN) - (b.priority ?? UNKNOWN) || begunAt(a) - begunAt(b);
}

/** @param {Urgent} incident */
const begunAt = (incident) => Date.parse(since(incident));

/** Since when it waits: since it needed help, a draft since it was begun. @param {Urgent} incident */
export const since = (incident) => incident.openedAt ?? incident.createdAt ?? '';

/** Whether somebody whose life is in danger waits too long for help. @param {Urgent} incident @param {number} seconds */
export const isLate = (incident, seconds) =>
  incident.state === 'open' && incident.priority === 1 && seconds >= PROCESSED_SECONDS;

/**
 * What is being taken down and says where and what already: help may set out before the rest is known.
 * @param {Pick<import('./data/incidents.js').Incident, 'state' | 'type' | 'point' | 'address' | 'masked' | 'priority' | 'area'>} incident
 */
export const isPreAlert = ({ state, type, point, address, masked, priority, area }) =>
  state === 'draft' && (masked ? priority !== null && area !== null : type !== null && (point !== null || address !== null));

/** KJ-2026-001047 is KJ-1047 to people. @param {string} number */
export const shortNumber = (number) => number.replace(/^(.+)-\d{4}-0*(\d+)$/, '$1-$2');
