/** The words of the intent machine (intent.ts): its states, what it hears, and what it asks for. */
import type { EntityRef, OpenedBy } from './card-surface.ts';
import type { Bounds, Point } from './safe-area.ts';

/** All in milliseconds. */
interface IntentTimes {
  /** Rest on a name before the card's code and data are fetched. */
  prefetch: number;
  /** Rest on a name before its card opens. */
  show: number;
  /** Rest on another name before an open card changes over to it. */
  switch: number;
  /** Time away from name and card before the card closes. */
  hide: number;
  /** Longest touch that counts as a tap. */
  tap: number;
}

export interface IntentOptions {
  times: IntentTimes;
  /** Cards open under the pointer only while the reader holds a key. */
  holdMode: boolean;
}

/** An entity opened from inside a card. */
export interface Nested extends EntityRef {
  heading: string;
}

/** One interaction's card: `token` names it in events and effects. */
export interface Live {
  token: number;
  /** Key of the mention it was opened from. */
  mention: string;
  by: OpenedBy;
  /** Entities opened inside it, the innermost last. */
  path: readonly Nested[];
  /** Where it is, once drawn. */
  bounds: Bounds | null;
}

export type Phase =
  | { name: 'idle' }
  | { name: 'dwelling'; token: number; mention: string }
  | (Live & { name: 'open'; over: 'name' | 'card' })
  | (Live & {
      name: 'leaving';
      /** Where the pointer left the name or the card; null when it left the window. */
      from: Point | null;
      /** Nearest it has come to the card since. */
      nearest: number;
      /** Another name that it is on. */
      other: string | null;
    });

export interface IntentState {
  phase: Phase;
  pinned: readonly Live[];
  /** The last token given out. */
  token: number;
  /** Last known place of the pointer. */
  pointer: Point | null;
  /** The name under the pointer. */
  hovered: string | null;
  /** The name that was dismissed and has not been left since. */
  dismissed: string | null;
  /** Whether the hold-mode's key is down. */
  held: boolean;
  /** A touch that may become a tap. */
  touch: { start: Point; time: number; mention: string | null; plain: boolean } | null;
}

export const INITIAL_INTENT: IntentState = {
  phase: { name: 'idle' },
  pinned: [],
  token: 0,
  pointer: null,
  hovered: null,
  dismissed: null,
  held: false,
  touch: null,
};

export type Timer = 'prefetch' | 'dwell' | 'grace' | 'switch';

export type IntentEvent =
  /** The mouse or pen is here, over this name, over the card with this token. No button is down. */
  | { type: 'point'; x: number; y: number; mention: string | null; card: number | null }
  /** It has left the frame. */
  | { type: 'pointer-gone' }
  | { type: 'press'; mention: string | null; card: number | null }
  | { type: 'scroll' }
  /**
   * `time`: when the finger came down, in milliseconds of any one clock; a page that is busy hears of it later.
   * `plain`: not on a link, an image or a control.
   */
  | {
      type: 'touch-start';
      x: number;
      y: number;
      time: number;
      mention: string | null;
      card: number | null;
      plain: boolean;
    }
  | { type: 'touch-move'; x: number; y: number }
  /** `time`: when the finger was lifted, by the clock of its start. */
  | { type: 'touch-end'; time: number }
  /** The browser took the touch for scrolling or zooming. */
  | { type: 'touch-cancel' }
  /** `card`: the card that holds the focus. */
  | { type: 'escape'; card: number | null }
  | { type: 'hold'; held: boolean }
  /** The keyboard command that opens a name's card. */
  | { type: 'command'; mention: string }
  /** The keyboard is used inside the card: it no longer depends on the pointer. */
  | { type: 'engage'; card: number }
  | { type: 'nested'; card: number; target: Nested }
  | { type: 'back'; card: number }
  /** What failed is to be asked for once more. */
  | { type: 'retry'; card: number }
  | { type: 'pin'; card: number; pinned: boolean }
  | { type: 'close'; card: number }
  | { type: 'placed'; card: number; bounds: Bounds }
  /** The mention has left the page or the viewport. */
  | { type: 'mention-lost'; card: number }
  /** Reading stops: settings off, page hidden for good. */
  | { type: 'stop' }
  | { type: 'elapsed'; timer: Timer; token: number };

export type Effect =
  /** Replaces a pending timer of this name. */
  | { do: 'schedule'; timer: Timer; token: number; after: number }
  | { do: 'cancel'; timer: Timer }
  | { do: 'prefetch'; mention: string }
  | { do: 'open'; token: number; mention: string; by: OpenedBy }
  /** Shows the innermost of the path, or the mention's own entity for null. */
  | { do: 'navigate'; token: number; target: Nested | null; depth: number }
  | { do: 'pin'; token: number; pinned: boolean }
  | { do: 'close'; token: number; returnFocus: boolean };

export interface Step {
  state: IntentState;
  effects: Effect[];
}
