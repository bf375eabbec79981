/** The reader: reads one document, marks its names, and keeps the marks true until stopped. */
import type { PageMention, Reader, ReaderOptions, ReaderState } from './contract.ts';
import { InView } from './in-view.ts';
import { KnownRuns } from './known-runs.ts';
import { MarkWindow } from './mark-window.ts';
import { isShadowRoot } from './nodes.ts';
import { inPageOrder } from './order.ts';
import { pageMention, type RunMention } from './page-mention.ts';
import { Painter, ShadowStyles } from './paint.ts';
import { Pointing } from './point.ts';
import { Roots } from './roots.ts';
import { placesOf, type Run } from './runs.ts';
import { type Expired, Slices } from './schedule.ts';
import { Sight } from './sight.ts';
import { ToRead } from './to-read.ts';
import { type Changes, Watcher } from './watch.ts';

/** Mentions above which a page is no longer followed: no reader needs them, and the page would feel them. */
const CEILING = 50_000;

/** Starts reading a document. Never throws into the page: what fails ends the reader, and `state.error` tells why. */
export function startReader(options: ReaderOptions): Reader {
  return new PageReader(options);
}

class PageReader implements Reader {
  readonly #document: Document;
  readonly #options: ReaderOptions;
  readonly #known: KnownRuns;
  readonly #roots: Roots;
  readonly #painter: Painter;
  readonly #window: MarkWindow;
  readonly #pointing: Pointing;
  readonly #watcher: Watcher;
  readonly #styles = new ShadowStyles();
  readonly #slices: Slices;
  readonly #sight: Sight;
  readonly #toRead: ToRead;
  readonly #inView: InView;
  #orphans = new Set<Node>();
  #ordered: RunMention[] | null = null;
  #open: string | null = null;
  #state: ReaderState = { status: 'reading', mentions: 0 };
  #told: ReaderState | null = null;

