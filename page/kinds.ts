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

/** Elements that an attribute may take out of the text: hidden, decoration, or a place where the reader writes. */
const ATTRIBUTE_SELECTOR =
  '[hidden],[aria-hidden=true],[contenteditable]:not([contenteditable=false i]),[role=textbox]';

/** The attributes that decide whether an element is read. */
export const SKIPPING_ATTRIBUTES = ['hidden', 'aria-hidden', 'contenteditable', 'role'];

/** In a document that is one text file, the browser shows the text in a `pre`. */
const readsPre = (document: Document) => document.contentType === 'text/plain';

/** The kind of an element by its name alone; `name`: its local name, where that is at hand. */
export function kindByName(element: Element, name = element.localName): Kind {
  const kind = kinds.get(name) ?? BREAK;
  if (kind === SKIP && name === 'pre' && readsPre(element.ownerDocument)) return BREAK;
  return kind;
}

/**
 * Whether an element whose attributes may take it out is out. `aria-hidden` counts on inline elements only: there it
 * is decoration, while modal dialogs set it on the whole page behind them.
 */
function isOut(element: Element, kind: Kind): boolean {
  return kind === INLINE || element.matches(WITHOUT_ARIA);
}
const WITHOUT_ARIA = ATTRIBUTE_SELECTOR.replace('[aria-hidden=true],', '');

/** The kind of an element by its name and attributes. */
export function kindOf(element: Element): Kind {
  const kind = kindByName(element);
  if (kind >= SKIP || !element.matches(ATTRIBUTE_SELECTOR)) return kind;
  return isOut(element, kind) ? SKIP : kind;
}

/** All elements under a root that their attributes take out. */
export function findOut(root: ParentNode): Set<Element> {
  const found = new Set<Element>();
  for (const element of root.querySelectorAll(ATTRIBUTE_SELECTOR)) {
    if (isOut(element, kindByName(element))) found.add(element);
  }
  return found;
}
