/**
 * One field of an incident that a person puts right while somebody else may be doing the same. What
 * others change elsewhere in it does no harm; if both changed this field, both values stand here until
 * the person decides. Pure but for the server.
 */

import { Problem } from './data/http.js';

/** @typedef {import('./data/incidents.js').Incident} Incident */
/** @typedef {'type' | 'priority' | 'address' | 'narrative'} Name */
/** @typedef {string | number | null} Value */

/** In the order in which they are shown. @type {Name[]} */
export const NAMES = ['type', 'priority', 'address', 'narrative'];

/** Somebody who types may be faster than we are, but not for ever. */
const TRIES = 20;

export class Edit {
  /** What the other one wrote meanwhile; undefined: nothing. @type {Value | undefined} */
  theirs = undefined;

  /** @param {Incident} incident @param {Name} name */
  constructor(incident, name) {
    this.id = incident.id;
    this.name = name;
    /** @type {Value} */
    this.base = incident[name];
    /** @type {Value} */
    this.mine = incident[name];
    this.version = incident.version;
  }

  /** The incident is another by now. @param {Incident} now */
  learn(now) {
    if (now.id !== this.id || now.version <= this.version || now.masked) {
      return;
    }
    this.version = now.version;
    const value = now[this.name];
    if (value === this.mine) {
      this.base = value;
      this.theirs = undefined;
    } else if (value !== this.base && this.mine === this.base) {
      this.base = value;
      this.mine = value;
    } else if (value !== this.base) {
      this.theirs = value;
    }
  }

  /** A person decides between both values. @param {boolean} keepMine */
  settle(keepMine) {
    this.base = this.theirs ?? null;
    this.mine = keepMine ? this.mine : this.base;
    this.theirs = undefined;
  }

  /**
   * @param {(id: string, body: unknown) => Promise<Incident>} change
   * @returns {Promise<boolean>} false: somebody else wrote this field, a person has to decide
   * @throws {Problem}
   */
  async save(change) {
    for (let tries = 1; this.theirs === undefined; tries++) {
      try {
        await change(this.id, { version: this.version, [this.name]: this.mine });
        return true;
      } catch (error) {
        if (!(error instanceof Problem) || error.status !== 409 || error.current === undefined || tries === TRIES) {
          throw error;
        }
        this.learn(/** @type {Incident} */ (error.current));
      }
    }
    return false;
  }
}

/**
 * It needs help from now on: a draft before its form is complete, or one that was closed too early.
 * @param {Incident} incident
 * @param {(id: string, body: unknown) => Promise<Incident>} change
 * @throws {Problem}
 */
export const sendNow = (incident, change) =>
  setTo(incident, { state: 'open' }, ({ state }) => state !== 'draft' && state !== 'closed', change);

/**
 * From now on only who works on it sees it in full, or that is over.
 * @param {Incident} incident
 * @param {boolean} restricted
 * @param {(id: string, body: unknown) => Promise<Incident>} change
 * @throws {Problem}
 */
export const restrict = (incident, restricted, change) =>
  setTo(incident, { restricted }, (now) => now.restricted === restricted, change);

/** @param {Incident} incident @param {object} fields @param {(now: Incident) => boolean} isSo @param {(id: string, body: unknown) => Promise<Incident>} change */
async function setTo(incident, fields, isSo, change) {
  let now = incident;
  for (let tries = 1; !isSo(now); tries++) {
    try {
      now = await change(incident.id, { version: now.version, ...fields });
      return;
    } catch (error) {
      if (!(error instanceof Problem) || error.status !== 409 || error.current === undefined || tries === TRIES) {
        throw error;
      }
      now = /** @type {Incident} */ (error.current);
    }
  }
}
