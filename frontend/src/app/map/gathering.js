/** Signs that would lie on each other become one. */

/** Pixels of the screen between which two signs can still be told apart. */
const APART = 44;

/**
 * The gravest stands for those around it, at its own place: nothing is shown where nothing is.
 * @template {{id: string, priority: number | null}} S
 * @param {S[]} signs
 * @param {(sign: S) => {x: number, y: number}} project where it is, in pixels
 * @param {(sign: S) => boolean} alone it is never part of another nor stands for others
 * @returns {{sign: S, others: number}[]} the same ones, however the signs are sorted
 */
export function gathered(signs, project, alone) {
  /** @type {{sign: S, others: number, at: {x: number, y: number}}[]} */
  const heads = [];
  const lone = [];
  for (const sign of [...signs].sort(byGravity)) {
    if (alone(sign)) {
      lone.push({ sign, others: 0 });
      continue;
    }
    const at = project(sign);
    const head = heads.find((each) => Math.hypot(each.at.x - at.x, each.at.y - at.y) < APART);
    if (head === undefined) {
      heads.push({ sign, others: 0, at });
    } else {
      head.others++;
    }
  }
  return [...heads, ...lone].map(({ sign, others }) => ({ sign, others }));
}

/** @param {{id: string, priority: number | null}} a @param {{id: string, priority: number | null}} b */
const byGravity = (a, b) => (a.priority ?? 5) - (b.priority ?? 5) || (a.id < b.id ? -1 : 1);
