/**
 * Where a report is: the place that somebody pointed at or took of the caller's devices, the one that the handing
 * over would take of them, and what it is called there. Devices propose, a person decides.
 */

import { LONGEST_ADDRESS } from '../data/incidents.js';
import { bestFix, civicFix, civicText } from '../map/fixes.js';
import { formerAddress, isCoarse, placeOf } from './draft.js';

/** @typedef {import('../data/calls.js').Fix} Fix */

export class Where {
  #report;
  #reverse;
  #fixesOf;

  /**
   * @param {import('./intake.js').Intake} report
   * @param {import('./reverse.js').Reverse} reverse
   * @param {(call: string) => Fix[]} fixesOf a call, by our id of it
   */
  constructor(report, reverse, fixesOf) {
    this.#report = report;
    this.#reverse = reverse;
    this.#fixesOf = fixesOf;
  }

  /** Where the caller of this report is, as devices know it best. */
  get fix() {
    return bestFix(this.#fixes);
  }

  /** What one key takes: where the caller is, else what a device says of it in words, if nobody wrote any. @returns {Fix | null} */
  get offered() {
    return this.fix ?? (this.#report.value('address') === null ? civicFix(this.#fixes) : null);
  }

  get #fixes() {
    const call = this.#report.call ?? this.#report.draft?.call ?? null;
    return call === null ? [] : this.#fixesOf(call);
  }

  /** The place that the handing over would take of a device, because nobody said another. */
  get unsaid() {
    const { fix } = this;
    return this.#report.value('place') !== null || fix === null || isCoarse(fix) ? null : placeOf(fix);
  }

  /** The address that the place is of, if another one was written since. */
  get formerAddress() {
    return this.#report.draft === undefined ? null : formerAddress(this.#report.draft);
  }

  /** Where the place is, also one that nobody said yet; null: far from the region, undefined: not known yet. @returns {import('../data/areas.js').AreaOfPoint | null | undefined} */
  get area() {
    const { found } = this.#reverse;
    if (found !== null) {
      return found.area === null ? null : { ...found.area.kelurahan, outside: found.area.outside, outsideName: found.area.outsideName };
    }
    return this.#report.draft === undefined || this.#report.draft.base.place === null || 'place' in this.#report.draft.mine ? undefined : this.#report.draft.area;
  }

  /** What the place is called by those who know it; empty: nobody said it yet. */
  get around() {
    return this.#reverse.found?.words ?? '';
  }

  /** A person takes a fix of the caller's; what was typed stays. @param {Fix | null} [fix] */
  adopt(fix = this.offered) {
    const place = fix === null ? null : placeOf(fix);
    const address = fix === null || this.#report.value('address') !== null ? '' : civicText(fix.civic).slice(0, LONGEST_ADDRESS);
    if (this.#report.open && (place !== null || address !== '')) {
      this.#report.set({ ...(place === null ? {} : { place }), ...(address === '' ? {} : { address }) }, { atOnce: true });
    }
  }

  /** To be called with every change and every second. */
  follow() {
    this.#reverse.follow(this.#report.value('place') ?? this.unsaid);
  }
}
