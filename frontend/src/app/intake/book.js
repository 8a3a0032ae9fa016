/** The catalogues that this page has open, and what they mean in the reader's language. Says `change`. */

import * as server from '../data/catalogue.js';
import { patiently } from '../data/http.js';
import { language } from '../i18n.js';
import { Proposer } from './propose.js';
import { classesOf } from './types.js';

/** @typedef {import('../data/catalogue.js').Catalogue} Catalogue */
/** @typedef {import('./types.js').TypeClass} TypeClass */

/** Who has no such version is not asked again at once. */
const PAUSE_MS = 10_000;

export class Book extends EventTarget {
  /** @type {Map<number, Catalogue>} */
  #open = new Map();
  /** Those that are on their way, and until when those are not asked for that did not come. @type {Map<number | null, number>} */
  #asked = new Map();
  /** @type {number | null} */
  #inForce = null;
  /** @type {Map<string, string>} */
  #agencies = new Map();
  /** In the language that they were asked in last. @type {Map<Catalogue, {language: string, classes: TypeClass[]}>} */
  #classes = new Map();
  /** @type {{of: Catalogue, proposer: Proposer, text: string, proposals: import('./propose.js').Proposal[]} | null} */
  #proposed = null;

  /** The server says which one is in force. @param {number | null} version null: not heard yet */
  heed(version) {
    if (version !== null && version > (this.#inForce ?? 0)) {
      this.open(null, true);
    }
  }

  /** @param {number | null} version null: the one in force @param {boolean} [anew] */
  open(version, anew = false) {
    const has = version === null ? this.#inForce !== null && !anew : this.#open.has(version);
    if (!has && performance.now() >= (this.#asked.get(version) ?? 0)) {
      this.#asked.set(version, Infinity);
      void this.#load(version);
    }
  }

  /** @param {number | null} version of a report, null if it has none yet @returns {Catalogue | null} */
  at(version) {
    return this.#open.get(version ?? -1) ?? this.#open.get(this.#inForce ?? -1) ?? null;
  }

  /** @param {number | null} version @returns {TypeClass[]} */
  classes(version) {
    const of = this.at(version);
    if (of === null) {
      return [];
    }
    const held = this.#classes.get(of);
    if (held?.language === language()) {
      return held.classes;
    }
    const classes = classesOf(typesOf(of));
    this.#classes.set(of, { language: language(), classes });
    return classes;
  }

  /** As this version has it, else the one in force. @param {number | null} version @param {string} code */
  type(version, code) {
    const find = (/** @type {TypeClass[]} */ classes) => classes.flatMap(({ types }) => types).find((type) => type.code === code);
    return find(this.classes(version)) ?? find(this.classes(null));
  }

  /** The likeliest first. @param {number | null} version @param {string} text */
  propose(version, text) {
    const of = this.at(version);
    if (of === null) {
      return [];
    }
    if (this.#proposed?.of !== of || this.#proposed.text !== text) {
      const proposer = this.#proposed?.of === of ? this.#proposed.proposer : new Proposer(of.words);
      this.#proposed = { of, proposer, text, proposals: proposer.propose(text) };
    }
    return this.#proposed.proposals;
  }

  /** @param {string} code */
  agencyName(code) {
    return this.#agencies.get(code) ?? code;
  }

  get agencyCodes() {
    return [...this.#agencies.keys()];
  }

  /** Who helps may have changed. */
  async learnAgencies() {
    const agencies = await patiently(server.listAgencies).catch(() => null);
    if (agencies !== null) {
      this.#agencies = new Map(agencies.map(({ code, name }) => [code, name]));
      this.dispatchEvent(new Event('change'));
    }
  }

  /** @param {number | null} version */
  async #load(version) {
    const found = await patiently(() => version === null ? server.inForce() : server.versionOf(version)).catch(() => null);
    if (found !== null) {
      this.#open.set(found.version, found.catalogue);
    }
    if (version === null && found !== null) {
      this.#inForce = found.version;
      await this.learnAgencies();
    }
    this.#asked.set(version, version !== null && found === null ? performance.now() + PAUSE_MS : 0);
    this.dispatchEvent(new Event('change'));
  }
}

/** In the reader's language. @param {Catalogue} catalogue @returns {import('../data/incidents.js').IncidentType[]} */
function typesOf({ classes }) {
  const speaks = language();
  return classes.flatMap((group) => group.types.map((type) => {
    const whose = (/** @type {'responsible' | 'supporting'} */ which) => (type[which].length > 0 ? type : group)[which];
    return {
      ...type, name: type.name[speaks], group: { code: group.code, name: group.name[speaks] }, responsible: whose('responsible'), supporting: whose('supporting'),
    };
  }));
}
