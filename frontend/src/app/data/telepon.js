/** The telephone of the page /telepon; only on the server's own machine and in a sample region. */

import { request } from './http.js';

/** @returns {Promise<{region: string, phone: import('./positions.js').PhoneAccount}>} */
export const publicTelephone = () => request('GET', '/api/telepon');
