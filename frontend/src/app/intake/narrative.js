/**
 * What was said, and who reports it: one text for the server and for whoever
 * reads it, several inputs for who takes it down. Who reports is its last line, always in the
 * language of the room, so that everybody reads the same words.
 */

/**
 * @typedef {object} Told
 * @property {string} text
 * @property {string} name of who reports
 * @property {string} callBack a number
 */

/** @type {Record<Exclude<keyof Told, 'text'>, string>} */
const LABELS = { name: 'Pelapor', callBack: 'Telepon balik' };
const BEGIN = '— ';
const BETWEEN = ' · ';
const LONGEST = 80;

/** @param {Told} told @returns {string | null} null: nothing was said */
export function compose(told) {
  const answers = Object.entries({
    name: plain(told.name), callBack: plain(told.callBack),
  }).filter(([, said]) => said).map(([key, said]) => `${LABELS[/** @type {keyof typeof LABELS} */ (key)]}: ${said}`);
  const last = answers.length === 0 ? [] : [BEGIN + answers.join(BETWEEN)];
  return [...(told.text === '' ? [] : [told.text]), ...last].join('\n') || null;
}

/** @param {string | null} narrative @returns {Told} */
export function split(narrative) {
  const whole = narrative ?? '';
  const start = whole.lastIndexOf('\n') + 1;
  const answers = read(whole.slice(start));
  return answers === null
    ? { text: whole, name: '', callBack: '' }
    : { text: whole.slice(0, Math.max(0, start - 1)), ...answers };
}

/** @param {string} line */
function read(line) {
  const parts = line.startsWith(BEGIN) ? line.slice(BEGIN.length).split(BETWEEN) : [''];
  const said = new Map(parts.map((part) => /** @type {[string, string]} */ ([part.split(': ')[0], part.slice(part.indexOf(': ') + 2)])));
  if (![...said.keys()].every((label) => Object.values(LABELS).includes(label))) {
    return null;
  }
  return { name: said.get(LABELS.name) ?? '', callBack: said.get(LABELS.callBack) ?? '' };
}

/** One line, without what separates the answers. @param {string} text */
const plain = (text) => text.replaceAll(/[·\n]/g, ' ').slice(0, LONGEST);
