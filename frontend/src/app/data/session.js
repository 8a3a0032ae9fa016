/** Who is signed in. */

import { Problem, request } from './http.js';

/**
 * @typedef {object} Session
 * @property {string} username
 * @property {string} name
 * @property {string} role
 * @property {string | null} position where this person sits
 */

const PATH = '/api/session';

/** @returns {Promise<Session | null>} null: nobody */
export async function currentSession() {
  try {
    return await request('GET', PATH);
  } catch (error) {
    if (error instanceof Problem && error.status === 401) {
      return null;
    }
    throw error;
  }
}

/** @param {string} username @param {string} password */
export async function signIn(username, password) {
  await request('POST', PATH, { username, password });
}

export async function signOut() {
  await request('DELETE', PATH);
}
