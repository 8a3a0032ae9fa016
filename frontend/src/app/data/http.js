/** Requests to the server, and its refusals as values that can be shown. */

import { hasSentence, language, t } from '../i18n.js';

const LIMIT_MS = 8000;

/** A request that was refused (RFC 9457) or did not arrive (status 0). */
export class Problem extends Error {
  /**
   * @param {number} status 0: no answer from the server
   * @param {string} type the last part of the problem's type, e.g. `position-taken`
   * @param {string} title a sentence for the reader
   * @param {unknown} [current] with 409: the thing as it is now; with `unknown-answer`: the question
   */
  constructor(status, type, title, current) {
    super(title);
    this.status = status;
    this.type = type;
    this.current = current;
  }

  /** True if the same request may succeed later. */
  get passing() {
    return this.status === 0 || this.status >= 500;
  }
}

/** @param {unknown} error a sentence for whatever went wrong */
export function inWords(error) {
  return error instanceof Problem ? error.message : t('problem.unexpected');
}

/**
 * @param {string} method
 * @param {string} path
 * @param {unknown} [body]
 * @param {Record<string, string>} [more] headers
 * @param {RequestInit} [how]
 * @returns {Promise<any>} the answer's JSON, or null if it has none
 * @throws {Problem}
 */
export async function request(method, path, body, more = {}, how = {}) {
  /** @type {Record<string, string>} */
  const headers = { Accept: 'application/json', 'Accept-Language': language(), ...more };
  if (method !== 'GET') {
    headers['X-XSRF-TOKEN'] = cookie('XSRF-TOKEN');
  }
  if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
  }
  const response = await reach(path, {
    ...how, method, headers, body: body === undefined ? null : JSON.stringify(body), signal: AbortSignal.timeout(LIMIT_MS),
  });
  if (!response.ok) {
    throw await problemOf(response);
  }
  const text = await response.text();
  return text === '' ? null : JSON.parse(text);
}

/** @param {string} path @param {RequestInit} init */
async function reach(path, init) {
  try {
    return await fetch(path, { ...init, credentials: 'same-origin', cache: 'no-store' });
  } catch {
    throw new Problem(0, 'unreachable', t('problem.unreachable'));
  }
}

/** @param {Response} response */
async function problemOf(response) {
  /** @type {{type?: string, title?: string, detail?: string, current?: unknown}} */
  const told = await response.json().catch(() => ({}));
  const type = (told.type ?? '').split(/[/:]/).pop() || `status-${response.status}`;
  const known = `problem.status-${response.status}`;
  const fallback = hasSentence(known) ? t(known) : t('problem.unexpected');
  return new Problem(response.status, type, told.detail ?? told.title ?? fallback, told.current);
}

/** @param {string} name */
function cookie(name) {
  const found = document.cookie.split('; ').find((c) => c.startsWith(`${name}=`));
  return found === undefined ? '' : decodeURIComponent(found.slice(name.length + 1));
}

const RETRY_MS = 1000;

/**
 * The same until it succeeds or is finally refused.
 * @template T
 * @param {() => Promise<T>} act
 * @returns {Promise<T>}
 * @throws {Problem}
 */
export async function patiently(act) {
  for (;;) {
    try {
      return await act();
    } catch (error) {
      if (!(error instanceof Problem) || !error.passing) {
        throw error;
      }
      await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
    }
  }
}
