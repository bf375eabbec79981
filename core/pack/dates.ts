/** EDTF dates (ISO 8601-2:2019), read once when a pack is compiled so that no reader's page parses them. */
import edtf from 'edtf';

const TYPES = ['Date', 'Year', 'Season', 'Interval', 'Decade', 'Century'];

/** UTF-16 code units of a date: twice a day and its qualifiers fit. */
export const LONGEST_DATE = 40;

/** Days are told and compared as `YYYY-MM-DD`, which has no room for other years. */
const FIRST = Date.parse('0000-01-01T00:00:00Z');
const LAST = Date.parse('9999-12-31T23:59:59.999Z');
const isTellable = (end: number): boolean => Math.abs(end) === Infinity || (end >= FIRST && end <= LAST);

/** Whether the text is an EDTF date or interval whose years have four digits. */
export function isEdtf(text: string): boolean {
  // The parser takes seconds over a long text.
  if (text.length > LONGEST_DATE) return false;
  try {
    const { min, max } = edtf(text, { types: TYPES });
    return isTellable(min) && isTellable(max);
  } catch {
    return false;
  }
}

/** A date as cards and sorting need it. */
export interface BookDate {
  /** The EDTF text as written by the editor. */
  edtf: string;
  /** First day covered, `YYYY-MM-DD`; absent when open. */
  from?: string;
  /** Last day covered, `YYYY-MM-DD`; absent when open. */
  to?: string;
  /** `~` or `?` was given: show "about". */
  uncertain?: true;
}

const day = (milliseconds: number): string => new Date(milliseconds).toISOString().slice(0, 10);

/**
 * The days that an EDTF date covers.
 * @throws {Error} when the text is not EDTF; packs are validated before.
 */
export function readDate(text: string): BookDate {
  const value = edtf(text, { types: TYPES });
  const date: BookDate = { edtf: text };
  if (Number.isFinite(value.min)) date.from = day(value.min);
  if (Number.isFinite(value.max)) date.to = day(value.max);
  if (/[?~%]/.test(text)) date.uncertain = true;
  return date;
}
