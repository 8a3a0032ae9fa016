/** The types of incidents in their classes, and the keys of a row of choices. Pure. */

/** @typedef {import('../data/incidents.js').IncidentType} IncidentType */

/** Chosen alone, a class means its first type: the commonest one. @typedef {{code: string, name: string, types: [IncidentType, ...IncidentType[]]}} TypeClass */

/** @param {IncidentType[]} types class by class @returns {TypeClass[]} */
export function classesOf(types) {
  /** @type {Map<string, TypeClass>} */
  const classes = new Map();
  for (const type of types) {
    const known = classes.get(type.group.code);
    if (known === undefined) {
      classes.set(type.group.code, { ...type.group, types: [type] });
    } else {
      known.types.push(type);
    }
  }
  return [...classes.values()];
}

/** @param {TypeClass[]} classes @param {string | null} type */
export const classOf = (classes, type) => classes.find((each) => each.types.some(({ code }) => code === type));

const STEPS = /** @type {Record<string, number>} */ ({ ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 });

/**
 * Where a key leads in a row of choices: arrows step and go round, a digit or the beginning of a name picks.
 * @param {string} key
 * @param {number} from the choice that has the focus
 * @param {string[]} names
 * @returns {{index: number, picks: boolean} | null} null: the key is not the row's
 */
export function keyInRow(key, from, names) {
  const step = STEPS[key];
  if (step !== undefined) {
    return { index: (from + step + names.length) % names.length, picks: false };
  }
  if (key === 'Home' || key === 'End') {
    return { index: key === 'Home' ? 0 : names.length - 1, picks: false };
  }
  if (/^[0-9]$/.test(key)) {
    const index = (Number(key) + 9) % 10;
    return index < names.length ? { index, picks: true } : null;
  }
  if (!/^\p{L}$/u.test(key)) {
    return null;
  }
  const begins = names.flatMap((name, index) => (name.toLowerCase().startsWith(key.toLowerCase()) ? [index] : []));
  const next = begins.find((index) => index > from) ?? begins[0];
  return next === undefined ? null : { index: next, picks: false };
}
