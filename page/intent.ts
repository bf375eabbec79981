/**
 * What the reader means: one pure state machine for pointer, keyboard and touch.
 *
 *             on a name                dwell over
 *   ┌─ idle ───────────────▶ dwelling ────────────────▶ open ◀─────────────────┐
 *   │   ▲ ▲   off it, press,    │                       │  ▲                   │ into the card,
 *   │   │ └──── Escape, scroll ─┘        off name+card  │  │ switch over:      │ back on the name
 *   │   │                                               ▼  │ another name      │
 *   │   └── grace over, press outside, Escape ──────── leaving ────────────────┘
 *   │                                                   ▲  │
 *   │                                     on the way: ──┴──┘ grace starts again
 *   ├─ command (keyboard), tap (touch), hold-key on a name ──▶ open
 *   └─ pin: open or leaving ──▶ idle, and the card joins `pinned`, where only close, Escape and unpin reach it
 *
 * Cards opened by keyboard or touch, or taken over by the keyboard, never go into `leaving`: they close by Escape,
 * by a press or tap outside, or by their own button. Inside an open card `path` holds the nested entities; Escape
 * and back take off one level. A dismissed name stays quiet until the pointer has left it (WCAG 1.4.13).
 *
 * The machine knows no clock and no DOM: timers are effects, and come back as `elapsed` with the token that they
 * were set with; a token that is no longer current is ignored.
 */
import {
  change,
  close,
  isLive,
  liveOf,
  mentionLost,
  navigate,
  onEscape,
  openCard,
  pin,
  retry,
  stay,
  stop,
  toIdle,
  unpin,
} from './intent-cards.ts';
import type {
  Effect,
  IntentEvent,
  IntentOptions,
  IntentState,
  Live,
  Phase,
  Step,
  Timer,
} from './intent-model.ts';
import { distanceTo, onTheWay, type Point } from './safe-area.ts';

/** Farthest that a finger moves in a tap, px. */
const TAP_DISTANCE = 10;
/** Whether Escape has something to close: then the key is ours, otherwise the page's. */
export const escapeIsOurs = (state: IntentState): boolean => isLive(state.phase) || state.pinned.length > 0;

/** The answer to one event: the next state and what is to be done, in order. */
export function step(state: IntentState, event: IntentEvent, options: IntentOptions): Step {
  switch (event.type) {
    case 'point':
      return point(state, event, options);
    case 'pointer-gone':
      return pointerGone(state, options);
    case 'press':
      return press(state, event);
    case 'scroll':
      return state.phase.name === 'dwelling' ? toIdle(state) : stay(state);
    case 'touch-start':
      return touchStart(state, event);
    case 'touch-move':
      return stay(state.touch && distance(state.touch.start, event) > TAP_DISTANCE ? noTouch(state) : state);
    case 'touch-cancel':
      return stay(noTouch(state));
    case 'touch-end':
      return touchEnd(state, event.time, options);
    case 'escape':
      return onEscape(state, event.card);
    case 'hold':
      return hold({ ...state, held: event.held }, options);
    case 'command':
      return openCard(state, event.mention, 'keyboard');
    case 'engage':
      return change(state, event.card, (live) => ({ ...live, by: 'keyboard' }));
    case 'nested':
      return navigate(state, event.card, (path) => [...path, event.target]);
    case 'back':
      return navigate(state, event.card, (path) => path.slice(0, -1));
    case 'retry':
      return retry(state, event.card);
    case 'pin':
      return event.pinned ? pin(state, event.card) : unpin(state, event.card);
    case 'close':
      return close(state, event.card);
    case 'placed':
      return change(state, event.card, (live) => ({ ...live, bounds: event.bounds }));
    case 'mention-lost':
      return mentionLost(state, event.card);
    case 'stop':
      return stop(state);
    case 'elapsed':
      return elapsed(state, event.timer, event.token, options);
  }
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);

// --- pointer ------------------------------------------------------------------------------------------------------

function point(
  before: IntentState,
  event: Extract<IntentEvent, { type: 'point' }>,
  options: IntentOptions,
): Step {
  const here = { x: event.x, y: event.y };
  const moved = before.pointer === null || distance(before.pointer, here) > 0;
  const state: IntentState = {
    ...before,
    pointer: here,
    hovered: event.mention,
    dismissed: event.mention === before.dismissed ? before.dismissed : null,
  };
  const { phase } = state;
  if (isLive(phase)) {
    return phase.by === 'pointer'
      ? pointWhileOpen(state, phase, before.pointer, event, options)
      : stay(state);
  }
  if (phase.name === 'dwelling' && phase.mention === event.mention) return stay(state);
  // A name that scrolls or appears under a resting pointer was not pointed at.
  const pointedAt = moved && event.card === null && event.mention !== state.dismissed ? event.mention : null;
  if (pointedAt === null) return phase.name === 'dwelling' ? toIdle(state) : stay(state);
  if (options.holdMode) return state.held ? openCard(state, pointedAt, 'pointer') : stay(state);
  return dwell(state, pointedAt, options);
}

function dwell(state: IntentState, mention: string, { times }: IntentOptions): Step {
  const token = state.token + 1;
  return {
    state: { ...state, token, phase: { name: 'dwelling', token, mention } },
    effects: [
      { do: 'schedule', timer: 'prefetch', token, after: Math.min(times.prefetch, times.show) },
      { do: 'schedule', timer: 'dwell', token, after: times.show },
    ],
  };
}

