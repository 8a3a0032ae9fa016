/**
 * One incident as this page takes it down: what the server has, what was typed since, and what is on
 * its way. Pure and plain: a draft is stored and sent as it is here. What two people changed at once is
 * merged field by field, answers question by question; what both touched keeps both values until
 * somebody decides.
 */

import { LARGEST_RADIUS } from '../data/incidents.js';

/** @typedef {import('../map/geometry.js').GeoJsonPoint} GeoJsonPoint */
/** @typedef {import('./cards.js').Answers} Answers */
/** @typedef {{point: GeoJsonPoint, source: string | null, radius: number | null}} Place radius in metres */

/**
 * @typedef {object} Fields
 * @property {string | null} type
 * @property {number | null} priority 1 to 4
 * @property {string | null} address
 * @property {Place | null} place
 * @property {string | null} narrative
 * @property {Answers} answers
 * @property {boolean} restricted
 * @property {string} state
 */

/** An incident as the server shows it. @typedef {import('../data/incidents.js').Incident} Incident */
/** Frozen: sent again word for word until it is answered. @typedef {{fields: Partial<Fields>, at: string, version: number | null}} Sending */

/**
 * @typedef {object} Draft
 * @property {string} key made here; makes the beginning of it happen once
 * @property {string | null} call our id of the call that it is about
 * @property {string} person who takes it down
 * @property {string | null} id null: the server has not answered yet
 * @property {string | null} number
 * @property {number | null} version
 * @property {number | null} catalogue version that the type is of, by the server
 * @property {import('../data/areas.js').AreaOfPoint | null} area of the place, by the server
 * @property {{address: string | null, place: Place | null} | null} chosen the place that was chosen here, with the address that it is of
 * @property {{id: string, number: string} | null} into the one that it is the same as
 * @property {Fields} base as the server had it last
 * @property {Partial<Fields>} mine what was changed here and is not confirmed
 * @property {Theirs} theirs of what both touched: what the other one wrote
 * @property {Partial<Record<Name, string>>} touched when each field was last changed here
 * @property {string[]} later questions answered after the priority that is not confirmed was chosen: they still raise it
 * @property {Sending | null} sending
 * @property {string} at when the newest change was made
 * @property {string | null} savedAt when the server last confirmed something
 * @property {string | null} refused why the server does not take it, in words
 * @property {string | null} leftOut what the server did not take and is no longer here, in words
 */

/** Of answers only those that both gave; null: the other one took it back. @typedef {Partial<Omit<Fields, 'answers'>> & {answers?: Record<string, string | null>}} Theirs */

/** @type {Fields} */
const EMPTY = { type: null, priority: null, address: null, place: null, narrative: null, answers: {}, restricted: false, state: 'draft' };

/** @typedef {keyof Fields} Name */
const NAMES = /** @type {Name[]} */ (Object.keys(EMPTY));

/** Whoever wrote a field so lately still has it in hand: it is not replaced, also if it was saved. */
const IN_HAND_MS = 4000;
/** What a person writes or chooses in one go. @type {Name[]} */
const HELD = ['type', 'priority', 'address', 'place', 'narrative'];

/**
 * @param {string} key
 * @param {string | null} call
 * @param {string} person
 * @param {string} at
 * @returns {Draft}
 */
export const newDraft = (key, call, person, at) => ({
  key, call, person, id: null, number: null, version: null, catalogue: null, area: null, chosen: null, into: null, base: EMPTY, mine: {}, theirs: {}, touched: {}, later: [],
  sending: null, at, savedAt: null, refused: null, leftOut: null,
});

/** One that was begun elsewhere. @param {Incident} view @param {string} key @param {string} call @param {string} person @returns {Draft} */
export const draftOf = (view, key, call, person) =>
  ({ ...newDraft(key, call, person, view.changedAt), ...known(view) });

/** How a field stands on this screen. @template {Name} N @param {Draft} draft @param {N} name @returns {Fields[N]} */
export function value(draft, name) {
  return /** @type {Fields[N]} */ (name in draft.mine ? draft.mine[name] : draft.base[name]);
}

