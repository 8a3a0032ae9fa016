/** When a guide's beats come: evenly from its beginning, however late somebody looks. Pure. */

/**
 * The beats within a span of time.
 * @param {number} perMinute
 * @param {number} from seconds since the beginning, included
 * @param {number} to seconds since the beginning, not included
 * @returns {number[]} seconds since the beginning
 */
export function beats(perMinute, from, to) {
  const step = 60 / perMinute;
  const times = [];
  for (let beat = Math.ceil(from / step - 1e-9); beat * step < to - 1e-9; beat++) {
    times.push(beat * step);
  }
  return times;
}
