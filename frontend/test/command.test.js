import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completions, History, orderOf } from '../src/app/dispatch/command.js';

const fire = { id: 'i1', number: 'KJ-2026-001047' };
const flood = { id: 'i2', number: 'KJ-2026-001048' };
const old = { id: 'i3', number: 'KJ-2025-001048' };
const scene = { incidents: [fire, flood, old], units: ['DMK-02', 'DMK-10', 'AMB-01', 'AMB-1'], agencies: ['pln'], selected: /** @type {string | null} */ (null) };
const order = (/** @type {string} */ line, /** @type {object} */ more = {}) => orderOf(line, { ...scene, ...more });
const refusal = (/** @type {string} */ line) => /** @type {any} */ (order(line)).refusal;

test('units are sent in Indonesian and English, as people write them', () => {
  const sent = { what: 'send', incident: fire, units: ['DMK-02', 'AMB-01'], agencies: [], reason: null };
  for (const line of ['/kirim 1047 dmk02 amb01', 'kirim 1047 DMK-02 AMB-01', ' Send kj-1047 dmk2 amb-01 ', 'dispatch KJ-2026-001047 dmk02 amb01 dmk02', 'tugaskan 01047 dmk02 amb01']) {
    assert.deepEqual(order(line), sent, line);
  }
});

test('without a number it is the incident that is looked at', () => {
  assert.deepEqual(order('kirim dmk10', { selected: 'i2' }), { what: 'send', incident: flood, units: ['DMK-10'], agencies: [], reason: null });
  assert.equal(refusal('kirim dmk10'), 'whichIncident');
});

test('an agency without units is asked, and a reason goes along', () => {
  assert.deepEqual(order('kirim 1047 dmk02 PLN karena lebih dekat'), { what: 'send', incident: fire, units: ['DMK-02'], agencies: ['pln'], reason: 'lebih dekat' });
});

test('what cannot be meant for certain is refused, by name', () => {
  assert.deepEqual(order('kirim 9999 dmk02'), { refusal: 'noIncident', values: { word: '9999' } });
  assert.deepEqual(order('kirim 1047 dmk99'), { refusal: 'noUnit', values: { word: 'dmk99' } });
  assert.deepEqual(order('kirim 1048 dmk02'), { refusal: 'manyIncidents', values: { word: '1048' } });
  assert.deepEqual(order('kirim 1047 amb001'), { refusal: 'manyUnits', values: { word: 'amb001', units: 'AMB-01, AMB-1' } });
  assert.deepEqual(order('terbang 1047'), { refusal: 'unknown', values: { word: 'terbang' } });
  assert.deepEqual(['kirim 1047', 'batal', 'status dmk02', 'tolak dmk02', 'tiba', 'buka', ''].map(refusal), ['nobody', 'nobody', 'noState', 'noReason', 'nobody', 'noIncident', 'unknown']);
});

test('one who is named exactly is meant, also if another one is called nearly so', () => {
  assert.deepEqual(/** @type {any} */ (order('kirim 1047 amb1')).units, ['AMB-1']);
  assert.deepEqual(/** @type {any} */ (order('kirim 1047 amb01')).units, ['AMB-01']);
});

test('of two years the whole number tells which', () => {
  assert.deepEqual(/** @type {any} */ (order('buka KJ-2025-001048')).incident, old);
});

test('a sending is cancelled for all of an incident or for whom is named', () => {
  assert.deepEqual(order('batal 1047'), { what: 'cancel', incident: fire, units: [] });
  assert.deepEqual(order('cancel 1047 dmk02'), { what: 'cancel', incident: fire, units: ['DMK-02'] });
  assert.deepEqual(order('recall dmk02 dmk10'), { what: 'cancel', incident: null, units: ['DMK-02', 'DMK-10'] });
});

test('how far somebody is can be said in either order and language', () => {
  const arrived = { what: 'say', state: 'onScene', units: ['DMK-02'], reason: null };
  for (const line of ['tiba dmk02', 'status dmk02 tiba', 'status tiba dmk02', 'os dmk02', 'status dmk02 onscene', 'dilokasi dmk02']) {
    assert.deepEqual(order(line), arrived, line);
  }
  const words = { acknowledged: 'terima', enRoute: 'berangkat', transporting: 'bawa', atHospital: 'rs', cleared: 'selesai' };
  for (const [state, word] of Object.entries(words)) {
    assert.equal(/** @type {any} */ (order(`${word} dmk02`)).state, state);
  }
});

test('a refusal takes its reason from the words after the units', () => {
  const refused = { what: 'say', state: 'refused', units: ['DMK-02'], reason: 'ban bocor' };
  assert.deepEqual(order('tolak dmk02 ban bocor'), refused);
  assert.deepEqual(order('status dmk02 tolak karena ban bocor'), refused);
});

test('a unit without an assignment is available, out of service or off duty', () => {
  assert.deepEqual(['siap dmk02', 'status dmk02 taksiap', 'offduty dmk02'].map((line) => /** @type {any} */ (order(line)).status), ['available', 'unavailable', 'offDuty']);
});

test('verbs are completed in the language of the page, then numbers, then units that were not named', () => {
  assert.deepEqual(completions('/ki', scene, 0), ['kirim']);
  assert.deepEqual(completions('se', scene, 1), ['send', 'selesai']);
  assert.deepEqual(completions('', scene, 0), []);
  assert.deepEqual(completions('kirim 104', scene, 0), ['kirim 1047']);
  assert.deepEqual(completions('kirim kj', scene, 0), ['kirim KJ-2026-001048', 'kirim KJ-2025-001048']);
  assert.deepEqual(completions('kirim 1047 d', scene, 0), ['kirim 1047 DMK-02', 'kirim 1047 DMK-10']);
  assert.deepEqual(completions('kirim 1047 dmk02 ', scene, 0), ['kirim 1047 dmk02 DMK-10', 'kirim 1047 dmk02 AMB-01', 'kirim 1047 dmk02 AMB-1']);
  assert.deepEqual(completions('tiba dmk1', scene, 0), ['tiba DMK-10']);
});

test('the arrow keys go through what was said, and back to what was being typed', () => {
  const history = new History();
  ['tiba dmk02', 'batal 1047', 'tiba dmk02'].forEach((line) => history.add(line));
  assert.deepEqual([history.go(-1, 'ki'), history.go(-1, ''), history.go(-1, ''), history.go(1, ''), history.go(1, ''), history.go(1, 'ki')],
    ['tiba dmk02', 'batal 1047', 'batal 1047', 'tiba dmk02', 'ki', 'ki']);
});

test('a road is closed and a flood marked with the words that follow, and nothing is offered for them', () => {
  assert.deepEqual(order('/tutup pohon tumbang karena angin'), { what: 'close', kind: 'road', note: 'pohon tumbang karena angin' });
  assert.deepEqual(order('block'), { what: 'close', kind: 'road', note: '' });
  assert.deepEqual(order('banjir selutut'), { what: 'close', kind: 'flood', note: 'selutut' });
  assert.deepEqual(completions('tutup d', scene, 0), []);
});
