/** The matcher tables that frames with names get: of small packs whole, of large ones what they asked for. */
import { expect, test } from 'vitest';
import { compileTable } from '../../core/match/compile-table.ts';
import { narrowForm } from '../../core/match/form-spelling.ts';
import { tokenHashes } from '../../core/match/hash.ts';
import { findHits } from '../../core/match/scan.ts';
import { loadTable } from '../../core/match/table.ts';
import { carried } from '../../platform/bytes.ts';
import { installPack } from '../../platform/install-pack.ts';
import { Confirmations, readTables } from '../../platform/tables.ts';
import { compiled, DIGESTS, db, install, useDatabase } from './packs-support/database.ts';
import { bookOf, PLAN } from './packs-support/rivers.ts';

useDatabase();

const probe = new Uint8Array(1);

test('tables come of the packs that are installed', async () => {
  await install(bookOf(PLAN));
  expect(await readTables(db, { probe, packs: ['rivers', 'lakes'] })).toEqual([
    { pack: 'rivers', digest: DIGESTS.old, table: new TextEncoder().encode('table 1.0.0') },
  ]);
});

test('a table of a large pack holds what was asked for, also after a new version came', async () => {
  const tableOf = (...names: string[]) =>
    compileTable({
      pack: 'rivers',
      targets: names.map((alias, i) => ({ role: 'name', id: `river-${i}`, alias, lang: 'en' })),
      forms: names.map((text, target) => ({ text, case: 'smart', target })),
      contextEntities: {},
      covers: {},
      titles: [],
      particles: [],
    });
  const put = (matcher: Uint8Array, digest: string) =>
    installPack(db, { ...compiled(bookOf(PLAN)), matcher }, { digest, bundled: true });
  const hashes = ['Rhine', 'Tisza', 'Elbe'].map((name) => tokenHashes(narrowForm(name)).at(-1) ?? 0);
  const confirmations = new Confirmations();
  const namesFound = async () => {
    const table = loadTable(carried(await confirmations.confirm(db, { probe, pack: 'rivers', hashes })));
    return findHits(table, 'Rhine, Tisza, Elbe, Oder').map(({ target }) => table.target(target).alias);
  };
  await put(tableOf('Oder', 'Rhine', 'Elbe'), DIGESTS.old);
  expect(await namesFound()).toEqual(['Rhine', 'Elbe']);
  await put(tableOf('Oder', 'Tisza'), DIGESTS.new);
  expect(await namesFound()).toEqual(['Tisza']);
});

test('tables of packs that are not installed are refused', async () => {
  await expect(new Confirmations().confirm(db, { probe, pack: 'lakes', hashes: [1] })).rejects.toThrow(
    'lakes',
  );
});
