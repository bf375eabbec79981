/** What the bench found, as `--json` prints it. */
import type { Range } from '../statistics.ts';

/** A peer gets the bare names and builds what it needs of them in the page. */
interface PeerFacts {
  buildMs: Range;
  /** What a page holds more with the peer built and used. */
  memoryBytes: number;
}

export interface PackFacts {
  pack: string;
  forms: number;
  compileMs: number;
  tableBytes: number;
  tableGzipped: number;
  bytesPerForm: number;
  /** The different names as JSON: what a peer would have to load. */
  namesBytes: number;
  namesGzipped: number;
  /** What a tab loads before it has seen a candidate. */
  filterBytes: number;
  filterGzipped: number;
  /** From bytes to a usable table, in the browser, warm or cold as the page was. */
  loadMs: Range;
  filterLoadMs: Range;
  /** What a page holds more with the table, or the filter, loaded and used. */
  memoryBytes: number;
  filterMemoryBytes: number;
  peers: Record<string, PeerFacts>;
}

/** Warm times of one matcher on one text. */
export interface WarmCell {
  /** `scan` (the table), `lookout` (the filter) or a peer's name. */
  what: string;
  pack: string;
  text: string;
  /** Hits, texts that may hold a name, or a peer's matches. */
  found: number;
  /** Of each run: median of time ÷ the bare walk's time next to it. */
  ratios: Range;
  /** Of each run: shortest time ÷ shortest time of the bare walk; what is left when others leave the machine alone. */
  quietRatios: Range;
  /** Of each run: nanoseconds that the bare walk takes for a UTF-16 code unit. */
  limitNs: Range;
}

/** First passes over a text, each in a fresh page, in ms. */
export interface ColdCell {
  text: string;
  pack: string;
  limitMs: Range;
  scanMs: Range;
  /** Median scan ÷ median limit. */
  ratio: number;
  loadMs: Range;
  unpackMs: Range;
}

export interface Report {
  browser: string;
  node: string;
  runs: number;
  packs: PackFacts[];
  warm: WarmCell[];
  cold: ColdCell[];
}
