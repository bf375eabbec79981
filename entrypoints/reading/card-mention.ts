/** What the card needs to know of a mention's place in the page. */
import type { CardAnchor, ListedName } from '../../page/card-surface.ts';
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

/** The names on a page, each entity once, in the order of their first mention; and that mention by the name's key. */
export function namesOf(all: readonly PageMention[]): {
  names: ListedName[];
  mentions: Map<string, PageMention>;
} {
  const names = new Map<string, ListedName>();
  const mentions = new Map<string, PageMention>();
  for (const mention of all) {
    const id = `${mention.pack}/${mention.entity}`;
    const known = names.get(id);
    if (known) known.count += 1;
    else {
      names.set(id, { key: mention.key, name: headingOf(mention), count: 1 });
      mentions.set(mention.key, mention);
    }
  }
  return { names: [...names.values()], mentions };
}
