/**
 * The face of recognition: page/ and tools/ know only this file and mention.ts.
 * A recogniser holds the loaded matchers; a session holds what one page (or one text) has shown so far.
 */
import type { Mention } from './mention.ts';

/** An enabled pack whose table is here. */
interface WholeMatcher {
  pack: string;
  /** A matcher table: core/match/table.ts. */
  bytes: Uint8Array;
}

/** An enabled pack that is too large to be here whole. */
export interface PartialMatcher {
  pack: string;
  /** A filter of all its forms: core/match/filter.ts. */
  filter: Uint8Array;
  /** Asks for the table of the forms with these hashes (core/match/sub-table.ts). Rejects when it can't be had. */
  confirm(hashes: readonly number[]): Promise<Uint8Array>;
}

export type Matcher = WholeMatcher | PartialMatcher;

/**
 * The runs of one page. Evidence is page-wide: a full name in one run lets short names count in another, so
 * adding or removing a run can change the mentions of others; `takeChanged` tells which.
 * Whatever the order of calls, the result is that of scanning all present runs at once.
 */
export interface RecognitionSession {
  /**
   * Scans the text of one run, replacing what was known under this key.
   * Only what was found is kept; the text no longer than until its candidates in large packs are confirmed.
   */
  set(key: number, text: string): void;
  /**
   * Whether anything is kept under this key: a mention, a short name without evidence, a context word, a decoy that
   * matters, a text whose candidates are not confirmed yet. False lets the page forget the run and use the key again. Without this method every run is remembered.
   */
  holds?(key: number): boolean;
  /** Forgets a run. */
  delete(key: number): void;
  /** The mentions of one run, in text order, none inside or overlapping another. */
  mentions(key: number): readonly Mention[];
  /** Keys (without those just set) whose mentions may differ since the last call. Empties the list. */
  takeChanged(): number[];
}

export interface Recogniser {
  /**
   * @param learned Called when more became known of runs set before, because a large pack's candidates were confirmed:
   * `takeChanged` has news.
   */
  session(learned?: () => void): RecognitionSession;
}
