/** Where a card stands: beside its mention and inside the viewport, as a sheet at the bottom edge, or where it was dragged. */
import { autoUpdate, computePosition, flip, hide, inline, offset, shift, size } from '@floating-ui/dom';
import type { CardAnchor } from './card-surface.ts';
import type { Point } from './safe-area.ts';

/** Space between name and card, px: small, so that the pointer is over soon. */
const GAP = 6;
/** Least space to the viewport's edges, px. */
const MARGIN = 8;
/** Below this width or height of the viewport (px) a card beside the text would cover it all: a sheet instead. */
const NARROWEST = 480;
const LOWEST = 340;
/** Least height (px) of a card beside its name; with less room it covers the name rather than being unreadable. */
const LEAST_HEIGHT = 200;
/** Most height (px) that a card takes; see card-frame.css. */
const MOST_HEIGHT = 540;

export interface CardPlacement {
  /** Moves the card by hand: from then on it no longer follows its mention. */
  moveBy(x: number, y: number): void;
  /** Stops following the mention and stays. */
  detach(): void;
  stop(): void;
}

export interface PlacementOptions {
  panel: HTMLElement;
  anchor: CardAnchor;
  /** Where the pointer was, to choose among the lines of a broken name. */
  point?: Point;
  placed(bounds: DOMRect): void;
  /** The mention left the page or the part of it that can be seen. */
  lost(): void;
}

/** Whether this viewport has only room for a sheet. */
function needsSheet({ innerWidth, innerHeight }: { innerWidth: number; innerHeight: number }): boolean {
  return innerWidth < NARROWEST || innerHeight < LOWEST;
}

/** Places the panel and keeps it placed while the page scrolls, resizes and moves. */
export function placeCard({ panel, anchor, point, placed, lost }: PlacementOptions): CardPlacement {
  const view = panel.ownerDocument.defaultView;
  let stopFollowing = (): void => {};
  let following = true;
  let last: DOMRect | undefined;

  const put = (x: number, y: number): void => {
    panel.style.left = `${Math.round(x)}px`;
    panel.style.top = `${Math.round(y)}px`;
  };
  const report = (): void => placed(panel.getBoundingClientRect());

  const allow = (height: number): void => {
    panel.style.setProperty('--ng-available', `${Math.max(LEAST_HEIGHT, Math.floor(height))}px`);
  };

  const reference = {
    getBoundingClientRect(): DOMRect {
      const [first, ...rest] = anchor.rects();
      if (!first) return last ?? new DOMRect();
      const left = Math.min(first.left, ...rest.map((rect) => rect.left));
      const top = Math.min(first.top, ...rest.map((rect) => rect.top));
      const right = Math.max(first.right, ...rest.map((rect) => rect.right));
      const bottom = Math.max(first.bottom, ...rest.map((rect) => rect.bottom));
      last = new DOMRect(left, top, right - left, bottom - top);
      return last;
    },
    getClientRects: () => anchor.rects(),
    ...(anchor.context && { contextElement: anchor.context }),
  };

  const update = async (): Promise<void> => {
    if (!following) return;
    if (anchor.rects().length === 0) {
      lost();
      return;
    }
    const { x, y, middlewareData } = await computePosition(reference, panel, {
      strategy: 'fixed',
      placement: 'bottom-start',
      middleware: [
        inline(point ?? {}),
        offset(GAP),
        flip({ padding: MARGIN, fallbackStrategy: 'bestFit' }),
        size({ padding: MARGIN, apply: ({ availableHeight }) => allow(availableHeight) }),
        shift({ padding: MARGIN, crossAxis: true }),
        hide({ strategy: 'referenceHidden' }),
      ],
    });
    if (!following) return;
    put(x, y);
    report();
    if (middlewareData.hide?.referenceHidden) lost();
  };

  const sheet = (): void => {
    panel.dataset.place = 'sheet';
    panel.style.removeProperty('left');
    panel.style.removeProperty('top');
    const observer = new ResizeObserver(report);
    observer.observe(panel);
    stopFollowing = () => observer.disconnect();
  };

  const detach = (): void => {
    following = false;
    stopFollowing();
  };

  /**
   * Allows a new card the height that placing it will most likely find, so that it is laid out once and not again with
   * another height.
   */
  const guessHeight = ({ innerHeight }: Window): void => {
    const { top, bottom } = reference.getBoundingClientRect();
    const [above, below] = [top - GAP - MARGIN, innerHeight - bottom - GAP - MARGIN];
    allow(below >= MOST_HEIGHT ? below : above >= MOST_HEIGHT ? above : Math.max(above, below));
  };

  /** Keeps the card where it belongs while the page scrolls, resizes and moves. */
  const follow = (): void => {
    // Its own size is watched by ourselves, a frame later: placing sets a height, and a loop of resizing would be
    // reported to the page as an error.
    const stopUpdates = autoUpdate(reference, panel, () => void update(), { elementResize: false });
    let frame = 0;
    let known = false;
    const observer = new ResizeObserver(() => {
      // The size that it was placed with is no news.
      if (!known) {
        known = true;
        return;
      }
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => void update());
    });
    observer.observe(panel);
    stopFollowing = () => {
      cancelAnimationFrame(frame);
      observer.disconnect();
      stopUpdates();
    };
  };

  const beside = (): void => {
    panel.dataset.place = 'beside';
    if (view) guessHeight(view);
    void update();
    // Watching costs layout too: the card is painted first.
    const frame = requestAnimationFrame(follow);
    stopFollowing = () => cancelAnimationFrame(frame);
  };

  if (view && needsSheet(view)) sheet();
  else beside();

  return {
    detach,
    moveBy(x, y) {
      detach();
      if (!view || panel.dataset.place === 'sheet') return;
      const { left, top, width, height } = panel.getBoundingClientRect();
      // A strip of the card always stays within reach.
      const within = (value: number, least: number, most: number): number =>
        Math.max(Math.min(least, most), Math.min(value, Math.max(least, most)));
      put(
        within(left + x, MARGIN, view.innerWidth - width - MARGIN),
        within(top + y, MARGIN, view.innerHeight - Math.min(height, 80)),
      );
      report();
    },
    stop: detach,
  };
}
