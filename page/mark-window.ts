/**
 * The window of marks: mentions of the whole page are known, but only those near the viewport are registered with the
 * browser, because each later frame pays for every registered range.
 */
import { INLINE, kindByName } from './kinds.ts';
import type { Painter } from './paint.ts';
import { piecesOf, placesOf, type Run } from './runs.ts';

/** Most mentions registered, unless those in view are more: each costs every later frame some 10 to 50 µs. */
const LIMIT = 100;
/** Most mentions registered at all, when one view alone shows more than `LIMIT`. */
const VIEW_LIMIT = 1_000;
/** Mentions registered before any place is known: more than a screen hardly shows, few enough to cost little. */
const FIRST = 32;
/** Up to so many registered mentions none is taken away only because it is far. */
const KEPT = 64;
/** Mentions of one run that share a known place. */
const SPOT_MENTIONS = 16;
/** Blocks higher than this, in CSS pixels, or wider than this and the view are not measured as one. */
const LONG = 600;
/** Places measured at once to see whether anything moved, and how far, in CSS pixels, counts as moved. */
const SAMPLE = 24;
const FAR = 50;
/**
 * How far around the viewport marks are kept, in viewports: the compositor scrolls a screen before the page knows. Half
 * of it would save 0.8 ms a frame on a page of ten thousand names, and show unmarked names at every Page Down.
 */
const AHEAD = 1;

/** A few mentions that stand together, with their place in document coordinates (CSS pixels) when last measured. */
interface Spot {
  readonly run: Run;
  readonly from: number;
  readonly to: number;
  measured: boolean;
  /** Has no box: not rendered now. */
  absent: boolean;
  /** Stays at its place on screen while the page scrolls (fixed, sticky). */
  pinned: boolean;
  scrolledAt: number;
  top: number;
  bottom: number;
  left: number;
  right: number;
  /** Registered ranges; null when outside of the window. */
  ranges: StaticRange[] | null;
}

function unmeasuredSpot(run: Run, from: number, to: number, pinned: boolean): Spot {
  return {
    run,
    from,
    to,
    measured: false,
    absent: false,
    pinned,
    scrolledAt: 0,
    top: 0,
    bottom: 0,
    left: 0,
    right: 0,
    ranges: null,
  };
}

function isSlotting({ localName, shadowRoot }: Element): boolean {
  return shadowRoot !== null || localName === 'details' || localName.includes('-');
}

export class MarkWindow {
  readonly #view: Window;
  readonly #painter: Painter;
  readonly #probe: Range;
  readonly #spots = new Map<Run, Spot[]>();
  #unmeasured = new Set<Spot>();
  #sampling: Iterator<Spot[]> = this.#spots.values();
  #registered = new Set<Spot>();
  /** Which elements are rendered, within one go of measuring. */
  readonly #rendered = new Map<Element, boolean>();
  /** Measured spots by their top, and for each index the lowest bottom so far. */
  #sorted: Spot[] = [];
  #lowest = new Float64Array(0);
  #sortNeeded = false;
  /** Places have been measured once. */
  #placed = false;
  #count = 0;

  constructor(document: Document, view: Window, painter: Painter) {
    this.#view = view;
    this.#painter = painter;
    this.#probe = document.createRange();
  }

