/** What is known of the page: the runs that hold something, their mentions, and which run a text node belongs to. */
import type { Mention } from '../core/match/mention.ts';
import type { RecognitionSession } from '../core/match/recogniser.ts';
import { type Run, textsOf } from './runs.ts';

const NO_MENTIONS: readonly Mention[] = [];
/** Runs asked whether they are still in the page: a glance. */
const MOST_ASKED = 1_000;

export interface KnownRunsEvents {
  /** A run's mentions were found, changed or (empty) lost. */
  mentionsChanged(run: Run): void;
  /** A text node was part of a run that is no more and may belong to another now. */
  orphaned(text: Text): void;
}

/** The runs of one page that hold something. Runs without anything cost no memory. */
export class KnownRuns {
  readonly #session: RecognitionSession;
  readonly #events: KnownRunsEvents;
  readonly #byKey = new Map<number, Run>();
  readonly #byText = new Map<Text, Run>();
  readonly #runs = new Set<Run>();
  #wanted: (mention: Mention) => boolean;
  #nextKey = 1;
  #count = 0;

  constructor(session: RecognitionSession, wanted: (mention: Mention) => boolean, events: KnownRunsEvents) {
    this.#session = session;
    this.#wanted = wanted;
    this.#events = events;
  }

  /** Wanted mentions of all runs. */
  get count(): number {
    return this.#count;
  }

  /** All runs that hold something, in no promised order. */
  get runs(): ReadonlySet<Run> {
    return this.#runs;
  }

  runOf(text: Text): Run | undefined {
    return this.#byText.get(text);
  }

  /** Recognises a run that a walk found, and remembers it when it holds something. */
  read(nodes: readonly Text[], gaps: boolean, root: Document | ShadowRoot): void {
    const same = this.#settle(nodes);
    const { texts, cuts } = textsOf(nodes);
    if (same !== undefined && (same.cuts.length > 0 || cuts.length > 0)) this.#drop(same);
    else if (same !== undefined) {
      this.#session.set(same.key, texts[0] ?? '');
      same.lengths = nodes.map((node) => node.length);
      same.gaps = gaps;
      if (this.#holds(same.key)) this.#refresh(same);
      else this.#drop(same);
      return;
    }
    const key = this.#nextKey;
    let held = false;
    for (const [part, text] of texts.entries()) {
      this.#session.set(key + part, text);
      if (this.#holds(key + part)) held = true;
    }
    if (held) this.#remember({ key, root, nodes: [...nodes], gaps, cuts });
  }

  /** A text node belongs to no run: forgets the one that it was part of. */
  release(text: Text): void {
    const run = this.runOf(text);
    if (run === undefined) return;
    this.#drop(run);
    for (const other of run.nodes) if (other !== text) this.#events.orphaned(other);
  }

  /** Takes over what the session changed in other runs because of what it was shown. */
  settleEvidence(): void {
    const runs = new Set<Run>();
    for (const key of this.#session.takeChanged()) {
      const run = this.#byKey.get(key);
      if (run !== undefined) runs.add(run);
    }
    for (const run of runs) {
      if (this.#holdsAny(run)) this.#refresh(run);
      else this.#drop(run);
    }
  }

  /** Forgets runs that have left the page or stand inside one of `unread`. */
  forgetGone(unread: readonly Node[]): void {
    for (const run of this.#runs) {
      const [first] = run.nodes;
      if (first?.isConnected === true && !unread.some((node) => node.contains(first))) continue;
      this.#drop(run);
      for (const node of run.nodes) if (node.isConnected && node !== first) this.#events.orphaned(node);
    }
  }

  /** Whether of the runs known first more have left the page than are in it. */
  isMostlyGone(): boolean {
    let asked = 0;
    let gone = 0;
    for (const { nodes } of this.#runs) {
      if (++asked > MOST_ASKED) break;
      if (nodes[0]?.isConnected !== true) gone++;
    }
    return gone * 2 > asked;
  }

  /** Lets go of everything without a word to anyone. */
  abandon(): void {
    for (const run of this.#runs) {
      run.alive = false;
      run.mentions = NO_MENTIONS;
    }
    this.#runs.clear();
    this.#byKey.clear();
    this.#byText.clear();
    this.#count = 0;
  }

  /** Applies another wish about which mentions are wanted. */
  want(wanted: (mention: Mention) => boolean): void {
    this.#wanted = wanted;
    for (const run of this.#runs) this.#refresh(run);
  }

  /** Ends what was known under these text nodes, unless it is a run of exactly them, which is returned. */
  #settle(nodes: readonly Text[]): Run | undefined {
    let same: Run | undefined;
    for (const node of nodes) {
      const run = this.#byText.get(node);
      if (run === undefined || run === same) continue;
      if (run.nodes.length === nodes.length && run.nodes.every((other, i) => other === nodes[i])) same = run;
      else {
        this.#drop(run);
        const members = new Set(nodes);
        for (const other of run.nodes) if (!members.has(other)) this.#events.orphaned(other);
      }
    }
    return same;
  }

  #remember(found: Pick<Run, 'key' | 'root' | 'nodes' | 'gaps' | 'cuts'>): void {
    const { key, nodes, cuts } = found;
    const run: Run = {
      ...found,
      lengths: nodes.map((node) => node.length),
      mentions: NO_MENTIONS,
      alive: true,
    };
    this.#nextKey += cuts.length + 1;
    this.#runs.add(run);
    for (let part = 0; part <= cuts.length; part++) this.#byKey.set(key + part, run);
    for (const node of nodes) this.#byText.set(node, run);
    this.#refresh(run);
  }

  #holdsAny({ key, cuts }: Run): boolean {
    for (let part = 0; part <= cuts.length; part++) if (this.#holds(key + part)) return true;
    return false;
  }

  #holds(key: number): boolean {
    return this.#session.holds?.(key) ?? true;
  }

  #drop(run: Run): void {
    run.alive = false;
    this.#runs.delete(run);
    for (let part = 0; part <= run.cuts.length; part++) {
      this.#session.delete(run.key + part);
      this.#byKey.delete(run.key + part);
    }
    for (const node of run.nodes) if (this.#byText.get(node) === run) this.#byText.delete(node);
    this.#count -= run.mentions.length;
    const had = run.mentions.length > 0;
    run.mentions = NO_MENTIONS;
    if (had) this.#events.mentionsChanged(run);
  }

  #refresh(run: Run): void {
    const had = run.mentions.length;
    let mentions = this.#session.mentions(run.key);
    if (run.cuts.length > 0) {
      const all = [...mentions];
      for (const [i, cut] of run.cuts.entries()) {
        for (const mention of this.#session.mentions(run.key + i + 1)) {
          all.push({ ...mention, start: mention.start + cut, end: mention.end + cut });
        }
      }
      mentions = all;
    }
    if (mentions.length > 0 && !mentions.every(this.#wanted)) mentions = mentions.filter(this.#wanted);
    run.mentions = mentions.length === 0 ? NO_MENTIONS : mentions;
    this.#count += mentions.length - had;
    if (had > 0 || mentions.length > 0) this.#events.mentionsChanged(run);
  }
}
