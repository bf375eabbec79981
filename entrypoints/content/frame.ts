/**
 * The life of one frame: says hello, reads the page while the reader wants it, follows changes of settings and packs,
 * and goes quiet when the extension that it belongs to is gone.
 */

import type { MatcherBytes } from '../../core/match/recogniser.ts';
import { ask } from '../../platform/ask.ts';
import { fromBase64, PROBE } from '../../platform/bytes.ts';
import { offerFrameNames } from '../../platform/frame-face.ts';
import type { FrameMatcher, Hello } from '../../platform/messages.ts';
import { hear } from '../../platform/tell.ts';
import type { ToFrame } from '../../platform/to-frame.ts';
import { frameNames } from './frame-names.ts';
import { Reading } from './reading.ts';

/** What of WXT's context we need: it knows when the extension is gone. */
export interface Life {
  /** True once the extension was reloaded, updated or removed, or a newer script of ours runs here. */
  readonly isInvalid: boolean;
  onInvalidated(ended: () => void): void;
}

/** Milliseconds to wait for further changes before the toolbar button follows. */
const REPORT_AFTER = 400;

export function startFrame(life: Life): void {
  new Frame(life).start();
}

class Frame {
  readonly #life: Life;
  readonly #matchers = new Map<string, { digest: string; bytes: Uint8Array }>();
  #reading: Reading | null = null;
  #greeting: Promise<void> | null = null;
  #greetAgain = false;
  #reporting: ReturnType<typeof setTimeout> | undefined;

  constructor(life: Life) {
    this.#life = life;
  }

  start(): void {
    const stopHearing = hear((message) => this.#told(message));
    const listening = new AbortController();
    // No event tells an orphan that it is one; it looks when the reader comes back to it.
    const look = () => void this.#life.isInvalid;
    for (const type of ['visibilitychange', 'pointerover', 'pointerdown', 'keydown'] as const) {
      document.addEventListener(type, look, { signal: listening.signal, capture: true, passive: true });
    }
    window.addEventListener('focus', look, { signal: listening.signal });
    this.#life.onInvalidated(() => {
      listening.abort();
      clearTimeout(this.#reporting);
      this.#stopReading();
      // The extension's own messaging is gone with it.
      try {
        stopHearing();
      } catch {}
    });
    offerFrameNames(() => frameNames(this.#reading));
    void this.#greet();
  }

  #told(message: ToFrame): void {
    if (message.tell === 'changed') void this.#greet();
    else this.#reading?.told(message);
  }

  /** One hello at a time; what changes meanwhile is asked for once more. */
  async #greet(): Promise<void> {
    this.#greetAgain = true;
    this.#greeting ??= (async () => {
      while (this.#greetAgain && !this.#life.isInvalid) {
        this.#greetAgain = false;
        await this.#hello();
      }
      this.#greeting = null;
    })();
    await this.#greeting;
  }

  async #hello(): Promise<void> {
    const have = Object.fromEntries([...this.#matchers].map(([pack, { digest }]) => [pack, digest]));
    let hello: Hello;
    try {
      hello = await ask('hello', { probe: PROBE, have });
    } catch (error) {
      // The background fails or the extension is gone: what stands stays as it is, or goes with the orphan.
      if (!this.#life.isInvalid) console.warn('Newsgloss could not start here.', error);
      return;
    }
    if (this.#life.isInvalid) return;
    if (hello.on) this.#read(hello);
    else {
      this.#stopReading();
      this.#report();
    }
  }

  #read(hello: Extract<Hello, { on: true }>): void {
    const changed = this.#keep(hello.matchers);
    if (this.#reading !== null && !changed) {
      this.#reading.update(hello);
      return;
    }
    this.#stopReading();
    const matchers: MatcherBytes[] = [...this.#matchers].map(([pack, { bytes }]) => ({ pack, bytes }));
    this.#reading = new Reading(matchers, hello, () => {
      if (!this.#life.isInvalid) this.#report();
    });
  }

  /** @returns whether the matchers differ from those that were held. */
  #keep(matchers: readonly FrameMatcher[]): boolean {
    let changed = false;
    for (const pack of this.#matchers.keys()) {
      if (!matchers.some((matcher) => matcher.pack === pack)) changed = this.#matchers.delete(pack);
    }
    for (const { pack, digest, bytes } of matchers) {
      if (bytes === undefined) continue;
      this.#matchers.set(pack, {
        digest,
        bytes: typeof bytes === 'string' ? fromBase64(bytes) : bytes,
      });
      changed = true;
    }
    return changed;
  }

  #stopReading(): void {
    this.#reading?.stop();
    this.#reading = null;
  }

  /** Lets the toolbar button follow, once for many changes. */
  #report(): void {
    this.#reporting ??= setTimeout(() => {
      this.#reporting = undefined;
      if (!this.#life.isInvalid) ask('report', {}).catch(() => undefined);
    }, REPORT_AFTER);
  }
}