  constructor(options: ReaderOptions) {
    const view = options.document.defaultView;
    if (view === null) throw new TypeError('A reader needs a document that is shown in a window.');
    this.#document = options.document;
    this.#options = options;
    this.#known = new KnownRuns(
      options.recogniser.session(() => this.#slices.soon()),
      options.wanted,
      {
        mentionsChanged: (run) => this.#mentionsChanged(run),
        orphaned: (text) => this.#orphans.add(text),
      },
    );
    this.#roots = new Roots(options.shadowRootOf, (root) => this.#addRoot(root));
    this.#toRead = new ToRead(options.document, {
      run: (nodes, gaps, root) => this.#known.read(nodes, gaps, root),
      blank: (text) => this.#known.release(text),
      host: (element) => this.#roots.look(element),
      takeChanges: () => this.#takeChanges(),
      unread: (nodes) => this.#known.forgetGone(nodes),
    });
    this.#inView = new InView(options.document, view, this.#toRead);
    this.#painter = new Painter(view, options.markStyle);
    this.#window = new MarkWindow(options.document, view, this.#painter);
    this.#pointing = new Pointing(this.#known, this.#roots);
    this.#watcher = new Watcher((records) => this.#changed(records));
    this.#slices = new Slices(
      (expired) => this.#work(expired),
      (error) => this.#fail(error),
    );
    this.#sight = new Sight(options.document, view, this.#window, {
      looked: () => this.#lookedAround(),
      scrolled: () => {
        if (this.#state.status === 'reading') this.#sight.look();
      },
      framed: () => this.#inView.seek(),
      failed: (error) => this.#fail(error),
    });
    this.#watcher.watch(options.document);
    this.#toRead.addRoot(options.document);
    this.#slices.run();
    // After the first marks: nothing has moved yet.
    this.#sight.start();
  }

  get state(): ReaderState {
    return this.#state;
  }

  mentions(): PageMention[] {
    return [...this.#inOrder()];
  }

  mentionAt(x: number, y: number, target: EventTarget | null): PageMention | null {
    if (this.#state.status === 'stopped' || this.#known.count === 0) return null;
    return this.#pointing.at(x, y, target);
  }

  next(from: PageMention | null, direction: 1 | -1): PageMention | null {
    const all = this.#inOrder();
    const start = from === null ? -1 : all.findIndex((mention) => mention.key === from.key);
    let index = start === -1 && direction === -1 ? 0 : start;
    for (let i = 0; i < all.length; i++) {
      index = (index + direction + all.length) % all.length;
      const mention = all[index];
      if (mention !== undefined && mention.rects().length > 0) return mention;
    }
    return null;
  }

  emphasise(mention: PageMention | null): void {
    this.#open = mention?.key ?? null;
    this.#drawOpen();
  }

  update(options: Partial<Pick<ReaderOptions, 'markStyle' | 'wanted'>>): void {
    if (this.#state.status === 'stopped') return;
    if (options.markStyle !== undefined) this.#painter.restyle(options.markStyle);
    if (options.wanted !== undefined) {
      this.#known.want(options.wanted);
      this.#sight.look();
      this.#tell(this.#state.status);
    }
  }

  rescan(): void {
    if (this.#state.status === 'stopped') return;
    if (this.#state.status === 'paused') {
      this.#watcher.watch(this.#document);
      for (const root of this.#roots.all()) this.#watcher.watch(root);
    }
    this.#readEverything();
    this.#slices.soon();
  }

  stop(): void {
    this.#end(undefined);
  }

  #addRoot(root: ShadowRoot): void {
    this.#sight.watchRoot(root);
    this.#watcher.watch(root);
    this.#toRead.addRoot(root);
    this.#slices.soon();
  }

  #mentionsChanged(run: Run): void {
    this.#ordered = null;
    this.#window.change(run);
    if (run.mentions.length === 0) return;
    if (isShadowRoot(run.root)) this.#styles.add(run.root);
  }

  #changed(records: MutationRecord[]): void {
    this.#toRead.repair(records);
    this.#slices.later();
  }

  #readEverything(): void {
    this.#inView.startAnew();
    this.#toRead.startAnew([this.#document, ...this.#roots.all()]);
    this.#known.forgetGone([]);
    this.#state = { status: 'reading', mentions: this.#known.count };
  }

  /** One slice; true when nothing is left to do. */
  #work(expired: Expired): boolean {
    if (this.#state.status === 'stopped' || this.#state.status === 'paused') return true;
    this.#toRead.repair(this.#watcher.pending());
    const done = this.#toRead.step(expired);
    this.#known.settleEvidence();
    // A frame of ours is asked for only where there is something to see.
    if (this.#inView.isUnsought || (done && this.#window.pending)) this.#sight.look();
    else if (this.#window.pending) this.#sight.lookLater();
    if (this.#known.count > CEILING) this.#pause();
    else this.#tell(done ? 'watching' : 'reading');
    this.#drawOpen();
    return done;
  }

  #takeChanges(): Changes | null {
    const changes = this.#watcher.take();
    if (changes === null) {
      if (this.#orphans.size === 0) return null;
      const orphans = this.#orphans;
      this.#orphans = new Set();
      return { changed: orphans, seams: new Map(), removed: false, everything: false };
    }
    this.#sight.moved();
    this.#roots.lookAgain();
    if (changes.removed) {
      this.#known.forgetGone([]);
      this.#roots.forgetGone();
    }
    if (changes.everything) {
      this.#readEverything();
      return null;
    }
    return changes;
  }

  #inOrder(): RunMention[] {
    if (this.#ordered !== null) return this.#ordered;
    const runs = [...this.#known.runs].filter((run) => run.mentions.length > 0);
    runs.sort(inPageOrder);
    this.#ordered = runs.flatMap((run) => run.mentions.map((mention) => pageMention(run, mention)));
    return this.#ordered;
  }

  #drawOpen(): void {
    if (this.#open === null) {
      this.#painter.emphasise([]);
      return;
    }
    const open = this.#inOrder().find((mention) => mention.key === this.#open);
    this.#painter.emphasise(open === undefined ? [] : placesOf(open.run, open.start, open.end));
  }

  #tell(status: ReaderState['status'], error?: unknown): void {
    const mentions = this.#known.count;
    this.#state = error === undefined ? { status, mentions } : { status, mentions, error };
    if (this.#told?.status === status && this.#told.mentions === mentions) return;
    this.#told = this.#state;
    this.#options.changed(this.#state);
  }

  #lookedAround(): void {
    if (this.#state.status !== 'paused') this.#roots.lookAgain();
    // The reader has gone on to another view of the same document: it deserves a new start.
    else if (this.#document.visibilityState === 'visible' && this.#known.isMostlyGone()) this.rescan();
  }

  #pause(): void {
    this.#watcher.stop();
    this.#toRead.startAnew([]);
    this.#tell('paused');
  }

  #fail(error: unknown): void {
    this.#end(error);
  }

  #end(error: unknown): void {
    if (this.#state.status === 'stopped') return;
    this.#watcher.stop();
    this.#slices.stop();
    this.#sight.stop();
    this.#painter.stop();
    this.#styles.stop();
    this.#window.stop();
    this.#known.abandon();
    this.#toRead.startAnew([]);
    this.#ordered = [];
    this.#tell('stopped', error);
  }
}
