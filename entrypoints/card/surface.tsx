/** The card's code as the content script sees it: opens cards, lists names, speaks to assistive technology. */
import type { CardSurface } from '../../page/card-surface.ts';
import { createAnnouncer } from './announcer.ts';
import { openCard } from './open-card.tsx';
import { openList } from './open-list.tsx';

export function createCardSurface(document: Document): CardSurface {
  return {
    open: (request, listener, actions) => openCard(document, request, listener, actions),
    list: (names, manner, choose) => openList(document, names, manner, choose),
    ...createAnnouncer(document),
  };
}
