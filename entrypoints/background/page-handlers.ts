/** What the extension's own pages get when they ask. */

import { readContents } from '../../platform/contents.ts';
import type { PageHandlers } from '../../platform/doors.ts';
import { readEntry } from '../../platform/entries.ts';
import { find } from '../../platform/find.ts';
import { removePack } from '../../platform/install-pack.ts';
import { readerLanguages } from '../../platform/language.ts';
import type { PackSummary } from '../../platform/messages.ts';
import { isOutdated, type PackRow, type PacksDb } from '../../platform/packs-db.ts';
import { readFrames } from '../../platform/read-frames.ts';
import { changeSettings, readSettings } from '../../platform/settings.ts';
import { frameWith, namesOfFrames } from '../../platform/tab-names.ts';
import { tell, tellAll } from '../../platform/tell.ts';

export function pageHandlers(packs: Promise<PacksDb>): PageHandlers {
  const languages = async (): Promise<string[]> => readerLanguages(await readSettings());
  return {
    search: async ({ text }) => {
      const settings = await readSettings();
      return find(await packs, text, readerLanguages(settings), settings.packsOff);
    },

    packs: async () => (await (await packs).getAll('packs')).map(summary),

    packAdded: async () => {
      await tellAll({ tell: 'changed' });
      return null;
    },

    removePack: async ({ pack }) => {
      const db = await packs;
      if ((await db.get('packs', pack))?.bundled)
        throw new Error('Bundled packs stay; switch them off instead.');
      await removePack(db, pack);
      // Whoever adds it again wants to see it.
      await changeSettings(({ packsOff }) => ({ packsOff: packsOff.filter((other) => other !== pack) }));
      await tellAll({ tell: 'changed' });
      return null;
    },

    names: async ({ tab }) => namesOfFrames(await packs, await readFrames(tab), await languages()),

    showName: async ({ tab, pack, entity }) => {
      const frame = frameWith(await readFrames(tab), pack, entity);
      if (frame !== undefined) await tell(tab, { tell: 'show', pack, entity }, frame);
      return null;
    },

    rescan: async ({ tab }) => {
      await tell(tab, { tell: 'rescan' });
      return null;
    },

    labels: async ({ refs }) => {
      const db = await packs;
      const rows = await Promise.all(refs.map(({ pack, entity }) => db.get('entities', [pack, entity])));
      return rows.flatMap((row) => (row ? [{ pack: row.pack, entity: row.id, label: row.value.label }] : []));
    },

    contents: async () => {
      const settings = await readSettings();
      return readContents(await packs, readerLanguages(settings), settings.packsOff);
    },

    entry: async (wish) => readEntry(await packs, wish, await languages()),
  };
}

function summary(row: PackRow): PackSummary {
  const { id, info, bundled, counts } = row;
  const { version, title, description, updated, licence } = info;
  return {
    id,
    version,
    title,
    description,
    updated,
    licence: { name: licence.name, url: licence.URL, attribution: licence.attribution },
    counts,
    bundled,
    outdated: isOutdated(row),
  };
}
