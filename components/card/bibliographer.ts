/** The seam between the card and the script that formats bibliographies: it is heavy and seldom wanted. */
import type { CardData } from '../../core/card/card-data.ts';
import type { CitationStyle } from '../../core/cite/bibliography.ts';

/** Every source of a card as plain text in a CSL style. */
export type Bibliographer = (card: CardData, style: CitationStyle, language: string) => string;

const KEY = Symbol.for('newsgloss.bibliographer');
type World = typeof globalThis & { [KEY]?: Bibliographer };

/** Called by the script when it is injected. */
export function registerBibliographer(format: Bibliographer): void {
  (globalThis as World)[KEY] = format;
}

/** What formats bibliographies, when it has been injected into this frame. */
export function registeredBibliographer(): Bibliographer | undefined {
  return (globalThis as World)[KEY];
}
