/** When to look where the marks are: frames, scrolling, and whatever may move text without changing it. */
import type { MarkWindow } from './mark-window.ts';

/** Shortest time between two measurings of all places, ms. */
const REST = 500;
/** A measuring of all places is followed by a rest this many times as long. */
const REST_FACTOR = 50;
/** Shortest time between two frames that are asked for while a page is being read, ms. */
const LOOK_REST = 100;
/** Longest stretch of measuring at once, ms. */
const SLICE = 4;
/** Time between two looks, ms, at a few places: style rules move and show text without any event. */
const WATCH = 2_000;

/** Events after which text may stand elsewhere. */
const MOVING = ['load', 'toggle', 'transitionend', 'animationend'];
/** The browser starts or ends rendering what is far from view. */
const RENDERED = 'contentvisibilityautostatechange';
/** After these the page often shows or moves something. */
const ACTIONS = ['click', 'keyup'];

export interface SightEvents {
  /** Now and then, for other things of the page that change without any event. */
  looked(): void;
  /** The page was scrolled. */
  scrolled(): void;
  /** After a frame that was asked for, when layout is clean. */
  framed(): void;
  failed(error: unknown): void;
}

/** Keeps the window of marks where the reader looks. */
export class Sight {
  readonly #document: Document;
  readonly #view: Window;
  readonly #marks: MarkWindow;
  readonly #events: SightEvents;
  readonly #abort = new AbortController();
  readonly #channel = new MessageChannel();
  readonly #sizes: ResizeObserver;
  readonly #watch: ReturnType<typeof setInterval>;
  #listening: Element | null = null;
  #body: Element | null = null;
  #frame = 0;
  #lookedAt = Number.NEGATIVE_INFINITY;
  #looksLater: ReturnType<typeof setTimeout> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #spent = 0;

  constructor(document: Document, view: Window, marks: MarkWindow, events: SightEvents) {
    this.#document = document;
    this.#view = view;
    this.#marks = marks;
    this.#events = events;
    this.#channel.port1.onmessage = () => this.#guard(() => this.#afterFrame());
    this.#sizes = new ResizeObserver(() => this.#guard(() => this.#measureLater()));
    this.#watch = setInterval(() => this.#guard(() => this.#lookAround()), WATCH);
  }

  /** Starts to follow what moves text. */
  start(): void {
    this.#guard(() => this.#listen());
  }

  /** Mentions came or went: measure and show them after the next frame, when layout is clean. */
  look(): void {
    if (this.#frame !== 0) return;
    clearTimeout(this.#looksLater);
    this.#looksLater = undefined;
    this.#lookedAt = performance.now();
    this.#frame = this.#view.requestAnimationFrame(() => {
      this.#frame = 0;
      this.#channel.port2.postMessage(null);
    });
  }

  /** The same, but not with every frame: more is to come, and each frame that shows new marks costs the page. */
  lookLater(): void {
    if (this.#frame !== 0 || this.#looksLater !== undefined) return;
    const wait = this.#lookedAt + LOOK_REST - performance.now();
    if (wait <= 0) this.look();
    else this.#looksLater = setTimeout(() => this.look(), wait);
  }

  /** Text may have moved: measure everything, not too often. */
  moved(): void {
    this.#listen();
    this.#measureLater();
  }

  #measureLater(): void {
    if (this.#timer !== undefined) return;
    this.#timer = setTimeout(
      () => {
        this.#timer = undefined;
        this.#spent = 0;
        this.#marks.invalidate();
        this.look();
      },
      Math.max(REST, this.#spent * REST_FACTOR),
    );
  }

  /** Follows scrolling inside a shadow tree, which does not tell the document. */
  watchRoot(root: ShadowRoot): void {
    const { signal } = this.#abort;
    const options = { capture: true, passive: true, signal };
    for (const type of ['scroll', ...MOVING]) root.addEventListener(type, this.#moved, options);
    root.addEventListener(RENDERED, this.#rendered, options);
  }

  stop(): void {
    this.#abort.abort();
    clearTimeout(this.#timer);
    clearTimeout(this.#looksLater);
    clearInterval(this.#watch);
    this.#view.cancelAnimationFrame(this.#frame);
    this.#sizes.disconnect();
    this.#channel.port1.close();
  }

  /** `document.open` takes all listeners away; adding one that is there does nothing. */
  #listen(): void {
    const { documentElement, body } = this.#document;
    if (documentElement === this.#listening && body === this.#body) return;
    this.#listening = documentElement;
    this.#body = body;
    const { signal } = this.#abort;
    const options = { capture: true, passive: true, signal };
    this.#document.addEventListener('scroll', this.#scrolled, options);
    for (const type of MOVING) this.#document.addEventListener(type, this.#moved, options);
    for (const type of ACTIONS) this.#document.addEventListener(type, this.#acted, options);
    this.#document.addEventListener(RENDERED, this.#rendered, options);
    this.#document.addEventListener('visibilitychange', this.#moved, options);
    this.#document.fonts.addEventListener('loadingdone', this.#moved, { signal });
    this.#view.addEventListener('resize', this.#moved, options);
    this.#view.addEventListener('pageshow', this.#moved, options);
    // They grow and shrink with most of what the page lays out: two targets, no work unless a size changes.
    this.#sizes.disconnect();
    if (documentElement !== null) this.#sizes.observe(documentElement);
    if (body !== null) this.#sizes.observe(body);
  }

  #guard(work: () => void): void {
    if (this.#abort.signal.aborted) return;
    try {
      work();
    } catch (error) {
      this.#events.failed(error);
    }
  }

  readonly #moved = () => this.#guard(() => this.moved());

  /** Scroll events come at the start of a frame, so what is registered now is drawn with it. */
  readonly #scrolled = (event: Event) =>
    this.#guard(() => {
      if (event.target !== this.#document) this.moved();
      else {
        this.#marks.update();
        this.#events.scrolled();
      }
    });

  readonly #rendered = () =>
    this.#guard(() => {
      this.#marks.retryAbsent();
      this.look();
    });

  readonly #acted = () => {
    this.#view.requestAnimationFrame(() => this.#guard(() => this.#sample()));
  };

  #afterFrame(): void {
    const start = performance.now();
    this.#marks.measure(() => performance.now() - start >= SLICE);
    this.#spent += performance.now() - start;
    if (this.#marks.pending) this.look();
    this.#events.framed();
  }

  #sample(): void {
    if (this.#document.visibilityState !== 'visible' || !this.#marks.sample()) return;
    this.#marks.invalidate();
    this.look();
  }

  #lookAround(): void {
    this.#sample();
    this.#events.looked();
  }
}
