/**
 * What hits stand for, as the table keeps it: ids in blocks of sixteen, each written as what differs from the one
 * before; what else there is to a target is in a JSON section that is parsed when first asked for. Names are the
 * records' (records.ts).
 */
import { ByteReader, damaged } from './byte-reader.ts';
import { ByteWriter } from './byte-writer.ts';
import type { FormSet, FormTarget } from './forms.ts';
import type { Sections } from './layout.ts';
import { asUint32, bytesOf } from './layout.ts';

const BLOCK = 16;

/** What a target has besides id and alias: few different ones, kept once each. */
type TargetKind = Omit<FormTarget, 'id' | 'alias'>;

interface Extras extends Pick<FormSet, 'contextEntities' | 'covers' | 'titles' | 'cues' | 'numbers'> {
  targetKinds: TargetKind[];
}

export function writeTargets(forms: FormSet): Pick<Sections, 'targetIndex' | 'targets' | 'extras'> {
  const { contextEntities, covers, titles, cues, numbers } = forms;
  const targetKinds = new Map<string, number>();
  const writer = new ByteWriter();
  const index: number[] = [];
  let before = '';
  forms.targets.forEach(({ id, alias: _, ...targetKind }, i) => {
    if (i % BLOCK === 0) {
      index.push(writer.length);
      before = '';
    }
    const key = JSON.stringify(targetKind);
    const code = targetKinds.get(key) ?? targetKinds.size;
    targetKinds.set(key, code);
    writer.varint(code);
    let shared = 0;
    while (shared < before.length && before[shared] === id[shared]) shared++;
    writer.varint(shared);
    writer.varint(id.length - shared);
    writer.text(id.slice(shared));
    before = id;
  });
  const extras: Extras = {
    contextEntities,
    covers,
    titles,
    ...(cues && { cues }),
    ...(numbers && { numbers }),
    targetKinds: [...targetKinds.keys()].map((key): TargetKind => JSON.parse(key)),
  };
  return {
    targetIndex: bytesOf(Uint32Array.from(index)),
    targets: writer.take(),
    extras: encodeText(JSON.stringify(extras)),
  };
}

/** Reads what writeTargets wrote. */
export class TargetReader {
  private readonly index: Uint32Array;
  private readonly targets: Uint8Array;
  private readonly extraBytes: Uint8Array;
  private readonly count: number;
  private parsed: Extras | undefined;

  constructor(sections: Sections, count: number) {
    this.index = asUint32(sections.targetIndex);
    this.targets = sections.targets;
    this.extraBytes = sections.extras;
    this.count = count;
    if (this.index.length !== Math.ceil(count / BLOCK)) throw damaged('its index of targets is cut');
  }

  /** A target without its name. Throws RangeError for one that is not in the table. */
  read(target: number): TargetKind & { id: string } {
    const start = this.index[Math.floor(target / BLOCK)];
    if (start === undefined || !(target < this.count)) {
      throw new RangeError(`The matcher table has no target ${target}`);
    }
    const reader = new ByteReader(this.targets, start);
    let id = '';
    let code = 0;
    for (let left = target % BLOCK; left >= 0; left--) {
      code = reader.varint();
      const shared = reader.varint();
      const more = reader.varint();
      id = id.slice(0, shared) + reader.text(more);
    }
    const kind = this.extras.targetKinds[code];
    if (kind === undefined) throw damaged(`target ${target} is of no kind`);
    return { ...kind, id };
  }

  get extras(): Extras {
    this.parsed ??= JSON.parse(decodeText(this.extraBytes)) as Extras;
    return this.parsed;
  }
}

/** A text with its length in UTF-16 code units before it. */
export function encodeText(text: string): Uint8Array {
  const writer = new ByteWriter();
  writer.varint(text.length);
  writer.text(text);
  return writer.take();
}

/** Reads what encodeText wrote. */
export function decodeText(section: Uint8Array): string {
  const reader = new ByteReader(section);
  return reader.text(reader.varint());
}
