/** What to ask, and what follows from the answers: all of it as the catalogue says. Pure. */

/** @typedef {import('../data/catalogue.js').Catalogue} Catalogue */
/** @typedef {import('../data/catalogue.js').Question} Question */
/** @typedef {import('../data/catalogue.js').Rule} Rule */
/** @typedef {import('../data/catalogue.js').Wording} Wording */
/** @typedef {import('../data/catalogue.js').Advice} Advice */
/** @typedef {import('../data/catalogue.js').Guide} Guide */
/** Answers by `card.question`. @typedef {Record<string, string>} Answers */
/** @typedef {{name: string, question: Question}} Asked */
/** @typedef {{code: string, title: Wording | null, questions: Asked[], advice: Advice[]}} Sheet title null: what is asked of everything */
/** @typedef {{name: string, question: Question, answer: string, priority: number}} Reason */

export const UNIVERSAL = 'universal';
export const YES_NO = /** @type {const} */ (['yes', 'no', 'unknown']);

/**
 * What is asked and advised now: of everything, of the type, and what answers opened.
 * @param {Catalogue} catalogue
 * @param {string | null} type
 * @param {Answers} answers
 * @returns {Sheet[]}
 */
export function sheets(catalogue, type, answers) {
  const { universal, cards } = catalogue.intake;
  const own = cards.find(({ types }) => type !== null && types.includes(type));
  const sheet = (/** @type {string} */ code, /** @type {Wording | null} */ title, /** @type {Question[]} */ questions, /** @type {Advice[]} */ advice) => ({
    code, title,
    questions: questions.filter(({ only }) => holdsIn(only, code, answers)).map((question) => ({ name: `${code}.${question.code}`, question })),
    advice: advice.filter(({ only }) => holdsIn(only, code, answers)),
  });
  const open = own === undefined ? [] : [own];
  const all = [sheet(UNIVERSAL, null, universal, []), ...open.map((card) => sheet(card.code, card.name, card.questions, card.advice))];
  for (let at = 0; at < all.length; at++) {
    for (const code of consequences(all[at]?.questions ?? [], answers, 'opens')) {
      const card = cards.find((each) => each.code === code);
      if (card !== undefined && !all.some((each) => each.code === code)) {
        all.push(sheet(card.code, card.name, card.questions, card.advice));
      }
    }
  }
  return all;
}

/** What was begun, until its answer is taken back; also if its question is asked no longer. @param {Catalogue} catalogue @param {Answers} answers @returns {Guide | undefined} */
export function guideOf(catalogue, answers) {
  const [code] = Object.keys(answers).flatMap((name) => {
    const question = questionOf(catalogue, name);
    return question === undefined ? [] : consequences([{ name, question }], answers, 'guide');
  });
  return catalogue.intake.guides.find((guide) => guide.code === code);
}

/** The answers that raise, the most urgent first; also of questions that are asked no longer. @param {Catalogue} catalogue @param {Answers} answers */
export const raising = (catalogue, answers) => reasons(catalogue, answers, 'raises');

/** The answers that speak for less, the most urgent first. @param {Catalogue} catalogue @param {Answers} answers */
export const suggesting = (catalogue, answers) => reasons(catalogue, answers, 'suggests');

/** The question that answers name. @param {Catalogue} catalogue @param {string} name @returns {Question | undefined} */
export function questionOf(catalogue, name) {
  const [card, code] = name.split('.');
  const questions = card === UNIVERSAL ? catalogue.intake.universal : catalogue.intake.cards.find((each) => each.code === card)?.questions;
  return questions?.find((question) => question.code === code);
}

/** @param {Rule} rule @param {string | undefined} answer */
export function holds({ when }, answer) {
  return answer !== undefined && when.some((each) => each === answer || compares(each, answer));
}

/** Whether somebody may answer so. @param {Question} question @param {string} answer */
export function takes({ kind, choices }, answer) {
  switch (kind) {
    case 'yesNo': return YES_NO.some((each) => each === answer);
    case 'number': return answer === 'unknown' || /^[0-9]{1,4}$/.test(answer);
    case 'choice': return choices.some(({ code }) => code === answer);
    default: return false;
  }
}

/** @param {string} text such as `>3` @param {string} answer */
function compares(text, answer) {
  const than = /^([<>])(\d+)$/.exec(text);
  if (than === null || !/^\d+$/.test(answer)) {
    return false;
  }
  return than[1] === '>' ? Number(answer) > Number(than[2]) : Number(answer) < Number(than[2]);
}

/** @param {string[]} only @param {string} card @param {Answers} answers */
const holdsIn = (only, card, answers) => only.every((each) => {
  const [question, answer] = each.split('=');
  return answers[`${card}.${question}`] === answer;
});

/** @param {Asked[]} asked @param {Answers} answers @param {'opens' | 'guide'} what @returns {string[]} */
const consequences = (asked, answers, what) => asked.flatMap(({ name, question }) =>
  question.rules.filter((rule) => holds(rule, answers[name])).flatMap((rule) => rule[what] ?? []));

/** @param {Catalogue} catalogue @param {Answers} answers @param {'raises' | 'suggests'} what @returns {Reason[]} */
function reasons(catalogue, answers, what) {
  return Object.entries(answers).flatMap(([name, answer]) => {
    const question = questionOf(catalogue, name);
    const spoken = (question?.rules ?? []).filter((rule) => holds(rule, answer)).flatMap((rule) => rule[what] ?? []);
    return question === undefined || spoken.length === 0 ? [] : [{ name, question, answer, priority: Math.min(...spoken) }];
  }).sort((a, b) => a.priority - b.priority);
}
