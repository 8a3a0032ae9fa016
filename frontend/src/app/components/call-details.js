import { html, nothing } from 'lit';
import { DISPOSITIONS } from '../data/calls.js';
import { clockTime, dayAndTime, distance, duration, hourAndMinute } from '../format.js';
import { hasSentence, t } from '../i18n.js';
import { bySource, civicText } from '../map/fixes.js';
import { ShiftElement } from './element.js';
import './caller-link.js';
import './last-call.js';
import { keyCap, numberText } from './parts.js';
import './place-notes.js';

/** @typedef {import('../data/calls.js').Call} Call */
/** @typedef {import('../data/calls.js').Fix} Fix */

const KEYS = [
  ['F2', 'answer'], ['Alt+L', 'adopt'], ['Alt+K', 'link'], ['F7', 'mute'], ['F8 1–9', 'outcome'], ['Ctrl+Enter', 'handOver'], ['Pause', 'hangUp'], ['?', 'help'],
];

/** What is known of the call: where the caller is, what came before. Without a call, what is left to do. */
class CallDetails extends ShiftElement {
  /** @override */
  render() {
    const { phone, hand, calls } = this.shift;
    const finished = phone.call === null ? hand?.finished : null;
    const shown = hand?.call ?? calls.get(this.shift.intake?.draft?.call ?? finished?.id ?? '');
    const busy = shown !== undefined || (phone.call !== null && !phone.call.echo);
    const body = shown !== undefined ? html`${this.#fixes(shown)}<k-place-notes .shift=${this.shift}></k-place-notes>${this.#course(shown)}${this.#history()}`
      : busy ? html`<p class="soft">${t(calls.known && this.shift.current ? 'details.unknown' : 'details.noServer')}</p>` : this.#nothing();
    return html`
      <section class="panel details" aria-labelledby="details-title">
        <header><h2 id="details-title">${t(busy ? 'details.title' : 'details.none')}</h2></header>
        <div class="body" tabindex="0">
          ${phone.call === null ? html`<k-last-call .shift=${this.shift}></k-last-call>` : nothing}${body}
        </div>
      </section>`;
  }

  /** @param {Call} call */
  #fixes(call) {
    const fixes = call.fixes ?? [];
    return html`
      <h3>${t('fix.title')}</h3>
      ${fixes.length === 0 ? html`<p class="soft">${t('fix.none')}</p>` : html`
        <table>
          <thead><tr><th scope="col">${t('fix.source')}</th><th scope="col">${t('fix.radius')}</th><th scope="col">${t('fix.age')}</th><th scope="col"><span class="hidden-visually">${t('fix.use')}</span></th></tr></thead>
          <tbody>${bySource(fixes).map((each) => this.#fix(each))}</tbody>
        </table>`}
      <k-caller-link .shift=${this.shift} .call=${call}></k-caller-link>`;
  }

  /** @param {{fix: Fix, times: number}} source its word, and how often it spoke */
  #fix({ fix, times }) {
    const time = fix.at ?? fix.receivedAt;
    const { intake } = this.shift;
    const usable = intake?.open && (fix.point !== null || (civicText(fix.civic) !== '' && intake.value('address') === null));
    const taken = fix.point !== null && JSON.stringify(intake?.value('place')?.point) === JSON.stringify(fix.point);
    return html`<tr class=${taken ? 'taken' : ''} data-source=${fix.source}>
      <th scope="row">${t(`fix.${fix.source}`)}${fix.method == null ? nothing : html` <small class="soft">${fix.method}</small>`}
        ${times > 1 ? html`<small class="soft">${t('fix.times', { n: times })}</small>` : nothing}
        <small class="number soft">${where(fix)}</small>
        ${fix.apart == null ? nothing : html`<small class="apart">▲ ${t('fix.apart', { distance: distance(fix.apart) })}</small>`}</th>
      <td>${fix.radius == null ? '–' : `± ${distance(fix.radius)}`}${fix.confidence == null ? nothing : html` <span class="soft">${fix.confidence} %</span>`}</td>
      <td class="clock">${time == null ? '–' : duration(this.shift.live.clock.secondsSince(time))}</td>
      <td>${!usable ? nothing : html`<button aria-pressed=${taken} aria-label=${t('fix.useOf', { source: t(`fix.${fix.source}`) })} @click=${() => intake.where.adopt(fix)}>${t('fix.use')}</button>`}</td>
    </tr>`;
  }

  /** @param {Call} call */
  #course(call) {
    const steps = [['offered', call.offeredAt], ['answered', call.answeredAt], ['ended', call.endedAt]];
    return html`<h3>${t('course.title')}</h3>
      <dl class="course">${steps.map(([step, time]) => (time == null ? nothing : html`<div><dt>${t(`course.${step}`)}</dt><dd class="clock">${clockTime(time)}</dd></div>`))}</dl>`;
  }

  /** Of this number, however long ago. */
  #history() {
    const calls = this.shift.knowledge.ofCall?.calls;
    return calls == null ? nothing : html`<h3>${t('history.title')}</h3>
      ${calls.count === 0 ? html`<p class="soft">${t('history.none')}</p>` : html`<ul class="history">${calls.items.map((c) => html`
        <li><span class="clock">${dayAndTime(c.offeredAt)}</span> ${c.disposition ? t(`disposition.${c.disposition}`) : t(`outcome.${c.outcome ?? 'waiting'}`)}</li>`)}</ul>`}`;
  }

  #nothing() {
    const list = (this.shift.hand?.unclassified ?? []);
    return html`
      ${list.length === 0 ? nothing : html`<h3>${t('unclassified.title')}</h3>
        <ul class="unclassified">${list.map((call) => this.#unclassified(call))}</ul>`}
      <div class="keys">${KEYS.map(([key, what]) => html`<p>${keyCap(String(key))} <span>${t(`key.${what}`)}</span></p>`)}</div>`;
  }

  /** @param {Call} call */
  #unclassified(call) {
    return html`<li>
      <span>${numberText(call.number)} <small class="soft clock">${hourAndMinute(call.endedAt ?? call.offeredAt)}</small></span>
      <label class="push"><span class="hidden-visually">${t('unclassified.choose')}</span>
        <select @change=${(/** @type {Event} */ event) => this.shift.hand?.dispose(/** @type {HTMLSelectElement} */ (event.target).value, call.id)}>
          <option value="" selected disabled>${t('unclassified.choose')}</option>
          ${DISPOSITIONS.map((d) => html`<option value=${d}>${t(`disposition.${d}`)}</option>`)}
        </select></label>
    </li>`;
  }
}

/** The point or the words of a fix, as text. @param {Fix} fix */
function where(fix) {
  const [longitude, latitude] = fix.point?.coordinates ?? [];
  const point = latitude === undefined || longitude === undefined ? '' : `${latitude.toFixed(5)}, ${longitude.toFixed(5)}`;
  const garbled = hasSentence(`fix.garbled.${fix.source}`) ? t(`fix.garbled.${fix.source}`) : t('fix.garbled');
  return fix.garbled ? garbled : [point, fix.said ?? '', civicText(fix.civic)].filter((part) => part !== '' && part !== undefined).join(' · ') || '–';
}

customElements.define('k-call-details', CallDetails);
