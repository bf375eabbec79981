/** When to look where the marks are: frames, scrolling, and whatever may move text without changing it. */
import type { MarkWindow } from './mark-window.ts';

/** Shortest time between two measurings of all places, ms. */
const REST = 500;
/** A measuring pass is followed by a rest this many times as long. */
const REST_FACTOR = 50;
/** Time between two looks, ms, at a few places: style rules move and show text without any event. */
const WATCH = 2_000;
/** After these the page often shows or moves something. */
const ACTIONS = ['click', 'keyup'];
/** Longest stretch of measuring at once, ms. */
const SLICE = 4;

/** What may move text without any change that the watcher sees. */
const MOVING = ['load', 'toggle', 'transitionend', 'animationend'];
/** The browser starts or ends rendering what is far from view. */
const RENDERED = 'contentvisibilityautostatechange';

export interface Sight {
  /** Mentions came or went: show and measure them with the next frame. */
  look(): void;
  /** Text may have moved. */
  moved(): void;
  /** Follows scrolling inside a shadow tree. */
  watchRoot(root: ShadowRoot): void;
  stop(): void;
}

/** Keeps the window of marks where the reader looks. */
export function watchSight(
  document: Document,
  view: Window & typeof globalThis,
  marks: MarkWindow,
  failed: (error: unknown) => void,
): Sight {
  const abort = new AbortController();
  const { signal } = abort;
  const channel = new MessageChannel();
  let frame = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let spent = 0;

  const guard = (work: () => void) => () => {
    if (signal.aborted) return;
    try {
      work();
    } catch (error) {
      failed(error);
    }
  };

  const look = () => {
    if (frame === 0) frame = view.requestAnimationFrame(onFrame);
  };

  const onFrame = guard(() => {
    frame = 0;
    marks.update();
    if (marks.pending) channel.port2.postMessage(null);
  });

  // After the frame layout is clean, so that measuring costs little.
  channel.port1.onmessage = guard(() => {
    const start = performance.now();
    marks.measure(() => performance.now() - start >= SLICE);
    spent += performance.now() - start;
    marks.update();
    if (marks.pending) look();
  });

  const moved = () => {
    if (timer !== undefined) return;
    timer = setTimeout(
      guard(() => {
        timer = undefined;
        spent = 0;
        marks.invalidate();
        look();
      }),
      Math.max(REST, spent * REST_FACTOR),
    );
  };

  const rendered = guard(() => {
    marks.retryAbsent();
    look();
  });

  const sample = guard(() => {
    if (document.visibilityState === 'visible' && marks.sample()) {
      marks.invalidate();
      look();
    }
  });
  const watch = setInterval(sample, WATCH);

  const onScroll = guard(() => marks.update());
  const options = { capture: true, passive: true, signal };
  const listen = () => {
    document.addEventListener(
      'scroll',
      (event) => {
        if (event.target === document) onScroll();
        else moved();
      },
      options,
    );
    for (const type of MOVING) document.addEventListener(type, moved, options);
    for (const type of ACTIONS)
      document.addEventListener(type, () => view.requestAnimationFrame(sample), options);
    document.addEventListener(RENDERED, rendered, options);
    document.addEventListener('visibilitychange', look, options);
    document.fonts?.addEventListener('loadingdone', moved, options);
    view.addEventListener('resize', moved, options);
    view.addEventListener('pageshow', moved, options);
  };
  listen();

  // Grows and shrinks with whatever the page lays out: one target, no work unless its size changes.
  const sizes = new ResizeObserver(moved);
  if (document.documentElement !== null) sizes.observe(document.documentElement);
  if (document.body !== null) sizes.observe(document.body);

  return {
    look,
    moved,
    watchRoot: (root) => {
      root.addEventListener('scroll', moved, options);
      root.addEventListener(RENDERED, rendered, options);
      for (const type of MOVING) root.addEventListener(type, moved, options);
    },
    stop: () => {
      abort.abort();
      clearTimeout(timer);
      clearInterval(watch);
      view.cancelAnimationFrame(frame);
      sizes.disconnect();
      channel.port1.close();
    },
  };
}
