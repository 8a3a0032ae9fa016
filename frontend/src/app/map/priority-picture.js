/** The sign of a priority as a picture, for a map. */

import { render } from 'lit';
import { priorityName, prioritySign } from '../components/priority-sign.js';
import { shownTheme } from './base-layer.js';

const PAINTED = ['fill', 'stroke', 'stroke-width', 'stroke-dasharray', 'font-family', 'font-size', 'font-weight'];

/** @type {Map<string, string>} addresses of pictures */
const drawn = new Map();

/**
 * An `svg` in a page is a drawing of its own to the browser; hundreds of them cost it more, with each
 * change, than all else on the page. A picture costs nothing.
 * @param {number | null} priority null: nobody has said
 */
export function priorityPicture(priority) {
  const key = `${shownTheme()} ${priority}`;
  const url = drawn.get(key) ?? draw(priority);
  drawn.set(key, url);
  const picture = document.createElement('span');
  picture.className = 'priority-sign';
  picture.style.background = `url("${url}") center / contain`;
  picture.setAttribute('role', 'img');
  picture.setAttribute('aria-label', priorityName(priority));
  return picture;
}

/** With the colours that the page's style gives it now. @param {number | null} priority */
function draw(priority) {
  const model = document.createElement('div');
  model.className = 'map-sign incident';
  model.hidden = true;
  render(prioritySign(priority), model);
  document.body.append(model);
  const sign = /** @type {SVGElement} */ (model.querySelector('svg'));
  for (const part of sign.children) {
    const style = getComputedStyle(part);
    PAINTED.forEach((name) => part.setAttribute(name, style.getPropertyValue(name)));
  }
  model.remove();
  const text = new XMLSerializer().serializeToString(sign);
  return `data:image/svg+xml,${encodeURIComponent(text)}`;
}
