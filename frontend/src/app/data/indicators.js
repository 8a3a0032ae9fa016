/** Figures, each with the time at which it was so. */

/** @typedef {{id: string, value: number | string | null, unit: string, at: string}} Indicator */

export const TOPIC = 'indicators';

/** @param {Indicator} indicator */
export const idOf = (indicator) => indicator.id;
