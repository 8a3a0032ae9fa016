/** What a person prefers on this browser: the theme. The language is kept by i18n.js. */

const THEME = 'kentongan.theme';

/** @typedef {'system' | 'dark' | 'light'} Theme */

/** @returns {Theme} */
export function theme() {
  const chosen = localStorage.getItem(THEME);
  return chosen === 'dark' || chosen === 'light' ? chosen : 'system';
}

/** @param {Theme} wanted @param {string} [username] whose choice it is, once somebody is signed in */
export function chooseTheme(wanted, username) {
  localStorage.setItem(THEME, wanted);
  if (username !== undefined) {
    localStorage.setItem(`${THEME}.${username}`, wanted);
  }
  show(wanted);
}

/** Several people share a desk: each gets the own theme. @param {string} username */
export function recallTheme(username) {
  const own = localStorage.getItem(`${THEME}.${username}`);
  if (own === 'dark' || own === 'light' || own === 'system') {
    localStorage.setItem(THEME, own);
    show(own);
  }
}

/** @param {Theme} wanted */
function show(wanted) {
  if (wanted === 'system') {
    delete document.documentElement.dataset['theme'];
  } else {
    document.documentElement.dataset['theme'] = wanted;
  }
}
