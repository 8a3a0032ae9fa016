/**
 * The procedure for a caller who cannot speak: scripted questions that are answered by taps or keys,
 * each answer a line of the report.
 */

import { t } from '../i18n.js';

/** In the order in which they are asked. */
export const QUESTIONS = /** @type {const} */ (['hears', 'danger', 'hurt', 'fire', 'intruder', 'alone']);
export const ANSWERS = /** @type {const} */ (['yes', 'no', 'none']);
/** What came of a line that went dead. */
export const CALL_BACKS = /** @type {const} */ (['reached', 'unreached', 'unsafe']);

/** @typedef {typeof QUESTIONS[number]} Question */
/** @typedef {typeof ANSWERS[number]} Answer */
/** @typedef {typeof CALL_BACKS[number]} CallBack */

/** The incident type of a caller of whom nothing else is known, in regions that have it. */
const SILENT_TYPE = 'silentCall';

/** What a caller presses who needs help and cannot say so. */
const HELP = '55';

/** Kept with the report, so in the language of the room. @type {Record<Question, string>} */
const LABELS = {
  hears: 'mendengar kami', danger: 'dalam bahaya', hurt: 'ada yang terluka', fire: 'ada api', intruder: 'ada orang yang mengancam', alone: 'sendirian',
};
/** @type {Record<Answer, string>} */
const WORDS = { yes: 'ya', no: 'tidak', none: 'tidak ada jawaban' };
/** @type {Record<CallBack, string>} */
const CALLED_BACK = { reached: 'dijawab', unreached: 'tidak dijawab', unsafe: 'tidak, penelepon mungkin terancam' };

/** Of the person who speaks. @typedef {{phone: {call: unknown}, intake: Pick<import('./intake.js').Intake, 'call' | 'draft' | 'value' | 'card' | 'told' | 'tell'> | null}} Taking */

/** Says `change`. */
export class Silent extends EventTarget {
  /** The call that is asked; null: the procedure is not open. @type {string | null} */
  call = null;
  /** @type {Map<Question, Answer>} */
  #answers = new Map();
  #taking;

  /** @param {Taking} taking */
  constructor(taking) {
    super();
    this.#taking = taking;
  }

  /** Opens it for the call that is spoken on, or closes it; of a line that went dead it stays until somebody says whether it was called back. */
  toggle() {
    if (!this.isDead) {
      const call = this.#taking.intake?.call ?? null;
      this.#open(this.call === call ? null : call);
    }
  }

  /** Whether the line went dead. */
  get isDead() {
    return this.call !== null && this.#taking.phone.call === null;
  }

  /** The first question that is not answered; undefined: all are. */
  get question() {
    return QUESTIONS.find((question) => !this.#answers.has(question));
  }

  /** To the question that was read out. @param {Answer} answer */
  answer(answer) {
    const { question } = this;
    if (question !== undefined) {
      this.#answers.set(question, answer);
      this.#report(`Senyap – ${LABELS[question]}: ${WORDS[answer]}`);
      this.dispatchEvent(new Event('change'));
    }
  }

  /** What came of a line that went dead, in the report if there is one; the procedure is over. @param {CallBack} how */
  calledBack(how) {
    if (this.#taking.intake?.draft?.call === this.call) {
      this.#report(`Senyap – telepon balik: ${CALLED_BACK[how]}`);
    }
    this.#open(null);
  }

  /** Of who cannot speak nobody may know more than that: that is the type then, if the region has it. */
  type() {
    const { intake } = this.#taking;
    if (intake !== null && intake.call !== null && this.call === intake.call && intake.value('type') === null
      && intake.card.classes.some(({ types }) => types.some(({ code }) => code === SILENT_TYPE))) {
      intake.card.choose(SILENT_TYPE);
    }
  }

  /** @param {string | null} call our id */
  #open(call) {
    this.call = call;
    this.#answers.clear();
    this.dispatchEvent(new Event('change'));
  }

  /** @param {string} line one more of the narrative */
  #report(line) {
    const text = this.#taking.intake?.told.text ?? '';
    this.#taking.intake?.tell({ text: text === '' ? line : `${text}\n${line}` });
  }
}

/** Whether somebody who presses these keys asks for help. @param {string | undefined} keys */
export const asksForHelp = (keys) => keys?.includes(HELP) === true;

/** What the call-taker reads out. @param {Question | undefined} question */
export const script = (question) => t(question === undefined ? 'silent.stay' : `silent.ask.${question}`);
