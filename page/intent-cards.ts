/** The part of the intent machine (intent.ts) that handles open cards: nesting, pinning, closing, Escape. */
import type { OpenedBy } from './card-surface.ts';
import {
  type Effect,
  INITIAL_INTENT,
  type IntentState,
  type Live,
  type Nested,
  type Phase,
  type Step,
  type Timer,
} from './intent-model.ts';

/** Most pinned cards at once; the oldest gives way. */
const MOST_PINNED = 4;

const TIMERS_OF_PHASE: readonly Timer[] = ['prefetch', 'dwell', 'grace', 'switch'];
const cancelAll = (): Effect[] => TIMERS_OF_PHASE.map((timer) => ({ do: 'cancel', timer }));

export const isLive = (phase: Phase): phase is Extract<Phase, Live> =>
  phase.name === 'open' || phase.name === 'leaving';

export const liveOf = ({ token, mention, by, path, bounds }: Live): Live => ({
  token,
  mention,
  by,
  path,
  bounds,
});

export const stay = (state: IntentState, effects: Effect[] = []): Step => ({ state, effects });

export function toIdle(state: IntentState, effects: Effect[] = []): Step {
  return { state: { ...state, phase: { name: 'idle' } }, effects: [...cancelAll(), ...effects] };
}

export function openCard(state: IntentState, mention: string, by: OpenedBy): Step {
  const { phase } = state;
  const effects: Effect[] = [];
  if (isLive(phase)) effects.push({ do: 'close', token: phase.token, returnFocus: false });
  // The card keeps the token of the dwelling that led to it.
  const token = phase.name === 'dwelling' && phase.mention === mention ? phase.token : state.token + 1;
  effects.push({ do: 'open', token, mention, by });
  return {
    state: {
      ...state,
      token: Math.max(token, state.token),
      phase: { name: 'open', token, mention, by, path: [], bounds: null, over: 'name' },
    },
    effects: [...cancelAll(), ...effects],
  };
}

/** Changes the live or pinned card with this token; nothing when there is none. */
export function change(state: IntentState, token: number, how: (live: Live) => Live): Step {
  const { phase } = state;
  if (isLive(phase) && phase.token === token) {
    const live = how(liveOf(phase));
    if (phase.name === 'leaving' && live.by === 'pointer')
      return stay({ ...state, phase: { ...phase, ...live } });
    const over = phase.name === 'open' ? phase.over : 'card';
    return {
      state: { ...state, phase: { ...live, name: 'open', over } },
      effects: phase.name === 'leaving' ? cancelAll() : [],
    };
  }
  return stay({ ...state, pinned: state.pinned.map((live) => (live.token === token ? how(live) : live)) });
}

const findLive = (state: IntentState, token: number): Live | undefined =>
  isLive(state.phase) && state.phase.token === token
    ? state.phase
    : state.pinned.find((live) => live.token === token);

export function navigate(
  state: IntentState,
  token: number,
  how: (path: readonly Nested[]) => readonly Nested[],
): Step {
  const live = findLive(state, token);
  if (!live) return stay(state);
  const path = how(live.path);
  if (path.length === live.path.length) return stay(state);
  const changed = change(state, token, (old) => ({ ...old, path }));
  const target = path.at(-1) ?? null;
  return {
    state: changed.state,
    effects: [...changed.effects, { do: 'navigate', token, target, depth: path.length }],
  };
}

export function retry(state: IntentState, token: number): Step {
  const live = findLive(state, token);
  if (!live) return stay(state);
  const target = live.path.at(-1) ?? null;
  return stay(state, [{ do: 'navigate', token, target, depth: live.path.length }]);
}

export function close(state: IntentState, token: number): Step {
  const effect: Effect = { do: 'close', token, returnFocus: true };
  const { phase } = state;
  if (isLive(phase) && phase.token === token) {
    return toIdle({ ...state, dismissed: state.hovered }, [effect]);
  }
  if (!state.pinned.some((live) => live.token === token)) return stay(state);
  return {
    state: { ...state, pinned: state.pinned.filter((live) => live.token !== token) },
    effects: [effect],
  };
}

export function onEscape(state: IntentState, focused: number | null): Step {
  const { phase } = state;
  const front = isLive(phase) ? phase : state.pinned.at(-1);
  // What the pointer opened is dismissed first, wherever the focus rests: a click on another card's pin leaves it there.
  const hovered = isLive(phase) && phase.by === 'pointer' ? phase : undefined;
  const live = hovered ?? (focused === null ? undefined : findLive(state, focused)) ?? front;
  if (live) {
    return live.path.length > 0
      ? navigate(state, live.token, (path) => path.slice(0, -1))
      : close(state, live.token);
  }
  return phase.name === 'dwelling' ? toIdle({ ...state, dismissed: phase.mention }) : stay(state);
}

export function pin(state: IntentState, token: number): Step {
  const { phase } = state;
  if (!isLive(phase) || phase.token !== token) return stay(state);
  const pinned = [...state.pinned, liveOf(phase)];
  const effects: Effect[] = [{ do: 'pin', token, pinned: true }];
  const oldest = pinned.length > MOST_PINNED ? pinned.shift() : undefined;
  if (oldest) effects.push({ do: 'close', token: oldest.token, returnFocus: false });
  return toIdle({ ...state, pinned, dismissed: state.hovered }, effects);
}

export function unpin(state: IntentState, token: number): Step {
  const live = state.pinned.find((one) => one.token === token);
  if (!live) return stay(state);
  const effects: Effect[] = isLive(state.phase)
    ? [{ do: 'close', token: state.phase.token, returnFocus: false }]
    : [];
  return {
    state: {
      ...state,
      pinned: state.pinned.filter((one) => one !== live),
      phase: { ...live, name: 'open', over: 'card' },
    },
    effects: [...cancelAll(), ...effects, { do: 'pin', token, pinned: false }],
  };
}

export function mentionLost(state: IntentState, token: number): Step {
  const { phase } = state;
  if (!isLive(phase) || phase.token !== token) return stay(state);
  // Who reads the card, or is in it by keyboard, keeps it.
  if (phase.by === 'keyboard' || (phase.name === 'open' && phase.over === 'card')) return stay(state);
  return toIdle(state, [{ do: 'close', token, returnFocus: false }]);
}

export function stop(state: IntentState): Step {
  const open = [...(isLive(state.phase) ? [state.phase] : []), ...state.pinned];
  return {
    state: { ...INITIAL_INTENT, token: state.token },
    effects: [
      ...cancelAll(),
      ...open.map((live): Effect => ({ do: 'close', token: live.token, returnFocus: false })),
    ],
  };
}
