/** A page in miniature for the intent machine: rectangles for names and cards, a clock that only the test turns. */
import { escapeIsOurs, step } from '../../page/intent.ts';
import {
  type Effect,
  INITIAL_INTENT,
  type IntentEvent,
  type IntentOptions,
  type IntentState,
  type Timer,
} from '../../page/intent-model.ts';
import type { Bounds } from '../../page/safe-area.ts';

export const OPTIONS: IntentOptions = {
  times: { prefetch: 80, show: 350, switch: 180, hide: 300, tap: 500 },
  holdMode: false,
};

export const box = (left: number, top: number, width: number, height: number): Bounds => ({
  left,
  top,
  right: left + width,
  bottom: top + height,
});

const within = (x: number, y: number, { left, top, right, bottom }: Bounds): boolean =>
  x >= left && x < right && y >= top && y < bottom;

/** Three names on two lines; the card stands below the first line, or where the test puts it. */
export const NAMES: Readonly<Record<string, Bounds>> = {
  kursk: box(100, 100, 60, 18),
  yars: box(220, 100, 50, 18),
  kyiv: box(180, 130, 50, 18),
};

/** From the white above the first line onto "kursk", for `Walk.travel`. */
export const ONTO_KURSK = [
  [0, 20, 60],
  [16, 120, 108],
] as const;

export class Walk {
  state: IntentState = INITIAL_INTENT;
  readonly effects: Effect[] = [];
  /** Open cards by token; pinned ones too. */
  readonly cards = new Map<number, { mention: string; bounds: Bounds }>();
  readonly #timers = new Map<Timer, { token: number; at: number }>();
  readonly #options: IntentOptions;
  readonly #cardBounds: Bounds;
  #now = 0;

  constructor(options: IntentOptions = OPTIONS, cardBounds: Bounds = box(100, 124, 384, 300)) {
    this.#options = options;
    this.#cardBounds = cardBounds;
  }

  /** Mentions of the cards that are open, in the order in which they opened. */
  get open(): string[] {
    return [...this.cards.values()].map(({ mention }) => mention);
  }

  /** Milliseconds since the walk began. */
  get now(): number {
    return this.#now;
  }

  get escapeIsOurs(): boolean {
    return escapeIsOurs(this.state);
  }

  /** The token of the only open card. */
  get token(): number {
    const [token] = this.cards.keys();
    if (token === undefined || this.cards.size !== 1) throw new Error(`${this.cards.size} cards are open`);
    return token;
  }

  send(event: IntentEvent): void {
    const { state, effects } = step(this.state, event, this.#options);
    this.state = state;
    for (const effect of effects) this.#perform(effect);
  }

  /** Lets time pass; timers that are due speak in their order. */
  wait(milliseconds: number): void {
    const end = this.#now + milliseconds;
    for (;;) {
      const due = [...this.#timers].filter(([, { at }]) => at <= end).sort((a, b) => a[1].at - b[1].at)[0];
      if (!due) break;
      const [timer, { token, at }] = due;
      this.#timers.delete(timer);
      this.#now = at;
      this.send({ type: 'elapsed', timer, token });
    }
    this.#now = end;
  }

  /** What is under a place: cards cover names. */
  at(x: number, y: number): { mention: string | null; card: number | null } {
    const card = [...this.cards].reverse().find(([, { bounds }]) => within(x, y, bounds))?.[0] ?? null;
    const mention =
      card === null ? Object.keys(NAMES).find((name) => within(x, y, NAMES[name] as Bounds)) : null;
    return { mention: mention ?? null, card };
  }

  point(x: number, y: number): void {
    this.send({ type: 'point', x, y, ...this.at(x, y) });
  }

  /** A recorded path: milliseconds since the last place, then where the pointer is. */
  travel(path: readonly (readonly [after: number, x: number, y: number])[]): void {
    for (const [after, x, y] of path) {
      this.wait(after);
      this.point(x, y);
    }
  }

  /** Goes in a straight line, a place every 16 ms. */
  line(from: readonly [number, number], to: readonly [number, number], milliseconds: number): void {
    const steps = Math.max(1, Math.round(milliseconds / 16));
    for (let index = 1; index <= steps; index += 1) {
      this.wait(16);
      const part = index / steps;
      this.point(from[0] + (to[0] - from[0]) * part, from[1] + (to[1] - from[1]) * part);
    }
  }

  #perform(effect: Effect): void {
    this.effects.push(effect);
    if (effect.do === 'schedule')
      this.#timers.set(effect.timer, { token: effect.token, at: this.#now + effect.after });
    else if (effect.do === 'cancel') this.#timers.delete(effect.timer);
    else if (effect.do === 'open') {
      this.cards.set(effect.token, { mention: effect.mention, bounds: this.#cardBounds });
      this.send({ type: 'placed', card: effect.token, bounds: this.#cardBounds });
    } else if (effect.do === 'close') this.cards.delete(effect.token);
  }
}
