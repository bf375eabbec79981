/**
 * Bytes in messages. Chromium carries them when the manifest asks for structured clones (`message_serialization`) and
 * knows that key, Firefox always; elsewhere messages are JSON and bytes go as base64.
 */

/** Sent with a request; what arrives of it tells how bytes can come back. */
export const PROBE = new Uint8Array([0x6e]);

/** Bytes as they reach the sender of this probe: as they are when it arrived as bytes itself. */
export function carry(bytes: Uint8Array, probe: unknown): Uint8Array | string {
  const arrived = ArrayBuffer.isView(probe) && probe.byteLength === PROBE.byteLength;
  return arrived ? bytes : toBase64(bytes);
}

/**
 * What was carried, as bytes again.
 * @throws {DOMException} when it is a text and no base64.
 */
export function carried(message: Uint8Array | string): Uint8Array {
  return typeof message === 'string' ? fromBase64(message) : message;
}

const CHUNK = 0x8000;

function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return btoa(text);
}

function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
