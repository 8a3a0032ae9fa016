import { html } from 'lit';
import { Element } from '../components/element.js';
import { loadLanguage, t } from '../i18n.js';

class Calltaker extends Element {
  /** @override */
  render() {
    return html`<main>${t('console.loading')}</main>`;
  }
}

await loadLanguage();
customElements.define('k-calltaker', Calltaker);
