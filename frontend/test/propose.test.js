import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { brief, pieces, Proposer } from '../src/app/intake/propose.js';

/** The sample region's words; of YAML only what that file has. */
function sampleWords() {
  const file = new URL('../../backend/src/main/resources/id/kentongan/region/sample/incident-words.yaml', import.meta.url);
  const list = (/** @type {string} */ text) => text.replace(/^\[|\]$/g, '').split(', ');
  /** @type {any} */
  const words = { negations: [], synonyms: {}, types: {}, urgent: [] };
  let [section, language] = ['', ''];
  for (const line of readFileSync(file, 'utf8').split('\n').filter((each) => each !== '' && !each.startsWith('#'))) {
    const [, indent = '', key = '', value = ''] = /^( *)(?:- )?"?(\w+)"?: ?(.*)$/.exec(line) ?? [];
    if (indent === '') {
      section = key;
      words.negations = key === 'negations' ? list(value) : words.negations;
    } else if (section === 'types') {
      words.types[key] = list(value);
    } else if (section === 'urgent') {
      key === 'priority' ? words.urgent.push({ priority: Number(value), words: [] }) : words.urgent.at(-1).words.push(...list(value));
    } else if (value === '') {
      language = key;
      words.synonyms[language] = {};
    } else {
      words.synonyms[language][key] = value;
    }
  }
  return words;
}

const sample = new Proposer(sampleWords());
const best = (/** @type {string} */ text) => sample.propose(text)[0];

/** As callers say it; Indonesian, Sundanese, Javanese, slang and slips. @type {[string, string, number | null][]} */
const SAID = [
  ['kebakaran rumah ada anak di dalam', 'buildingFire', 1],
  ['rumahnya kobongan, ana bocah nang njero', 'buildingFire', 1],
  ['imah kahuruan aya budak di jero', 'buildingFire', 1],
  ['kebakran pasar', 'marketOrFactoryFire', null],
  ['mobil terbakar di tol', 'vehicleFire', null],
  ['ada yang bakar ilalang, kebakaran lahan', 'landFire', null],
  ['bau gas di rumah', 'gasLeak', null],
  ['tabrakan motor sama truk', 'trafficAccident', null],
  ['laka motor dua korban', 'trafficAccident', null],
  ['ada tabrak lari barusan', 'hitAndRun', null],
  ['wong kelelep nang kali', 'drowning', null],
  ['bapak saya pingsan', 'unconscious', 1],
  ['mbah semaput', 'unconscious', 1],
  ['ibu saya tidak bernapas', 'cardiacArrest', 1],
  ['sesak nafas dari tadi pagi', 'breathingDifficulty', null],
  ['istri saya mau melahirkan', 'childbirth', null],
  ['digigit ular di sawah', 'snakeBite', null],
  ['aya oray di imah', 'snake', null],
  ['ana ula mlebu omah', 'snake', null],
  ['caah sapinggang', 'flood', null],
  ['longsor, tiga orang tertimbun', 'landslide', 1],
  ['lindhu gedhe', 'earthquake', null],
  ['pohon tumbang nutup jalan', 'fallenTree', null],
  ['wit ambruk', 'fallenTree', null],
  ['tangkal rungkad', 'fallenTree', null],
  ['maling masuk rumah', 'burglary', null],
  ['tawuran pelajar bawa golok', 'brawl', 1],
  ['istri dipukul suaminya', 'domesticViolence', null],
  ['anak saya hilang di pasar', 'missingChild', null],
  ['kabel listrik putus', 'powerHazard', null],
  ['trafo meledak', 'transformerExplosion', 1],
  ['lampu jalan mati', 'streetLightOut', null],
  ['sarang tawon di atap', 'hornets', null],
  ['house on fire, child trapped', 'buildingFire', 1],
];

test('of 34 ways to say it each is understood, with its urgency', () => {
  const missed = SAID.filter(([text, type, priority]) => best(text)?.type !== type || best(text)?.priority !== priority);
  console.log(`    ${SAID.length - missed.length} of ${SAID.length} phrases`);
  assert.deepEqual(missed.map(([text]) => `${text}: ${JSON.stringify(best(text) ?? null)}`), []);
});

test('the words that led there are marked where they stand', () => {
  const text = 'Kebakaran rumah, ada anak di dalam!';
  const marked = pieces(text, best(text)?.spans ?? []);
  assert.deepEqual(marked.filter((piece) => piece.marked).map((piece) => piece.text), ['Kebakaran', 'rumah', 'anak', 'dalam']);
  assert.equal(marked.map((piece) => piece.text).join(''), text);
});

test('in a long story the marked words are seen with little around them', () => {
  const text = `${'tetangga saya tadi pagi bilang '.repeat(9)}ada ular besar di kamar${' dan kami semua takut sekali'.repeat(9)}`;
  const shown = brief(pieces(text, best(text)?.spans ?? [])).map((piece) => piece.text).join('');
  assert.match(shown, /^….{0,24}ada ular .{0,24}….*$/);
  assert.ok(shown.length < 90, shown);
});

test('what is denied is not proposed, and a denial that belongs to the words denies nothing else', () => {
  for (const text of ['tidak ada kebakaran', 'bukan kebakaran cuma bakar sampah', 'teu aya kahuruan', 'ora ana geni', 'gak ada banjir', 'belum terjadi longsor', '']) {
    assert.equal(best(text), undefined, text);
  }
  assert.deepEqual(sample.propose('korban tidak sadar kebakaran rumah').map(({ type }) => type), ['buildingFire', 'unconscious']);
});

test('a denial ends with its clause and reaches over no word that it denies', () => {
  for (const text of ['tidak, kebakaran rumah', 'tidak. ada kebakaran', 'api tidak padam rumah terbakar', 'belum padam kebakaran', 'no 5 rumah terbakar']) {
    assert.equal(best(text)?.type, 'buildingFire', text);
  }
});

test('a word of one language is not taken for another one of the same letters', () => {
  for (const [text, ...never] of [['listrik mati', 'deceased'], ['jatuh dua kali', 'drowning'], ['rumah runtuh', 'fallenTree'], ['pria paruh baya', 'crocodile'], ['truk tanah urug', 'landslide']]) {
    assert.deepEqual(sample.propose(text).map(({ type }) => type).filter((type) => never.includes(type)), [], text);
  }
});

test('a proposal is ready before the next key, however much is typed', () => {
  const text = 'api besar di dapur rumah warga yang tetangganya panik sekali '.repeat(60).slice(0, 3600);
  best(text);
  const began = performance.now();
  assert.equal(best(`${text} x`)?.type, 'buildingFire');
  const took = performance.now() - began;
  console.log(`    ${took.toFixed(1)} ms for 3,600 characters`);
  assert.ok(took < 500, `${took} ms`);
});
