/**
 * The seam between the content script, which is in every page, and the card's code, which is injected when the
 * first card is wanted. Types only, and the one global of our isolated world by which they find each other.
 */
import type { CardData } from '../core/card/card-data.ts';
import type { PageName } from '../core/card/page-name.ts';
import type { CitationStyle } from '../core/cite/bibliography.ts';
import type { Evidence } from '../core/match/mention.ts';

/** An entity of a pack. A mention is one too. */
export interface EntityRef {
  pack: string;
  entity: string;
}

/** How a card was asked for; it decides where focus goes and what closes the card. */
export type OpenedBy = 'pointer' | 'keyboard' | 'touch';

/** What the reader can do on a card beyond reading it. */
export interface CardActions {
  /** @param articleDate `YYYY-MM-DD` of the page, when it tells. */
  openExplorer(target: EntityRef, articleDate: string | undefined): void;
  /** Goes to a name that only another frame of the page holds. */
  goToName(target: EntityRef): void;
  /** "Not this name": this entity is no longer marked anywhere. */
  muteEntity(target: EntityRef): void;
  /** "Not on this site". */
  muteSite(): void;
  /** The entry as plain text: what it is, the pack that says so, and that statement's sources. */
  citation(card: CardData): Promise<string>;
  /** Every source of the card as a bibliography in a CSL style. */
  bibliography(card: CardData, style: CitationStyle, language: string): Promise<string>;
  /** The card as Markdown with its sources. */
  markdown(card: CardData): Promise<string>;
}

/** How the card looks and speaks. */
export interface CardManner {
  theme: 'auto' | 'light' | 'dark';
  /** BCP 47 tag of the interface's language. */
  language: string;
}

/** Where a card belongs: the mention's place now, asked again whenever the page moves. */
export interface CardAnchor {
  /** Client rectangles (CSS pixels), one per line box; empty when the text has left the page. */
  rects(): DOMRect[];
  /** An element near the text whose scrolling moves it. */
  readonly context: Element | null;
}

/** What a card shows. */
export interface CardSubject {
  target: EntityRef;
  /** The name as the page writes it; names the card until its data is there. */
  heading: string;
  data: Promise<CardData>;
  /** Why the mention was marked. */
  evidence?: Evidence;
  manner: CardManner;
}

/** How and where a card opens. */
export interface CardOpening {
  anchor: CardAnchor;
  by: OpenedBy;
  /** Where the pointer was (client coordinates), to choose among the lines of a broken name. */
  point?: { x: number; y: number };
}

/** What the open card tells the content script. Only trusted events of the reader lead here. */
export interface CardListener {
  /** The card was drawn or moved: its client rectangle. */
  placed(bounds: DOMRect): void;
  /** A name inside the card was chosen. */
  nested(target: EntityRef, heading: string): void;
  back(): void;
  /** The keyboard is used inside the card. */
  engaged(): void;
  pin(pinned: boolean): void;
  close(): void;
  /** What failed is to be asked for once more. */
  retry(): void;
  /** The mention left the page or the viewport. */
  lost(): void;
}

/** A card that is drawn outside the document while the reader still dwells on its name: to open it is to place it. */
export interface ReadyCard {
  open(opening: CardOpening, listener: CardListener): OpenCard;
  /** It is not wanted after all. */
  drop(): void;
}

/** One open card. */
export interface OpenCard {
  /** Shows another entity in the same card, `depth` steps from the first; or the same once more. */
  navigate(view: { target: EntityRef; heading: string; data: Promise<CardData>; depth: number }): void;
  /** A pinned card stays where it is and can be dragged. */
  setPinned(pinned: boolean): void;
  /** Whether an event's path leads through this card. */
  contains(event: Event): boolean;
  /** Takes the card out of the document. `returnFocus`: focus goes back where it was before the card took it. */
  close(options: { returnFocus: boolean }): void;
}

export interface OpenList {
  contains(event: Event): boolean;
  close(): void;
}

/** What the card's code offers once it is there. */
export interface CardSurface {
  /** Draws a card as soon as its data is there; nothing of it is in the document before it is opened. */
  prepare(subject: CardSubject, actions: CardActions): ReadyCard;
  /** The list of names on this page, as a dialog. `choose` gets the chosen one, or null when it was dismissed. */
  list(names: readonly PageName[], manner: CardManner, choose: (name: PageName | null) => void): OpenList;
  /** Tells assistive technology which mention was gone to; null: there is none. */
  announce(where: { name: string; index: number; total: number } | null, manner: CardManner): void;
  /** Takes a line that is being said out of the page. */
  hush(): void;
}

const KEY = Symbol.for('newsgloss.card-surface');
type World = typeof globalThis & { [KEY]?: CardSurface };

/** Called by the card's script when it is injected. */
export function registerCardSurface(surface: CardSurface): void {
  (globalThis as World)[KEY] = surface;
}

/** The card's code, when it has been injected into this frame. */
export function registeredCardSurface(): CardSurface | undefined {
  return (globalThis as World)[KEY];
}
