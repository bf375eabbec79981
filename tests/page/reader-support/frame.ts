import { afterEach, vi } from 'vitest';
import type { PageMention, Reader, ReaderOptions } from '../../../page/contract.ts';
import marks from '../../../page/marks.css?raw';
import { startReader } from '../../../page/reader.ts';
import { wordRecogniser } from './word-recogniser.ts';

const readers: Reader[] = [];

afterEach(() => {
  for (const reader of readers) reader.stop();
  readers.length = 0;
  document.body.replaceChildren();
});

/** Puts HTML into the test's page. */
export function show(html: string): HTMLElement {
  if (document.head.querySelector('style[data-marks]') === null) {
    const style = document.createElement('style');
    style.dataset.marks = '';
    style.textContent = marks;
    document.head.append(style);
  }
  document.body.innerHTML = html;
  return document.body;
}

/** Starts a reader that knows these words; it has read all that is shown, however long that took. */
export function read(words: string[], options: Partial<ReaderOptions> = {}): Reader {
  return atLeisure(() => readInSlices(words, options));
}

/** Starts a reader that knows these words. It is stopped after the test. */
export function readInSlices(words: string[], options: Partial<ReaderOptions> = {}): Reader {
  const reader = startReader({
    document,
    recogniser: wordRecogniser(words),
    markStyle: 'underline',
    wanted: () => true,
    changed: () => {},
    ...options,
  });
  readers.push(reader);
  return reader;
}

/** While this works time stands still: on a busy machine any page could take more than one slice. */
export function atLeisure<T>(work: () => T): T {
  const clock = vi.spyOn(performance, 'now').mockReturnValue(performance.now());
  try {
    return work();
  } finally {
    clock.mockRestore();
  }
}

/** Waits until a condition holds, frame by frame. */
export async function until(condition: () => boolean): Promise<void> {
  for (let frames = 0; !condition(); frames++) {
    if (frames > 400) throw new Error('What the test waits for did not come.');
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
}

/** Waits until the reader has looked at everything that happened so far. */
export async function settled(reader: Reader): Promise<void> {
  const stamp = document.createComment('stamp');
  document.documentElement.append(stamp);
  stamp.remove();
  for (let quiet = 0; quiet < 16; ) {
    await new Promise((resolve) => requestAnimationFrame(resolve));
    quiet = reader.state.status === 'reading' ? 0 : quiet + 1;
  }
}

/** The text that a mention stands on, as the DOM has it. */
export function textOf(mention: PageMention): string {
  const place = mention.range();
  if (place === null) return '';
  const range = document.createRange();
  range.setStart(place.startContainer, place.startOffset);
  range.setEnd(place.endContainer, place.endOffset);
  return range.toString();
}

export const texts = (reader: Reader): string[] => reader.mentions().map(textOf);
