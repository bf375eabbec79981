/** Recognition of one page as it comes and goes, run by run. */
import { HitBuffer } from './hit-buffer.ts';
import { Lexicon } from './lexicon.ts';
import type { Mention } from './mention.ts';
import { type Judgement, PageEvidence } from './page-evidence.ts';
import type { MatcherBytes, Recogniser, RecognitionSession } from './recogniser.ts';
import { isRefusal, type Refusal, resolve } from './resolve.ts';
import { Dependents } from './resolve-dependents.ts';
import { findInRun, type RunFindings } from './resolve-run.ts';
import { scan } from './scan.ts';
import { loadTable } from './table.ts';

/** A session that also tells what it found and did not believe. */
export interface ExplainingSession extends RecognitionSession {
  /** Names of one run that were found and not marked, in text order, each with the reason. */
  refusals(key: number): Refusal[];
}

export interface ExplainingRecogniser extends Recogniser {
  session(): ExplainingSession;
}

/**
 * Loads matchers into one recogniser; the order of packs decides where two claim the same text with equal right.
 * Throws an Error that names the pack when its bytes are not a sound matcher table.
 */
export function createRecogniser(matchers: readonly MatcherBytes[]): ExplainingRecogniser {
  const tables = matchers.map(({ pack, bytes }) => {
    try {
      return loadTable(bytes);
    } catch (error) {
      throw new Error(`The matcher of pack ${pack} can't be read`, { cause: error });
    }
  });
  const lexicon = new Lexicon(tables);
  const buffers = tables.map(() => new HitBuffer());
  const find = (text: string) => {
    for (const [i, table] of tables.entries()) scan(table, text, buffers[i] ?? new HitBuffer());
    return findInRun(lexicon, buffers, text);
  };
  return { session: () => new PageSession(lexicon, find) };
}

interface Run {
  findings: RunFindings;
  /** Worked out when asked for, forgotten when the page's word on one of its entities changes. */
  mentions: readonly Mention[] | undefined;
}

class PageSession implements ExplainingSession {
  private readonly runs = new Map<number, Run>();
  private readonly evidence: PageEvidence;
  private readonly dependents = new Dependents();
  /** What the page says of entities, as last told to anyone. */
  private readonly told = new Map<number, Judgement>();
  private readonly changed = new Set<number>();
  private readonly lexicon: Lexicon;
  private readonly find: (text: string) => RunFindings;

  constructor(lexicon: Lexicon, find: (text: string) => RunFindings) {
    this.lexicon = lexicon;
    this.find = find;
    this.evidence = new PageEvidence(lexicon);
  }

  set(key: number, text: string): void {
    const findings = this.find(text);
    const old = this.runs.get(key)?.findings;
    if (old) this.dependents.remove(key, old);
    if (findings.groups.length === 0 && findings.tallies.size === 0) this.runs.delete(key);
    else this.runs.set(key, { findings, mentions: undefined });
    this.dependents.add(key, findings, this.lexicon);
    this.exchange(old, findings);
    this.changed.delete(key);
  }

  delete(key: number): void {
    const old = this.runs.get(key)?.findings;
    if (!old) return;
    this.dependents.remove(key, old);
    this.runs.delete(key);
    this.exchange(old, undefined);
    this.changed.delete(key);
  }

  holds(key: number): boolean {
    return this.runs.has(key);
  }

  mentions(key: number): readonly Mention[] {
    const run = this.runs.get(key);
    if (!run) return [];
    run.mentions ??= this.results(run).filter((result): result is Mention => !isRefusal(result));
    return run.mentions;
  }

  refusals(key: number): Refusal[] {
    const run = this.runs.get(key);
    return run ? this.results(run).filter(isRefusal) : [];
  }

  takeChanged(): number[] {
    const keys = [...this.changed];
    this.changed.clear();
    return keys;
  }

  private results(run: Run): (Mention | Refusal)[] {
    return run.findings.groups.map((group) =>
      resolve(group, this.lexicon, (entity) => this.judgement(entity)),
    );
  }

  private judgement(entity: number): Judgement {
    const known = this.told.get(entity);
    if (known) return known;
    const judgement = this.evidence.judgement(entity);
    this.told.set(entity, judgement);
    return judgement;
  }

  /** Takes back what one run said, adds what another says, and finds out whom that concerns. */
  private exchange(old: RunFindings | undefined, fresh: RunFindings | undefined): void {
    const touched = new Set<number>();
    for (const [findings, sign] of [
      [old, -1],
      [fresh, 1],
    ] as const)
      for (const [entity, tally] of findings?.tallies ?? []) {
        this.evidence.count(entity, tally, sign);
        touched.add(entity);
        for (const served of this.dependents.servedBy(entity)) touched.add(served);
      }
    for (const entity of touched) {
      const before = this.told.get(entity);
      // Nobody has asked, so nobody has been told anything that could change.
      if (!before) continue;
      const after = this.evidence.judgement(entity);
      this.told.set(entity, after);
      for (const key of this.dependents.concernedBy(entity, before, after)) {
        const run = this.runs.get(key);
        if (run) run.mentions = undefined;
        this.changed.add(key);
      }
    }
  }
}
