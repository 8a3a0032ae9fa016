// What browsers have and Node 18 does not yet have as globals.
import { webcrypto } from 'node:crypto';

const given = /** @type {any} */ (globalThis);
given.crypto ??= webcrypto;
given.CustomEvent ??= class extends Event {
  constructor(/** @type {string} */ type, /** @type {any} */ init = {}) {
    super(type, init);
    this.detail = init.detail ?? null;
  }
};
