/**
 * What a line of words asks for: `kirim 1047 dmk02 amb01`, in Indonesian or English, with or without
 * dashes and leading noughts. Pure.
 */

import { shortNumber } from '../urgency.js';

/** @typedef {import('../data/assignments.js').AssignmentState} AssignmentState */
/** @typedef {import('../data/units.js').UnitStatus} UnitStatus */
/** @typedef {{id: string, number: string}} Named an incident */
/** What there is to be named. @typedef {{incidents: Named[], units: string[], agencies: string[], selected: string | null}} Scene selected: id of the incident that is looked at */

/**
 * @typedef {{what: 'send', incident: Named, units: string[], agencies: string[], reason: string | null}
 *   | {what: 'cancel', incident: Named | null, units: string[]}
 *   | {what: 'say', state: AssignmentState, units: string[], reason: string | null}
 *   | {what: 'status', status: UnitStatus, units: string[]}
 *   | {what: 'show', incident: Named}
 *   | {what: 'close', kind: import('../data/closures.js').ClosureKind, note: string}
 *   | {what: 'undo'}} Order
 */

/** Why a line cannot be followed: a sentence `command.<key>`. @typedef {{refusal: string, values: Record<string, string>}} Refusal */

/** The first of each is what a person is offered in Indonesian, the second in English. */
const VERBS = {
  send: ['kirim', 'send', 'dispatch', 'tugaskan'],
  cancel: ['batal', 'cancel', 'batalkan', 'recall'],
  status: ['status', 'status', 'st'],
  show: ['buka', 'open', 'lihat', 'show'],
  undo: ['urung', 'undo', 'urungkan'],
  road: ['tutup', 'block', 'tutupjalan', 'closeroad'],
  flood: ['banjir', 'flood', 'genangan'],
};

/** @type {Record<string, string[]>} */
const STATES = {
  acknowledged: ['terima', 'acknowledge', 'diterima', 'ack', 'acknowledged'],
  enRoute: ['menuju', 'enroute', 'berangkat', 'otw'],
  onScene: ['tiba', 'onscene', 'dilokasi', 'sampai', 'os', 'arrived'],
  transporting: ['bawa', 'transport', 'membawa', 'transporting'],
  atHospital: ['dirs', 'hospital', 'rs', 'rumahsakit', 'athospital'],
  cleared: ['selesai', 'clear', 'cleared', 'done'],
  refused: ['tolak', 'refuse', 'menolak', 'refused'],
};

/** @type {Record<string, string[]>} */
const STATUSES = {
  available: ['siap', 'available', 'ready'],
  unavailable: ['taksiap', 'unavailable', 'rusak'],
  offDuty: ['luardinas', 'offduty', 'pulang'],
};

const BECAUSE = ['karena', 'because', 'sebab', 'krn'];

/** Without what people leave out. @param {string} text */
export const plain = (text) => text.toLowerCase().replace(/[^a-z0-9]/g, '');

/** DMK-02 is dmk2 as well. @param {string} callSign */
const bare = (callSign) => plain(callSign).replace(/\d+/g, (digits) => String(Number(digits)));

/** @param {Record<string, string[]>} table @param {string} word */
const meant = (table, word) => Object.entries(table).find(([, words]) => words.includes(plain(word)))?.[0];

