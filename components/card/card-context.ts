/** What every part of a card needs: the interface's words and language, and where names inside the card lead. */
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { CardSource } from '../../core/card/card-data.ts';
import { type CardText, cardText } from './card-text.ts';

export interface CardSurroundings {
  t: CardText;
  /** BCP 47 tag of the interface; dates and numbers follow it. */
  language: string;
  /** The entity that the card is about. */
  entity: string;
  /** Every source that the card cites, by id. */
  sources: Readonly<Record<string, CardSource>>;
  /** Opens the card of a name inside this one. */
  openNested(entity: string, heading: string): void;
}

export const CardContext = createContext<CardSurroundings>({
  t: cardText('en'),
  language: 'en',
  entity: '',
  sources: {},
  openNested: () => {},
});

export const useCard = (): CardSurroundings => useContext(CardContext);
