/** The day an article was published, as its page tells machines. Read once, when a card is first wanted. */

/** Elements that state it, the most reliable first, with the attribute that holds the date. */
const STATEMENTS = [
  ['meta[property="article:published_time"]', 'content'],
  ['meta[name="article:published_time"]', 'content'],
  ['meta[itemprop="datePublished"]', 'content'],
  ['meta[name="date" i]', 'content'],
  ['meta[name="pubdate" i]', 'content'],
  ['meta[name="dc.date" i]', 'content'],
  ['meta[name="dcterms.issued" i]', 'content'],
  ['time[itemprop="datePublished"]', 'datetime'],
  ['article time[datetime]', 'datetime'],
  ['main time[datetime]', 'datetime'],
] as const;

/** Longer scripts hold the page's data, not a statement about it. */
const LONGEST_JSON_LD = 200_000;
const DEEPEST = 6;

/**
 * The day of publication in the page's own time zone, `YYYY-MM-DD`; undefined where the page doesn't tell.
 * schema.org JSON-LD (`datePublished`) comes first, then Open Graph and other `meta`, then `time`.
 */
export function articleDate(document: Document): string | undefined {
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    const day = dayIn(published(parse(script.textContent)));
    if (day !== undefined) return day;
  }
  for (const [selector, attribute] of STATEMENTS) {
    const day = dayIn(document.querySelector(selector)?.getAttribute(attribute));
    if (day !== undefined) return day;
  }
  return undefined;
}

function parse(text: string): unknown {
  if (text.length > LONGEST_JSON_LD) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function published(value: unknown, depth = 0): unknown {
  if (typeof value !== 'object' || value === null || depth > DEEPEST) return undefined;
  if ('datePublished' in value) return value.datePublished;
  const inner = Array.isArray(value) ? value : '@graph' in value ? [value['@graph']] : [];
  for (const item of inner) {
    const found = published(item, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The day that an ISO 8601 date or date-time begins with, if there is such a day. */
function dayIn(text: unknown): string | undefined {
  if (typeof text !== 'string') return undefined;
  const [, day] = /^\s*(\d{4}-\d{2}-\d{2})(?:$|[T\s])/.exec(text) ?? [];
  const date = new Date(`${day}T00:00:00Z`);
  return day !== undefined && !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day)
    ? day
    : undefined;
}
