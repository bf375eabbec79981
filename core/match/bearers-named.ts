/** Who was named in full so far in a run: ours, or others of the same name. A bare surname is the last one's. */
import type { Group, Option } from './findings.ts';

export class BearersNamed {
  /** Entity → number of the last group that names it in full. */
  private readonly ours = new Map<number, number>();
  /** Entity → number of the last group that names someone else of its name. Most runs have none. */
  private others: Map<number, number> | undefined;

  /** A group names the entity in full. */
  addOurs(entity: number, group: number): void {
    this.ours.set(entity, group);
  }

  /** A group names someone else of the entity's name. */
  addOther(entity: number, group: number): void {
    this.others ??= new Map();
    this.others.set(entity, group);
  }

  hasOurs(entity: number): boolean {
    return this.ours.has(entity);
  }

  /** Number of the last group that names someone else of its name. */
  lastOther(entity: number): number | undefined {
    return this.others?.get(entity);
  }

  /** Whom the nearest whole name before this one belongs to. */
  last({ sense: { entity } }: Option, group: Group): Option['last'] {
    if (this.ours.size === 0 && this.others === undefined) return undefined;
    const ours = this.ours.get(entity) ?? -1;
    let theirs = this.others?.get(entity) ?? -1;
    for (const rival of group.options)
      if (rival.sense.entity !== entity) theirs = Math.max(theirs, this.ours.get(rival.sense.entity) ?? -1);
    return ours === theirs ? undefined : ours > theirs ? 'ours' : 'theirs';
  }
}
