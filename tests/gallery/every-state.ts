/** Every state of everything that Newsgloss shows: cards first, then popup, options, explorer and welcome page. */
import './every-style.ts';
import { type GalleryState, STATES } from './states.tsx';
import { SURFACE_STATES } from './surface-states.tsx';

export const EVERY_STATE: readonly GalleryState[] = [...STATES, ...SURFACE_STATES];
