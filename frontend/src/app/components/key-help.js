import { html } from 'lit';
import { t } from '../i18n.js';
import { ShiftElement } from './element.js';

const KEYS = [
  [['F2'], 'answer'], [['Alt+L'], 'adopt'], [['Alt+K'], 'link'], [['Alt+J'], 'accept'], [['Backspace'], 'takeBack'], [['Alt+M'], 'beat'], [['F9'], 'attach'], [['Shift+F9'], 'nextSimilar'], [['Ctrl+Enter'], 'handOver'], [['F7'], 'mute'], [['Alt+S'], 'silent'], [['F8', '1–9'], 'outcome'], [['F8', 'Shift+1–9'], 'outcomeAndHangUp'], [['Esc'], 'cancel'], [['Ctrl+Z'], 'undo'],
  [['Shift+F8', 'Pause'], 'hangUp'], [['?'], 'help'],
];

/** All keys on one card. */
class KeyHelp extends ShiftElement {
  /** @override */
  render() {
    return html`
      <div id="help" popover class="menu help">
        <h2>${t('help.title')}</h2>
        <dl>${KEYS.map(([keys, what]) => html`
          <div><dt>${/** @type {string[]} */ (keys).map((key) => html`<kbd>${key}</kbd> `)}</dt><dd>${t(`key.${what}`)}</dd></div>`)}</dl>
        <p class="soft">${t('help.focus')}</p>
      </div>`;
  }
}

customElements.define('k-key-help', KeyHelp);
