/** Drafts in this browser's own database: what was typed survives the page, the browser and the server. */

/** @typedef {import('./draft.js').Draft} Draft */

const DATABASE = 'kentongan';
const DRAFTS = 'drafts';

export class DraftStore {
  /** @type {Promise<IDBDatabase> | null} */
  #opened = null;

  /** @returns {Promise<Draft[]>} */
  all() {
    return this.#ask('readonly', (drafts) => drafts.getAll());
  }

  /** @param {Draft} draft */
  async put(draft) {
    await this.#ask('readwrite', (drafts) => drafts.put(draft));
  }

  /** @param {string} key */
  async remove(key) {
    await this.#ask('readwrite', (drafts) => drafts.delete(key));
  }

  /** @template T @param {IDBTransactionMode} mode @param {(drafts: IDBObjectStore) => IDBRequest<T>} ask @returns {Promise<T>} */
  async #ask(mode, ask) {
    this.#opened ??= open();
    const transaction = (await this.#opened).transaction(DRAFTS, mode, { durability: 'strict' });
    return done(ask(transaction.objectStore(DRAFTS)));
  }
}

/** @returns {Promise<IDBDatabase>} */
function open() {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(DRAFTS, { keyPath: 'key' });
  return done(opening);
}

/** @template T @param {IDBRequest<T>} request @returns {Promise<T>} */
function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
