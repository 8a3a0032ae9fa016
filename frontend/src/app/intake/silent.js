/**
 * The procedure for a caller who cannot speak: scripted questions that are answered by taps or keys,
 * each answer a line of the report. Pure but for the words.
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
export const SILENT_TYPE = 'silentCall';

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

export class Silent {
  /** The call that is asked; null: the procedure is not open. @type {string | null} */
  call = null;
  /** @type {Map<Question, Answer>} */
  answers = new Map();

  /** Opens it for this call, or closes it. @param {string | null} call our id */
  toggle(call) {
    this.call = this.call === call ? null : call;
    this.answers.clear();
  }

  /** The first question that is not answered; undefined: all are. */
  get question() {
    return QUESTIONS.find((question) => !this.answers.has(question));
  }

  /** @param {Answer} answer @returns {string | null} the line for the report */
  answer(answer) {
    const { question } = this;
    if (question === undefined) {
      return null;
    }
    this.answers.set(question, answer);
    return `Senyap – ${LABELS[question]}: ${WORDS[answer]}`;
  }

  /** The line went dead and was called back once, or not: the procedure is over. @param {CallBack} how @returns {string} the line for the report */
  calledBack(how) {
    this.toggle(this.call);
    return `Senyap – telepon balik: ${CALLED_BACK[how]}`;
  }
}

/** Whether somebody who presses these keys asks for help. @param {string | undefined} keys */
export const asksForHelp = (keys) => keys?.includes(HELP) === true;

/** What the call-taker reads out. @param {Question | undefined} question */
export const script = (question) => t(question === undefined ? 'silent.stay' : `silent.ask.${question}`);
