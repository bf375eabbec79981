import { ByteReader, damaged } from './byte-reader.ts';
import type { FormTarget } from './forms.ts';
import { asUint16, asUint32, readLayout } from './layout.ts';
import { Probes } from './probes.ts';
import type { Extras } from './record.ts';
import { TARGET_BLOCK } from './record.ts';

export { compileTable } from './compile-table.ts';

/**
 * A loaded matcher table: views on its bytes, nothing is parsed or built before it is asked for.
 * What is not described here belongs to the scanner.
 */
export class Table {
  readonly targetCount: number;
  /** Forms the pack was compiled with, before those that fold to the same were merged. */
  readonly formCount: number;
  readonly probes: Probes;
  readonly bucketShift: number;
  readonly heads: Uint32Array;
  readonly entries: ByteReader;
  readonly letters: Uint16Array;
  readonly particles: Uint16Array;
  private readonly packName: Uint8Array;
  private readonly targetIndex: Uint32Array;
  private readonly targets: Uint8Array;
  private readonly extraBytes: Uint8Array;
  private readonly known = new Map<number, FormTarget>();
  private extras: Extras | undefined;

  /** Throws an Error when the bytes are not a sound table: see loadTable. */
  constructor(bytes: Uint8Array) {
    const { shape, sections } = readLayout('table', bytes);
    this.probes = new Probes(shape, sections);
    this.targetCount = shape.targetCount;
    this.formCount = shape.formCount;
    this.bucketShift = 32 - shape.bucketBits;
    this.heads = asUint32(sections.heads);
    this.entries = new ByteReader(sections.entries);
    this.letters = asUint16(sections.letters);
    this.particles = asUint16(sections.particles);
    this.packName = sections.pack;
    this.targetIndex = asUint32(sections.targetIndex);
    this.targets = sections.targets;
    this.extraBytes = sections.extras;
    if (shape.bucketBits < 1 || shape.bucketBits > 24 || this.heads.length !== 2 ** shape.bucketBits + 1) {
      throw damaged('its buckets have no sound size');
    }
    if (this.targetIndex.length !== Math.ceil(this.targetCount / TARGET_BLOCK)) {
      throw damaged('its index of targets is cut');
    }
  }

  /** Pack id. */
  get pack(): string {
    return readText(this.packName);
  }

  /** What a hit's target index stands for; the same object each time. Throws RangeError for an index not in the table. */
  target(index: number): FormTarget {
    let target = this.known.get(index);
    if (target === undefined) {
      this.readBlock(Math.floor(index / TARGET_BLOCK));
      target = this.known.get(index);
    }
    if (target === undefined) throw new RangeError(`The matcher table has no target ${index}`);
    return target;
  }

  /** Entities whose names are context for this entity's short names; empty where the pack names none. */
  contextEntities(entity: string): readonly string[] {
    return own(this.readExtras().contextEntities, entity);
  }

  /** Entities whose names a decoy contains. */
  covers(decoy: string): readonly string[] {
    return own(this.readExtras().covers, decoy);
  }

  /** Words that may stand before a surname, lower case: see FormSet. */
  get titles(): readonly string[] {
    return this.readExtras().titles;
  }

  private readBlock(block: number): void {
    const start = this.targetIndex[block];
    if (start === undefined) return;
    const { targetKinds } = this.readExtras();
    const reader = new ByteReader(this.targets, start);
    const first = block * TARGET_BLOCK;
    let id = '';
    let alias = '';
    for (let i = first; i < Math.min(first + TARGET_BLOCK, this.targetCount); i++) {
      const kind = targetKinds[reader.varint()];
      if (kind === undefined) throw damaged(`target ${i} is of no kind`);
      id = readDifference(reader, id);
      alias = readDifference(reader, alias);
      this.known.set(i, { ...kind, id, alias });
    }
  }

  private readExtras(): Extras {
    this.extras ??= JSON.parse(readText(this.extraBytes)) as Extras;
    return this.extras;
  }
}

/** Reads a matcher table. Throws an Error that names the fault when the bytes are not a sound table. */
export function loadTable(bytes: Uint8Array): Table {
  return new Table(bytes);
}

function own(lists: Record<string, string[]>, key: string): readonly string[] {
  return Object.hasOwn(lists, key) ? (lists[key] ?? []) : [];
}

function readText(section: Uint8Array): string {
  const reader = new ByteReader(section);
  return reader.text(reader.varint());
}

function readDifference(reader: ByteReader, before: string): string {
  const shared = reader.varint();
  const more = reader.varint();
  return before.slice(0, shared) + reader.text(more);
}
