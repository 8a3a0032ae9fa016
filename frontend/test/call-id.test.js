import assert from 'node:assert/strict';
import { test } from 'node:test';
import './browser.js';
import { callIdOf } from '../src/app/call-id.js';

test('the id is the one of RFC 9562, name-based with SHA-1 in the URL namespace', async () => {
  // Computed independently: python3 -c "import uuid; print(uuid.uuid5(uuid.NAMESPACE_URL, 'kentongan-1795300000.12'))"
  assert.equal(await callIdOf('kentongan-1795300000.12'), '4b568106-90f2-5773-809b-3e662653fb6b');
});
