/** What an incident can be, what to ask and to advise, as the server has it. No version ever changes. */

import { request } from './http.js';

/** @typedef {{id: string, en: string}} Wording */
/** @typedef {{code: string, name: Wording, priority: number, restricted: boolean, responsible: string[], supporting: string[]}} Type without agencies: those of its class */
/** @typedef {{code: string, name: Wording, responsible: string[], supporting: string[], types: Type[]}} TypeClass */
/** @typedef {{when: string[], raises: number | null, suggests: number | null, opens: string | null, guide: string | null}} Rule */

/**
 * @typedef {object} Question
 * @property {string} code
 * @property {Wording} ask
 * @property {'yesNo' | 'number' | 'choice' | 'note'} kind
 * @property {string[]} only after all of these, each `question=answer` of the same card; none: always
 * @property {{code: string, name: Wording}[]} choices
 * @property {Rule[]} rules
 */

/** @typedef {{say: Wording, kind: 'general' | 'medical' | 'electrical', only: string[], approved: {by: string, on: string} | null}} Advice */
/** @typedef {{code: string, name: Wording, types: string[], questions: Question[], advice: Advice[]}} Card */
/** @typedef {{code: string, name: Wording, perMinute: number, steps: Advice[]}} Guide */
/** @typedef {{negations: string[], synonyms: Record<string, Record<string, string>>, types: Record<string, string[]>, urgent: {priority: number, words: string[]}[]}} Words */
/** @typedef {{classes: TypeClass[], intake: {universal: Question[], cards: Card[], guides: Guide[]}, words: Words}} Catalogue */
/** @typedef {{version: number, at: string, by: string, note: string | null}} Head */
/** @typedef {Head & {catalogue: Catalogue}} Version */

export const TOPIC = 'catalogue';

/** @param {{id: string, version: number}} item */
export const idOf = (item) => item.id;

/** @type {Map<number, Version>} */
const known = new Map();

/** @returns {Promise<Version>} the one in force */
export async function inForce() {
  /** @type {Version} */
  const version = await request('GET', '/api/catalogue');
  known.set(version.version, version);
  return version;
}

/** @param {number} version @returns {Promise<Version>} */
export async function versionOf(version) {
  const found = known.get(version) ?? await request('GET', `/api/catalogue/versions/${version}`);
  known.set(version, found);
  return found;
}

/** Newest first. @param {string | null} [cursor] `next` of the former page @returns {Promise<{items: Head[], next: string | null}>} */
export const listVersions = (cursor = null) => request('GET', `/api/catalogue/versions${cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`}`);

/** @param {number} version that it was made of @param {string} note why @param {Catalogue} catalogue @returns {Promise<Version>} */
export const edit = (version, note, catalogue) => request('PUT', '/api/catalogue', { version, note, catalogue });

/** @returns {Promise<{code: string, name: string}[]>} */
export const listAgencies = async () => (await request('GET', '/api/agencies')).items;
