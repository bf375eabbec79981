/** What the bench found, as `--json` prints it. */

/** Smallest, middle and largest of some values. */
export interface Range {
  min: number;
  median: number;
  max: number;
  values: number[];
}

export function range(values: readonly number[]): Range {
  const sorted = values.toSorted((a, b) => a - b);
  return {
    min: sorted[0] ?? 0,
    median: sorted[sorted.length >> 1] ?? 0,
    max: sorted.at(-1) ?? 0,
    values: [...values],
  };
}

export interface PackFacts {
  pack: string;
  forms: number;
  compileMs: number;
  tableBytes: number;
  tableGzipped: number;
  bytesPerForm: number;
  filterBytes?: number;
  filterGzipped?: number;
  /** From bytes to a usable table, in the browser. */
  loadMs: Range;
  /** What a page holds more with the table loaded and used. */
  memoryBytes: number;
  peers?: Record<string, { buildMs: number; memoryBytes: number }>;
}

/** Warm times of one matcher on one text. */
export interface WarmCell {
  /** `scan`, `filter` or a peer's name. */
  what: string;
  pack: string;
  text: string;
  /** Hits, or candidates, or a peer's matches. */
  found: number;
  /** Of each run: median time ÷ median time of the bare walk. */
  ratios: number[];
  /** Of each run: nanoseconds that the bare walk takes for a UTF-16 code unit. */
  limitNs: number[];
}

/** First passes over 50,000 code units, each in a fresh page, in ms. */
export interface ColdCell {
  text: string;
  pack: string;
  limitMs: number[];
  scanMs: number[];
  loadMs: number[];
  unpackMs: number[];
}

export interface Report {
  browser: string;
  node: string;
  runs: number;
  packs: PackFacts[];
  warm: WarmCell[];
  cold: ColdCell[];
}
