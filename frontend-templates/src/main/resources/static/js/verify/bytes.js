/** Bytes, their writings, and SHA-256. */

const utf8 = new TextEncoder();

export const bytesOf = (text) => utf8.encode(text);

/** Reads base 64; fails on anything else. */
export function fromBase64(text) {
  return Uint8Array.from(atob(text), (c) => c.charCodeAt(0));
}

export function toBase64(bytes) {
  return btoa(String.fromCharCode(...bytes));
}

export function concat(...parts) {
  const all = new Uint8Array(parts.reduce((length, part) => length + part.length, 0));
  let at = 0;
  for (const part of parts) {
    all.set(part, at);
    at += part.length;
  }
  return all;
}

export const equal = (one, other) => one.length === other.length && one.every((byte, i) => byte === other[i]);

export async function sha256(...parts) {
  return new Uint8Array(await crypto.subtle.digest("SHA-256", concat(...parts)));
}

/** Canonical JSON (RFC 8785) of an object of texts, whole numbers and nulls: keys in order, as JavaScript writes them. */
export function canonical(fields) {
  return JSON.stringify(Object.fromEntries(Object.keys(fields).sort().map((key) => [key, fields[key]])));
}

/** The commitment of a content: SHA-256(salt ‖ canonical JSON), in base 64. */
export async function commitment(salt, fields) {
  return toBase64(await sha256(fromBase64(salt), bytesOf(canonical(fields))));
}
