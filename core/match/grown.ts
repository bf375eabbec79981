/**
 * A copy of the array with zeros behind it: twice as long, or as long as `least` wants, so that a buffer that is filled
 * step by step is copied a few times only.
 */
export function grown<T extends Uint8Array | Int32Array>(array: T, least: number): T;
export function grown(array: Uint8Array | Int32Array, least: number): Uint8Array | Int32Array {
  const length = Math.max(least, array.length * 2);
  const larger = array instanceof Uint8Array ? new Uint8Array(length) : new Int32Array(length);
  larger.set(array);
  return larger;
}
