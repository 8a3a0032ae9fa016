import assert from 'node:assert/strict';
import { beforeEach, test } from 'node:test';
import './browser.js';
import { until } from './until.js';

const given = /** @type {any} */ (globalThis);
given.Worker ??= class {}; // the second hand: it stands still here
given.WebSocket ??= class { static OPEN = 1; };
given.document ??= { cookie: '' };
const stored = new Map();
given.localStorage = { getItem: (/** @type {string} */ key) => stored.get(key) ?? null, setItem: (/** @type {string} */ key, /** @type {string} */ value) => stored.set(key, value), removeItem: (/** @type {string} */ key) => stored.delete(key) };
const { Desk } = await import('../src/app/desk.js');
const { Dispatch } = await import('../src/app/dispatch/dispatch.js');
const { orderOf } = await import('../src/app/dispatch/command.js');
const { carryOut } = await import('../src/app/dispatch/orders.js');

const fire = { id: 'i1', number: 'KJ-2026-001047', state: 'open', type: 'buildingFire', priority: 1, masked: false, mergedInto: null, catalogue: null, calls: [], point: null, area: null, changedAt: '2026-11-22T15:41:05Z', openedAt: '2026-11-22T15:41:05Z', version: 1 };
const unit = (/** @type {string} */ callSign, /** @type {object} */ more = {}) => ({ callSign, agency: 'damkar', status: 'available', fixAt: null, stale: false, capabilities: [], assignment: null, incident: null, ...more });
const assignment = (/** @type {string} */ id, /** @type {string} */ callSign, /** @type {string} */ state) => ({ id, incident: 'i1', number: fire.number, unit: callSign, agency: 'damkar', state, another: false, since: '2026-11-22T15:41:05Z', times: {}, notices: [] });

/** What the server was asked to do, as `METHOD path`, with the body. @type {[string, any][]} */
let asked = [];
/** How it answers a sending. */
let sendingAnswer = () => new Response(JSON.stringify({ items: [] }), { status: 201 });
/** @type {string[]} */
let recommended = [];

beforeEach(() => {
  stored.clear();
  asked = [];
  recommended = ['DMK-02', 'AMB-01'];
  sendingAnswer = () => new Response(JSON.stringify({ items: [] }), { status: 201 });
  given.fetch = async (/** @type {string} */ path, /** @type {any} */ { method, body }) => {
    if (method !== 'GET') {
      asked.push([`${method} ${path}`, JSON.parse(body)]);
    }
    return path.startsWith('/api/response-plan') ? new Response(JSON.stringify({ response: { tell: ['damkar', 'pln', 'polres'].map((agency) => ({ agency })), ask: [{ agency: 'pmi' }] } })) : path.endsWith('/recommendation') ? new Response(JSON.stringify({ picks: recommended.map((each) => ({ unit: each, capability: 'x', eta: 60, distance: 500, reason: 'nearest', estimated: false })), shortfalls: [] }))
      : method === 'POST' ? sendingAnswer() : new Response(JSON.stringify({ items: [] }));
  };
});

/** A page on which the fire is looked at and the recommendation has come. */
async function looking() {
  const desk = new Desk();
  /** @type {any} */ (desk).session = { username: 'agus', role: 'dispatcher' };
  Object.defineProperty(desk.live, 'fresh', { value: true });
  let sounds = 0;
  const dispatch = new Dispatch(desk, { sound: () => sounds++ });
  desk.incidents.take({ epoch: 'e', sequence: 1, snapshot: [fire] });
  dispatch.units.take({ epoch: 'e', sequence: 1, snapshot: ['DMK-02', 'AMB-01', 'POL-04'].map((each) => unit(each)) });
  dispatch.assignments.take({ epoch: 'e', sequence: 1, snapshot: [] });
  dispatch.clocks.take({ epoch: 'e', sequence: 1, snapshot: [] });
  desk.select('i1');
  await until(() => dispatch.recommender.picks !== null);
  return { desk, dispatch, sounds: () => sounds };
}

const sent = () => asked.filter(([what]) => what === 'POST /api/incidents/i1/assignments').map(([, body]) => body);

test('who is recommended is sent as it stands, without a reason and without being sent twice', async () => {
  const { dispatch } = await looking();
  assert.equal(dispatch.sendTicked(), 'sent');
  assert.equal(dispatch.sendTicked(), 'nobody');
  await until(() => dispatch.sendings?.unanswered.length === 0);
  assert.deepEqual(sent(), [{ units: ['DMK-02', 'AMB-01'], agencies: [], reason: null }]);
});

test('another choice is sent with its reason only', async () => {
  const { dispatch } = await looking();
  dispatch.toggle('AMB-01');
  dispatch.toggle('POL-04');
  assert.equal(dispatch.sendTicked(), 'noReason');
  assert.deepEqual(sent(), []);
  Object.assign(dispatch.ticks ?? {}, { reason: ' diminta ' });
  assert.equal(dispatch.sendTicked(), 'sent');
  await until(() => dispatch.sendings?.unanswered.length === 0);
  assert.deepEqual(sent(), [{ units: ['DMK-02', 'POL-04'], agencies: [], reason: 'diminta' }]);
});