/** @param {Draft} draft @param {Partial<Fields>} fields @param {string} at @returns {Draft} */
export function touch(draft, fields, at) {
  const mine = { ...draft.mine, ...fields };
  const now = {
    ...draft, at, refused: null, mine: draft.sending === null ? without(mine, (name) => same(name, mine[name], draft.base[name])) : mine,
    touched: { ...draft.touched, ...Object.fromEntries(Object.keys(fields).map((name) => [name, at])) },
    leftOut: 'type' in fields || 'answers' in fields ? null : draft.leftOut,
    chosen: 'place' in fields ? { address: fields.address ?? null, place: fields.place ?? null } : draft.chosen,
  };
  return { ...now, theirs: disputed(now, draft.theirs), later: 'priority' in fields || !('priority' in now.mine) ? [] : later(draft, now) };
}

/** What was answered between the two comes after the priority that was chosen. @param {Draft} before @param {Draft} now */
function later(before, now) {
  const [then, since] = [value(before, 'answers') ?? {}, value(now, 'answers') ?? {}];
  const changed = Object.keys({ ...then, ...since }).filter((name) => then[name] !== since[name]);
  return [...new Set([...before.later, ...changed])];
}

/** What goes out next of what was changed here; of a choice of the priority what came before it only. @param {Draft} draft @returns {Partial<Fields>} */
function news(draft) {
  const fields = without(draft.mine, (name) => (name !== 'answers' && name in draft.theirs) || (draft.id === null && name === 'state'));
  if (fields.answers === undefined) {
    return fields;
  }
  const withheld = [...Object.keys(draft.theirs.answers ?? {}), ...('priority' in fields ? draft.later : [])];
  const answers = withAnswers(fields.answers, draft.base.answers, withheld);
  return same('answers', answers, draft.base.answers) ? without(fields, (name) => name === 'answers') : { ...fields, answers };
}

/** Whether there is something that the server does not have and nobody has to decide about. @param {Draft} draft */
export function hasNews(draft) {
  return draft.refused === null && (draft.id === null || draft.sending !== null || Object.keys(news(draft)).length > 0);
}

/** Nothing typed here is only here. @param {Draft} draft */
export const isSaved = (draft) => draft.id !== null && draft.sending === null && Object.keys(draft.mine).length === 0;

/** What goes out next: what was frozen already, or what there is now. A beginning never says more than draft. @param {Draft} draft @returns {Draft} */
export const freeze = (draft) =>
  draft.sending !== null ? draft : { ...draft, sending: { fields: news(draft), at: draft.at, version: draft.version } };

/** The server took what was on its way. @param {Draft} draft @param {Incident} view @returns {Draft} */
export function confirmed(draft, view) {
  const sent = draft.sending?.fields ?? {};
  const now = known(view);
  const mine = without(draft.mine, (name) =>
    (name in sent && same(name, draft.mine[name], sent[name])) || same(name, draft.mine[name], now.base[name]));
  return { ...draft, ...now, mine, later: 'priority' in mine ? draft.later : [], sending: null };
}

/**
 * The server has it otherwise than what was on its way was made on, or somebody changed it meanwhile.
 * @param {Draft} draft
 * @param {Incident} view
 * @param {string} at now
 * @returns {Draft}
 */
