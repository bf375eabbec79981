/**
 * The lookout: reads a document until a first text may hold a name, and tells so, once. Most pages have none; on them
 * it is all of us that runs. It marks nothing and keeps nothing of what it read.
 */
import type { ReaderState } from './contract.ts';
import { positionAfter } from './position.ts';
import { Roots } from './roots.ts';
import { textsOf } from './runs.ts';
import { type Expired, Slices } from './schedule.ts';
import { Walk, type WalkEvents } from './walk.ts';
import { type Changes, type Stretch, stretchesOf, Watcher } from './watch.ts';

/** Time between two looks, ms, for shadow roots that came late: no event tells of them. */
const LOOK_AGAIN = 2_000;

export interface LookoutOptions {
  document: Document;
  /** Whether a run's text may hold a name. */
  mayHoldName(text: string): boolean;
  /** Called once, when one may; the lookout has stopped by then. */
  seen(): void;
  /** See ReaderOptions. */
  shadowRootOf?(element: Element): ShadowRoot | null;
}

export interface Lookout {
  readonly status: Exclude<ReaderState['status'], 'paused'>;
  /** Reads everything anew. */
  rescan(): void;
  stop(): void;
}

/** Starts at once. Never throws into the page: what fails ends the lookout. */
export function startLookout(options: LookoutOptions): Lookout {
  return new PageLookout(options);
}

class PageLookout implements Lookout {
  readonly #document: Document;
  readonly #options: LookoutOptions;
  readonly #roots: Roots;
  readonly #watcher: Watcher;
  readonly #slices: Slices;
  readonly #walkEvents: WalkEvents;
  readonly #looks: ReturnType<typeof setInterval>;
  readonly #unreadRoots: (Document | ShadowRoot)[] = [];
  #walk: Walk | null = null;
  #stretches: Iterator<Stretch> | null = null;
  #seen = false;
  #status: Lookout['status'] = 'reading';

  constructor(options: LookoutOptions) {
    const { document } = options;
    this.#document = document;
    this.#options = options;
    this.#roots = new Roots(options.shadowRootOf, (root) => {
      this.#watcher.watch(root);
      this.#unreadRoots.push(root);
      this.#slices.soon();
    });
    this.#walkEvents = {
      run: (nodes) => this.#read(nodes),
      blank: () => {},
      host: (element) => this.#roots.look(element),
    };
    this.#watcher = new Watcher((records) => {
      this.#walk?.repair(records);
      this.#slices.later();
    });
    this.#slices = new Slices(
      (expired) => this.#work(expired),
      () => this.stop(),
    );
    this.#looks = setInterval(() => {
      if (document.visibilityState === 'visible') this.#roots.lookAgain();
    }, LOOK_AGAIN);
    this.#watcher.watch(document);
    this.#unreadRoots.push(document);
    this.#slices.run();
  }

  get status(): Lookout['status'] {
    return this.#status;
  }

  rescan(): void {
    if (this.#status === 'stopped') return;
    this.#readEverything();
    this.#slices.soon();
  }

  stop(): void {
    if (this.#status === 'stopped') return;
    this.#status = 'stopped';
    this.#watcher.stop();
    this.#slices.stop();
    clearInterval(this.#looks);
    this.#walk = null;
    this.#stretches = null;
  }

  /** One slice; true when nothing is left to do. */
  #work(expired: Expired): boolean {
    this.#walk?.repair(this.#watcher.pending());
    let done = false;
    while (!done && !this.#seen && !expired()) {
      this.#walk ??= this.#nextWalk();
      if (this.#walk === null) done = true;
      else {
        this.#walk.step(() => this.#seen || expired());
        if (this.#walk.done) this.#walk = null;
      }
    }
    if (this.#seen) {
      this.stop();
      this.#options.seen();
      return true;
    }
    this.#status = done ? 'watching' : 'reading';
    return done;
  }

  #read(nodes: readonly Text[]): void {
    if (this.#seen) return;
    for (const text of textsOf(nodes).texts) {
      if (this.#options.mayHoldName(text)) {
        this.#seen = true;
        return;
      }
    }
  }

  #readEverything(): void {
    this.#walk = null;
    this.#stretches = null;
    this.#unreadRoots.length = 0;
    this.#unreadRoots.push(this.#document, ...this.#roots.all());
    this.#status = 'reading';
  }

  /** What to read next: what changed, then whole roots. */
  #nextWalk(): Walk | null {
    if (this.#document.designMode === 'on') return null;
    const stretch = this.#nextStretch();
    if (stretch !== null)
      return new Walk(stretch.root, stretch.from, stretch.last, stretch.batch, this.#walkEvents);
    const root = this.#unreadRoots.shift();
    if (root === undefined) return null;
    return new Walk(root, positionAfter(root, null), root, null, this.#walkEvents);
  }

  #nextStretch(): Stretch | null {
    for (;;) {
      if (this.#stretches === null) {
        const changes = this.#takeChanges();
        if (changes === null) return null;
        // Nothing is known of the page that could have to be forgotten.
        this.#stretches = stretchesOf(changes, () => {});
      }
      const { value, done } = this.#stretches.next();
      if (done !== true) return value;
      this.#stretches = null;
    }
  }

  #takeChanges(): Changes | null {
    const changes = this.#watcher.take();
    if (changes === null) return null;
    this.#roots.lookAgain();
    if (changes.removed) this.#roots.forgetGone();
    if (!changes.everything) return changes;
    this.#readEverything();
    return null;
  }
}
