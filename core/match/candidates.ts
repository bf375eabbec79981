/**
 * What a tab knows of a large pack: a filter of all its forms, and of which candidates the background has told what
 * they mean. New ones are asked for together, once the work under way is done.
 */
import type { Filter } from './filter.ts';
import { HitBuffer } from './hit-buffer.ts';
import type { PartialMatcher } from './recogniser.ts';
import { scan } from './scan.ts';

export class Candidates {
  private readonly filter: Filter;
  private readonly confirm: PartialMatcher['confirm'];
  private readonly told: (table: Uint8Array | undefined) => void;
  private readonly found = new HitBuffer();
  private readonly asked = new Set<number>();
  private readonly answered = new Set<number>();
  private next: number[] = [];

  /**
   * @param told Gets each answer, a table of the forms that were asked for; undefined when it could not be had: then
   * the same may be asked again for another text.
   */
  constructor(
    filter: Filter,
    confirm: PartialMatcher['confirm'],
    told: (table: Uint8Array | undefined) => void,
  ) {
    this.filter = filter;
    this.confirm = confirm;
    this.told = told;
  }

  /** Whether the text holds candidates of which nothing is known yet. What was not asked for yet is, soon. */
  awaits(text: string): boolean {
    let awaits = false;
    const count = scan(this.filter, text, this.found);
    for (let i = 0; i < count; i++) {
      const hash = this.found.target(i);
      if (this.answered.has(hash)) continue;
      awaits = true;
      if (this.asked.has(hash)) continue;
      this.asked.add(hash);
      if (this.next.length === 0) void Promise.resolve().then(() => this.ask());
      this.next.push(hash);
    }
    return awaits;
  }

  private async ask(): Promise<void> {
    const hashes = this.next;
    this.next = [];
    const table = await this.confirm(hashes).catch(() => undefined);
    for (const hash of hashes) this.answered.add(hash);
    this.told(table);
    if (table === undefined) {
      for (const hash of hashes) {
        this.asked.delete(hash);
        this.answered.delete(hash);
      }
    }
  }
}