export function merged(draft, view, at) {
  const now = known(view);
  const sent = draft.sending?.fields ?? {};
  const foreign = (/** @type {Name} */ name) => !same(name, now.base[name], draft.base[name]) && !(name in sent && same(name, now.base[name], sent[name]));
  const held = HELD.filter((name) => !(name in draft.mine) && foreign(name) && isInHand(draft, name, at));
  const ours = {
    ...draft.mine, ...Object.fromEntries(held.map((name) => [name, draft.base[name]])),
    ...('answers' in draft.mine ? { answers: sorted({ ...now.base.answers, ...newAnswers(draft) }) } : {}),
  };
  const merge = { ...draft, ...now, mine: without(ours, (name) => same(name, ours[name], now.base[name])), sending: null };
  const both = NAMES.filter((name) => name !== 'answers' && (foreign(name) || name in draft.theirs)).map((name) => [name, now.base[name]]);
  const answers = Object.keys(newAnswers(draft)).filter((name) => name in (draft.theirs.answers ?? {}) || answeredOtherwise(draft, now.base.answers, name))
    .map((name) => [name, now.base.answers[name] ?? null]);
  return { ...merge, theirs: disputed(merge, { ...Object.fromEntries(both), answers: Object.fromEntries(answers) }) };
}

/** It was changed here just now. @param {Draft} draft @param {Name} name @param {string} at */
const isInHand = ({ touched }, name, at) => Date.parse(at) - Date.parse(touched[name] ?? '') < IN_HAND_MS;

/** Of this only what stands otherwise here: there is nothing else to decide. @param {Draft} draft @param {Theirs} theirs @returns {Theirs} */
function disputed(draft, theirs) {
  const { answers = {}, ...rest } = theirs;
  const mine = value(draft, 'answers') ?? {};
  const both = Object.entries(answers).filter(([name, answer]) => (mine[name] ?? null) !== answer);
  return {
    ...without(rest, (name) => !(name in draft.mine)),
    ...('answers' in draft.mine && both.length > 0 ? { answers: Object.fromEntries(both) } : {}),
  };
}

/** Which answers were changed here; null: taken back. @param {Draft} draft @returns {Record<string, string | null>} */
export function newAnswers(draft) {
  const [before, after] = [draft.base.answers ?? {}, value(draft, 'answers') ?? {}];
  return Object.fromEntries([...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => before[name] !== after[name]).map((name) => [name, after[name] ?? null]));
}

/** Somebody else answered it, neither as here nor as what is on its way. @param {Draft} draft @param {Answers} theirs @param {string} name */
function answeredOtherwise(draft, theirs, name) {
  const sent = draft.sending?.fields.answers;
  return ![newAnswers(draft)[name] ?? undefined, (draft.base.answers ?? {})[name], ...(sent === undefined ? [] : [sent[name]])].includes(theirs[name]);
}

/** The answers, but these as others have them. @param {Answers} answers @param {Answers} others @param {string[]} names @returns {Answers} */
const withAnswers = (answers, others, names) => sorted({ ...answers, ...Object.fromEntries(names.map((name) => [name, others[name] ?? null])) });

/** Of one order, without what was taken back, so that two can be compared. @param {Record<string, string | null>} answers @returns {Answers} */
export const sorted = (answers) => /** @type {Answers} */ (
  Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== null).sort(([a], [b]) => (a < b ? -1 : 1))));

/** Live news; nothing while something is on its way, its answer tells. @param {Draft} draft @param {Incident} view @param {string} at now @returns {Draft} */
export const learnt = (draft, view, at) =>
  draft.sending !== null || view.version <= (draft.version ?? 0) ? draft : { ...merged(draft, view, at), savedAt: draft.savedAt };

/** Somebody decided about what both touched; of answers about those alone. @param {Draft} draft @param {Name} name @param {boolean} keepMine @returns {Draft} */
export function settled(draft, name, keepMine) {
  const { [name]: both, ...theirs } = draft.theirs;
  const ours = name === 'answers' && draft.mine.answers !== undefined
    ? { ...draft.mine, answers: withAnswers(draft.mine.answers, draft.base.answers, Object.keys(both ?? {})) } : without(draft.mine, (each) => each === name);
  return { ...draft, theirs, mine: keepMine ? draft.mine : without(ours, (each) => same(each, ours[each], draft.base[each])) };
}

/** The server does not take what was on its way: it stays here, and waits for the next change. @param {Draft} draft @param {string} why @returns {Draft} */
export const refused = (draft, why) => ({ ...draft, sending: null, refused: why });

