/**
 * The lookout: reads a document until a first text may hold a name, and tells so, once. Most pages have none; on them
 * it is all of us that runs. It marks nothing and keeps nothing of what it read.
 */
import type { ReaderState } from './contract.ts';
import { Roots } from './roots.ts';
import { textsOf } from './runs.ts';
import { type Expired, Slices } from './schedule.ts';
import { ToRead } from './to-read.ts';
import { type Changes, Watcher } from './watch.ts';

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
  readonly #toRead: ToRead;
  readonly #looks: ReturnType<typeof setInterval>;
  #seen = false;
  #status: Lookout['status'] = 'reading';

  constructor(options: LookoutOptions) {
    const { document } = options;
    this.#document = document;
    this.#options = options;
    this.#roots = new Roots(options.shadowRootOf, (root) => {
      this.#watcher.watch(root);
      this.#toRead.addRoot(root);
      this.#slices.soon();
    });
    // Nothing is known of the page that could have to be forgotten.
    this.#toRead = new ToRead(document, {
      run: (nodes) => this.#read(nodes),
      blank: () => {},
      host: (element) => this.#roots.look(element),
      takeChanges: () => this.#takeChanges(),
      unread: () => {},
    });
    this.#watcher = new Watcher((records) => {
      this.#toRead.repair(records);
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
    this.#toRead.addRoot(document);
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
    this.#toRead.startAnew([]);
  }

  /** One slice; true when nothing is left to do. */
  #work(expired: Expired): boolean {
    this.#toRead.repair(this.#watcher.pending());
    const done = this.#toRead.step(() => this.#seen || expired());
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
    this.#toRead.startAnew([this.#document, ...this.#roots.all()]);
    this.#status = 'reading';
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
