import assert from 'node:assert/strict';
import { test } from 'node:test';
import { timeOfDay } from '../src/app/format.js';
import { LiveTopic } from '../src/app/live-topic.js';
import { RegionInForce } from '../src/app/region-in-force.js';

const jakarta = { version: 1, edition: 1, name: 'Barat', code: '99.01', zone: 'Asia/Jakarta', sample: true };
const jayapura = { version: 2, edition: 3, name: 'Timur', code: '99.02', zone: 'Asia/Jayapura', sample: true };
const noon = Date.parse('2026-01-01T12:00:00+07:00');

/** @param {(region: any, former: any) => void} [came] */
function following(came) {
  const topic = new LiveTopic((/** @type {any} */ _) => 'region');
  const live = /** @type {any} */ (Object.assign(new EventTarget(), { topic: () => topic }));
  const told = (/** @type {any} */ region) => {
    topic.take({ epoch: 'e', sequence: 1, snapshot: [region] });
    live.dispatchEvent(new Event('change'));
  };
  return { inForce: new RegionInForce(live, came), live, told };
}

test('no region is known before the server told one', () => {
  const { inForce, live } = following();
  live.dispatchEvent(new Event('change'));
  assert.equal(inForce.region, null);
});

test('times are shown in the zone of the region that the live data tell', () => {
  const { inForce, told } = following();
  told(jakarta);
  assert.equal(timeOfDay(noon), '12.00.00 WIB');
  told(jayapura);
  assert.equal(inForce.region, jayapura);
  assert.equal(timeOfDay(noon), '14.00.00 WIT');
});

test('each region and each edition of it comes once, with the one that it replaced', () => {
  /** @type {any[]} */
  const came = [];
  const { told } = following((region, former) => came.push([former?.name, region.name]));
  [jakarta, { ...jakarta }, { ...jakarta, edition: 2 }, jayapura].forEach(told);
  assert.deepEqual(came, [[undefined, 'Barat'], ['Barat', 'Barat'], ['Barat', 'Timur']]);
});

test('it is asked for without waiting for the live data', async (t) => {
  t.mock.method(globalThis, 'fetch', async () => new Response(JSON.stringify(jayapura)));
  const { inForce } = following();
  await inForce.ask();
  assert.deepEqual(inForce.region, jayapura);
});
