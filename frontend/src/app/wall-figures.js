/** What a wall makes of the figures that it is told. Pure. */

/** 90 % within 15 s is the standard (NENA-STA-020.1). */
export const TARGET_PERCENT = 90;

/** The server counts at least every 10 s; twice that and a little without a count means that it no longer can. */
const COUNTED_SECONDS = 25;

export const PARTS = [1, 2, 3, 4].map((priority) => `openIncidentsPriority${priority}`);

/** The sum, or null if one of them is not known. @param {unknown[]} values */
export const countOf = (values) =>
  values.reduce((/** @type {number | null} */ sum, value) => (sum === null || typeof value !== 'number' ? null : sum + value), 0);

/** Whether figures of this age are still said to be so. @param {number | null} age seconds; null: none came */
export const isTold = (age) => age !== null && age <= COUNTED_SECONDS;
