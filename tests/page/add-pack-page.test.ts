/** The options page's side of adding a pack. */
import { expect, test, vi } from 'vitest';
import { addPack } from '../../entrypoints/options/add-pack.ts';

vi.mock('../../platform/bundled-packs.ts', () => ({ bundledIds: () => Promise.resolve([]) }));
vi.mock('../../platform/ask.ts', () => ({ ask: vi.fn() }));

test('what is cancelled before its worker starts has none', async () => {
  const started = vi.spyOn(globalThis, 'Worker');
  const canceller = new AbortController();
  const added = addPack([], () => {}, canceller.signal);
  canceller.abort();
  await expect(added).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  expect(started).not.toHaveBeenCalled();
});
