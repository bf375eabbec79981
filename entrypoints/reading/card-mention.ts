/** What the card needs to know of a mention's place in the page. */
import type { CardAnchor } from '../../page/card-surface.ts';
import type { PageMention } from '../../page/contract.ts';

/** The name as the page writes it, white space as one space; the pack's own name when its text has left the page. */
export function headingOf(mention: PageMention): string {
  const place = mention.range();
  if (!place) return mention.alias;
  const range = new Range();
  range.setStart(place.startContainer, place.startOffset);
  range.setEnd(place.endContainer, place.endOffset);
  return range.toString().replace(/\s+/g, ' ').trim() || mention.alias;
}

const elementAt = (mention: PageMention): Element | null => {
  const start = mention.range()?.startContainer ?? null;
  return start instanceof Element ? start : (start?.parentElement ?? null);
};

export function anchorOf(mention: PageMention): CardAnchor {
  return { rects: () => mention.rects(), context: elementAt(mention) };
}

/** Whether some of it is inside the window. */
export function inView(mention: PageMention): boolean {
  return mention
    .rects()
    .some(
      ({ top, bottom, left, right }) => bottom > 0 && right > 0 && top < innerHeight && left < innerWidth,
    );
}

/** Brings it into view where it isn't; the reader asked to go there. */
export function scrollTo(mention: PageMention): void {
  if (!inView(mention)) elementAt(mention)?.scrollIntoView({ block: 'center', inline: 'nearest' });
}
