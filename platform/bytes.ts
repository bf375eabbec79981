/**
 * Bytes in messages. Chromium carries them when the manifest asks for structured clones (`message_serialization`) and
 * knows that key, Firefox always; elsewhere messages are JSON and bytes go as base64.
 */

/** Sent with a request; what arrives of it tells how bytes can come back. */
export const PROBE = new Uint8Array([0x6e]);

/** Whether the probe arrived as bytes. */
export function carriesBytes(probe: unknown): boolean {
  return ArrayBuffer.isView(probe) && probe.byteLength === PROBE.byteLength;
}

const CHUNK = 0x8000;

export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let start = 0; start < bytes.length; start += CHUNK) {
    text += String.fromCharCode(...bytes.subarray(start, start + CHUNK));
  }
  return btoa(text);
}

/** @throws {DOMException} when the text is not base64. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
}
