// Waiting for what happens in its own time.
import assert from 'node:assert/strict';

/** @param {() => boolean} condition */
export async function until(condition) {
  const deadline = performance.now() + 10_000;
  while (!condition()) {
    assert.ok(performance.now() < deadline, `not within ten seconds: ${condition}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}
