/** Signs that would lie on each other become one, and a name that has no room is left out. */

/** Pixels of the screen between which two signs can still be told apart. */
const APART = 44;
/** The same of those that stand for themselves: only what would cover another joins it. */
const TOUCHING = 32;

/** @typedef {{x: number, y: number}} Pixel */

/**
 * The gravest stands for those around it, at its own place: nothing is shown where nothing is.
 * @template {{id: string, priority: number | null}} S
 * @param {S[]} signs
 * @param {(sign: S) => Pixel} project where it is
 * @param {(sign: S) => boolean} alone it joins only its like, and only those that it would cover
 * @returns {{sign: S, others: S[], at: Pixel}[]} the same ones, however the signs are sorted
 */
export function gathered(signs, project, alone) {
  /** @type {{sign: S, others: S[], at: Pixel}[]} */
  const crowd = [];
  /** @type {{sign: S, others: S[], at: Pixel}[]} */
  const lone = [];
  for (const sign of [...signs].sort(byGravity)) {
    const at = project(sign);
    const [heads, apart] = alone(sign) ? [lone, TOUCHING] : [crowd, APART];
    const head = heads.find((each) => Math.hypot(each.at.x - at.x, each.at.y - at.y) < apart);
    if (head === undefined) {
      heads.push({ sign, others: [], at });
    } else {
      head.others.push(sign);
    }
  }
  return [...crowd, ...lone];
}

/** @param {{id: string, priority: number | null}} a @param {{id: string, priority: number | null}} b */
const byGravity = (a, b) => (a.priority ?? 5) - (b.priority ?? 5) || (a.id < b.id ? -1 : 1);

/**
 * What is drawn at one place: a sign, and its name.
 * @typedef {object} Labelled
 * @property {Pixel} at the middle of the sign
 * @property {number} size of the sign, pixels
 * @property {number} width of the name, pixels; 0: it has none
 * @property {boolean} below the name is below the sign, not at the right of it
 * @property {boolean} always it is shown whatever it covers
 */

const NAME_HEIGHT = 22;

/**
 * Whose name covers no other sign and no name that is shown.
 * @template {Labelled} L
 * @param {L[]} labelled who comes first has the room
 * @returns {Set<L>}
 */
export function named(labelled) {
  /** @type {Box[]} */
  const taken = labelled.filter(({ always }) => always).map(boxOfName);
  const signs = labelled.map((each) => ({ each, sign: boxOfSign(each) }));
  return new Set(labelled.filter((one) => {
    if (one.always || one.width === 0) {
      return one.always;
    }
    const name = boxOfName(one);
    const free = !taken.some((other) => meet(name, other)) && !signs.some(({ each, sign }) => each !== one && meet(name, sign));
    if (free) {
      taken.push(name);
    }
    return free;
  }));
}

/** @typedef {{left: number, top: number, right: number, bottom: number}} Box */

/** @param {Pixel} middle @param {number} width @param {number} height @returns {Box} */
const box = ({ x, y }, width, height) => ({ left: x - width / 2, top: y - height / 2, right: x + width / 2, bottom: y + height / 2 });

/** @param {Labelled} labelled */
const boxOfSign = ({ at, size }) => box(at, size, size);

/** @param {Labelled} labelled */
const boxOfName = ({ at: { x, y }, size, width, below }) =>
  box(below ? { x, y: y + (size + NAME_HEIGHT) / 2 } : { x: x + (size + width) / 2, y }, width, NAME_HEIGHT);

/** @param {Box} a @param {Box} b */
const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
