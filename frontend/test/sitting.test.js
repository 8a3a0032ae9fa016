import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Sitting } from '../src/app/sitting.js';

const eight = '2026-01-01T08:00:00+07:00';
const nine = '2026-01-01T09:00:00+07:00';

/** @param {string | null} person @param {string | null} seatedAt @returns {any} */
const seat = (person, seatedAt) => ({ id: 'pos-01', person, seatedAt });

/** @param {any} t @param {any} answer what the server says of the seat */
const server = (t, answer) => t.mock.method(globalThis, 'fetch', async () => new Response(JSON.stringify(answer)));

test('a window sits where its person sat down last, and at no other time', () => {
  const sitting = new Sitting('rina', nine);
  assert.equal(sitting.isAt(seat('rina', nine)), true);
  assert.equal(sitting.isAt(seat('rina', eight)), false);
  assert.equal(sitting.isAt(seat('budi', nine)), false);
  assert.equal(sitting.isAt(seat(null, null)), false);
});

test('what is shown may be older than the sitting down: the server knows better', async (t) => {
  server(t, seat('rina', nine));
  assert.equal(await new Sitting('rina', nine).displacedAt(seat(null, null)), null);
});

test('who is displaced is told by whom, and the server is asked once for what is shown', async (t) => {
  const { mock } = server(t, seat('budi', nine));
  const sitting = new Sitting('rina', eight);
  const shown = seat('budi', nine);
  assert.deepEqual(await sitting.displacedAt(shown), seat('budi', nine));
  assert.equal(await sitting.displacedAt(shown), null);
  assert.equal(mock.callCount(), 1);
});

test('nobody is displaced by a server that refuses to say', async (t) => {
  t.mock.method(globalThis, 'fetch', async () => new Response('{}', { status: 404 }));
  assert.equal(await new Sitting('rina', nine).displacedAt(seat('budi', nine)), null);
});
