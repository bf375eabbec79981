/** From pointing to a card: listens to pointer, keyboard and touch, asks the intent machine, and does what it says. */
import type { CardData } from '../../core/card/card-data.ts';
import type { CardActions, CardManner, CardSurface, EntityRef } from '../../page/card-surface.ts';
import type { PageMention, Reader } from '../../page/contract.ts';

/** What of the reader's settings concerns cards. */
export interface CardSettings extends CardManner {
  /** Milliseconds of rest on a name before its card opens. */
  showDelay: number;
  /** Milliseconds before a card that was left closes. */
  hideDelay: number;
  /** Cards open under the pointer only while this key is held; null: always. */
  holdKey: 'Alt' | 'Control' | 'Shift' | null;
}

export interface CardControllerOptions {
  reader: Reader;
  document: Document;
  /** `registeredCardSurface()` if it is there, otherwise after the background has injected `card.js` into this frame. */
  ensureCardCode(): Promise<CardSurface>;
  /** A card's data from the background, for the reader's languages; rejects when it can't be had. */
  loadCard(target: EntityRef, articleDate: string | undefined): Promise<CardData>;
  /** `YYYY-MM-DD` of the article, read when the first card is wanted. */
  articleDate(): string | undefined;
  actions: CardActions;
  settings: CardSettings;
}

export interface CardController {
  /** Goes to the next or previous mention, scrolls it into view and announces it. */
  step(direction: 1 | -1): void;
  /** Scrolls this mention into view, takes it as the one last gone to, and opens its card (the popup's list leads here). */
  show(mention: PageMention): void;
  /** Opens the card of the mention last gone to, or of the first in view; moves focus into it. */
  open(): void;
  /** Shows the list of names on this page. */
  list(): void;
  /** Applies changed settings; an open card keeps its look until it is opened again. */
  update(settings: CardSettings): void;
  /** Closes every card and stops listening. */
  stop(): void;
}

export function startCardController(_options: CardControllerOptions): CardController {
  throw new Error('not yet');
}
