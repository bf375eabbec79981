/** The card's code as the content script sees it: opens cards, lists names, speaks to assistive technology. */
import type { CardSurface } from '../../page/card-surface.ts';
import { createAnnouncer } from './announcer.ts';
import { openList } from './open-list.tsx';
import { prepareCard } from './page-card.tsx';

export function createCardSurface(document: Document): CardSurface {
  return {
    prepare: (subject, actions) => prepareCard(document, subject, actions),
    list: (names, manner, choose) => openList(document, names, manner, choose),
    ...createAnnouncer(document),
  };
}