test('if somebody else was faster it is said who, and the rest stays ticked', async () => {
  const { dispatch } = await looking();
  recommended = ['DMK-02'];
  sendingAnswer = () => new Response(JSON.stringify({ type: 'urn:kentongan:problem:unit-taken', detail: 'Budi', current: [{ unit: 'AMB-01', by: 'Budi' }] }), { status: 409 });
  dispatch.sendTicked();
  await until(() => dispatch.told !== null);
  assert.deepEqual(dispatch.told, { text: 'Budi', incident: 'i1' });
  assert.deepEqual(dispatch.ticked, ['DMK-02']);
});

test('a unit that somebody else sent meanwhile is not ticked any more', async () => {
  const { dispatch } = await looking();
  dispatch.units.take({ epoch: 'e', sequence: 2, upsert: [unit('AMB-01', { status: 'assigned', assignment: 'a9' })] });
  assert.deepEqual(dispatch.ticked, ['DMK-02']);
  dispatch.toggle('AMB-01');
  assert.equal(dispatch.isTicked('AMB-01'), false);
});

test('the sound comes once with what becomes due, not with what was due before', async () => {
  const { desk, dispatch, sounds } = await looking();
  const clock = (/** @type {string} */ id) => ({ id, clock: 'acknowledgement', incident: 'i1', number: fire.number, assignment: 'a1', unit: 'DMK-02', nearAt: '2026-01-01T00:00:00Z', dueAt: '2026-01-01T00:00:00Z', escalations: [] });
  dispatch.clocks.take({ epoch: 'e', sequence: 2, upsert: [clock('c1')] });
  desk.dispatchEvent(new Event('change'));
  desk.dispatchEvent(new Event('change'));
  assert.equal(sounds(), 1);
  assert.deepEqual(dispatch.due.map(({ id }) => id), ['c1']);
  dispatch.note('c1');
  assert.deepEqual(dispatch.due, []);
  dispatch.clocks.take({ epoch: 'e', sequence: 3, upsert: [clock('c2')] });
  desk.dispatchEvent(new Event('change'));
  assert.equal(sounds(), 2);
});

test('a line sends, notes how far somebody is and calls back, by the same ways as the buttons', async () => {
  const { desk, dispatch } = await looking();
  const obey = (/** @type {string} */ line) => carryOut(/** @type {any} */ (orderOf(line, { incidents: desk.active, units: dispatch.units.items.map(({ callSign }) => callSign), agencies: [], selected: null })), desk, dispatch);
  assert.equal(obey('kirim 1047 pol04'), null);
  await until(() => dispatch.sendings?.unanswered.length === 0);
  assert.deepEqual(sent(), [{ units: ['POL-04'], agencies: [], reason: null }]);

  dispatch.assignments.take({ epoch: 'e', sequence: 2, upsert: [assignment('a1', 'POL-04', 'sent'), assignment('a2', 'AMB-01', 'cleared')] });
  assert.equal(obey('tiba pol04'), null);
  assert.deepEqual(obey('tiba pol04 amb01'), { refusal: 'notAssigned', values: { unit: 'AMB-01' } });
  assert.equal(obey('batal 1047'), null);
  await until(() => dispatch.sendings?.unsaid === 0);
  assert.deepEqual(asked.filter(([what]) => what.startsWith('PATCH')).map(([what, { state }]) => [what, state]), [['PATCH /api/assignments/a1', 'onScene'], ['PATCH /api/assignments/a1', 'cancelled']]);
});

test('a unit with an assignment is not simply available, one without is', async () => {
  const { desk, dispatch } = await looking();
  dispatch.units.take({ epoch: 'e', sequence: 2, upsert: [unit('AMB-01', { assignment: 'a9' })] });
  assert.deepEqual(carryOut({ what: 'status', status: 'available', units: ['DMK-02', 'AMB-01'] }, desk, dispatch), { refusal: 'assigned', values: { unit: 'AMB-01' } });
  assert.equal(carryOut({ what: 'status', status: 'unavailable', units: ['DMK-02'] }, desk, dispatch), null);
  const told = () => asked.filter(([what]) => what.includes('/api/units/'));
  await until(() => told().length > 0);
  assert.deepEqual(told(), [['PUT /api/units/DMK-02/status', { status: 'unavailable' }]]);
});

test('what is taken back in time is called back', async () => {
  const { desk, dispatch } = await looking();
  sendingAnswer = () => new Response(JSON.stringify({ items: [{ id: 'a1' }, { id: 'a2' }] }), { status: 201 });
  dispatch.sendTicked();
  await until(() => dispatch.sendings?.unanswered.length === 0);
  assert.equal(carryOut({ what: 'undo' }, desk, dispatch), null);
  await until(() => asked.filter(([what]) => what.startsWith('PATCH')).length === 2);
  assert.deepEqual(carryOut({ what: 'undo' }, desk, dispatch), { refusal: 'nothingToUndo', values: {} });
});

test('an agency without units is told once, one with units by its units', async () => {
  const { dispatch } = await looking();
  await until(() => dispatch.partners.tell.length > 0);
  assert.deepEqual(dispatch.partners, { tell: ['pln', 'polres'], ask: ['pmi'] });
  dispatch.ask('pln');
  assert.deepEqual(dispatch.partners.tell, ['polres']);
  await until(() => dispatch.sendings?.unanswered.length === 0);
  assert.deepEqual(sent(), [{ units: [], agencies: ['pln'], reason: null }]);
  dispatch.assignments.take({ epoch: 'e', sequence: 2, upsert: [{ ...assignment('a1', '', 'sent'), unit: null, agency: 'pln' }] });
  assert.deepEqual(dispatch.partners.tell, ['polres']);
});
