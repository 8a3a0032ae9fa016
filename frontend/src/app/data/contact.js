/** What passes between the room and a caller beside the voice: the link, the chat, photos. */

import { request } from './http.js';

/**
 * @typedef {object} Contact
 * @property {{to: string | null, message: 'queued' | 'sent' | 'delivered' | 'failed' | null, createdAt: string, openedAt: string | null, consentedAt: string | null, stoppedAt: string | null, revokedAt: string | null}} link
 * @property {{id: number, by: string | null, text: string, at: string}[]} chat by: null for the caller; hostile text
 * @property {{id: string, at: string}[]} photos
 */

export const LONGEST_LINE = 500;

/** @param {string} call @param {string} what */
const at = (call, what) => `/api/calls/${encodeURIComponent(call)}/${what}`;

/**
 * Sends the caller a link; a former one is void.
 * @param {string} call
 * @param {string | null} to null: the number that called
 * @returns {Promise<{url: string, sent: boolean}>}
 */
export const sendLink = (call, to) => request('POST', at(call, 'link'), { to });

/** @param {string} call */
export const revokeLink = (call) => request('DELETE', at(call, 'link'));

/** @param {string} call @param {string} text */
export const say = (call, text) => request('POST', at(call, 'chat'), { text });

/** Where a photo is seen; each look is on record. @param {string} call @param {string} photo */
export const photoAt = (call, photo) => at(call, `photos/${encodeURIComponent(photo)}`);

/**
 * How far the link got.
 * @param {Contact['link']} link
 * @returns {'revoked' | 'stopped' | 'consented' | 'opened' | 'failed' | 'delivered' | 'sent' | 'queued' | 'unsent'}
 */
export function stepOf(link) {
  if (link.revokedAt !== null) {
    return 'revoked';
  }
  if (link.consentedAt !== null) {
    return link.stoppedAt === null ? 'consented' : 'stopped';
  }
  return link.openedAt !== null ? 'opened' : link.message ?? 'unsent';
}
