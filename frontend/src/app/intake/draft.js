/**
 * One incident as this page takes it down: what the server has, what was typed since, and what is on
 * its way. Pure and plain: a draft is stored and sent as it is here. What two people changed at once is
 * merged field by field; a field that both touched keeps both values until somebody decides.
 */

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
 * @property {string | null} area the name of the kelurahan, by the server
 * @property {{id: string, number: string} | null} into the one that it is the same as
 * @property {Fields} base as the server had it last
 * @property {Partial<Fields>} mine what was changed here and is not confirmed
 * @property {Partial<Fields>} theirs of fields that both touched: what the other one wrote
 * @property {Sending | null} sending
 * @property {string} at when the newest change was made
 * @property {string | null} savedAt when the server last confirmed something
 * @property {string | null} refused why the server does not take it, in words
 */

/** @type {Fields} */
const EMPTY = { type: null, priority: null, address: null, place: null, narrative: null, answers: {}, state: 'draft' };

/** @typedef {keyof Fields} Name */
const NAMES = /** @type {Name[]} */ (Object.keys(EMPTY));

/**
 * @param {string} key
 * @param {string | null} call
 * @param {string} person
 * @param {string} at
 * @returns {Draft}
 */
export const newDraft = (key, call, person, at) => ({
  key, call, person, id: null, number: null, version: null, catalogue: null, area: null, into: null, base: EMPTY, mine: {}, theirs: {}, sending: null, at,
  savedAt: null, refused: null,
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
  return { ...draft, mine: draft.sending === null ? without(mine, (name) => same(name, mine[name], draft.base[name])) : mine, at, refused: null };
}

/** Whether there is something that the server does not have and nobody has to decide about. @param {Draft} draft */
export function hasNews(draft) {
  return draft.refused === null
    && (draft.id === null || draft.sending !== null || NAMES.some((name) => name in draft.mine && !(name in draft.theirs)));
}

/** Nothing typed here is only here. @param {Draft} draft */
export const isSaved = (draft) => draft.id !== null && draft.sending === null && Object.keys(draft.mine).length === 0;

/** What goes out next: what was frozen already, or what there is now. A beginning never says more than draft. @param {Draft} draft @returns {Draft} */
export function freeze(draft) {
  const fields = without(draft.mine, (name) => name in draft.theirs || (draft.id === null && name === 'state'));
  return draft.sending !== null ? draft : { ...draft, sending: { fields, at: draft.at, version: draft.version } };
}

/** The server took what was on its way. @param {Draft} draft @param {Incident} view @returns {Draft} */
export function confirmed(draft, view) {
  const sent = draft.sending?.fields ?? {};
  const now = known(view);
  const mine = without(draft.mine, (name) =>
    (name in sent && same(name, draft.mine[name], sent[name])) || same(name, draft.mine[name], now.base[name]));
  return { ...draft, ...now, mine, sending: null };
}

/** The server has it otherwise than what was on its way was made on, or somebody changed it meanwhile. @param {Draft} draft @param {Incident} view @returns {Draft} */
export function merged(draft, view) {
  const now = known(view);
  const sent = draft.sending?.fields ?? {};
  const ours = 'answers' in draft.mine ? { ...draft.mine, answers: joined(draft, now.base.answers) } : draft.mine;
  const arrived = (/** @type {Name} */ name) => same(name, now.base[name], ours[name]);
  const foreign = (/** @type {Name} */ name) => name === 'answers' ? answeredOtherwise(draft, now.base.answers)
    : !same(name, now.base[name], draft.base[name]) && !(name in sent && same(name, now.base[name], sent[name]));
  const mine = without(ours, arrived);
  /** @type {Partial<Fields>} */
  const theirs = {};
  for (const name of NAMES) {
    if (name in mine && (foreign(name) || name in draft.theirs)) {
      put(theirs, name, now.base[name]);
    }
  }
  return { ...draft, ...now, mine, theirs, sending: null };
}

/** Which answers were changed here; null: taken back. @param {Draft} draft @returns {Record<string, string | null>} */
export function newAnswers(draft) {
  const [before, after] = [draft.base.answers ?? {}, value(draft, 'answers') ?? {}];
  return Object.fromEntries([...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((name) => before[name] !== after[name]).map((name) => [name, after[name] ?? null]));
}

/** Theirs, with what was changed here. @param {Draft} draft @param {Answers} theirs @returns {Answers} */
const joined = (draft, theirs) => sorted({ ...theirs, ...newAnswers(draft) });

/** @param {Draft} draft @param {Answers} theirs */
const answeredOtherwise = (draft, theirs) => Object.entries(newAnswers(draft)).some(([name, answer]) =>
  (theirs[name] ?? null) !== answer && theirs[name] !== (draft.base.answers ?? {})[name]);

/** Of one order, without what was taken back, so that two can be compared. @param {Record<string, string | null>} answers @returns {Answers} */
export const sorted = (answers) => /** @type {Answers} */ (
  Object.fromEntries(Object.entries(answers).filter(([, answer]) => answer !== null).sort(([a], [b]) => (a < b ? -1 : 1))));

/** Live news; nothing while something is on its way, its answer tells. @param {Draft} draft @param {Incident} view @returns {Draft} */
export const learnt = (draft, view) =>
  draft.sending !== null || view.version <= (draft.version ?? 0) ? draft : { ...merged(draft, view), savedAt: draft.savedAt };

/** Somebody decided about a field that both touched. @param {Draft} draft @param {Name} name @param {boolean} keepMine @returns {Draft} */
export const settled = (draft, name, keepMine) => ({
  ...draft,
  mine: keepMine ? draft.mine : without(draft.mine, (each) => each === name),
  theirs: without(draft.theirs, (each) => each === name),
});

/** The server does not take what was on its way: it stays here, and waits for the next change. @param {Draft} draft @param {string} why @returns {Draft} */
export const refused = (draft, why) => ({ ...draft, sending: null, refused: why });

/** Metres; the server takes no more. */
const LARGEST_RADIUS = 100_000;

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
    type: view.type, priority: view.priority, address: view.address, narrative: view.narrative,
    answers: sorted(Object.fromEntries((view.answers ?? []).map(({ question, answer }) => [question, answer]))),
    state: view.mergedInto == null ? view.state : 'open', // whoever has it goes on with it
    place: view.point === null ? null : { point: view.point, source: view.pointSource, radius: view.pointRadius },
  };
  return {
    id: view.id, number: view.number, version: view.version, catalogue: view.catalogue ?? null, area: view.area?.name ?? null,
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

/** @template {Name} N @param {Partial<Fields>} fields @param {N} name @param {Fields[N]} to */
function put(fields, name, to) {
  fields[name] = to;
}
