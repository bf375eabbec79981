/** What of a page is still to be read: what is in view first, then what changed, then whole roots. */
import { stretchInView } from './in-view.ts';
import { positionAfter } from './position.ts';
import type { Expired } from './schedule.ts';
import { Walk, type WalkEvents } from './walk.ts';
import { type Changes, type Stretch, stretchesOf } from './watch.ts';

export interface ToReadEvents extends WalkEvents {
  /** What changed since the last call; null when nothing did. */
  takeChanges(): Changes | null;
  /** These nodes stand in, or are, content that is not read. */
  unread(nodes: readonly Node[]): void;
}

export class ToRead {
  readonly #document: Document;
  readonly #view: Window;
  readonly #events: ToReadEvents;
  /** Roots to be read from start to end. */
  #roots: (Document | ShadowRoot)[] = [];
  #walk: Walk | null = null;
  /** Goes before `#walk`. */
  #viewWalk: Walk | null = null;
  /** Where the page was scrolled to when what is in view was last sought; null: not since reading began. */
  #soughtAt: number | null = null;
  #stretches: Iterator<Stretch> | null = null;
  #unread: Node[] = [];

  constructor(document: Document, view: Window, events: ToReadEvents) {
    this.#document = document;
    this.#view = view;
    this.#events = events;
  }

  addRoot(root: Document | ShadowRoot): void {
    this.#roots.push(root);
  }

  /** Forgets what was to be read, and reads these roots instead. */
  startAnew(roots: (Document | ShadowRoot)[]): void {
    this.#roots = roots;
    this.#walk = null;
    this.#viewWalk = null;
    this.#soughtAt = null;
    this.#stretches = null;
    this.#unread = [];
  }

  /** Keeps places true that the page has changed. Records must come in order, without a gap. */
  repair(records: readonly MutationRecord[]): void {
    this.#walk?.repair(records);
    this.#viewWalk?.repair(records);
  }

  /** Whether it has not been asked yet what is in view. */
  get isViewUnsought(): boolean {
    return this.#walk !== null && this.#soughtAt === null;
  }

  /**
   * While a root is being read, what has come into view is read before the rest of it. Reads layout: call it when
   * layout is clean.
   */
  seekView(): void {
    if (this.#walk === null || this.#viewWalk !== null) return;
    const { scrollY, innerHeight } = this.#view;
    // Reading begins at the top anyway.
    const before = this.#soughtAt ?? 0;
    this.#soughtAt = scrollY;
    if (Math.abs(scrollY - before) < innerHeight / 2) return;
    const stretch = stretchInView(this.#document, this.#view);
    if (stretch === null) return;
    const { root, from, last } = stretch;
    const isUnread = root === this.#walk.root ? !this.#walk.hasPassed(last) : this.#roots.includes(root);
    if (isUnread) this.#viewWalk = new Walk(root, from, last, null, this.#events);
  }

  /** Reads until all is read or time is over; true when nothing is left. */
  step(expired: Expired): boolean {
    while (!expired()) {
      if (this.#viewWalk !== null) {
        this.#viewWalk.step(expired);
        if (this.#viewWalk.done) this.#viewWalk = null;
        continue;
      }
      this.#walk ??= this.#nextWalk();
      if (this.#walk === null) return true;
      this.#walk.step(expired);
      if (this.#walk.done) this.#walk = null;
    }
    return false;
  }

  #nextWalk(): Walk | null {
    // The whole document is an editor; no event tells when it begins or ends to be one.
    if (this.#document.designMode === 'on') return null;
    const stretch = this.#nextStretch();
    if (stretch !== null)
      return new Walk(stretch.root, stretch.from, stretch.last, stretch.batch, this.#events);
    const root = this.#roots.shift();
    if (root === undefined) return null;
    return new Walk(root, positionAfter(root, null), root, null, this.#events);
  }

  #nextStretch(): Stretch | null {
    for (;;) {
      if (this.#stretches === null) {
        const changes = this.#events.takeChanges();
        if (changes === null) return null;
        this.#stretches = stretchesOf(changes, (node) => this.#unread.push(node));
      }
      const { value, done } = this.#stretches.next();
      if (done !== true) return value;
      this.#stretches = null;
      if (this.#unread.length > 0) this.#events.unread(this.#unread);
      this.#unread = [];
    }
  }
}
