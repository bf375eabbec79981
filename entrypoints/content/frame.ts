/**
 * The life of one frame: says hello, looks out for names while the reader wants it, has the page read once one may be
 * there, follows changes of settings and packs, and goes quiet when the extension that it belongs to is gone.
 */
import { isNameFilter } from '../../core/match/filter.ts';
import { foldTable } from '../../core/match/fold.ts';
import { createLookout } from '../../core/match/lookout.ts';
import '../../core/match/unpack-fold.ts';
import type { Matcher } from '../../core/match/recogniser.ts';
import { type Lookout, startLookout } from '../../page/lookout.ts';
import { isOwnHost } from '../../page/own-hosts.ts';
import { ask } from '../../platform/ask.ts';
import { carried, PROBE } from '../../platform/bytes.ts';
import { shadowRootOf } from '../../platform/closed-shadow.ts';
import { offerFrameNames } from '../../platform/frame-face.ts';
import type { FrameNames } from '../../platform/frame-names.ts';
import { hear } from '../../platform/hear.ts';
import type { FramePack, Hello } from '../../platform/messages.ts';
import { type Reading, registeredReading, type StartReading, type Wishes } from '../shared/reading-seam.ts';
import { withoutNames } from '../shared/without-names.ts';

/** What of WXT's context we need: it knows when the extension is gone. */
export interface Life {
  /** True once the extension was reloaded, updated or removed, or a newer script of ours runs here. */
  readonly isInvalid: boolean;
  onInvalidated(ended: () => void): void;
}

/** What the frame holds of a pack. */
interface HeldPack {
  digest: string;
  filter: Uint8Array;
}

/** Milliseconds to wait for further changes before the toolbar button follows. */
const REPORT_AFTER = 400;

export function startFrame(life: Life): void {
  new Frame(life).start();
}

class Frame {
  readonly #life: Life;
  readonly #packs = new Map<string, HeldPack>();
  /** What the reader wants here; null: nothing. */
  #wishes: Wishes | null = null;
  #lookout: Lookout | null = null;
  #reading: Reading | null = null;
  #waking: Promise<void> | null = null;
  #greeting: Promise<void> | null = null;
  #greetAgain = false;
  #reporting: ReturnType<typeof setTimeout> | undefined;

  constructor(life: Life) {
    this.#life = life;
  }

