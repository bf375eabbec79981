/** What the options page says of packs when things go well, fail, or come at once. */
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { addPack } from '../../entrypoints/options/add-pack.ts';
import { usePacks } from '../../entrypoints/options/use-packs.ts';
import { ask } from '../../platform/ask.ts';

vi.mock('../../platform/ask.ts', () => ({ ask: vi.fn() }));
vi.mock('../../entrypoints/options/add-pack.ts', () => ({ addPack: vi.fn() }));

const RIVERS = { id: 'rivers', title: { en: 'Rivers', uk: 'Річки' } };
const FILES = [new File(['x'], 'a.yaml')];
const ADDED = { state: 'added', title: RIVERS.title, version: '1.0.0', before: null, names: 1 } as const;

/** What the background answers, by message. */
let answers: Record<string, () => unknown>;
let packs: ReturnType<typeof usePacks>;
const box = document.createElement('div');

function Holder() {
  packs = usePacks(['uk']);
  return null;
}

beforeEach(async () => {
  answers = { packs: () => [RIVERS] };
  vi.mocked(ask).mockImplementation((async (kind: string) => answers[kind]?.()) as typeof ask);
  await act(() => render(<Holder />, box));
});
afterEach(() => {
  render(null, box);
  vi.resetAllMocks();
});

test('a removal is said, and the list is read again', async () => {
  answers.removePack = () => {
    answers.packs = () => [];
    return null;
  };
  await act(() => packs.remove('rivers'));
  expect(packs.news).toEqual({ state: 'removed', title: { text: 'Річки', lang: 'uk' } });
  expect(packs.packs).toEqual([]);
});

test('a removal that fails is said with its reason', async () => {
  answers.removePack = () => {
    throw new Error('The database is closed.');
  };
  await act(() => packs.remove('rivers'));
  expect(packs.news).toEqual({
    state: 'not-removed',
    title: { text: 'Річки', lang: 'uk' },
    reason: 'The database is closed.',
  });
  expect(packs.packs).toEqual([RIVERS]);
});

test('adding says where it is, then what came of it', async () => {
  const done = Promise.withResolvers<typeof ADDED>();
  vi.mocked(addPack).mockImplementation((_, onStep) => {
    onStep('compiling');
    return done.promise;
  });
  let adding: Promise<void> | undefined;
  await act(() => {
    adding = packs.add(FILES);
  });
  expect(packs.news).toEqual({ state: 'adding', step: 'compiling' });
  done.resolve(ADDED);
  await act(() => adding);
  expect(packs.news).toEqual({ ...ADDED, title: { text: 'Річки', lang: 'uk' } });
});

test('adding that breaks down is said with its reason', async () => {
  vi.mocked(addPack).mockRejectedValue(new Error('The disk is full.'));
  await act(() => packs.add(FILES));
  expect(packs.news).toEqual({ state: 'not-added', reason: 'The disk is full.' });
});

test('one pack is added at a time, and none is removed meanwhile; after a cancel the next may come', async () => {
  vi.mocked(addPack).mockImplementation(
    (_files, _onStep, signal) =>
      new Promise((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason));
      }),
  );
  let adding: Promise<void> | undefined;
  await act(() => {
    adding = packs.add(FILES);
  });
  await act(() => packs.add(FILES));
  await act(() => packs.remove('rivers'));
  expect(addPack).toHaveBeenCalledOnce();
  expect(packs.news).toEqual({ state: 'adding', step: 'reading' });
  await act(() => {
    packs.cancel();
    return adding;
  });
  expect(packs.news).toBeNull();
  vi.mocked(addPack).mockResolvedValue(ADDED);
  await act(() => packs.add(FILES));
  expect(packs.news).toMatchObject({ state: 'added' });
});
