/** The loaded tables of all enabled packs as one: entities numbered across packs, targets read when first met. */
import type { FormTarget } from './forms.ts';
import type { Table } from './table.ts';

/** What one target of one table stands for, with entities as numbers. */
export interface Sense {
  /** Index of the table among those loaded: earlier packs win where all else is equal. */
  table: number;
  /** Index into the table's targets. */
  index: number;
  target: FormTarget;
  /** Number of the entity; -1 for a decoy. */
  entity: number;
  /** Numbers of the entities that a decoy contains; empty for all other roles. */
  covers: readonly number[];
  /** A name enough by itself and not part of a longer one. */
  whole: boolean;
}

export class Lexicon {
  readonly tables: readonly Table[];
  private readonly titles: ReadonlySet<string>;
  /** Ends of words that may stand before a surname. */
  private readonly titleEnds: readonly string[];
  private readonly senses: (Sense | undefined)[][];
  private readonly numbers = new Map<string, number>();
  private readonly entities: { table: number; id: string; related: readonly number[] | undefined }[] = [];

  constructor(tables: readonly Table[]) {
    this.tables = tables;
    this.senses = tables.map(() => []);
    this.titles = new Set(tables.flatMap((table) => table.titles));
    this.titleEnds = [...this.titles].filter((title) => title.startsWith('-')).map((title) => title.slice(1));
  }

  /** Whether a word, lower case, may stand before a surname without being a given name. */
  isTitle(word: string): boolean {
    return (
      this.titles.has(word) || this.titleEnds.some((end) => word.length > end.length && word.endsWith(end))
    );
  }

  /** The sense of a target. Throws RangeError for one that is not in the table. */
  sense(table: number, index: number): Sense {
    const known = this.senses[table]?.[index];
    if (known) return known;
    const source = this.tables[table];
    const row = this.senses[table];
    if (!source || !row) throw new RangeError(`no table ${table}`);
    const target = source.target(index);
    const sense: Sense = {
      table,
      index,
      target,
      entity: target.role === 'decoy' ? -1 : this.number(table, target.id),
      covers: target.role === 'decoy' ? source.covers(target.id).map((id) => this.number(table, id)) : [],
      whole: target.role === 'name' && !target.bare,
    };
    row[index] = sense;
    return sense;
  }

  /** Id of an entity by its number. */
  id(entity: number): string {
    return this.entities[entity]?.id ?? '';
  }

  /** Numbers of the entities whose names are context for this one. */
  related(entity: number): readonly number[] {
    const known = this.entities[entity];
    if (!known) return [];
    known.related ??= (this.tables[known.table]?.contextEntities(known.id) ?? []).map((id) =>
      this.number(known.table, id),
    );
    return known.related;
  }

  private number(table: number, id: string): number {
    const key = `${table}/${id}`;
    const known = this.numbers.get(key);
    if (known !== undefined) return known;
    const number = this.entities.length;
    this.entities.push({ table, id, related: undefined });
    this.numbers.set(key, number);
    return number;
  }
}
