/** Which runs must be looked at again when the page's word on an entity changes. */
import type { RunFindings } from './findings.ts';
import type { Lexicon } from './lexicon.ts';
import type { Judgement } from './page-evidence.ts';

export class Dependents {
  /** Entity → runs in which it may be meant. */
  private readonly runs = new Map<number, Set<number>>();
  /** Entity → those of its runs where another may be meant at the same place. */
  private readonly contested = new Map<number, Set<number>>();
  /** Entity → entities met so far for which its names are context. */
  private readonly served = new Map<number, number[]>();

  add(key: number, findings: RunFindings, lexicon: Lexicon): void {
    for (const { options } of findings.groups)
      for (const { sense } of options) {
        if (!this.runs.has(sense.entity))
          for (const related of lexicon.related(sense.entity)) this.serve(related, sense.entity);
        insert(this.runs, sense.entity, key);
        if (options.length > 1) insert(this.contested, sense.entity, key);
      }
  }

  remove(key: number, findings: RunFindings): void {
    for (const { options } of findings.groups)
      for (const { sense } of options) {
        this.runs.get(sense.entity)?.delete(key);
        this.contested.get(sense.entity)?.delete(key);
      }
  }

  /** Entities for which the names of this one are context. */
  servedBy(entity: number): readonly number[] {
    return this.served.get(entity) ?? NONE;
  }

  private serve(related: number, entity: number): void {
    const known = this.served.get(related);
    if (known === undefined) this.served.set(related, [entity]);
    else if (!known.includes(entity)) known.push(entity);
  }

  /** Runs whose mentions may differ when the page's word on an entity changes so. */
  concernedBy(entity: number, before: Judgement, after: Judgement): Iterable<number> {
    const decisive =
      before.name !== after.name ||
      before.word !== after.word ||
      before.anyWord !== after.anyWord ||
      (before.otherwise !== after.otherwise && before.otherwise.join() !== after.otherwise.join()) ||
      before.related !== after.related ||
      before.supported !== after.supported ||
      before.short !== after.short ||
      before.strangers !== after.strangers ||
      (before.decoys !== after.decoys && before.decoys.join() !== after.decoys.join()) ||
      before.namesakes !== after.namesakes ||
      before.homonym !== after.homonym ||
      before.own !== after.own ||
      before.introduced !== after.introduced ||
      before.manyNamesakes !== after.manyNamesakes ||
      before.against !== after.against;
    if (decisive) return this.runs.get(entity) ?? [];
    return before.whole === after.whole ? [] : (this.contested.get(entity) ?? []);
  }
}

const NONE: readonly never[] = [];

function insert(sets: Map<number, Set<number>>, key: number, value: number): void {
  let set = sets.get(key);
  if (set === undefined) {
    set = new Set();
    sets.set(key, set);
  }
  set.add(value);
}
