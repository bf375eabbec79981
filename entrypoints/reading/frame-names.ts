/** What this frame says of its names when the background asks. */
import type { Reader } from '../../page/contract.ts';
import type { FrameNames } from '../../platform/frame-names.ts';
import { isFocused, withoutNames } from '../shared/without-names.ts';
import { headingOf } from './card-mention.ts';

export function frameNames(reader: Reader): FrameNames {
  const { status } = reader.state;
  if (status === 'stopped') return withoutNames('off');
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
  return { state: status, focused: isFocused(), mentions: mentions.length, names: [...names.values()] };
}
