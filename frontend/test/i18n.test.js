import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fill } from '../src/app/i18n.js';

const here = new URL('../src/', import.meta.url);
const sentences = (/** @type {string} */ language) => JSON.parse(readFileSync(new URL(`i18n/${language}.json`, here), 'utf8'));
const id = sentences('id');
const en = sentences('en');
const code = sources(new URL('app/', here));

/** @param {URL} folder @returns {string} */
function sources(folder) {
  return readdirSync(folder, { withFileTypes: true }).map((entry) =>
    entry.isDirectory() ? sources(new URL(`${entry.name}/`, folder))
      : entry.name.endsWith('.js') ? readFileSync(new URL(entry.name, folder), 'utf8') : '').join('\n');
}

/** Keys written out anywhere, and beginnings of keys that are put together. */
const written = new Set([...code.matchAll(/'([a-z]\w*(?:\.[\w-]+)+)'/g)].map((m) => m[1]));
const beginnings = [...code.matchAll(/t\([^)`]*`([\w.-]+[.-])\$\{/g)].map((m) => String(m[1]));

test('both languages have the same keys', () => {
  assert.deepEqual(Object.keys(id).sort(), Object.keys(en).sort());
});

test('both languages fill in the same values', () => {
  const values = (/** @type {string} */ s) => [...s.matchAll(/\{(\w+)\}/g)].map((m) => m[1]).sort();
  for (const key of Object.keys(id)) {
    assert.deepEqual(values(id[key]), values(en[key]), key);
  }
});

test('every key that the code names has a sentence', () => {
  const named = [...code.matchAll(/\bt\(\s*(?:[^()'`]*\?\s*)?'([^']+)'/g)].map((m) => String(m[1]));
  assert.ok(named.length > 50);
  assert.deepEqual(named.filter((key) => !(key in id)), []);
});

test('every state of a call that goes on has a word', () => {
  for (const state of ['waiting', 'ringing', 'active', 'held']) {
    assert.ok(`call.${state}` in id, state);
  }
});

test('every sentence is used', () => {
  // message.*, problem.*, page.* and import.* are the server's.
  const unused = Object.keys(id).filter((key) =>
    !/^(message|problem|page|import)\./.test(key) && !written.has(key) && !beginnings.some((beginning) => key.startsWith(beginning)));
  assert.deepEqual(unused, []);
});

test('no template holds words of its own', () => {
  const templates = [...code.matchAll(/html`([^`]*)/g)].map((m) => String(m[1]).replaceAll(/\$\{[^}]*\}/g, ''));
  const words = templates.flatMap((text) => [...text.matchAll(/>\s*([A-Za-z]{3,}[^<>]*)</g)].map((m) => String(m[1])));
  assert.deepEqual(words.filter((word) => word !== 'Kentongan'), []);
});

test('values are filled in as text, unknown ones stay visible', () => {
  assert.equal(fill('{n} of {m}', { n: 1 }), '1 of {m}');
});
