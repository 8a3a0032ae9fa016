import { html, nothing } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import '../components/catalogue-card.js';
import '../components/catalogue-type.js';
import { OfficePage } from '../components/office-page.js';
import * as catalogues from '../data/catalogue.js';
import { patiently } from '../data/http.js';
import { dayAndTime } from '../format.js';
import { language, loadLanguage, t } from '../i18n.js';

/** @typedef {catalogues.Catalogue} Catalogue */
/** What is edited: a class, a type, the questions for everything, a card or a guide, by its code. @typedef {{kind: 'class' | 'type' | 'universal' | 'card' | 'guide', code: string}} Part */

const CODE = '[a-z][A-Za-z0-9]{0,39}';

/** Where an administrator edits what incidents can be, what is asked and what is advised. Nothing is in force before it is saved. */
class CataloguePage extends OfficePage {
  #inForce = this.live.topic(catalogues.TOPIC, catalogues.idOf);
  /** @type {catalogues.Version | null} */
  #base = null;
  /** @type {Catalogue | null} */
  #edited = null;
  #dirty = false;
  /** How often another catalogue was put into the editors. */
  #loads = 0;
  /** @type {Part | null} */
  #part = null;
  /** @type {catalogues.Head[]} */
  #versions = [];
  /** Where older ones begin; null: these are all. @type {string | null} */
  #older = null;
  /** @type {{code: string, name: string}[]} */
  #agencies = [];

  constructor() {
    super();
    addEventListener('beforeunload', (event) => this.#dirty && event.preventDefault());
  }

  /** @override */
  render() {
    return this.framed(
      t('catalogue.title'),
      this.#edited === null ? html`<main class="catalogue"><p class="empty soft">${t('data.loading')}</p></main>` : this.#main(this.#edited),
      this.#isOld ? html`<p class="message warn" data-id="old">${t('catalogue.old')} <button @click=${() => this.#read()}>${t('catalogue.reload')}</button></p>` : nothing,
    );
  }

  /** Somebody else put another one in force. */
  get #isOld() {
    const [newest] = this.#inForce.items;
    return this.#base !== null && newest !== undefined && newest.version > this.#base.version;
  }

  /** @param {Catalogue} catalogue */
  #main(catalogue) {
    const { cards, guides } = catalogue.intake;
    return html`
      <main class="catalogue">
        <nav class="panel" aria-label=${t('catalogue.parts')}>
          <header><h2>${t('catalogue.types')}</h2></header>
          <div class="body">${catalogue.classes.map((group) => html`
            <details ?open=${this.#isIn(group)}><summary>${group.name[language()]} <small class="soft">${group.types.length}</small></summary>
              ${this.#choice('class', group.code, t('catalogue.class'))}
              ${group.types.map((type) => this.#choice('type', type.code, type.name[language()], `P${type.priority}${type.restricted ? ' ◆' : ''}`))}
              ${this.#adding(group)}
            </details>`)}
            <h3>${t('catalogue.cards')}</h3>
            ${this.#choice('universal', '', t('catalogue.universal'))}
            ${cards.map(({ code, name }) => this.#choice('card', code, name[language()]))}
            ${guides.map(({ code, name }) => this.#choice('guide', code, name[language()]))}
          </div>
        </nav>
        <section class="panel editor" aria-labelledby="part-title">
          <header><h2 id="part-title">${this.#title(catalogue)}</h2></header>
          <div class="body">${this.#editor(catalogue)}</div>
          <footer><form @submit=${this.#save}>
            <label>${t('catalogue.note')} <input name="note" maxlength="200" autocomplete="off"></label>
            <button class="primary" type="submit" ?disabled=${!this.#dirty}>${t('catalogue.save')}</button>
            <button type="button" ?disabled=${!this.#dirty} @click=${() => this.#read()}>${t('catalogue.discard')}</button>
          </form></footer>
        </section>
        <section class="panel" aria-labelledby="versions-title">
          <header><h2 id="versions-title">${t('catalogue.versions')}</h2></header>
          <ul>${this.#versions.map(({ version, at, by, note }) => html`
            <li data-id=${version}><div><b>${version}</b> <small class="soft">${dayAndTime(at)} · ${by}</small><br>${note ?? t('catalogue.imported')}</div>
              ${version === this.#base?.version ? html`<span class="chip good">${t('catalogue.inForce')}</span>`
                : html`<button @click=${() => this.#restore(version)}>${t('catalogue.restore')}</button>`}</li>`)}</ul>
          ${this.#older === null ? nothing : html`<footer><button @click=${() => this.#list(this.#older)}>${t('catalogue.older')}</button></footer>`}
        </section>
      </main>`;
  }

  /** @param {Part['kind']} kind @param {string} code @param {string} name @param {string} [mark] */
  #choice(kind, code, name, mark = '') {
    const chosen = this.#part?.kind === kind && this.#part.code === code;
    return html`<button class="part" data-id=${code} aria-pressed=${chosen} @click=${() => this.#choose({ kind, code })}>${name} <small>${mark}</small></button>`;
  }

  /** @param {catalogues.TypeClass} group */
  #adding(group) {
    return html`
      <form class="row" @submit=${(/** @type {SubmitEvent} */ event) => this.#add(event, group)}>
        <label>${t('catalogue.newCode')} <input name="code" required pattern=${CODE} maxlength="40" autocomplete="off" autocapitalize="none" spellcheck="false"></label>
        <button type="submit">${t('catalogue.add')}</button></form>`;
  }

  /** @param {Catalogue} catalogue */
  #title(catalogue) {
    switch (this.#part?.kind) {
      case 'class': case 'type': return this.#typeOrClass(catalogue)?.name[language()] ?? '';
      case 'universal': return t('catalogue.universal');
      case 'card': case 'guide': return this.#cardOrGuide(catalogue)?.name[language()] ?? '';
      default: return t('catalogue.choose');
    }
  }

  /** @param {Catalogue} catalogue */
  #editor(catalogue) {
    const of = this.#typeOrClass(catalogue);
    // A select keeps what a person chose in it: each part has an editor of its own.
    const part = `${this.#loads} ${this.#part?.kind} ${this.#part?.code}`;
    if (of !== undefined) {
      return html`${keyed(part, html`<k-catalogue-type .catalogue=${catalogue} .of=${of} .agencies=${this.#agencies} .beat=${this.beats} @edit=${this.#touch}></k-catalogue-type>`)}
        ${'types' in of ? nothing : html`<button class="quiet" @click=${() => this.#remove(of.code)}>${t('catalogue.remove')}</button>`}`;
    }
    const card = this.#cardOrGuide(catalogue);
    const questions = this.#part?.kind === 'universal' ? catalogue.intake.universal : card !== undefined && 'questions' in card ? card.questions : [];
    const advice = card === undefined ? [] : 'steps' in card ? card.steps : card.advice;
    return this.#part === null ? html`<p class="soft">${t('catalogue.hint')}</p>`
      : keyed(part, html`<k-catalogue-card .questions=${questions} .advice=${advice} .today=${this.#today} .beat=${this.beats} @edit=${this.#touch}></k-catalogue-card>`);
  }

  get #today() {
    return new Intl.DateTimeFormat('sv-SE', { timeZone: this.region?.zone ?? 'Asia/Jakarta' }).format(this.live.clock.known ? this.live.clock.now() : Date.now());
  }

  /** @param {Catalogue} catalogue @returns {catalogues.Type | catalogues.TypeClass | undefined} */
  #typeOrClass({ classes }) {
    const { kind, code } = this.#part ?? { kind: null, code: '' };
    return kind === 'class' ? classes.find((each) => each.code === code)
      : kind === 'type' ? classes.flatMap(({ types }) => types).find((each) => each.code === code) : undefined;
  }

  /** @param {Catalogue} catalogue */
  #cardOrGuide({ intake }) {
    const { kind, code } = this.#part ?? { kind: null, code: '' };
    return kind === 'card' ? intake.cards.find((each) => each.code === code) : kind === 'guide' ? intake.guides.find((each) => each.code === code) : undefined;
  }

  /** @param {catalogues.TypeClass} group */
  #isIn(group) {
    const { kind, code } = this.#part ?? { kind: null, code: '' };
    return (kind === 'class' && group.code === code) || (kind === 'type' && group.types.some((type) => type.code === code));
  }

  /** @param {Part} part */
  #choose(part) {
    this.#part = part;
    this.requestUpdate();
  }

  #touch = () => {
    this.#dirty = true;
    this.notice = null;
    this.requestUpdate();
  };

