import type { Cues } from '../text/cues.ts';
import { Buckets } from './buckets.ts';
import { confirm } from './confirm.ts';
import { mayStart } from './edges.ts';
import { FormFinder } from './form-finder.ts';
import type { FormTarget } from './forms.ts';
import type { HitBuffer } from './hit-buffer.ts';
import { asUint16, readLayout } from './layout.ts';
import { Particles } from './particles.ts';
import { Probes } from './probes.ts';
import { RecordReader } from './records.ts';
import type { Matchable } from './scan.ts';
import { decodeText, TargetReader } from './targets.ts';

/**
 * A loaded matcher table: views on its bytes, nothing is parsed or built before it is asked for.
 * What is not described here belongs to the scanner.
 */
export class Table implements Matchable {
  readonly targetCount: number;
  /** Forms in the table; those of one target that fold to the same count once. */
  readonly formCount: number;
  readonly probes: Probes;
  readonly buckets: Buckets;
  readonly finder: FormFinder;
  readonly records: RecordReader;
  readonly particles: Particles;
  private readonly packName: Uint8Array;
  private readonly targets: TargetReader;
  private readonly known = new Map<number, FormTarget>();

  /** Throws an Error when the bytes are not a sound table: see loadTable. */
  constructor(bytes: Uint8Array) {
    const { shape, sections } = readLayout('table', bytes);
    this.probes = new Probes(shape, sections);
    this.targetCount = shape.targetCount;
    this.formCount = shape.formCount;
    this.buckets = new Buckets(shape.bucketBits, shape.recordCount, sections);
    this.records = new RecordReader(sections, asUint16(sections.letters));
    this.finder = new FormFinder(this.buckets, this.records, shape.targetCount);
    this.particles = new Particles(sections.particles);
    this.packName = sections.pack;
    this.targets = new TargetReader(sections, shape.targetCount);
  }

  /** See Matchable: adds the forms with this hash that stand at `start`. */
  take(start: number, _end: number, hash: number, hits: HitBuffer): boolean {
    const { reader, address } = this.probes;
    if (!mayStart(reader, start) || address.inside(reader, start)) return false;
    confirm(this, reader, start, hash, hits);
    return true;
  }

  /** Pack id. */
  get pack(): string {
    return decodeText(this.packName);
  }

  /** What a hit's target index stands for; the same object each time. Throws RangeError for an index not in the table. */
  target(index: number): FormTarget {
    let target = this.known.get(index);
    if (target === undefined) {
      target = { ...this.targets.read(index), alias: this.records.nameOf(index) };
      this.known.set(index, target);
    }
    return target;
  }

  /** The number of a target in its pack: of a table made of a larger one, its number there; otherwise its index. */
  numberOf(index: number): number {
    return this.targets.extras.numbers?.[index] ?? index;
  }

  /** Entities whose names are context for this entity's short names; empty where the pack names none. */
  contextEntities(entity: string): readonly string[] {
    return own(this.targets.extras.contextEntities, entity);
  }

  /** Entities whose names a decoy contains. */
  covers(decoy: string): readonly string[] {
    return own(this.targets.extras.covers, decoy);
  }

  /** Words that may stand before a surname, lower case: see FormSet. */
  get titles(): readonly string[] {
    return this.targets.extras.titles;
  }

  /** Words at the side of names: see FormSet. */
  get cues(): Partial<Cues> {
    return this.targets.extras.cues ?? {};
  }
}

/** Reads a matcher table. Throws an Error that names the fault when the bytes are not a sound table. */
export function loadTable(bytes: Uint8Array): Table {
  return new Table(bytes);
}

function own(lists: Record<string, string[]>, key: string): readonly string[] {
  return Object.hasOwn(lists, key) ? (lists[key] ?? []) : [];
}
