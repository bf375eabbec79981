/** What runs inside the measured page beside the reader: the jobs that are timed. */
import type { Recogniser } from '../../../core/match/recogniser.ts';
import type { Reader, ReaderState } from '../../../page/contract.ts';

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

/** What the page's other scripts define. */
interface BenchPage {
  loadBenchRecogniser(names: Uint8Array): Recogniser;
  startBenchReader(recogniser: Recogniser, changed: (state: ReaderState) => void): Reader;
  Mark: new (root: Element) => MarkJs;
}

const page = window as unknown as BenchPage;

interface MarkJs {
  mark(names: string[], options: object): void;
  markRanges(ranges: { start: number; length: number }[], options?: object): void;
}

/** What became of one job. */
export interface Outcome {
  /** ms to the first frame that shows a mark in view, and until all is read and drawn. */
  first: number;
  done: number;
  mentions: number;
  registered?: number;
}

let table = new Uint8Array();
let reader: Reader | undefined;

const { add } = Highlight.prototype;
Highlight.prototype.add = function (range) {
  if (reader === undefined || registered() === 0) console.timeStamp('first range');
  return add.call(this, range);
};

function shown(): Reader {
  if (reader === undefined) throw new Error('Nothing is read yet.');
  return reader;
}

/** Called when the reader tells of a change. */
let changed = (): void => {};

function startReader(): Reader {
  return page.startBenchReader(page.loadBenchRecogniser(table), () => changed());
}

/** Asks for no frame before that: each costs the page. */
async function readToEnd(): Promise<void> {
  await new Promise<void>((resolve) => {
    changed = () => {
      if (reader?.state.status !== 'reading') resolve();
    };
    changed();
  });
  await painted();
  await painted();
}

/** Places of the names in the joined text of the page, as `markRanges` wants them. */
function placesOf(names: string[]): { start: number; length: number }[] {
  const pattern = new RegExp(`\\b(?:${names.join('|')})\\b`, 'g');
  const text = document.body.textContent ?? '';
  return Array.from(text.matchAll(pattern), ({ index, 0: { length } }) => ({ start: index, length }));
}

const bench = {
  async load(): Promise<void> {
    table = new Uint8Array(await (await fetch('/names.bin')).arrayBuffer());
    await painted();
  },

  /** Starts the reader and waits until it has read all. */
  async read(): Promise<Outcome> {
    const start = performance.now();
    reader = startReader();
    do await painted();
    while (registered() === 0 && reader.state.status === 'reading');
    const first = registered() > 0 ? performance.now() - start : Number.NaN;
    await readToEnd();
    const done = performance.now() - start;
    return { first, done, mentions: reader.state.mentions, registered: registered() };
  },

  /** Stamps the trace when the matcher is loaded, at the first registered range, and when the first slice is over. */
  async start(): Promise<void> {
    console.timeStamp('start');
    const recogniser = page.loadBenchRecogniser(table);
    console.timeStamp('loaded');
    reader = page.startBenchReader(recogniser, () => changed());
    console.timeStamp('started');
    await readToEnd();
  },

  /** mark.js over the same names; it works in one go. */
  async mark(names: string[], acrossElements: boolean): Promise<Outcome> {
    const start = performance.now();
    new page.Mark(document.body).mark(names, {
      accuracy: { value: 'exactly', limiters: ['.'] },
      separateWordSearch: false,
      caseSensitive: true,
      acrossElements,
      diacritics: false,
    });
    await painted();
    const done = performance.now() - start;
    return { first: done, done, mentions: new Set(document.querySelectorAll('mark')).size };
  },

  /** mark.js told where the names stand, so that its own search costs nothing; `ranges` are from `places`. */
  async markRanges(ranges: { start: number; length: number }[]): Promise<Outcome> {
    const start = performance.now();
    new page.Mark(document.body).markRanges(ranges);
    await painted();
    const done = performance.now() - start;
    return { first: done, done, mentions: document.querySelectorAll('mark').length };
  },

  places: placesOf,

  /** 1,000 edits, 20 a frame: new paragraphs with a name, texts replaced, paragraphs removed. */
  async edit(name: string): Promise<void> {
    const article = document.querySelector('article') as Element;
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
  },

  /** Scrolls through the page, a third of a screen a frame. */
  async scroll(frames: number): Promise<void> {
    for (let i = 0; i < frames; i++) {
      window.scrollBy(0, innerHeight / 3);
      await frame();
    }
  },

  /** Frames in which something small of the page changes, as a ticking clock does. */
  async tick(frames: number): Promise<void> {
    const clock = document.querySelector('h1') as HTMLElement;
    for (let i = 0; i < frames; i++) {
      clock.style.color = i % 2 === 0 ? '#123' : '#321';
      await painted();
    }
  },

  /** Asks for the mention under the pointer on a grid over the view, on clean layout; ms of each move, and hits. */
  async hover(): Promise<{ times: number[]; hits: number }> {
    const reading = shown();
    await painted();
    const times: number[] = [];
    let hits = 0;
    for (let y = 5; y < innerHeight; y += 11) {
      for (let x = 5; x < innerWidth; x += 17) {
        const target = document.elementFromPoint(x, y);
        const start = performance.now();
        const mention = reading.mentionAt(x, y, target);
        times.push(performance.now() - start);
        if (mention !== null) hits++;
      }
    }
    return { times, hits };
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
    column.remove();
    return { added, waits, missed };
  },
};

Object.assign(window, { bench });
