/** Runs: the text of one inline formatting context, with the way back from its offsets to the text nodes. */
import type { Mention } from '../core/match/mention.ts';

/** A run that holds something worth remembering. Its text is never kept. */
export interface Run {
  /** Key in the recognition session; a run in parts has the keys `key` to `key + cuts.length`. */
  readonly key: number;
  readonly root: Document | ShadowRoot;
  /** Text nodes in document order; their data, joined, is the run's text. */
  readonly nodes: readonly Text[];
  /** Lengths of the nodes' data as they were read, UTF-16 code units. */
  lengths: readonly number[];
  /** Whether text that does not belong to the run (ruby annotations) stands between its nodes. */
  gaps: boolean;
  /** Offsets where a very long text was cut into parts that are recognised apart; usually empty. */
  cuts: readonly number[];
  /** The wanted mentions, offsets in the run's text. */
  mentions: readonly Mention[];
  /** False once its text has left the page or belongs to another run. */
  alive: boolean;
}

/** A place in a text node. */
export interface TextPoint {
  node: Text;
  offset: number;
}

/**
 * The place of a run's offset. At a seam between nodes an end belongs to the node before it and a
 * start to the node after it. Null when the text has changed since it was read.
 */
export function pointAt(run: Run, offset: number, edge: 'start' | 'end'): TextPoint | null {
  let base = 0;
  for (let i = 0; i < run.nodes.length; i++) {
    const node = run.nodes[i];
    const length = run.lengths[i];
    if (node === undefined || length === undefined) return null;
    const inside = offset - base;
    if (inside < length || (edge === 'end' && inside === length)) {
      return node.length === length ? { node, offset: inside } : null;
    }
    base += length;
  }
  return null;
}

/** The run's offset of a place in one of its text nodes; -1 when the node is not the run's. */
export function offsetOf(run: Run, node: Node, offset: number): number {
  let base = 0;
  for (let i = 0; i < run.nodes.length; i++) {
    if (run.nodes[i] === node) return base + offset;
    base += run.lengths[i] ?? 0;
  }
  return -1;
}

/** The parts of the run's text from `start` to `end`, one per text node that has any of it; empty when the text has changed. */
export function piecesOf(run: Run, start: number, end: number): StaticRange[] {
  const pieces: StaticRange[] = [];
  let base = 0;
  for (let i = 0; i < run.nodes.length && base < end; i++) {
    const node = run.nodes[i];
    const length = run.lengths[i];
    if (node === undefined || length === undefined || node.length !== length) return [];
    const from = Math.max(start - base, 0);
    const to = Math.min(end - base, length);
    if (from < to) {
      pieces.push(
        new StaticRange({ startContainer: node, startOffset: from, endContainer: node, endOffset: to }),
      );
    }
    base += length;
  }
  return pieces;
}

/** The whole of it as one range; null when the text has changed. */
export function rangeOf(run: Run, start: number, end: number): StaticRange | null {
  const from = pointAt(run, start, 'start');
  const to = pointAt(run, end, 'end');
  if (from === null || to === null) return null;
  return new StaticRange({
    startContainer: from.node,
    startOffset: from.offset,
    endContainer: to.node,
    endOffset: to.offset,
  });
}

/** The ranges to mark: one, unless text that does not belong to the run stands inside. */
export function placesOf(run: Run, start: number, end: number): StaticRange[] {
  if (run.gaps) return piecesOf(run, start, end);
  const range = rangeOf(run, start, end);
  return range === null ? [] : [range];
}

/** Longest text that is recognised in one go, so that no single step becomes a long task. */
const PART_LENGTH = 65_536;
/** How far before the limit a good place to cut is sought. */
const CUT_REACH = 2_000;
const SENTENCE_END = /[.!?。！？\n][^.!?。！？\n]*$/u;
const SPACE = /\s\S*$/u;

const NO_CUTS: readonly number[] = [];

/** Where to cut a very long text: after sentences, else at white space, else anywhere. */
function cutsOf(text: string): readonly number[] {
  if (text.length <= PART_LENGTH) return NO_CUTS;
  const cuts: number[] = [];
  let from = 0;
  while (text.length - from > PART_LENGTH) {
    const reach = from + PART_LENGTH - CUT_REACH;
    const tail = text.slice(reach, from + PART_LENGTH);
    const found = SENTENCE_END.exec(tail) ?? SPACE.exec(tail);
    from = found === null ? from + PART_LENGTH : reach + found.index + 1;
    cuts.push(from);
  }
  return cuts;
}

/** The text of a run whose nodes these are, in the parts in which it is recognised. */
export function textsOf(nodes: readonly Text[]): { texts: string[]; cuts: readonly number[] } {
  let text = '';
  for (const { data } of nodes) text = text === '' ? data : text + data;
  const cuts = cutsOf(text);
  if (cuts.length === 0) return { texts: [text], cuts };
  return { texts: [0, ...cuts].map((from, part) => text.slice(from, cuts[part])), cuts };
}
