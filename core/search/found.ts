/** What a search can find. */

/** In the order results are shown. */
export const FOUND_KINDS = ['entity', 'event', 'claim'] as const;
export type FoundKind = (typeof FOUND_KINDS)[number];

/** One record that a query found. */
export interface Found {
  kind: FoundKind;
  /** Id in the pack. */
  id: string;
  /** BCP 47 tag of the language whose text matched best. */
  lang: string;
  /** Comparable within one query, higher is better. */
  score: number;
}
