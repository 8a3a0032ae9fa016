/**
 * The list under a field (the ARIA combobox with a list): which suggestion is marked, and what a key
 * does. Pure: the field shows it and obeys.
 */

/** @template T @typedef {{items: T[], active: number}} Suggestions active -1: none; without items it is closed */

/** @type {Suggestions<never>} */
export const CLOSED = { items: [], active: -1 };

/** @template T @param {T[]} items @returns {Suggestions<T>} */
export const offer = (items) => ({ items, active: -1 });

/**
 * @template T
 * @param {Suggestions<T>} list
 * @param {string} key
 * @returns {{list: Suggestions<T>, taken?: T} | null} null: the key is the field's
 */
export function press(list, key) {
  const { items, active } = list;
  if (items.length === 0) {
    return null;
  }
  switch (key) {
    case 'ArrowDown': return { list: { items, active: active + 1 >= items.length ? -1 : active + 1 } };
    case 'ArrowUp': return { list: { items, active: active < 0 ? items.length - 1 : active - 1 } };
    case 'Escape': return { list: CLOSED };
    case 'Enter': {
      const taken = items[active];
      return taken === undefined ? { list: CLOSED } : { list: CLOSED, taken };
    }
    default: return null;
  }
}
