/**
 * What was said, and the few answers that every report has: one text for the server and for whoever
 * reads it, several inputs for who takes it down. The answers are its last line, always in the
 * language of the room, so that everybody reads the same words.
 */

/** @typedef {'yes' | 'no' | 'unknown'} Answer */

/**
 * @typedef {object} Told
 * @property {string} text
 * @property {Answer | null} trapped
 * @property {Answer | null} injured
 * @property {string} name of who reports
 * @property {string} callBack a number
 */

/** @type {Record<Answer, string>} */
const WORDS = { yes: 'ya', no: 'tidak', unknown: 'tidak tahu' };
/** @type {Record<Exclude<keyof Told, 'text'>, string>} */
const LABELS = { trapped: 'Orang terjebak', injured: 'Korban luka', name: 'Pelapor', callBack: 'Telepon balik' };
const BEGIN = '— ';
const BETWEEN = ' · ';
const LONGEST = 80;

/** @param {Told} told @returns {string | null} null: nothing was said */
export function compose(told) {
  const answers = Object.entries({
    trapped: told.trapped && WORDS[told.trapped], injured: told.injured && WORDS[told.injured],
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
    ? { text: whole, trapped: null, injured: null, name: '', callBack: '' }
    : { text: whole.slice(0, Math.max(0, start - 1)), ...answers };
}

/** @param {string} line */
function read(line) {
  const parts = line.startsWith(BEGIN) ? line.slice(BEGIN.length).split(BETWEEN) : [''];
  const said = new Map(parts.map((part) => /** @type {[string, string]} */ ([part.split(': ')[0], part.slice(part.indexOf(': ') + 2)])));
  if (![...said.keys()].every((label) => Object.values(LABELS).includes(label))) {
    return null;
  }
  const answer = (/** @type {string} */ label) =>
    /** @type {Answer | undefined} */ (Object.entries(WORDS).find(([, word]) => word === said.get(label))?.[0]) ?? null;
  return {
    trapped: answer(LABELS.trapped), injured: answer(LABELS.injured),
    name: said.get(LABELS.name) ?? '', callBack: said.get(LABELS.callBack) ?? '',
  };
}

/** One line, without what separates the answers. @param {string} text */
const plain = (text) => text.replaceAll(/[·\n]/g, ' ').slice(0, LONGEST);
