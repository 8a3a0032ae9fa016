/**
 * What is asked about a report, what its answers and words speak for, and how urgent that makes it; all
 * by the catalogue that the report is taken with. It proposes, a person decides.
 */

import * as cards from './cards.js';
import { newAnswers, sorted } from './draft.js';

export class CardInHand {
  /** Types that were proposed and not taken, by the report. @type {Map<string, Set<string>>} */
  #declined = new Map();
  /** How urgent the words were when a person chose the priority, by the report: the same words do not speak against it. @type {Map<string, number>} */
  #heeded = new Map();
  #report;
  #book;
  #now;

  /**
   * @param {import('./intake.js').Intake} report
   * @param {import('./book.js').Book} book
   * @param {() => number} now milliseconds since 1970, by the server's clock
   */
  constructor(report, book, now) {
    this.#report = report;
    this.#book = book;
    this.#now = now;
  }

  /** What this report is taken with: the catalogue of its type, else the one in force. @returns {import('../data/catalogue.js').Catalogue | null} */
  get catalogue() {
    return this.#book.at(this.#report.draft?.catalogue ?? null);
  }

  get classes() {
    return this.#book.classes(this.#report.draft?.catalogue ?? null);
  }

  /** @type {import('../data/incidents.js').IncidentType | undefined} */
  get type() {
    return this.#book.type(this.#report.draft?.catalogue ?? null, this.#report.value('type') ?? '');
  }

  /** @param {string | null} code of a type @returns {string | null} */
  nameOf(code) {
    return code === null ? null : this.#book.type(this.#report.draft?.catalogue ?? null, code)?.name ?? code;
  }

  /** Names of who acts and who helps them. */
  get agencies() {
    const { type } = this;
    const names = (/** @type {string[]} */ codes) => codes.map((code) => this.#book.agencyName(code));
    return type === undefined ? null : { responsible: names(type.responsible), supporting: names(type.supporting) };
  }

  /** @returns {cards.Answers} */
  get answers() {
    return this.#report.value('answers') ?? {};
  }

  /** What is asked and advised now. */
  get sheets() {
    return this.catalogue === null ? [] : cards.sheets(this.catalogue, this.#report.value('type'), this.answers);
  }

  get guide() {
    return this.catalogue === null ? undefined : cards.guideOf(this.catalogue, this.answers);
  }

  /** When the guide of this report was begun, also if the page was loaded anew since: milliseconds since 1970. */
  get guideSince() {
    const kept = this.#guideKey(this.guide);
    const since = sessionStorage.getItem(kept) ?? String(this.#now());
    sessionStorage.setItem(kept, since);
    return Number(since);
  }

  /** @param {import('../data/catalogue.js').Guide | undefined} guide */
  #guideKey = (guide) => `kentongan.guide.${this.#report.draft?.key ?? ''}.${guide?.code ?? ''}`;

  /** As chosen, else as the type has it; raised by what was answered since. */
  get priority() {
    const draft = this.#report.draft;
    if (draft === undefined || 'priority' in draft.theirs) {
      return this.#report.value('priority');
    }
    const chosen = 'priority' in draft.mine;
    const typed = 'type' in draft.mine;
    const counted = chosen ? pick(this.answers, draft.later) : typed ? this.answers : sorted(newAnswers(draft));
    const said = [chosen ? this.#report.value('priority') : typed ? this.type?.priority ?? null : draft.base.priority,
      ...this.#raising(counted).map(({ priority }) => priority)];
    const known = said.filter((each) => each !== null);
    return known.length === 0 ? null : Math.min(...known);
  }

  /** The answers that make it as urgent as it is. */
  get raisedBy() {
    const { priority } = this;
    return this.#raising(this.answers).filter((reason) => reason.priority === priority);
  }

  /** The answer that speaks for less urgency, where none speaks against it. */
  get suggestion() {
    const [first] = this.catalogue === null ? [] : cards.suggesting(this.catalogue, this.answers);
    const urgent = this.#raising(this.answers).some(({ priority }) => first !== undefined && priority < first.priority);
    return first === undefined || urgent || first.priority <= (this.priority ?? 4) ? null : first;
  }

  /** @param {cards.Answers} answers */
  #raising(answers) {
    return this.catalogue === null ? [] : cards.raising(this.catalogue, answers);
  }

  /** What the words that were typed speak of, where it is another than what is chosen. */
  get proposal() {
    const { text } = this.#report.told;
    const key = this.#report.draft?.key ?? '';
    const declined = this.#declined.get(key);
    const found = this.#spoken.find(({ type }) => !declined?.has(type));
    const type = this.classes.flatMap(({ types }) => types).find(({ code }) => code === found?.type);
    if (found === undefined || type === undefined || this.#report.isHandedOver) {
      return null;
    }
    const isAnother = type.code !== this.#report.value('type');
    const urgent = found.priority !== null && found.priority < (this.#heeded.get(key) ?? 5) ? found.priority : 4;
    const priority = isAnother ? Math.min(type.priority, urgent) : urgent;
    return isAnother || urgent < (this.priority ?? 4)
      ? { type, priority, isAnother, spans: found.spans, text, card: this.catalogue?.intake.cards.find(({ types }) => types.includes(type.code)) } : null;
  }

  get #spoken() {
    return this.#book.propose(this.#report.draft?.catalogue ?? null, this.#report.told.text);
  }

  /** A person takes what is proposed: the type, else the priority. */
  accept() {
    const { proposal, suggestion } = this;
    if (proposal !== null) {
      const { type, priority, isAnother } = proposal;
      this.#report.set({ ...(isAnother ? { type: type.code } : {}), ...(isAnother && priority >= type.priority ? {} : { priority }) }, { atOnce: true });
    } else if (suggestion !== null) {
      this.prioritise(suggestion.priority);
    }
  }

  /** A person chooses a type; what was proposed instead is not proposed again. @param {string} type */
  choose(type) {
    const proposed = this.#spoken.map((each) => each.type).filter((each) => each !== type);
    this.#report.set({ type }, { atOnce: true });
    const key = this.#report.draft?.key ?? '';
    this.#declined.set(key, new Set([...(this.#declined.get(key) ?? []), ...proposed]));
  }

  /** A person chooses the priority: answers given later may still raise it. @param {number} priority */
  prioritise(priority) {
    const [found] = this.#spoken;
    this.#report.set({ priority }, { atOnce: true });
    if (found?.priority != null) {
      this.#heeded.set(this.#report.draft?.key ?? '', found.priority);
    }
  }

  /** @param {string} name of the question @param {string | null} answer null: taken back */
  answer(name, answer) {
    const [reason] = answer === null ? [] : this.#raising({ [name]: answer });
    const { guide } = this;
    this.#report.set({ answers: sorted({ ...this.answers, [name]: answer }) }, { atOnce: reason !== undefined && reason.priority < (this.priority ?? 5) });
    if (guide !== undefined && this.guide?.code !== guide.code) {
      sessionStorage.removeItem(this.#guideKey(guide));
    }
  }
}

/** @param {cards.Answers} answers @param {string[]} names @returns {cards.Answers} */
const pick = (answers, names) => Object.fromEntries(Object.entries(answers).filter(([name]) => names.includes(name)));
