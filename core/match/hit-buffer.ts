import type { Hit } from './forms.ts';
import { grown } from './grown.ts';

const FIELDS = 3;
const FIRST_ROOM = 64;

/**
 * A reusable list of hits in one Int32Array (start, end, target), so that scanning a page allocates nothing.
 * Owned by the caller; `scan` empties it first.
 */
export class HitBuffer {
  /** `count` triples of start, end, target; what lies behind them is left from earlier use. */
  data = new Int32Array(FIRST_ROOM * FIELDS);
  /** Number of hits held. */
  count = 0;

  /** First UTF-16 code unit of hit `i` (0 ≤ i < count). */
  start(i: number): number {
    return this.data[i * FIELDS] ?? 0;
  }

  /** One past the last UTF-16 code unit of hit `i`. */
  end(i: number): number {
    return this.data[i * FIELDS + 1] ?? 0;
  }

  /** Index of hit `i` into the table's targets; of a filter's candidate the hash of its form. */
  target(i: number): number {
    return this.data[i * FIELDS + 2] ?? 0;
  }

  clear(): void {
    this.count = 0;
  }

  push(start: number, end: number, target: number): void {
    let at = this.count * FIELDS;
    if (at === this.data.length) this.data = grown(this.data, at + FIELDS);
    this.data[at++] = start;
    this.data[at++] = end;
    this.data[at] = target;
    this.count++;
  }

  /** Puts the hits from index `first` on, which all have one start, in order: longest first, by target, none twice. */
  settle(first: number): void {
    let kept = first + 1;
    for (let i = kept; i < this.count; i++) {
      const end = this.end(i);
      const target = this.target(i);
      let place = kept;
      while (place > first && this.comesAfter(place - 1, end, target)) place--;
      if (place > first && this.end(place - 1) === end && this.target(place - 1) === target) continue;
      for (let move = kept; move > place; move--) this.write(move, this.end(move - 1), this.target(move - 1));
      this.write(place, end, target);
      kept++;
    }
    this.count = kept;
  }

  private comesAfter(i: number, end: number, target: number): boolean {
    const other = this.end(i);
    return other < end || (other === end && this.target(i) > target);
  }

  private write(i: number, end: number, target: number): void {
    this.data[i * FIELDS + 1] = end;
    this.data[i * FIELDS + 2] = target;
  }

  /** The hits as objects: for tools and tests, where comfort counts more than speed. */
  toArray(): Hit[] {
    return Array.from({ length: this.count }, (_, i) => ({
      start: this.start(i),
      end: this.end(i),
      target: this.target(i),
    }));
  }
}