  /** A run's mentions are new, changed or gone. */
  change(run: Run): void {
    const before = this.#spots.get(run) ?? [];
    const shown = before.map(({ ranges }) => ranges !== null);
    for (const spot of before) this.#forget(spot);
    const total = run.alive ? run.mentions.length : 0;
    if (total === 0) {
      this.#spots.delete(run);
      return;
    }
    const spots: Spot[] = [];
    for (let from = 0; from < total; from += SPOT_MENTIONS) {
      const to = Math.min(from + SPOT_MENTIONS, total);
      const at = Math.min(spots.length, before.length - 1);
      const spot = unmeasuredSpot(run, from, to, before[at]?.pinned ?? false);
      spots.push(spot);
      this.#unmeasured.add(spot);
      // Where its text was marked it stays marked, without a frame between. Until any place is known, what was found
      // first is most likely what is in view.
      if (shown[at] === true || (!this.#placed && this.#count + to - from <= FIRST)) this.#register(spot);
    }
    this.#spots.set(run, spots);
  }

  /** Whether places are still to be measured. */
  get pending(): boolean {
    return this.#unmeasured.size > 0;
  }

  /** Measures a few places in turn; true when one is not where it was, so that all have to be measured. */
  sample(): boolean {
    const { scrollX, scrollY } = this.#view;
    let moved = false;
    this.#rendered.clear();
    for (let i = 0; i < SAMPLE && this.#spots.size > 0; i++) {
      let next = this.#sampling.next();
      if (next.done === true) {
        this.#sampling = this.#spots.values();
        next = this.#sampling.next();
      }
      const spot = next.value?.[0];
      if (spot === undefined || this.#unmeasured.has(spot)) continue;
      const { top, absent, pinned } = spot;
      this.#place(spot, scrollX, scrollY);
      if (spot.absent !== absent || (!pinned && Math.abs(spot.top - top) > FAR)) moved = true;
    }
    return moved;
  }

  /** What was not rendered may be now. */
  retryAbsent(): void {
    for (const spots of this.#spots.values()) {
      for (const spot of spots) if (spot.absent) this.#unmeasured.add(spot);
    }
  }

  /** All places may have moved: measure them again, those near the viewport first. */
  invalidate(): void {
    const near = [...this.#registered];
    this.#unmeasured = new Set([...this.#unmeasured, ...near, ...this.#sorted]);
    this.retryAbsent();
  }

  /**
   * Measures until done or out of time, and shows what is in view. Reads layout: call it when layout is clean, after a
   * frame.
   */
  measure(expired: () => boolean): void {
    const { scrollX, scrollY, innerWidth, innerHeight } = this.#view;
    let count = 0;
    if (this.#unmeasured.size > 0) this.#placed = true;
    this.#rendered.clear();
    for (const spot of this.#unmeasured) {
      this.#unmeasured.delete(spot);
      this.#place(spot, scrollX, scrollY);
      // Sorting all places for each slice of measuring would cost more than measuring.
      if (
        spot.ranges === null &&
        spot.measured &&
        spot.bottom >= scrollY &&
        spot.top <= scrollY + innerHeight &&
        spot.right >= scrollX &&
        spot.left <= scrollX + innerWidth &&
        this.#count + spot.to - spot.from <= VIEW_LIMIT
      )
        this.#register(spot);
      if (++count % 16 === 0 && expired()) break;
    }
    if (this.#unmeasured.size === 0) this.update();
  }

  /** Registers what is near the viewport, takes away what is far. Needs only the scroll position. */
  update(): void {
    this.#sort();
    const { scrollX, scrollY, innerWidth, innerHeight } = this.#view;
    const inView: Spot[] = [];
    const near: { spot: Spot; distance: number }[] = [];
    const top = scrollY - innerHeight * AHEAD;
    const bottom = scrollY + innerHeight * (1 + AHEAD);
    const left = scrollX - innerWidth * AHEAD;
    const right = scrollX + innerWidth * (1 + AHEAD);
    for (let i = this.#firstBelow(bottom) - 1; i >= 0 && (this.#lowest[i] ?? 0) >= top; i--) {
      const spot = this.#sorted[i];
      if (spot === undefined || spot.pinned || spot.bottom < top || spot.right < left || spot.left > right)
        continue;
      const dy = Math.max(spot.top - scrollY - innerHeight, scrollY - spot.bottom, 0);
      const dx = Math.max(spot.left - scrollX - innerWidth, scrollX - spot.right, 0);
      if (dx === 0 && dy === 0) inView.push(spot);
      else near.push({ spot, distance: dx + dy });
    }
    for (const spot of this.#sorted) if (spot.pinned) inView.push(spot);
    near.sort((a, b) => a.distance - b.distance);
    const chosen = new Set<Spot>();
    let count = 0;
    for (const spot of inView) {
      if (count >= VIEW_LIMIT) break;
      chosen.add(spot);
      count += spot.to - spot.from;
    }
    for (const { spot } of near) {
      if (count + spot.to - spot.from > LIMIT) break;
      chosen.add(spot);
      count += spot.to - spot.from;
    }
    for (const spot of chosen) if (spot.ranges === null) this.#register(spot);
    // Taking marks away costs a frame too, so a few far ones may stay.
    if (this.#count <= KEPT) return;
    for (const spot of this.#registered) if (spot.measured && !chosen.has(spot)) this.#unregister(spot);
  }

  stop(): void {
    this.#spots.clear();
    this.#unmeasured.clear();
    this.#registered.clear();
    this.#sorted = [];
    this.#probe.detach();
  }

  #register(spot: Spot): void {
    const { run } = spot;
    const ranges: StaticRange[] = [];
    for (let i = spot.from; i < spot.to; i++) {
      const mention = run.mentions[i];
      if (mention !== undefined) ranges.push(...placesOf(run, mention.start, mention.end));
    }
    spot.ranges = ranges;
    this.#painter.add(ranges);
    this.#registered.add(spot);
    this.#count += spot.to - spot.from;
  }

  #unregister(spot: Spot): void {
    if (spot.ranges === null) return;
    this.#painter.remove(spot.ranges);
    spot.ranges = null;
    this.#registered.delete(spot);
    this.#count -= spot.to - spot.from;
  }

  #forget(spot: Spot): void {
    this.#unregister(spot);
    this.#unmeasured.delete(spot);
    if (spot.measured) this.#sortNeeded = true;
    spot.measured = false;
  }

  #place(spot: Spot, scrollX: number, scrollY: number): void {
    const { run } = spot;
    const rect = this.#rectOf(spot);
    const absent = rect === null || (rect.width === 0 && rect.height === 0);
    if (rect === null || absent) {
      if (spot.measured) this.#sortNeeded = true;
      spot.measured = false;
      spot.absent = true;
      this.#unregister(spot);
      return;
    }
    if (!run.alive) return;
    const top = rect.top + scrollY;
    // A place that moves with the scroll position by as much as the page scrolled stands still on screen.
    const scrolled = scrollY - spot.scrolledAt;
    if (spot.measured && Math.abs(scrolled) > 1) spot.pinned = Math.abs(top - spot.top - scrolled) < 1;
    spot.scrolledAt = scrollY;
    spot.top = top;
    spot.bottom = rect.bottom + scrollY;
    spot.left = rect.left + scrollX;
    spot.right = rect.right + scrollX;
    spot.absent = false;
    spot.measured = true;
    this.#sortNeeded = true;
  }

  #rectOf(spot: Spot): DOMRect | null {
    const { run } = spot;
    // A block's own rectangle is ten times as cheap as a range's, and exact enough unless the block is long.
    let block = run.nodes[0]?.parentElement ?? null;
    while (block !== null && kindByName(block) === INLINE) block = block.parentElement;
    if (block !== null && !this.#isRendered(block)) return null;
    const rect = block?.getBoundingClientRect();
    if (rect !== undefined && rect.height <= LONG && rect.height + rect.width > 0) {
      if (rect.width <= Math.max(LONG, this.#view.innerWidth)) return rect;
    }
    const first = run.mentions[spot.from];
    const last = run.mentions[spot.to - 1];
    if (first === undefined || last === undefined) return null;
    const [start] = piecesOf(run, first.start, first.end);
    const end = piecesOf(run, last.start, last.end).at(-1);
    if (start === undefined || end === undefined || !start.startContainer.isConnected) return null;
    this.#probe.setStart(start.startContainer, start.startOffset);
    this.#probe.setEnd(end.endContainer, end.endOffset);
    return this.#probe.getBoundingClientRect();
  }

  /** Whether a block is rendered; its siblings share one answer. */
  #isRendered(block: Element): boolean {
    const parent = block.parentElement;
    // Where children are slotted one can be shown and the other not.
    const asked = parent === null || isSlotting(parent) ? block : parent;
    const known = this.#rendered.get(asked);
    if (known !== undefined) return known;
    let rendered = asked.checkVisibility?.({ contentVisibilityAuto: true }) !== false;
    // What has no box itself may still hold something that has.
    if (!rendered && getComputedStyle(asked).display === 'contents')
      rendered = asked.parentElement === null || this.#isRendered(asked.parentElement);
    this.#rendered.set(asked, rendered);
    return rendered;
  }

  #sort(): void {
    if (!this.#sortNeeded) return;
    this.#sortNeeded = false;
    const sorted: Spot[] = [];
    for (const spots of this.#spots.values()) for (const spot of spots) if (spot.measured) sorted.push(spot);
    sorted.sort((a, b) => a.top - b.top);
    this.#sorted = sorted;
    this.#lowest = new Float64Array(sorted.length);
    let lowest = Number.NEGATIVE_INFINITY;
    for (const [i, spot] of sorted.entries()) {
      lowest = Math.max(lowest, spot.bottom);
      this.#lowest[i] = lowest;
    }
  }

  /** Index of the first sorted spot whose top is below `y`. */
  #firstBelow(y: number): number {
    let low = 0;
    let high = this.#sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#sorted[middle]?.top ?? 0) <= y) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
