import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

const css = readFileSync(new URL('../src/app/css/tokens.css', import.meta.url), 'utf8');
const tokens = Object.fromEntries([...css.matchAll(/--([\w-]+): light-dark\((#\w{6}), (#\w{6})\)/g)]
  .map((m) => [m[1], { light: m[2], dark: m[3] }]));

/** @param {string} hex relative luminance, WCAG 2.2 */
function luminance(hex) {
  const [r = 0, g = 0, b = 0] = (hex.match(/\w\w/g) ?? []).map((part) => parseInt(part, 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** @param {string} a @param {string} b @param {'light' | 'dark'} theme */
function contrast(a, b, theme) {
  const [high = 0, low = 0] = [a, b].map((name) => luminance(tokens[name][theme])).sort((x, y) => y - x);
  return (high + 0.05) / (low + 0.05);
}

const GROUNDS = ['ground', 'panel', 'raised', 'control', 'accent-ground', 'good-ground', 'warn-ground', 'bad-ground'];
const TEXTS = [
  ...GROUNDS.map((ground) => ['text', ground]),
  ...['ground', 'panel', 'raised', 'accent-ground'].map((ground) => ['text-soft', ground]),
  ['on-accent', 'accent'], ['on-bad', 'bad'], ['warn', 'warn-ground'], ['bad', 'bad-ground'], ['warn', 'panel'],
  ['bad', 'panel'], ['bad', 'good-ground'], ['warn', 'good-ground'], ['warn', 'accent-ground'],
];

for (const theme of /** @type {const} */ (['light', 'dark'])) {
  test(`text can be read in the ${theme} theme (4.5 to 1)`, () => {
    for (const [text = '', ground = ''] of TEXTS) {
      assert.ok(contrast(text, ground, theme) >= 4.5, `${text} on ${ground}: ${contrast(text, ground, theme).toFixed(2)}`);
    }
  });

  test(`controls can be told from their ground in the ${theme} theme (3 to 1)`, () => {
    for (const edge of ['accent', 'good', 'warn', 'bad', 'scene', 'line-strong']) {
      assert.ok(contrast(edge, 'panel', theme) >= 3, edge);
    }
  });
}