/** @param {string} line */
export const wordsOf = (line) => line.trim().replace(/^\//, '').split(/\s+/).filter((word) => word !== '');

/** @param {string} refusal @param {Record<string, string>} [values] @returns {Refusal} */
const refuse = (refusal, values = {}) => ({ refusal, values });

/** @param {object} found @returns {found is Refusal} */
export const isRefusal = (found) => 'refusal' in found;

/** @param {string} line as somebody typed it @param {Scene} scene @returns {Order | Refusal} */
export function orderOf(line, scene) {
  const [verb = '', ...rest] = wordsOf(line);
  const because = rest.findIndex((word) => BECAUSE.includes(plain(word)));
  const words = because < 0 ? rest : rest.slice(0, because);
  const reason = because < 0 ? null : rest.slice(because + 1).join(' ') || null;
  const meaning = meant(VERBS, verb);
  switch (meaning) {
    case 'send': return sending(words, reason, scene);
    case 'cancel': return cancelling(words, scene);
    case 'show': return showing(words, scene);
    case 'undo': return { what: 'undo' };
    case 'road': case 'flood': return { what: 'close', kind: meaning, note: rest.join(' ') };
    case 'status': return stating(words, reason, scene);
    default: return hasState(verb) ? stated(verb, words, reason, scene) : refuse('unknown', { word: verb });
  }
}

/** @param {string} word */
const hasState = (word) => meant(STATES, word) !== undefined || meant(STATUSES, word) !== undefined;

/** @param {string[]} words @param {string | null} reason @param {Scene} scene @returns {Order | Refusal} */
function sending(words, reason, scene) {
  const [incident, named] = incidentFirst(words, scene);
  if (isRefusal(incident)) {
    return incident;
  }
  const agencies = named.flatMap((word) => scene.agencies.find((code) => plain(code) === plain(word)) ?? []);
  const units = unitsOf(named.filter((word) => !agencies.some((code) => plain(code) === plain(word))), scene);
  return isRefusal(units) ? units
    : units.length + agencies.length === 0 ? refuse('nobody')
    : { what: 'send', incident, units, agencies: [...new Set(agencies)], reason };
}

/** Of an incident all, or only those who are named. @param {string[]} words @param {Scene} scene @returns {Order | Refusal} */
function cancelling(words, scene) {
  const [first = ''] = words;
  if (words.length === 0) {
    return refuse('nobody');
  }
  const incident = isNumber(first) ? incidentOf(first, scene) : null;
  if (incident !== null && isRefusal(incident)) {
    return incident;
  }
  const units = unitsOf(incident === null ? words : words.slice(1), scene);
  return isRefusal(units) ? units : { what: 'cancel', incident, units };
}

/** @param {string[]} words @param {Scene} scene @returns {Order | Refusal} */
function showing(words, scene) {
  const incident = incidentOf(words[0] ?? '', scene);
  return isRefusal(incident) ? incident : { what: 'show', incident };
}

/** `status dmk02 tiba`: the units, then how far they are, then why. @param {string[]} words @param {string | null} reason @param {Scene} scene @returns {Order | Refusal} */
function stating(words, reason, scene) {
  const at = words.findIndex(hasState);
  return at < 0 ? refuse('noState') : stated(words[at] ?? '', [...words.slice(0, at), ...words.slice(at + 1)], reason, scene);
}

/** `tolak dmk02 ban bocor`: after the units come words of the reason. @param {string} word @param {string[]} words @param {string | null} reason @param {Scene} scene @returns {Order | Refusal} */
function stated(word, words, reason, scene) {
  const state = /** @type {AssignmentState | undefined} */ (meant(STATES, word));
  const end = state !== 'refused' ? -1 : words.findIndex((each, index) => index > 0 && isRefusal(unitOf(each, scene)));
  const units = unitsOf(end < 0 ? words : words.slice(0, end), scene);
  const why = reason ?? (end < 0 ? null : words.slice(end).join(' '));
  if (isRefusal(units)) {
    return units;
  }
  if (units.length === 0) {
    return refuse('nobody');
  }
  return state === undefined ? { what: 'status', status: /** @type {UnitStatus} */ (meant(STATUSES, word)), units }
    : state === 'refused' && why === null ? refuse('noReason') : { what: 'say', state, units, reason: why };
}

/** Without a number it is the one that is looked at. @param {string[]} words @param {Scene} scene @returns {[Named | Refusal, string[]]} */
function incidentFirst(words, scene) {
  const [first = ''] = words;
  const selected = scene.incidents.find(({ id }) => id === scene.selected);
  return isNumber(first) || isRefusal(unitOf(first, scene)) && !isRefusal(incidentOf(first, scene)) ? [incidentOf(first, scene), words.slice(1)]
    : [selected ?? refuse('whichIncident'), words];
}

/** KJ-2026-001047 is the 1047th of its year. @param {string} number */
const countOf = (number) => Number(number.split('-').at(-1));

/** @param {string} word */
const isNumber = (word) => /^\d+$/.test(word);

/** @param {string} word @param {Scene} scene @returns {Named | Refusal} */
function incidentOf(word, { incidents }) {
  const found = incidents.filter(({ number }) => plain(number) === plain(word) || plain(shortNumber(number)) === plain(word)
    || (isNumber(word) && countOf(number) === Number(word)));
  return found.length > 1 ? refuse('manyIncidents', { word }) : found[0] ?? refuse('noIncident', { word });
}

/** @param {string[]} words @param {Scene} scene @returns {string[] | Refusal} each once */
function unitsOf(words, scene) {
  const found = words.map((word) => unitOf(word, scene));
  return found.find(isRefusal) ?? [...new Set(found.flatMap((each) => (isRefusal(each) ? [] : [each.unit])))];
}

/** @param {string} word @param {Scene} scene @returns {{unit: string} | Refusal} */
function unitOf(word, { units }) {
  const exactly = units.filter((callSign) => plain(callSign) === plain(word));
  const found = exactly.length > 0 ? exactly : units.filter((callSign) => bare(callSign) === bare(word));
  const [unit] = found;
  return unit === undefined ? refuse('noUnit', { word }) : found.length > 1 ? refuse('manyUnits', { word, units: found.join(', ') }) : { unit };
}

/** @type {string[][]} */
const OFFERED = [...Object.values(VERBS), ...Object.values(STATES), ...Object.values(STATUSES)];
const MOST = 6;

/**
 * What the last word may become: verbs first, then numbers of incidents and call signs that were not named yet.
 * @param {string} line
 * @param {Scene} scene whose units are in the order in which they are offered
 * @param {0 | 1} speaks which language's verbs are offered
 * @returns {string[]} whole lines
 */
export function completions(line, scene, speaks) {
  const ends = /\s$/.test(line);
  const words = wordsOf(line);
  const begun = ends ? '' : words.at(-1) ?? '';
  const before = ends ? words : words.slice(0, -1);
  const offered = before.length === 0 ? verbs(begun, speaks) : things(before, begun, scene);
  return offered.slice(0, MOST).map((word) => [...before, word].join(' '));
}

/** @param {string} begun @param {0 | 1} speaks */
function verbs(begun, speaks) {
  const own = begun === '' ? [] : OFFERED.flatMap((words) => words.find((word, index) => word.startsWith(plain(begun)) && index === speaks)
    ?? words.find((word) => word.startsWith(plain(begun))) ?? []);
  return [...new Set(own)];
}

/** @param {string[]} before @param {string} begun @param {Scene} scene */
function things(before, begun, { incidents, units }) {
  const verb = meant(VERBS, before[0] ?? '') ?? '';
  if (['road', 'flood', 'undo'].includes(verb)) {
    return [];
  }
  const named = before.slice(1).map(bare);
  const counts = incidents.map(({ number }) => countOf(number));
  const numbers = before.length > 1 ? [] : incidents.map(({ number }) => (counts.indexOf(countOf(number)) === counts.lastIndexOf(countOf(number)) ? String(countOf(number)) : number))
    .filter((number) => plain(number).startsWith(plain(begun)));
  const signs = units.filter((unit) => !named.includes(bare(unit)) && plain(unit).startsWith(plain(begun)));
  return ['send', 'cancel', 'show'].includes(verb) ? [...numbers, ...signs] : signs;
}

/** The lines that somebody sent, to go through with the arrow keys. */
export class History {
  /** @type {string[]} */
  #lines = [];
  #at = 0;
  #typed = '';

  /** @param {string} line */
  add(line) {
    this.#lines = [...this.#lines.filter((each) => each !== line), line].slice(-50);
    this.#at = this.#lines.length;
  }

  /** @param {-1 | 1} step back or on @param {string} typed what stands in the line now */
  go(step, typed) {
    if (this.#at === this.#lines.length) {
      this.#typed = typed;
    }
    this.#at = Math.min(Math.max(this.#at + step, 0), this.#lines.length);
    return this.#lines[this.#at] ?? this.#typed;
  }
}
