/**
 * What an element does to the text around it, decided by its name and a few attributes, never by computed style
 * (which would cost layout). Known misses of that rule: a `span` that CSS makes a block still joins its neighbours, a
 * `div` or custom element that CSS makes inline still parts them, and text that CSS hides is still read.
 */

/** Its text joins the text around it. */
export const INLINE = 0;
/** It starts and ends a run; its content is read. */
export const BREAK = 1;
/** It parts the text around it; its content is not read. */
export const SKIP = 2;
/** Neither it nor its content is there for a reader: the text around it joins. */
export const ABSENT = 3;

export type Kind = typeof INLINE | typeof BREAK | typeof SKIP | typeof ABSENT;

const INLINE_NAMES =
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr output q rb ruby s small slot ' +
  'span strike strong textPath time tspan tt u var';

/** `wbr` has no content and parts nothing; `rt`, `rp` and `rtc` stand beside the text that they annotate. */
const ABSENT_NAMES =
  'base desc link meta metadata noscript param rp rt rtc script source style template title track wbr';

/** Form fields, code and embedded content. */
const SKIP_NAMES =
  'applet area audio br canvas code datalist embed head hr iframe img input kbd math meter noembed noframes object ' +
  'optgroup option picture pre progress samp select textarea video xmp';

const kinds = new Map<string, Kind>();
for (const name of INLINE_NAMES.split(' ')) kinds.set(name, INLINE);
for (const name of ABSENT_NAMES.split(' ')) kinds.set(name, ABSENT);
for (const name of SKIP_NAMES.split(' ')) kinds.set(name, SKIP);

/** `aria-hidden` counts on inline elements only: modal dialogs set it on the whole page behind them. */
const ARIA_HIDDEN = INLINE_NAMES.split(' ').map((name) => `${name}[aria-hidden=true]`);

/** Elements that an attribute takes out of the text: hidden, decoration, or a place where the reader writes. */
export const SKIPPED_BY_ATTRIBUTE = [
  '[hidden]',
  '[contenteditable]:not([contenteditable=false i])',
  '[role=textbox]',
  ...ARIA_HIDDEN,
].join();

/** The attributes that `SKIPPED_BY_ATTRIBUTE` looks at. */
export const SKIPPING_ATTRIBUTES = ['hidden', 'aria-hidden', 'contenteditable', 'role'];

const UNREAD = `${[...ABSENT_NAMES.split(' '), ...SKIP_NAMES.split(' ')].join()},${SKIPPED_BY_ATTRIBUTE}`;

/** In a document that is one text file, the browser shows the text in a `pre`. */
const readsPre = (document: Document) => document.contentType === 'text/plain';

/** The kind of an element by its name alone. */
export function kindByName(element: Element): Kind {
  const kind = kinds.get(element.localName) ?? BREAK;
  if (kind === SKIP && element.localName === 'pre' && readsPre(element.ownerDocument)) return BREAK;
  return kind;
}

/** The kind of an element by its name and attributes. */
export function kindOf(element: Element): Kind {
  const kind = kindByName(element);
  if (kind < SKIP && element.matches(SKIPPED_BY_ATTRIBUTE)) return SKIP;
  return kind;
}

/** Whether the content of this element, within its own root, is not read. */
export function isUnread(element: Element): boolean {
  const unread = element.closest(UNREAD);
  if (unread === null) return false;
  return unread.localName !== 'pre' || !readsPre(unread.ownerDocument);
}
