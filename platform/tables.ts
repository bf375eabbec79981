/** Matchers for frames that have names on their page: small packs whole, of large ones what was asked for. */
import { subTable } from '../core/match/sub-table.ts';
import { loadTable, type Table } from '../core/match/table.ts';
import { carry } from './bytes.ts';
import type { Carried, FrameTable, Input } from './messages.ts';
import type { PacksDb } from './packs-db.ts';

/** Answers `tables`: those of the packs that are installed. */
export async function readTables(db: PacksDb, { probe, packs }: Input<'tables'>): Promise<FrameTable[]> {
  const transaction = db.transaction(['packs', 'matchers']);
  const tables: FrameTable[] = [];
  for (const pack of packs) {
    const [row, matcher] = await Promise.all([
      transaction.objectStore('packs').get(pack),
      transaction.objectStore('matchers').get(pack),
    ]);
    if (row && matcher) tables.push({ pack, digest: row.digest, table: carry(matcher.bytes, probe) });
  }
  return tables;
}

/** Answers `confirm`. A cache: what it forgets, when the background sleeps, is read again. */
export class Confirmations {
  readonly #tables = new Map<string, { digest: string; table: Table }>();

  /** @throws {Error} when the pack is not installed. */
  async confirm(db: PacksDb, { probe, pack, hashes }: Input<'confirm'>): Promise<Carried> {
    return carry(subTable(await this.#table(db, pack), hashes), probe);
  }

  async #table(db: PacksDb, pack: string): Promise<Table> {
    const row = await db.get('packs', pack);
    const kept = this.#tables.get(pack);
    if (row !== undefined && kept?.digest === row.digest) return kept.table;
    const matcher = row && (await db.get('matchers', pack));
    if (!row || !matcher) throw new Error(`The pack ${pack} is not installed.`);
    const table = loadTable(matcher.bytes);
    this.#tables.set(pack, { digest: row.digest, table });
    return table;
  }
}
