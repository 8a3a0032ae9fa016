/** What a timeline's entries say. Pure but for the words. */

import { t } from './i18n.js';

/** @typedef {import('./data/incidents.js').TimelineEntry} TimelineEntry */

/**
 * @param {TimelineEntry} entry
 * @param {(code: string) => string} typeName
 * @param {(question: string, answer: string | null) => string} [answerOf] a question and what was answered, in words
 * @returns {string} hostile text may be part of it
 */
export function entryText({ what, from, to, reason }, typeName, answerOf = (question, answer) => `${question}: ${answer ?? '—'}`) {
  switch (what) {
    case 'state':
      return reason === null ? t(`timeline.state.${to}`) : t('timeline.closedBecause', { reason });
    case 'type': return t('timeline.type', { type: to === null ? '—' : typeName(to) });
    case 'priority': return t('timeline.priority', { n: to ?? '—' });
    case 'address': case 'narrative': return to ?? t('timeline.erased');
    case 'point': return t(to === null ? 'timeline.pointGone' : 'timeline.point');
    case 'restricted': return t(to === true ? 'timeline.restricted' : 'timeline.unrestricted');
    case 'exercise': return t(to === true ? 'timeline.exercise' : 'timeline.real');
    case 'mergedInto': return from === null ? t('timeline.mergedInto', { number: to }) : t('timeline.parted', { number: from });
    case 'merged': return from === null ? t('timeline.merged', { number: to }) : t('timeline.released', { number: from });
    case 'call': return t(from === null ? 'timeline.call' : 'timeline.callGone');
    default: return what.startsWith('assignment.') ? assignmentText(what.slice('assignment.'.length), to, reason) : what.startsWith('answer.') ? answerOf(what.slice('answer.'.length), to) : what;
  }
}

/** @param {string} who call sign, or code of an agency @param {string | null} state null: they were sent to another one @param {string | null} reason */
const assignmentText = (who, state, reason) =>
  [`${who}: ${state === null ? t('timeline.unassigned') : t(`assignment.${state}`)}`, ...(reason === null ? [] : [reason])].join(', ');