function pointWhileOpen(
  state: IntentState,
  phase: Extract<Phase, Live>,
  last: Point | null,
  event: Extract<IntentEvent, { type: 'point' }>,
  { times, holdMode }: IntentOptions,
): Step {
  const over = event.card === phase.token ? 'card' : event.mention === phase.mention ? 'name' : null;
  if (over) {
    const back: Effect[] =
      phase.name === 'leaving'
        ? [
            { do: 'cancel', timer: 'grace' },
            { do: 'cancel', timer: 'switch' },
          ]
        : [];
    return { state: { ...state, phase: { ...liveOf(phase), name: 'open', over } }, effects: back };
  }
  const here = { x: event.x, y: event.y };
  const grace: Effect = { do: 'schedule', timer: 'grace', token: phase.token, after: times.hide };
  const toCard = phase.bounds ? distanceTo(here, phase.bounds) : Number.POSITIVE_INFINITY;
  const from = phase.name === 'leaving' ? phase.from : (last ?? here);
  const nearest = phase.name === 'leaving' ? phase.nearest : Number.POSITIVE_INFINITY;
  const arriving = from !== null && phase.bounds !== null && onTheWay(here, from, phase.bounds);
  const nearer = arriving && toCard < nearest;
  const other = holdMode && !state.held ? null : event.mention;
  const effects: Effect[] = phase.name === 'open' || nearer ? [grace] : [];
  // On the way a name counts only when the pointer rests on it: each step nearer starts its time again.
  if (other === null) effects.push({ do: 'cancel', timer: 'switch' });
  else if (phase.name === 'open' || phase.other !== other || nearer) {
    effects.push({ do: 'schedule', timer: 'switch', token: phase.token, after: times.switch });
    if (!arriving) effects.push({ do: 'prefetch', mention: other });
  }
  return {
    state: {
      ...state,
      phase: { ...liveOf(phase), name: 'leaving', from, nearest: Math.min(nearest, toCard), other },
    },
    effects,
  };
}

function pointerGone(before: IntentState, { times }: IntentOptions): Step {
  const state: IntentState = { ...before, pointer: null, hovered: null, dismissed: null };
  const { phase } = state;
  if (phase.name === 'dwelling') return toIdle(state);
  if (phase.name === 'idle' || phase.by !== 'pointer') return stay(state);
  const effects: Effect[] = [{ do: 'cancel', timer: 'switch' }];
  if (phase.name === 'open') {
    effects.push({ do: 'schedule', timer: 'grace', token: phase.token, after: times.hide });
  }
  return {
    state: {
      ...state,
      phase: {
        ...liveOf(phase),
        name: 'leaving',
        from: null,
        nearest: Number.POSITIVE_INFINITY,
        other: null,
      },
    },
    effects,
  };
}

function press(before: IntentState, event: Extract<IntentEvent, { type: 'press' }>): Step {
  // Who presses on a name selects or follows a link: no card comes in between until the pointer has left it.
  const state: IntentState = { ...before, dismissed: event.mention };
  const { phase } = state;
  if (event.card !== null) return stay(before);
  if (phase.name === 'dwelling') return toIdle(state);
  if (!isLive(phase)) return stay(state);
  if (phase.by === 'pointer' && event.mention === phase.mention) return stay(before);
  return toIdle(state, [{ do: 'close', token: phase.token, returnFocus: false }]);
}

function hold(state: IntentState, options: IntentOptions): Step {
  if (!options.holdMode || !state.held || state.phase.name !== 'idle' || state.hovered === null) {
    return stay(state);
  }
  return openCard(state, state.hovered, 'pointer');
}

// --- touch --------------------------------------------------------------------------------------------------------

function touchStart(state: IntentState, event: Extract<IntentEvent, { type: 'touch-start' }>): Step {
  if (event.card !== null) return stay(noTouch(state));
  const { x, y, time, mention, plain } = event;
  return stay({ ...state, touch: { start: { x, y }, time, mention, plain } });
}

function noTouch(state: IntentState): IntentState {
  return { ...state, touch: null };
}

function touchEnd(before: IntentState, time: number, { times }: IntentOptions): Step {
  const { touch, phase } = before;
  const state = noTouch(before);
  if (!touch || time - touch.time > times.tap) return stay(state);
  if (touch.mention !== null && touch.plain) {
    if (isLive(phase) && phase.mention === touch.mention) return stay(state);
    return openCard(state, touch.mention, 'touch');
  }
  if (!isLive(phase)) return stay(state);
  return toIdle(state, [{ do: 'close', token: phase.token, returnFocus: false }]);
}

function elapsed(state: IntentState, timer: Timer, token: number, options: IntentOptions): Step {
  const { phase } = state;
  if (phase.name === 'dwelling' && phase.token === token) {
    if (timer === 'prefetch') return stay(state, [{ do: 'prefetch', mention: phase.mention }]);
    if (timer === 'dwell') return openCard(state, phase.mention, 'pointer');
  }
  if (phase.name === 'leaving' && phase.token === token) {
    if (timer === 'switch' && phase.other !== null) return openCard(state, phase.other, 'pointer');
    if (timer === 'grace') {
      const closed = toIdle(state, [{ do: 'close', token, returnFocus: false }]);
      if (phase.other === null || options.holdMode) return closed;
      const next = dwell(closed.state, phase.other, options);
      return { state: next.state, effects: [...closed.effects, ...next.effects] };
    }
  }
  return stay(state);
}
