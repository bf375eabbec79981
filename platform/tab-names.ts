/** The names on the page in a tab, over all its frames, with what the packs call them. */
import { chooseText } from '../core/card/choose-text.ts';
import type { PageName } from '../core/card/page-name.ts';
import type { TabNames } from './messages.ts';
import type { PacksDb } from './packs-db.ts';
import type { FrameReport } from './read-frames.ts';

/** One state for all frames: the page as the reader sees it. */
export function stateOf(frames: readonly FrameReport[]): TabNames['state'] {
  const states = frames.map(({ state }) => state);
  if (states.length === 0) return 'unreachable';
  if (states.every((state) => state === 'off')) return 'off';
  if (states.includes('paused')) return 'paused';
  return states.includes('reading') ? 'reading' : 'watching';
}

/** Distinct names over the frames of a tab. */
export function countNames(frames: readonly FrameReport[]): number {
  return new Set(frames.flatMap(({ names }) => names.map(({ pack, entity }) => `${pack}/${entity}`))).size;
}

/**
 * The frames whose names a frame may be told of and reach: the page itself all of them, a frame inside it only its own.
 * What stands in the page around it is no business of an embedded one.
 */
export function framesOpenTo(frame: number, frames: readonly FrameReport[]): readonly FrameReport[] {
  return frame === 0 ? frames : frames.filter((each) => each.frame === frame);
}

/** @param languages BCP 47 tags, best first. */
export async function namesOfFrames(
  db: PacksDb,
  frames: readonly FrameReport[],
  languages: readonly string[],
): Promise<TabNames> {
  const state = stateOf(frames);
  if (state === 'unreachable' || state === 'off') return { state };
  const names = new Map<string, PageName>();
  for (const { pack, entity, written, count } of frames.flatMap((frame) => frame.names)) {
    const key = `${pack}/${entity}`;
    const known = names.get(key);
    if (known !== undefined) {
      known.count += count;
      continue;
    }
    const record = (await db.get('entities', [pack, entity]))?.value;
    if (record === undefined) continue;
    const name = chooseText(record.label, languages);
    names.set(key, { pack, entity, kind: record.kind, name, written, count });
  }
  return {
    state,
    names: [...names.values()],
    mentions: frames.reduce((sum, { mentions }) => sum + mentions, 0),
  };
}

/**
 * The frame that a command is for: where the reader's focus is, otherwise the first with names. Where none has names, the
 * first that is read, to say so; undefined where the page is not read at all.
 */
export function frameForCommand(frames: readonly FrameReport[]): number | undefined {
  const read = frames.filter(({ state }) => state !== 'off');
  const named = read.filter(({ mentions }) => mentions > 0);
  return (named.find(({ focused }) => focused) ?? named[0] ?? read[0])?.frame;
}

/** The frame that shows the list of the page's names: the page itself where it is read, which has the most room. */
export function frameForList(frames: readonly FrameReport[]): number | undefined {
  const top = frames.find(({ frame, state }) => frame === 0 && state !== 'off');
  return top?.frame ?? frameForCommand(frames);
}

/** The first frame that holds a name. */
export function frameWith(frames: readonly FrameReport[], pack: string, entity: string): number | undefined {
  return frames.find(({ names }) => names.some((name) => name.pack === pack && name.entity === entity))
    ?.frame;
}
