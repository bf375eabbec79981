/** The part of edtf.js that core/pack/dates.ts uses; the package ships no types. */
declare module 'edtf' {
  interface EdtfValue {
    /** First and last millisecond covered, UTC; ±Infinity for an open end. */
    readonly min: number;
    readonly max: number;
  }
  /** Parses an EDTF string. @throws {Error} when the text is not EDTF. */
  export default function edtf(text: string, options?: { types?: string[] }): EdtfValue;
}
