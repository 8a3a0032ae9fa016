/**
 * What is known of a caller and of a place, asked for once for each and again when that is another
 * one. Pure but for the server.
 */

import * as server from './data/known.js';
import { dayAndTime, distance } from './format.js';
import { t } from './i18n.js';
import { shortNumber } from './urgency.js';

/** @typedef {server.Known} Known */

/** Events: `change`. */
export class Knowledge extends EventTarget {
  /** @type {Known | null} */
  ofCall = null;
  /** @type {Known | null} */
  ofPlace = null;
  /** @type {Record<'call' | 'incident', string>} */
  #about = { call: '', incident: '' };
  #server;

  /** @param {Pick<typeof server, 'knownOf'>} [from] */
  constructor(from = server) {
    super();
    this.#server = from;
  }

  /** To be called with every change. @param {import('./data/calls.js').Call | undefined} call */
  caller(call) {
    this.#follow('call', call?.id ?? null, String(call?.fixes?.length ?? 0));
  }

  /** @param {import('./intake/draft.js').Draft | undefined} draft */
  place(draft) {
    const known = draft?.id != null && draft.base.place !== null;
    this.#follow('incident', known ? String(draft.id) : null, known ? JSON.stringify(draft.base.place) : '');
  }

  /** A note came or went. */
  renew() {
    this.#about = { call: '', incident: '' };
  }

  /** @param {'call' | 'incident'} what @param {string | null} id @param {string} how where it is */
  #follow(what, id, how) {
    const about = id === null ? '' : `${id} ${how}`;
    if (about !== this.#about[what]) {
      const same = about !== '' && this.#about[what].startsWith(`${id} `);
      this.#about[what] = about;
      if (!same) {
        this.#learn(what, null);
      }
      if (id !== null) {
        void this.#ask(what, id, about);
      }
    }
  }

  /** @param {'call' | 'incident'} what @param {string} id @param {string} about */
  async #ask(what, id, about) {
    const known = await this.#server.knownOf(what, id).catch(() => null);
    if (this.#about[what] !== about) {
      return;
    }
    if (known === null) {
      this.#about[what] = '';
    } else {
      this.#learn(what, known);
    }
  }

  /** @param {'call' | 'incident'} what @param {Known | null} known */
  #learn(what, known) {
    const name = what === 'call' ? 'ofCall' : 'ofPlace';
    if (this[name] !== known) {
      this[name] = known;
      this.dispatchEvent(new Event('change'));
    }
  }
}

/**
 * In one line: who calls, what was here, what to be careful of. Empty if nothing is known.
 * @param {Known} known
 * @param {(code: string | null) => string} typeName
 */
export function inOneLine({ calls, incidents, notes }, typeName) {
  const [last] = calls?.items ?? [];
  const kinds = Object.entries(calls?.dispositions ?? {}).sort(([, a], [, b]) => b - a)
    .map(([code, n]) => `${n} ${t(`disposition.${code}`)}`);
  const [incident] = incidents;
  const [note] = notes;
  return [
    last === undefined ? null : t('known.calls', { n: calls?.count ?? 0, time: dayAndTime(last.offeredAt), kinds: kinds.join(', ') || '–' }),
    incident === undefined ? null : `${shortNumber(incident.incident.number)} ${typeName(incident.incident.type)} ${dayAndTime(incident.at)}${incident.distance === null ? '' : ` ${distance(incident.distance)}`}`,
    note === undefined ? null : `⚠ ${t(`note.${note.kind}`)}: ${note.words}`,
  ].filter((part) => part !== null).join(' · ');
}