/**
 * The server knows one thing not that was on its way: that is gone from here too, the rest is sent again.
 * @param {Draft} draft
 * @param {string | null} question null: the type
 * @param {string} why
 * @returns {Draft}
 */
export function leaveOut(draft, question, why) {
  const sent = draft.sending?.fields ?? {};
  if (question === null ? sent.type === undefined : sent.answers?.[question] === undefined) {
    return refused(draft, why);
  }
  const ours = question === null ? without(draft.mine, (name) => name === 'type')
    : { ...draft.mine, answers: withAnswers(value(draft, 'answers') ?? {}, draft.base.answers, [question]) };
  return { ...draft, mine: without(ours, (name) => same(name, ours[name], draft.base[name])), sending: null, leftOut: why };
}

/** The address that the place was chosen by, if another one was written since; null: the place fits. @param {Draft} draft */
export function formerAddress(draft) {
  const { address: former, place } = draft.chosen ?? { address: null, place: null };
  const written = (value(draft, 'address') ?? '').toLowerCase();
  return former === null || place === null || !same('place', place, value(draft, 'place')) || written.includes(former.toLowerCase()) ? null : former;
}

/** Metres; somewhere in a larger circle is no place to send anybody to unseen. */
export const COARSE = 500;

/** @param {{radius: number | null}} place */
export const isCoarse = ({ radius }) => radius !== null && radius > COARSE;

/** Where a caller's fix puts the incident. @param {import('../data/calls.js').Fix} fix @returns {Place | null} */
export const placeOf = ({ point, source, radius }) => point === null ? null
  : { point, source, radius: radius === null ? null : Math.min(radius, LARGEST_RADIUS) };

/** What goes over the wire. @param {Draft} draft @returns {Record<string, unknown>} */
export function body(draft) {
  const { fields, at, version } = /** @type {Sending} */ (draft.sending);
  const { place, answers, ...plain } = fields;
  const answered = answers === undefined ? {} : { answers: newAnswers({ ...draft, mine: fields }) };
  const placed = place === undefined ? {}
    : { point: place?.point ?? null, pointSource: place?.source ?? null, pointRadius: place?.radius ?? null };
  const head = draft.id === null ? { state: 'draft', ...(draft.call === null ? {} : { call: draft.call, pointOfCall: true }) } : { version };
  return { ...head, ...plain, ...placed, ...answered, ...(plain.state === 'closed' ? { reason: DROPPED } : {}), at };
}

/** Kept with the incident, so in the language of the room. */
const DROPPED = 'Draf dibuang';

/** @param {Incident} view */
function known(view) {
  /** @type {Fields} */
  const base = {
    type: view.type, priority: view.priority, address: view.address, narrative: view.narrative, restricted: view.restricted === true,
    answers: sorted(Object.fromEntries((view.answers ?? []).map(({ question, answer }) => [question, answer]))),
    state: view.mergedInto == null ? view.state : 'open', // whoever has it goes on with it
    place: view.point === null ? null : { point: view.point, source: view.pointSource, radius: view.pointRadius },
  };
  return {
    id: view.id, number: view.number, version: view.version, catalogue: view.catalogue ?? null, area: view.area ?? null,
    into: view.mergedInto ?? null, base, savedAt: view.changedAt,
  };
}

/** @param {Name} name @param {unknown} one @param {unknown} other */
function same(name, one, other) {
  const isOpen = (/** @type {unknown} */ state) => state !== 'draft' && state !== 'closed';
  return JSON.stringify(one ?? null) === JSON.stringify(other ?? null) || (name === 'state' && isOpen(one) && isOpen(other));
}

/** @param {Partial<Fields>} fields @param {(name: Name) => boolean} drop @returns {Partial<Fields>} */
function without(fields, drop) {
  return /** @type {Partial<Fields>} */ (
    Object.fromEntries(Object.entries(fields).filter(([name]) => !drop(/** @type {Name} */ (name)))));
}
