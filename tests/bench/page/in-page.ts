/** What runs inside the measured page beside the reader: the jobs that are timed. */
import type { Reader } from '../../../page/contract.ts';

const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
/** After the next frame is drawn. */
const painted = async () => {
  await frame();
  await new Promise((resolve) => {
    const channel = new MessageChannel();
    channel.port1.onmessage = resolve;
    channel.port2.postMessage(null);
  });
};

const registered = () => CSS.highlights.get('nx-a')?.size ?? 0;

let reader: Reader | undefined;

/** What the page's other scripts define. */
interface BenchPage {
  startBenchReader(names: string[]): Reader;
  Mark: new (root: Element) => MarkJs;
}

const page = window as unknown as BenchPage;

interface MarkJs {
  mark(names: string[], options: object): void;
}

const bench = {
  /** Starts the reader; ms to the first frame with a mark and until all is read and drawn. */
  async read(
    names: string[],
  ): Promise<{ first: number; done: number; mentions: number; registered: number }> {
    const start = performance.now();
    reader = page.startBenchReader(names);
    await painted();
    const first = registered() > 0 ? performance.now() - start : Number.NaN;
    while (reader.state.status === 'reading') await painted();
    await painted();
    await painted();
    return {
      first,
      done: performance.now() - start,
      mentions: reader.state.mentions,
      registered: registered(),
    };
  },

  /** mark.js over the same names; it works in one go. */
  async mark(
    names: string[],
    acrossElements: boolean,
  ): Promise<{ first: number; done: number; mentions: number }> {
    const start = performance.now();
    new page.Mark(document.body).mark(names, {
      accuracy: 'exactly',
      separateWordSearch: false,
      caseSensitive: true,
      acrossElements,
      diacritics: false,
    });
    await painted();
    const done = performance.now() - start;
    return { first: done, done, mentions: document.querySelectorAll('mark').length };
  },

  /** 1,000 edits, 20 a frame: new paragraphs with a name, texts replaced, paragraphs removed. */
  async edit(name: string): Promise<number> {
    const article = document.querySelector('article') as Element;
    const start = performance.now();
    for (let i = 0; i < 1_000; i++) {
      const { children } = article;
      const place = children[(i * 7919) % children.length] as Element;
      if (i % 3 === 0) {
        const p = document.createElement('p');
        p.textContent = `New at this hour: ${name} again, number ${i}.`;
        place.before(p);
      } else if (i % 3 === 1) {
        const text = document.createTreeWalker(place, NodeFilter.SHOW_TEXT).nextNode() as Text | null;
        if (text !== null) text.data = `Mended: ${text.data}`;
      } else place.remove();
      if (i % 20 === 19) await frame();
    }
    await painted();
    await painted();
    return performance.now() - start;
  },

  /** Scrolls through the page, a third of a screen a frame. */
  async scroll(frames: number): Promise<void> {
    for (let i = 0; i < frames; i++) {
      window.scrollBy(0, innerHeight / 3);
      await frame();
    }
  },

  /**
   * A feed: adds posts as fast as they can be laid out for `ms`, keeping at most `kept`. Tells how many came, and how
   * long (ms) each post of a slow column in view waited for its mark; `missed` never got one in its second.
   */
  async feed(
    ms: number,
    kept: number,
    name: string,
  ): Promise<{ added: number; waits: number[]; missed: number }> {
    const article = document.querySelector('article') as HTMLElement;
    const column = document.createElement('section');
    column.style.minHeight = '3em';
    article.before(column);
    const end = performance.now() + ms;
    const waits: number[] = [];
    let missed = 0;
    let watched: { text: Text; since: number } | null = null;
    let added = 0;
    while (performance.now() < end) {
      const until = performance.now() + 10;
      while (performance.now() < until) {
        const p = document.createElement('p');
        p.textContent = `Post ${added}: word from ${added % 4 === 0 ? name : 'nowhere'} and more text after that.`;
        article.prepend(p);
        added++;
        void p.offsetHeight;
      }
      while (article.childElementCount > kept) article.lastElementChild?.remove();
      if (watched === null) {
        const text = document.createTextNode(`Now at ${name}: ${added}`);
        column.replaceChildren(text);
        watched = { text, since: performance.now() };
      }
      await painted();
      const waited = performance.now() - watched.since;
      for (const range of CSS.highlights.get('nx-a') ?? []) {
        if (range.startContainer !== watched.text) continue;
        waits.push(waited);
        watched = null;
        break;
      }
      if (waited > 1_000 && watched !== null) {
        missed++;
        watched = null;
      }
    }
    return { added, waits, missed };
  },

  stop(): void {
    reader?.stop();
    reader = undefined;
  },
};

Object.assign(window, { bench });
