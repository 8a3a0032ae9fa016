/**
 * Our id of a call follows from the exchange's name of it (UUIDv5, RFC 9562, URL namespace): a page
 * knows it from the INVITE alone, also while the server is dead.
 */

const NAMESPACE = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';

/** @param {string} exchangeCall the header X-Kentongan-Call */
export async function callIdOf(exchangeCall) {
  const namespace = Uint8Array.from(NAMESPACE.replaceAll('-', '').match(/../g) ?? [], (byte) => parseInt(byte, 16));
  const name = new TextEncoder().encode(exchangeCall);
  const input = new Uint8Array(namespace.length + name.length);
  input.set(namespace);
  input.set(name, namespace.length);
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-1', input)).slice(0, 16);
  hash[6] = (Number(hash[6]) & 0x0f) | 0x50;
  hash[8] = (Number(hash[8]) & 0x3f) | 0x80;
  const hex = [...hash].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}
