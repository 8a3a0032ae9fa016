/**
 * Drafts in this browser's own database: what was typed survives the page, the browser and the server.
 * Only the newest of each is written, one write at a time: a fast typist is not waited for. What is not
 * written when the page ends is left behind in a place that takes it at once.
 */

/** @typedef {import('./draft.js').Draft} Draft */

const DATABASE = 'kentongan';
const DRAFTS = 'drafts';
const LEFT_BEHIND = 'kentongan.drafts';

export class DraftStore {
  /** @type {Promise<IDBDatabase> | null} */
  #opened = null;
  /** @type {Map<string, Draft>} */
  #unwritten = new Map();
  /** @type {Promise<unknown>} */
  #writing = Promise.resolve();
  /** The write that will begin when the one on its way has ended. @type {Promise<unknown> | null} */
  #next = null;

  constructor() {
    addEventListener('pagehide', () => this.#leaveBehind());
  }

  /** @returns {Promise<Draft[]>} */
  async all() {
    /** @type {Draft[]} */
    const kept = await this.#ask('readonly', (drafts) => drafts.getAll());
    /** @type {Draft[]} */
    const left = JSON.parse(localStorage.getItem(LEFT_BEHIND) ?? '[]');
    const newer = left.filter((draft) => !kept.some(({ key, at }) => key === draft.key && Date.parse(at) > Date.parse(draft.at)));
    await Promise.all(newer.map((draft) => this.put(draft)));
    localStorage.removeItem(LEFT_BEHIND);
    return [...kept.filter(({ key }) => !newer.some((draft) => draft.key === key)), ...newer];
  }

  /** Done when this, or what was put after it, is written. @param {Draft} draft */
  async put(draft) {
    this.#unwritten.set(draft.key, draft);
    this.#next ??= this.#writing.catch(() => undefined).then(() => {
      this.#next = null;
      this.#writing = this.#write([...this.#unwritten.values()]);
      return this.#writing;
    });
    await this.#next;
  }

  /** @param {string} key */
  async remove(key) {
    this.#unwritten.delete(key);
    await this.#writing.catch(() => undefined);
    await this.#ask('readwrite', (drafts) => drafts.delete(key));
  }

  /** @param {Draft[]} newest */
  async #write(newest) {
    await this.#ask('readwrite', (drafts) => {
      newest.forEach((draft) => drafts.put(draft));
      return drafts.count();
    });
    newest.filter((draft) => this.#unwritten.get(draft.key) === draft).forEach(({ key }) => this.#unwritten.delete(key));
  }

  #leaveBehind() {
    if (this.#unwritten.size > 0) {
      localStorage.setItem(LEFT_BEHIND, JSON.stringify([...this.#unwritten.values()]));
    }
  }

  /**
   * Done when the database has it; the disk may have it some seconds later.
   * @template T
   * @param {IDBTransactionMode} mode
   * @param {(drafts: IDBObjectStore) => IDBRequest<T>} ask
   * @returns {Promise<T>}
   */
  async #ask(mode, ask) {
    this.#opened ??= open();
    const transaction = (await this.#opened).transaction(DRAFTS, mode, { durability: 'relaxed' });
    const request = ask(transaction.objectStore(DRAFTS));
    return new Promise((resolve, reject) => {
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error);
    });
  }
}

/** @returns {Promise<IDBDatabase>} */
function open() {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(DRAFTS, { keyPath: 'key' });
  return new Promise((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
}
