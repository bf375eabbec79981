/** What one run says of each entity, while it is read. */
import type { Tally } from './findings.ts';

/** An empty list of anything; `longer` never adds to it. */
export const NONE: never[] = [];

export class Tallies {
  private readonly byEntity = new Map<number, Tally>();

  of(entity: number): Tally {
    const known = this.byEntity.get(entity);
    if (known) return known;
    const fresh: Tally = {
      entity,
      named: NONE,
      whole: 0,
      sure: 0,
      own: 0,
      namesakes: 0,
      decoys: NONE,
      homonyms: 0,
      titled: 0,
      supported: 0,
      short: 0,
      strangers: 0,
      for: NONE,
      against: 0,
      spelledOut: NONE,
      otherwise: NONE,
    };
    this.byEntity.set(entity, fresh);
    return fresh;
  }

  all(): Tally[] {
    return [...this.byEntity.values()];
  }
}

/**
 * The list with one thing more. Most hold one, and all are kept as long as the page, so short ones are without the room
 * to spare that `push` and spreading leave.
 */
export function longer<T>(list: T[], item: T): T[] {
  if (list.length === 0) return [item];
  if (list.length < SHORT_LIST) return list.concat([item]);
  list.push(item);
  return list;
}

const SHORT_LIST = 8;
