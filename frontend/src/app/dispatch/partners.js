/**
 * Which agencies have to know of the incident that is looked at, and which may be asked, by its response
 * plan: asked again when type, priority or place is another. Pure but for the server.
 */

/** @typedef {import('../data/response-plans.js').Answer} Answer */
/** @typedef {import('../data/response-plans.js').Question} Question */
/** @typedef {Pick<import('../data/incidents.js').Incident, 'id' | 'type' | 'priority' | 'point'>} Asked */

const PAUSE_MS = 10_000;

/** Says `change` when there is another answer. */
export class Partners extends EventTarget {
  /** Codes of agencies. @type {{tell: string[], ask: string[]}} */
  agencies = { tell: [], ask: [] };
  #reads = '';
  #again = Infinity;
  #answer;
  #steady;

  /** @param {(question: Question) => Promise<Answer>} answer @param {() => number} steady milliseconds that only grow */
  constructor(answer, steady = () => performance.now()) {
    super();
    this.#answer = answer;
    this.#steady = steady;
  }

  /** To be called with every change and every second. @param {Asked | null} incident */
  follow(incident) {
    const reads = incident === null || incident.type === null ? '' : JSON.stringify([incident.id, incident.type, incident.priority, incident.point]);
    if (reads !== this.#reads) {
      this.agencies = { tell: [], ask: [] };
    }
    if (reads !== this.#reads || this.#steady() > this.#again) {
      this.#reads = reads;
      this.#again = Infinity;
      if (incident !== null && incident.type !== null) {
        void this.#load(reads, { type: incident.type, priority: incident.priority, point: incident.point, at: null, alarm: 1 });
      }
    }
  }

  /** @param {string} reads @param {Question} question */
  async #load(reads, question) {
    const answer = await this.#answer(question).catch(() => null);
    if (reads !== this.#reads) {
      return;
    }
    if (answer === null) {
      this.#again = this.#steady() + PAUSE_MS;
    } else {
      const codes = (/** @type {{agency: string}[]} */ notices) => notices.map(({ agency }) => agency);
      this.agencies = { tell: codes(answer.response.tell), ask: codes(answer.response.ask) };
      this.dispatchEvent(new Event('change'));
    }
  }
}