  /** @param {SubmitEvent} event @param {catalogues.TypeClass} group */
  #add(event, group) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const code = String(new FormData(form).get('code'));
    if (this.#edited?.classes.some(({ types }) => types.some((type) => type.code === code))) {
      this.notice = { good: false, text: t('catalogue.codeTaken', { code }) };
      this.requestUpdate();
      return;
    }
    form.reset();
    group.types.push({ code, name: { id: code, en: code }, priority: 2, restricted: false, responsible: [], supporting: [] });
    this.#touch();
    this.#choose({ kind: 'type', code });
  }

  /** @param {string} code of a type, with everything that leads to it */
  #remove(code) {
    const catalogue = /** @type {Catalogue} */ (this.#edited);
    catalogue.classes.forEach((group) => { group.types = group.types.filter((type) => type.code !== code); });
    catalogue.intake.cards.forEach((card) => { card.types = card.types.filter((each) => each !== code); });
    delete catalogue.words.types[code];
    this.#part = null;
    this.#touch();
  }

  /** @override */
  async load() {
    this.#agencies = await patiently(catalogues.listAgencies);
    await this.#read();
  }

  async #read() {
    this.#take(await patiently(catalogues.inForce));
    await this.#list(null);
    this.notice = null;
    this.requestUpdate();
  }

  /** @param {string | null} after those that are shown; null: the newest */
  async #list(after) {
    const { items, next } = await patiently(() => catalogues.listVersions(after));
    this.#versions = after === null ? items : [...this.#versions, ...items];
    this.#older = next;
    this.requestUpdate();
  }

  /** @param {catalogues.Version} version */
  #take(version) {
    this.#base = version;
    this.#edit(version.catalogue);
    this.#dirty = false;
  }

  /** @param {Catalogue} catalogue stays as it is, a copy is edited */
  #edit(catalogue) {
    this.#edited = structuredClone(catalogue);
    this.#loads++;
  }

  /** What was once in force is to be saved again. @param {number} version */
  async #restore(version) {
    const former = await patiently(() => catalogues.versionOf(version));
    this.#edit(former.catalogue);
    this.#touch();
    this.notice = { good: true, text: t('catalogue.restored', { version }) };
  }

  /** @param {SubmitEvent} event */
  #save = async (event) => {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const note = String(new FormData(form).get('note'));
    await this.act(async () => {
      this.#take(await catalogues.edit(/** @type {catalogues.Version} */ (this.#base).version, note, /** @type {Catalogue} */ (this.#edited)));
      form.reset();
      await this.#list(null);
      return t('catalogue.saved', { version: this.#base?.version ?? 0 });
    });
  };
}

await loadLanguage();
customElements.define('k-catalogue-page', CataloguePage);
