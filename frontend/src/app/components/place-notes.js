import { html, nothing } from 'lit';
import { addNote, KINDS, LONGEST_NOTE, removeNote } from '../data/known.js';
import { dayAndTime, distance } from '../format.js';
import { t } from '../i18n.js';
import { shortNumber } from '../urgency.js';
import { ShiftElement } from './element.js';
import { prioritySign } from './priority-sign.js';

const USUAL_DAYS = 180;
const DAYS = [1, 7, 30, USUAL_DAYS, 365];

/** What is known of the place that is taken down: notes of others, earlier incidents; and a line to add one. */
class PlaceNotes extends ShiftElement {
  /** @override */
  render() {
    const { knowledge, intake } = this.shift;
    const known = knowledge.ofPlace ?? knowledge.ofCall;
    const point = intake?.value('place')?.point ?? null;
    return known === null && point === null ? nothing : html`
      <h3>${t('known.title')}</h3>
      ${known === null || known.notes.length + known.incidents.length === 0 ? html`<p class="soft">${t('known.none')}</p>` : html`
        <ul class="known">${known.notes.map((note) => html`
          <li data-testid="note" data-id=${note.id}><b>⚠ ${t(`note.${note.kind}`)}: ${note.words}</b>
            <small class="soft">${distance(note.distance)} · ${note.author}, ${dayAndTime(note.createdAt)} · ${t('note.until', { time: dayAndTime(note.expiresAt) })}</small>
            <button aria-label=${t('note.removeOf', { words: note.words })} @click=${() => this.shift.keep(() => removeNote(note.id))}>${t('note.remove')}</button></li>`)}
        ${known.incidents.map(({ incident, distance: away, ofNumber, at }) => html`
          <li>${prioritySign(incident.priority)} <span class="number">${shortNumber(incident.number)}</span> ${intake?.card.nameOf(incident.type) ?? t('incident.restricted')}
            <small class="soft">${dayAndTime(at)}${away === null ? '' : ` · ${distance(away)}`}${ofNumber ? ` · ${t('known.ofNumber')}` : ''}</small></li>`)}</ul>`}
      ${point === null ? nothing : html`
        <form class="row add-note" @submit=${(/** @type {SubmitEvent} */ event) => this.#add(event, point)}>
          <select name="kind" aria-label=${t('note.kind')}>${KINDS.map((kind) => html`<option value=${kind}>${t(`note.${kind}`)}</option>`)}</select>
          <input name="words" maxlength=${LONGEST_NOTE} required autocomplete="off" aria-label=${t('note.words')} placeholder=${t('note.words')}>
          <select name="days" aria-label=${t('note.days')}>${DAYS.map((days) => html`<option value=${days} ?selected=${days === USUAL_DAYS}>${t('note.forDays', { n: days })}</option>`)}</select>
          <button>${t('note.add')}</button>
        </form>`}`;
  }

  /** @param {SubmitEvent} event @param {import('../map/geometry.js').GeoJsonPoint} point */
  async #add(event, point) {
    event.preventDefault();
    const form = /** @type {HTMLFormElement} */ (event.target);
    const said = new FormData(form);
    const note = { kind: String(said.get('kind')), words: String(said.get('words')), days: Number(said.get('days')), point };
    if (await this.shift.keep(() => addNote(note))) {
      form.reset();
    }
  }
}

customElements.define('k-place-notes', PlaceNotes);
