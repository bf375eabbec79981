/**
 * Twenty ways of a hand with a pointer, as a browser's driver can make them, and what must be open at their end. Places
 * are fractions of a box (0 is its start, 1 its end; beyond is outside), so the ways hold wherever names and cards lie.
 */

/** The names of pages/paths.html, the card that is open, and the window. */
export type Anchor = 'first' | 'second' | 'low' | 'card' | 'frame' | 'window';

export type Place = readonly [at: Anchor, x: number, y: number];

export type Step =
  /** In a straight line, a place every 16 ms, for so many milliseconds; `jitter` px to either side. */
  | { go: Place; ms: number; jitter?: number }
  /** By so many px from where the pointer is. */
  | { by: readonly [x: number, y: number]; ms: number }
  | { rest: number }
  /** Until a card is open and placed. */
  | { open: true }
  | { scroll: number }
  | { press: true };

export interface PointerPath {
  name: string;
  steps: readonly Step[];
  /** Whose card is open when the times are over; null: none. */
  ends: 'first' | 'second' | null;
  /** Cards opened on the way, in all. */
  opened: number;
}

/** The times that the paths are made for, in milliseconds: wide, so that a busy machine changes nothing. */
export const TIMES = { show: 500, hide: 600 };

const ONTO_FIRST: Step[] = [
  { go: ['window', 0.02, 0.02], ms: 16 },
  { go: ['first', 0.5, 0.5], ms: 96 },
];
const RESTED: Step[] = [...ONTO_FIRST, { open: true }];
/** Just below the first name, in the gap before its card. */
const IN_GAP: Step = { go: ['card', 0.2, -0.008], ms: 32 };

export const POINTER_PATHS: readonly PointerPath[] = [
  {
    name: 'crosses a name',
    steps: [
      { go: ['first', -0.4, 0.2], ms: 16 },
      { go: ['first', 0.8, 1.6], ms: 250 },
    ],
    ends: null,
    opened: 0,
  },
  { name: 'rests on a name', steps: RESTED, ends: 'first', opened: 1 },
  {
    name: 'rests trembling',
    steps: [
      ...ONTO_FIRST,
      ...[1, -1, 2, -2, 1].map((x): Step => ({ by: [x, -x], ms: 90 })),
      { open: true },
      { by: [1, 0], ms: 32 },
    ],
    ends: 'first',
    opened: 1,
  },
  {
    name: 'lies still while a name scrolls under it',
    steps: [{ go: ['first', 0.5, 3.5], ms: 96 }, { scroll: -100 }],
    ends: null,
    opened: 0,
  },
  {
    name: 'scrolls before the rest is over',
    steps: [...ONTO_FIRST, { rest: 150 }, { scroll: 60 }],
    ends: null,
    opened: 0,
  },
  {
    name: 'presses before the rest is over',
    steps: [...ONTO_FIRST, { press: true }, { by: [2, 0], ms: 32 }],
    ends: null,
    opened: 0,
  },
  {
    name: 'goes straight down into the card',
    steps: [...RESTED, { go: ['card', 0.2, 0.4], ms: 200 }],
    ends: 'first',
    opened: 1,
  },
  {
    name: 'goes diagonally to the far corner, across another name',
    // On the other name for longer than an open card needs to change over, but nearer to the card with every step.
    steps: [
      ...RESTED,
      { go: ['first', 0.9, 0.15], ms: 64 },
      { go: ['card', 0.97, 0], ms: 700 },
      { go: ['card', 0.97, 0.9], ms: 200 },
    ],
    ends: 'first',
    opened: 1,
  },
  {
    name: 'creeps across the gap, slower than the grace',
    steps: [
      ...RESTED,
      { go: ['first', 0.5, 0.98], ms: 64 },
      ...Array.from({ length: 4 }, (): Step[] => [{ by: [0, 2], ms: 16 }, { rest: 250 }]).flat(),
      { go: ['card', 0.2, 0.2], ms: 64 },
    ],
    ends: 'first',
    opened: 1,
  },
  { name: 'stops in the gap', steps: [...RESTED, IN_GAP], ends: null, opened: 1 },
  {
    name: 'overshoots the card and comes back',
    steps: [...RESTED, { go: ['card', 1.1, 0.5], ms: 250 }, { go: ['card', 0.9, 0.5], ms: 120 }],
    ends: 'first',
    opened: 1,
  },
  {
    name: 'overshoots the card and stays away',
    steps: [...RESTED, { go: ['card', 1.2, 0.6], ms: 250 }],
    ends: null,
    opened: 1,
  },
  {
    name: 'leaves at once, away from the card',
    steps: [...RESTED, { go: ['first', 0.4, -2], ms: 64 }],
    ends: null,
    opened: 1,
  },
  {
    name: 'leaves and comes back to the name in time',
    steps: [...RESTED, { go: ['first', 0.5, -0.8], ms: 96 }, { go: ['first', 0.5, 0.5], ms: 96 }],
    ends: 'first',
    opened: 1,
  },
  {
    name: 'jitters on the way to the card',
    steps: [...RESTED, { go: ['card', 0.3, 0.3], ms: 400, jitter: 3 }],
    ends: 'first',
    opened: 1,
  },
  {
    name: 'goes to the name beside',
    steps: [
      ...RESTED,
      { go: ['first', 1.1, 0.2], ms: 64 },
      { go: ['second', 0.3, 0.1], ms: 96 },
      { rest: 700 },
    ],
    ends: 'second',
    opened: 2,
  },
  {
    name: 'rests on another name on its way',
    steps: [...RESTED, { go: ['second', 0.4, 0.8], ms: 160 }, { rest: 700 }],
    ends: 'second',
    opened: 2,
  },
  {
    name: 'goes up into a card above its name',
    steps: [{ go: ['low', 0.5, 0.5], ms: 96 }, { open: true }, { go: ['card', 0.5, 0.5], ms: 250 }],
    ends: 'first',
    opened: 1,
  },
  {
    name: 'leaves the frame',
    steps: [...RESTED, { go: ['frame', 0.5, 0.5], ms: 64 }],
    ends: null,
    opened: 1,
  },
  {
    name: 'goes from the card to another name',
    steps: [
      ...RESTED,
      { go: ['card', 0.4, 0.3], ms: 160 },
      { go: ['second', 0.5, 0.6], ms: 160 },
      { rest: 700 },
    ],
    ends: 'second',
    opened: 2,
  },
];
