/** What of a page is still to be read: what was asked for first, then what changed, then whole roots. */
import { type Position, positionAfter } from './position.ts';
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
  readonly #events: ToReadEvents;
  /** Roots to be read from start to end. */
  #roots: (Document | ShadowRoot)[] = [];
  #walk: Walk | null = null;
  /** Goes before `#walk`. */
  #first: Walk | null = null;
  #stretches: Iterator<Stretch> | null = null;
  #unread: Node[] = [];

  constructor(document: Document, events: ToReadEvents) {
    this.#document = document;
    this.#events = events;
  }

  addRoot(root: Document | ShadowRoot): void {
    this.#roots.push(root);
  }

  /** Forgets what was to be read, and reads these roots instead. */
  startAnew(roots: (Document | ShadowRoot)[]): void {
    this.#roots = roots;
    this.#walk = null;
    this.#first = null;
    this.#stretches = null;
    this.#unread = [];
  }

  /** Keeps places true that the page has changed. Records must come in order, without a gap. */
  repair(records: readonly MutationRecord[]): void {
    this.#walk?.repair(records);
    this.#first?.repair(records);
  }

  /** Whether a walk has been begun that goes on. */
  get isUnderWay(): boolean {
    return this.#walk !== null;
  }

  /** Reads this before anything else, unless the walk under way, or one before it, has read it. */
  readFirst(root: Document | ShadowRoot, from: Position, last: Node): void {
    if (this.#walk === null || this.#first !== null) return;
    const isUnread = root === this.#walk.root ? !this.#walk.hasPassed(last) : this.#roots.includes(root);
    if (isUnread) this.#first = new Walk(root, from, last, null, this.#events);
  }

  /** Reads until all is read or time is over; true when nothing is left. */
  step(expired: Expired): boolean {
    while (!expired()) {
      if (this.#first !== null) {
        this.#first.step(expired);
        if (this.#first.done) this.#first = null;
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
