/** Signs as pictures, for a map. */

import { render } from 'lit';
import { shownTheme } from './base-layer.js';

const PAINTED = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-family', 'font-size', 'font-weight'];

/** @type {Map<string, string>} addresses of pictures */
const drawn = new Map();

/**
 * An `svg` in a page is a drawing of its own to the browser; hundreds of them cost it more, with each
 * change, than all else on the page. A picture costs nothing.
 * @param {{kind: string, look: string, name: string, sign: import('lit').TemplateResult}} what kind: of map sign; look: class of the picture; sign: one `svg`
 */
export function pictureOf({ kind, look, name, sign }) {
  const key = `${shownTheme()} ${kind} ${name}`;
  const url = drawn.get(key) ?? draw(kind, sign);
  drawn.set(key, url);
  const picture = document.createElement('span');
  picture.className = look;
  picture.style.background = `url("${url}") center / contain`;
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', name);
  return picture;
}

/** With the colours that the page's style gives it now. @param {string} kind @param {import('lit').TemplateResult} sign */
function draw(kind, sign) {
  const model = document.createElement('div');
  model.className = `map-sign ${kind}`;
  model.hidden = true;
  render(sign, model);
  document.body.append(model);
  const picture = /** @type {SVGElement} */ (model.querySelector('svg'));
  for (const part of picture.children) {
    const style = getComputedStyle(part);
    PAINTED.forEach((name) => part.setAttribute(name, style.getPropertyValue(name)));
  }
  model.remove();
  const text = new XMLSerializer().serializeToString(picture);
  return `data:image/svg+xml,${encodeURIComponent(text)}`;
}
