/** Recognition of one page as it comes and goes, run by run. */
import { Candidates } from './candidates.ts';
import { loadFilter } from './filter.ts';
import { CommonFindings, type RunFindings } from './findings.ts';
import { HitBuffer } from './hit-buffer.ts';
import { Lexicon } from './lexicon.ts';
import type { Mention } from './mention.ts';
import { type Judgement, PageEvidence } from './page-evidence.ts';
import type { Matcher, PartialMatcher, Recogniser, RecognitionSession } from './recogniser.ts';
import { isRefusal, type Refusal, resolve } from './resolve.ts';
import { Dependents } from './resolve-dependents.ts';
import { findInRun } from './resolve-run.ts';
import { scan } from './scan.ts';
import { loadTable, type Table } from './table.ts';

/** A session that also tells what it found and did not believe. */
export interface ExplainingSession extends RecognitionSession {
  /** Names of one run that were found and not marked, in text order, each with the reason. */
  refusals(key: number): Refusal[];
}

export interface ExplainingRecogniser extends Recogniser {
  session(learned?: () => void): ExplainingSession;
}

/**
 * Loads matchers into one recogniser; the order of packs decides where two claim the same text with equal right.
 * Throws an Error that names the pack when its bytes are not a sound matcher table or filter.
 */
export function createRecogniser(matchers: readonly Matcher[]): ExplainingRecogniser {
  return new PackRecogniser(matchers);
}

/** What all sessions share: the tables, and what is still to be confirmed. */
class PackRecogniser implements ExplainingRecogniser {
  readonly lexicon: Lexicon;
  private readonly common = new CommonFindings();
  private readonly tables: Table[] = [];
  private readonly buffers: HitBuffer[] = [];
  private readonly candidates: Candidates[] = [];
  private readonly sessions: PageSession[] = [];

  constructor(matchers: readonly Matcher[]) {
    this.lexicon = new Lexicon(matchers.map(({ pack }) => pack));
    for (const [pack, matcher] of matchers.entries()) {
      try {
        if ('bytes' in matcher) this.add(loadTable(matcher.bytes), pack);
        else this.candidates.push(this.candidatesOf(matcher, pack));
      } catch (error) {
        throw new Error(`The matcher of pack ${matcher.pack} can't be read`, { cause: error });
      }
    }
  }

  session(learned: () => void = () => {}): PageSession {
    const session = new PageSession(this, learned);
    this.sessions.push(session);
    return session;
  }

  find(text: string): RunFindings {
    for (const [i, table] of this.tables.entries()) scan(table, text, this.buffers[i] as HitBuffer);
    return findInRun(this.lexicon, this.common, this.buffers, text);
  }

  /** Whether something in the text has to be confirmed first; if so, that is on its way. */
  awaits(text: string): boolean {
    let awaited = false;
    for (const candidates of this.candidates) if (candidates.awaits(text)) awaited = true;
    return awaited;
  }

  private candidatesOf({ filter, confirm }: PartialMatcher, pack: number): Candidates {
    return new Candidates(loadFilter(filter), confirm, (bytes) => {
      if (bytes) this.add(loadTable(bytes), pack);
      for (const session of this.sessions) session.learn();
    });
  }

  private add(table: Table, pack: number): void {
    this.tables.push(table);
    this.buffers.push(new HitBuffer());
    this.lexicon.add(table, pack);
  }
}

interface Run {
  findings: RunFindings;
  /** Worked out when asked for, forgotten when the page's word on one of its entities changes. */
  mentions: readonly Mention[] | undefined;
}

/** Kept as long as the page: where nothing was refused it is the list itself, without room to spare. */
function mentionsIn(results: readonly (Mention | Refusal)[]): readonly Mention[] {
  const isMention = (result: Mention | Refusal): result is Mention => !isRefusal(result);
  return results.every(isMention) ? results : results.filter(isMention);
}

class PageSession implements ExplainingSession {
  private readonly runs = new Map<number, Run>();
  /** Texts of runs whose candidates are not confirmed yet. */
  private readonly waiting = new Map<number, string>();
  private readonly evidence: PageEvidence;
  private readonly dependents = new Dependents();
  /** What the page says of entities, as last told to anyone. */
  private readonly told = new Map<number, Judgement>();
  private readonly changed = new Set<number>();
  /** Used again for each run: the entities of which it says something, and those that they are context for. */
  private readonly touched = new Set<number>();
  private readonly recogniser: PackRecogniser;
  private readonly lexicon: Lexicon;
  private readonly learned: () => void;

  constructor(recogniser: PackRecogniser, learned: () => void) {
    this.recogniser = recogniser;
    this.lexicon = recogniser.lexicon;
    this.evidence = new PageEvidence(this.lexicon);
    this.learned = learned;
  }

  set(key: number, text: string): void {
    if (this.recogniser.awaits(text)) this.waiting.set(key, text);
    else this.waiting.delete(key);
    this.place(key, text);
    this.changed.delete(key);
  }

  /** Reads again what waited for a confirmation. */
  learn(): void {
    if (this.waiting.size === 0) return;
    for (const [key, text] of [...this.waiting]) {
      this.waiting.delete(key);
      this.place(key, text);
      this.changed.add(key);
    }
    this.learned();
  }

  private place(key: number, text: string): void {
    const findings = this.recogniser.find(text);
    const old = this.runs.get(key)?.findings;
    if (old === undefined && findings.groups.length === 0 && findings.tallies.length === 0) return;
    if (old) this.dependents.remove(key, old);
    if (findings.groups.length === 0 && findings.tallies.length === 0) this.runs.delete(key);
    else this.runs.set(key, { findings, mentions: undefined });
    this.dependents.add(key, findings, this.lexicon);
    this.exchange(old, findings);
  }

  delete(key: number): void {
    this.waiting.delete(key);
    const old = this.runs.get(key)?.findings;
    if (!old) return;
    this.dependents.remove(key, old);
    this.runs.delete(key);
    this.exchange(old, undefined);
    this.changed.delete(key);
  }

  holds(key: number): boolean {
    return this.runs.has(key) || this.waiting.has(key);
  }

  mentions(key: number): readonly Mention[] {
    const run = this.runs.get(key);
    if (!run) return [];
    run.mentions ??= mentionsIn(this.results(run));
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
    return run.findings.groups.map((group) => resolve(group, this.lexicon, this.judgement));
  }

  private readonly judgement = (entity: number): Judgement => {
    const known = this.told.get(entity);
    if (known) return known;
    const judgement = this.evidence.judgement(entity);
    this.told.set(entity, judgement);
    return judgement;
  };

  /** Takes back what one run said, adds what another says, and finds out whom that concerns. */
  private exchange(old: RunFindings | undefined, fresh: RunFindings | undefined): void {
    const { touched } = this;
    touched.clear();
    if (old) this.count(old, -1);
    if (fresh) this.count(fresh, 1);
    for (const entity of touched) {
      const before = this.told.get(entity);
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

  /** Where nobody has asked, nobody has been told anything that could change. */
  private touch(entity: number): void {
    if (this.told.has(entity)) this.touched.add(entity);
  }

  private count({ tallies }: RunFindings, sign: 1 | -1): void {
    for (const tally of tallies) {
      this.evidence.count(tally, sign);
      this.touch(tally.entity);
      for (const served of this.dependents.servedBy(tally.entity)) this.touch(served);
    }
  }
}
