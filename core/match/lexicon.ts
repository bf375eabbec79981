/**
 * The loaded tables of all enabled packs as one: entities numbered across packs, targets read when first met. A pack
 * has one whole table, or several that hold what was asked for of it (sub-table.ts).
 */
import { CueWords } from './cue-words.ts';
import type { FormTarget } from './forms.ts';
import type { Table } from './table.ts';

/** What one target of one pack stands for, with entities as numbers; the same object each time. */
export interface Sense {
  /** Index of the pack among those enabled: earlier packs win where all else is equal. */
  pack: number;
  /** Number of the target among its pack's. */
  index: number;
  target: FormTarget;
  /** Number of the entity; -1 for a decoy. */
  entity: number;
  /** Numbers of the entities that a decoy contains; empty for all other roles. */
  covers: readonly number[];
  /** A name enough by itself and not part of a longer one. */
  whole: boolean;
}

interface KnownEntity {
  pack: number;
  id: string;
  related: readonly number[] | undefined;
}

interface KnownTable {
  table: Table;
  pack: number;
  senses: (Sense | undefined)[];
}

export class Lexicon {
  /** Ids of the enabled packs. */
  readonly packs: readonly string[];
  private readonly known: KnownTable[] = [];
  /** By pack and number. */
  private readonly senses: Map<number, Sense>[];
  private readonly titles = new Set<string>();
  /** Ends of words that may stand before a surname. */
  private readonly titleEnds = new Set<string>();
  readonly cues = new CueWords();
  private readonly numbers = new Map<string, number>();
  private readonly entities: KnownEntity[] = [];

  constructor(packs: readonly string[]) {
    this.packs = packs;
    this.senses = packs.map(() => new Map());
  }

  /** Adds a table of the pack with this index; tables are numbered in the order in which they are added. */
  add(table: Table, pack: number): void {
    this.known.push({ table, pack, senses: [] });
    // It may tell more of entities that others only mentioned.
    for (const entity of this.entities) if (entity.pack === pack) entity.related = undefined;
    this.cues.add(table.cues);
    for (const title of table.titles) {
      if (title.startsWith('-')) this.titleEnds.add(title.slice(1));
      else this.titles.add(title);
    }
  }

  /** Whether a word, lower case, may stand before a surname without being a given name. */
  isTitle(word: string): boolean {
    if (this.titles.has(word)) return true;
    for (const end of this.titleEnds) if (word.length > end.length && word.endsWith(end)) return true;
    return false;
  }

  /** The sense of a target of a table. Throws RangeError for one that is not in the table. */
  sense(table: number, index: number): Sense {
    const source = this.known[table];
    if (!source) throw new RangeError(`no table ${table}`);
    const known = source.senses[index];
    if (known) return known;
    const number = source.table.numberOf(index);
    const sense = this.senses[source.pack]?.get(number) ?? this.read(source, index, number);
    source.senses[index] = sense;
    return sense;
  }

  /** The sense of a pack's target that was met before. */
  senseOf(pack: number, number: number): Sense | undefined {
    return this.senses[pack]?.get(number);
  }

  /** Id of an entity by its number. */
  id(entity: number): string {
    return this.entities[entity]?.id ?? '';
  }

  /** Numbers of the entities whose names are context for this one. */
  related(entity: number): readonly number[] {
    const known = this.entities[entity];
    if (!known) return [];
    known.related ??= this.contextOf(known).map((id) => this.number(known.pack, id));
    return known.related;
  }

  private contextOf({ pack, id }: KnownEntity): readonly string[] {
    for (const { table, pack: other } of this.known) {
      const ids = other === pack ? table.contextEntities(id) : [];
      if (ids.length > 0) return ids;
    }
    return [];
  }

  private read({ table, pack }: KnownTable, index: number, number: number): Sense {
    const target = table.target(index);
    const decoy = target.role === 'decoy';
    const sense: Sense = {
      pack,
      index: number,
      target,
      entity: decoy ? -1 : this.number(pack, target.id),
      covers: decoy ? table.covers(target.id).map((id) => this.number(pack, id)) : [],
      whole: target.role === 'name' && !target.bare,
    };
    this.senses[pack]?.set(number, sense);
    return sense;
  }

  private number(pack: number, id: string): number {
    const key = `${pack}/${id}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.entities.length;
    this.entities.push({ pack, id, related: undefined });
    this.numbers.set(key, number);
    return number;
  }
}
