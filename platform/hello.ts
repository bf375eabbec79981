/** What a frame gets when it introduces itself: nothing where the reader wants nothing, otherwise all it needs. */
import { carry } from './bytes.ts';
import type { Caller } from './doors.ts';
import { interfaceLanguage } from './language.ts';
import type { FramePack, Hello, Input } from './messages.ts';
import { isOutdated, type MarkRow, type PacksDb } from './packs-db.ts';
import type { Settings } from './settings-model.ts';
import { hostOf, isOff } from './sites.ts';

/** Whether pages at these addresses are read: the tab's own, and the frame's. */
function isOn(settings: Settings, { tabUrl, frameUrl }: Pick<Caller, 'tabUrl' | 'frameUrl'>): boolean {
  return (
    settings.enabled &&
    [tabUrl, frameUrl].every((url) => {
      const host = hostOf(url);
      return host === null || !isOff(settings.sitesOff, host);
    })
  );
}

/** Answers `hello`. */
export async function hello(
  db: PacksDb,
  settings: Settings,
  { probe, have }: Input<'hello'>,
  caller: Caller,
): Promise<Hello> {
  if (!isOn(settings, caller)) return { on: false };
  const transaction = db.transaction(['packs', 'filters', 'marks']);
  const rows = (await transaction.objectStore('packs').getAll()).filter(
    (row) => !settings.packsOff.includes(row.id) && !isOutdated(row),
  );
  const packs: FramePack[] = [];
  const unwanted = new Set(settings.entitiesOff);
  for (const { id: pack, digest } of rows) {
    const marks = await transaction.objectStore('marks').get(pack);
    if (marks !== undefined)
      for (const entity of unmarkedIn(marks, settings)) unwanted.add(`${pack}/${entity}`);
    if (have[pack] === digest) {
      packs.push({ pack, digest });
      continue;
    }
    const row = await transaction.objectStore('filters').get(pack);
    if (row !== undefined) packs.push({ pack, digest, filter: carry(row.bytes, probe) });
  }
  const { markStyle, theme, showDelay, hideDelay, switchDelay, tapTime, holdKey } = settings;
  return {
    on: true,
    settings: {
      markStyle,
      theme,
      showDelay,
      hideDelay,
      switchDelay,
      tapTime,
      holdKey,
      language: interfaceLanguage(settings),
    },
    packs,
    lookout: !settings.markCommonNouns,
    unwanted: [...unwanted],
  };
}

function unmarkedIn({ kinds, unmarked }: MarkRow, settings: Settings): string[] {
  const ids = settings.kindsOff.flatMap((kind) => kinds[kind] ?? []);
  return settings.markCommonNouns ? ids : [...ids, ...unmarked];
}