  /** Whether nothing is left to do here: the extension is gone, or the frame has left its page, and its timers with it. */
  get #isOver(): boolean {
    return this.#life.isInvalid || document.defaultView === null;
  }

  start(): void {
    const stopHearing = hear((message) => void this.#heard(message));
    const listening = new AbortController();
    // No event tells an orphan that it is one; it looks when the reader comes back to it.
    const look = () => void this.#life.isInvalid;
    for (const type of ['visibilitychange', 'pointerover', 'pointerdown', 'keydown'] as const) {
      document.addEventListener(type, look, { signal: listening.signal, capture: true, passive: true });
    }
    window.addEventListener('focus', look, { signal: listening.signal });
    // What was told while the page lay in the back/forward cache did not reach it, nor what it had still asked for.
    const returned = ({ persisted }: PageTransitionEvent) => {
      if (!persisted || this.#life.isInvalid) return;
      this.#greeting = null;
      this.#waking = null;
      void this.#greet();
    };
    window.addEventListener('pageshow', returned, { signal: listening.signal });
    this.#life.onInvalidated(() => {
      listening.abort();
      clearTimeout(this.#reporting);
      this.#rest();
      // The extension's own messaging is gone with it.
      try {
        stopHearing();
      } catch {}
    });
    offerFrameNames(() => this.#names());
    void this.#greet();
  }

  /** Everything but the news that something changed is for the reading. */
  async #heard(message: unknown): Promise<void> {
    const tell = typeof message === 'object' && message !== null && 'tell' in message ? message.tell : null;
    if (tell === 'changed') return this.#greet();
    if (tell === null || this.#wishes === null) return;
    if (tell === 'rescan') return this.#readAgain(message);
    // Also a page without names answers the reader's commands.
    if (this.#reading === null) await this.#wake();
    this.#reading?.told(message);
  }

  /** Reads the page again, also where reading ended because something failed. */
  #readAgain(message: unknown): void {
    if (this.#reading !== null && this.#reading.names().state !== 'off') this.#reading.told(message);
    else if (this.#reading === null && this.#isBusy()) this.#lookout?.rescan();
    else if (this.#wishes !== null) this.#begin(this.#wishes);
  }

  #names(): FrameNames {
    if (this.#reading !== null) return this.#reading.names();
    if (this.#wishes === null) return withoutNames('off');
    const isReading = this.#waking !== null || (this.#lookout?.status ?? 'reading') === 'reading';
    return withoutNames(isReading ? 'reading' : 'watching');
  }

  /** One hello at a time; what changes meanwhile is asked for once more. */
  async #greet(): Promise<void> {
    this.#greetAgain = true;
    this.#greeting ??= this.#greetWhileAsked().finally(() => {
      this.#greeting = null;
    });
    await this.#greeting;
  }

  async #greetWhileAsked(): Promise<void> {
    while (this.#greetAgain && !this.#isOver) {
      this.#greetAgain = false;
      await this.#hello();
    }
  }

  async #hello(): Promise<void> {
    const have = Object.fromEntries([...this.#packs].map(([pack, { digest }]) => [pack, digest]));
    let hello: Hello;
    try {
      hello = await ask('hello', { probe: PROBE, have });
    } catch (error) {
      this.#warn('could not start here.', error);
      return;
    }
    if (this.#isOver) return;
    if (!hello.on) {
      this.#rest();
      this.#report();
      return;
    }
    this.#wishes = hello;
    const changed = this.#keep(hello.packs);
    if (this.#reading !== null && !changed) this.#reading.update(hello);
    else if (changed || !hello.lookout || !this.#isBusy()) this.#begin(hello);
  }

  /** Whether someone looks out for names, or has seen one and waits for the code to read the page. */
  #isBusy(): boolean {
    return this.#waking !== null || (this.#lookout !== null && this.#lookout.status !== 'stopped');
  }

  /** Starts anew with what the reader wants and the packs that are held. */
  #begin(wishes: Wishes): void {
    this.#rest();
    this.#wishes = wishes;
    if (!wishes.lookout) {
      void this.#wake();
      return;
    }
    this.#lookout = startLookout({
      document,
      mayHoldName: createLookout([...this.#packs.values()].map(({ filter }) => filter)),
      seen: () => void this.#wake(),
      shadowRootOf: (element) => (isOwnHost(element) ? null : shadowRootOf(element)),
    });
  }

  /** @returns whether the packs differ from those that were held. */
  #keep(packs: readonly FramePack[]): boolean {
    let changed = false;
    for (const pack of this.#packs.keys()) {
      if (!packs.some((other) => other.pack === pack)) changed = this.#packs.delete(pack);
    }
    for (const { pack, digest, filter } of packs) {
      if (filter === undefined) continue;
      this.#packs.set(pack, { digest, filter: carried(filter) });
      changed = true;
    }
    return changed;
  }

  /** Has the page read: a name may stand there, or a command came. */
  async #wake(): Promise<void> {
    this.#waking ??= this.#startReading().finally(() => {
      this.#waking = null;
    });
    await this.#waking;
  }

  async #startReading(): Promise<void> {
    // What is wanted may change while code and tables are on their way.
    for (let wishes = this.#wishes; wishes !== null && this.#reading === null; wishes = this.#wishes) {
      let read: StartReading;
      let matchers: Matcher[];
      try {
        [read, matchers] = await Promise.all([readingCode(), this.#matchers()]);
      } catch (error) {
        this.#warn('could not read this page.', error);
        return;
      }
      if (this.#isOver) return;
      if (wishes !== this.#wishes || this.#reading !== null) continue;
      this.#lookout?.stop();
      this.#lookout = null;
      this.#reading = read({ matchers, wishes, foldTable: foldTable(), changed: () => this.#report() });
    }
  }

  async #matchers(): Promise<Matcher[]> {
    const held = [...this.#packs];
    const small = held.filter(([, { filter }]) => isNameFilter(filter)).map(([pack]) => pack);
    const tables = small.length === 0 ? [] : await ask('tables', { probe: PROBE, packs: small });
    const bytes = new Map(tables.map(({ pack, table }) => [pack, carried(table)]));
    return held.flatMap(([pack, { filter }]): Matcher[] => {
      const whole = bytes.get(pack);
      if (whole !== undefined) return [{ pack, bytes: whole }];
      if (isNameFilter(filter)) return [];
      const confirm = async (hashes: readonly number[]) =>
        carried(await ask('confirm', { probe: PROBE, pack, hashes: [...hashes] }));
      return [{ pack, filter, confirm }];
    });
  }

  /** Takes everything away. */
  #rest(): void {
    this.#wishes = null;
    this.#lookout?.stop();
    this.#lookout = null;
    this.#reading?.stop();
    this.#reading = null;
  }

  /** Lets the toolbar button follow, once for many changes. */
  #report(): void {
    if (this.#isOver) return;
    this.#reporting ??= setTimeout(() => {
      this.#reporting = undefined;
      if (!this.#life.isInvalid) ask('report', {}).catch(() => undefined);
    }, REPORT_AFTER);
  }

  /** The background fails, or the extension is gone: then the orphan goes without a word. */
  #warn(what: string, error: unknown): void {
    if (!this.#isOver) console.warn(`Newsgloss ${what}`, error);
  }
}

async function readingCode(): Promise<StartReading> {
  if (registeredReading() === undefined) await ask('readingCode', {});
  const read = registeredReading();
  if (read === undefined) throw new Error('Its code could not be loaded into this frame.');
  return read;
}
