/** Runs the intent machine: keeps its state and its timers, hands its effects on. */
import { step } from '../../page/intent.ts';
import {
  type Effect,
  INITIAL_INTENT,
  type IntentEvent,
  type IntentOptions,
  type IntentState,
  type Timer,
} from '../../page/intent-model.ts';

/** An effect that is not a timer's. */
export type CardEffect = Exclude<Effect, { do: 'schedule' | 'cancel' }>;

export class IntentDriver {
  #state: IntentState = INITIAL_INTENT;
  readonly #timers = new Map<Timer, ReturnType<typeof setTimeout>>();
  readonly #perform: (effect: CardEffect) => void;
  options: IntentOptions;

  constructor(options: IntentOptions, perform: (effect: CardEffect) => void) {
    this.options = options;
    this.#perform = perform;
  }

  get state(): IntentState {
    return this.#state;
  }

  /** Whether the card with this token is to be open. */
  wants(token: number): boolean {
    const { phase, pinned } = this.#state;
    return (
      ((phase.name === 'open' || phase.name === 'leaving') && phase.token === token) ||
      pinned.some((live) => live.token === token)
    );
  }

  send(event: IntentEvent): void {
    const { state, effects } = step(this.#state, event, this.options);
    this.#state = state;
    for (const effect of effects) {
      if (effect.do === 'schedule') this.#schedule(effect.timer, effect.token, effect.after);
      else if (effect.do === 'cancel') this.#cancel(effect.timer);
      else this.#perform(effect);
    }
  }

  #schedule(timer: Timer, token: number, after: number): void {
    this.#cancel(timer);
    this.#timers.set(
      timer,
      setTimeout(() => this.send({ type: 'elapsed', timer, token }), after),
    );
  }

  #cancel(timer: Timer): void {
    clearTimeout(this.#timers.get(timer));
    this.#timers.delete(timer);
  }
}
