/**
 * Words of the screens. `i18n/id.json` and `en.json` hold the sentences; the server reads the same
 * two files for its `problem.*`.
 */

/** @typedef {'id' | 'en'} Language */
/** @typedef {Record<string, string | number>} Values */

const STORED = 'kentongan.language';

/** @type {Record<string, string>} */
let sentences = {};
/** @type {Language} */
let current = 'id';

/**
 * A sentence with its `{name}`s filled in.
 * @param {string} sentence
 * @param {Values} [values]
 */
export function fill(sentence, values = {}) {
  return sentence.replace(/\{(\w+)\}/g, (whole, name) => String(values[name] ?? whole));
}

/**
 * The sentence for this key, or the key itself so that a gap shows.
 * @param {string} key
 * @param {Values} [values]
 */
export function t(key, values) {
  return fill(sentences[key] ?? key, values);
}

/** @param {string} key */
export function hasSentence(key) {
  return key in sentences;
}

export function language() {
  return current;
}

/** BCP 47 tag for Intl. */
export function locale() {
  return current === 'id' ? 'id-ID' : 'en-GB';
}

/** Loads the language that this browser chose, else the page's. */
export async function loadLanguage() {
  const chosen = localStorage.getItem(STORED) ?? document.documentElement.lang;
  await use(chosen === 'en' ? 'en' : 'id');
}

/** @param {Language} wanted */
export async function chooseLanguage(wanted) {
  localStorage.setItem(STORED, wanted);
  await use(wanted);
}

/** @param {Language} wanted */
async function use(wanted) {
  const response = await fetch(new URL(`./i18n/${wanted}.json`, import.meta.url));
  sentences = await response.json();
  current = wanted;
  document.documentElement.lang = wanted;
}
