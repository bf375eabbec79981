/** Injected into a frame by the background when its first card is wanted; the content script then calls it. */
import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { registerCardSurface, registeredCardSurface } from '../../page/card-surface.ts';
import { createCardSurface } from './surface.tsx';

export default defineUnlistedScript(() => {
  // Injected twice (two prefetches in a row), the first stays: it may hold open cards.
  if (!registeredCardSurface()) registerCardSurface(createCardSurface(document));
});
