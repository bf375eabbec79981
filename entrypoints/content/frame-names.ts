/** What this frame says of its names when the background asks. */
import type { FrameNames } from '../../platform/frame-names.ts';
import { headingOf } from './card-mention.ts';
import type { Reading } from './reading.ts';

/** @param reading null where the reader wants nothing read. */
export function frameNames(reading: Reading | null): FrameNames {
  const focused = document.hasFocus() && !(document.activeElement instanceof HTMLIFrameElement);
  const state = reading?.reader.state.status ?? 'stopped';
  if (reading === null || state === 'stopped') return { state: 'off', focused, mentions: 0, names: [] };
  const { reader } = reading;
  const names = new Map<string, FrameNames['names'][number]>();
  const mentions = reader.mentions();
  for (const mention of mentions) {
    const key = `${mention.pack}/${mention.entity}`;
    const known = names.get(key);
    if (known === undefined) {
      const { pack, entity } = mention;
      names.set(key, { pack, entity, written: headingOf(mention), count: 1 });
    } else known.count += 1;
  }
  return { state, focused, mentions: mentions.length, names: [...names.values()] };
}
