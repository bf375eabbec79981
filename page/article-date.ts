/** The date that an article gives itself: JSON-LD (schema.org), meta elements, microdata, `time`. */

/** JSON-LD longer than this is not parsed. */
const LONGEST_DATA = 1_000_000;
/** Objects of JSON-LD looked at; pages are not trusted. */
const MOST_OBJECTS = 500;

const ARTICLE_TYPE = /(?:Article|Posting|^Report|^Review|^LiveBlog)/;

/** Names of meta elements that carry a publication date, most trusted first. */
const META_NAMES = [
  'article:published_time',
  'og:article:published_time',
  'citation_publication_date',
  'citation_online_date',
  'citation_date',
  'dcterms.issued',
  'dc.date.issued',
  'dcterms.created',
  'dc.date.created',
  'dcterms.date',
  'dc.date',
  'parsely-pub-date',
  'sailthru.date',
  'pubdate',
  'publish-date',
  'date',
];

/**
 * The day on which the page says that it was published, `YYYY-MM-DD` as the publisher wrote it (no change of time
 * zone); undefined when it does not say or its statements cannot be read.
 */
export function articleDate(document: Document): string | undefined {
  return fromLinkedData(document) ?? fromMeta(document) ?? fromMicrodata(document) ?? fromTime(document);
}

/** The day of a date as pages write it: ISO 8601, slashes, digits alone, RFC 5322. */
export function dayOf(text: string): string | undefined {
  const trimmed = text.trim();
  const numbers = /^(\d{4})([-/.]?)(\d{1,2})\2(\d{1,2})(?!\d)/.exec(trimmed);
  if (numbers !== null) {
    const [, year, separator, month, day] = numbers;
    if (separator === '' && (month?.length !== 2 || day?.length !== 2)) return undefined;
    return existing(Number(year), Number(month), Number(day));
  }
  const words = /^(?:[A-Z][a-z]{2}, )?(\d{1,2}) ([A-Z][a-z]{2}) (\d{4})\b/.exec(trimmed);
  if (words === null) return undefined;
  const month = 'JanFebMarAprMayJunJulAugSepOctNovDec'.indexOf(words[2] ?? '-');
  return month % 3 === 0 ? existing(Number(words[3]), month / 3 + 1, Number(words[1])) : undefined;
}

/** The day in ISO form when the calendar has it and an article can be of it. */
function existing(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(year, month - 1, day));
  if (year < 1600 || date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day) return undefined;
  return date.toISOString().slice(0, 10);
}

type Json = null | boolean | number | string | Json[] | { [name: string]: Json };

function fromLinkedData(document: Document): string | undefined {
  const addresses = new Set([bare(document.URL)]);
  const canonical = document.querySelector('link[rel~=canonical]')?.getAttribute('href');
  if (canonical) addresses.add(bare(canonical));
  let first: string | undefined;
  for (const script of document.querySelectorAll('script[type="application/ld+json" i]')) {
    for (const article of articlesIn(parsed(script.textContent ?? ''))) {
      const published = article.datePublished ?? article.dateCreated;
      const day = typeof published === 'string' ? dayOf(published) : undefined;
      if (day === undefined) continue;
      if (addressesOf(article).some((address) => addresses.has(bare(address)))) return day;
      first ??= day;
    }
  }
  return first;
}

/** An address without its query and fragment. */
function bare(address: string): string {
  return address.replace(/[?#].*$/s, '').replace(/\/$/, '');
}

function parsed(text: string): Json {
  if (text.length > LONGEST_DATA) return null;
  try {
    return JSON.parse(text) as Json;
  } catch {
    return null;
  }
}

/** Articles at the top, in a graph, or as what a page is about; not those that it merely lists. */
function articlesIn(data: Json): { [name: string]: Json }[] {
  const articles: { [name: string]: Json }[] = [];
  const waiting: Json[] = [data];
  for (let seen = 0; waiting.length > 0 && seen < MOST_OBJECTS; seen++) {
    const item = waiting.shift();
    if (Array.isArray(item)) waiting.unshift(...item);
    else if (typeof item === 'object' && item !== null) {
      const types = [item['@type'] ?? null].flat();
      if (types.some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type))) articles.push(item);
      for (const name of ['@graph', 'mainEntity']) {
        const inner = item[name];
        if (inner !== undefined) waiting.push(inner);
      }
    }
  }
  return articles;
}

function addressesOf(article: { [name: string]: Json }): string[] {
  const addresses: string[] = [];
  for (const value of [article.url, article['@id'], article.mainEntityOfPage]) {
    if (typeof value === 'string') addresses.push(value);
    else if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      const id = value['@id'];
      if (typeof id === 'string') addresses.push(id);
    }
  }
  return addresses;
}

function fromMeta(document: Document): string | undefined {
  const values = new Map<string, string>();
  for (const meta of document.querySelectorAll('meta[content]')) {
    const name = (meta.getAttribute('property') ?? meta.getAttribute('name'))?.toLowerCase();
    const content = meta.getAttribute('content');
    if (name !== undefined && content !== null && !values.has(name)) values.set(name, content);
  }
  for (const name of META_NAMES) {
    const day = dayOf(values.get(name) ?? '');
    if (day !== undefined) return day;
  }
  return undefined;
}

function fromMicrodata(document: Document): string | undefined {
  for (const element of document.querySelectorAll('[itemprop~=datePublished]')) {
    const day = dayOf(
      element.getAttribute('datetime') ?? element.getAttribute('content') ?? element.textContent ?? '',
    );
    if (day !== undefined) return day;
  }
  return undefined;
}

/** A `time` speaks for the article when it says so, or when all times of the page's one article name one day. */
function fromTime(document: Document): string | undefined {
  const told = document.querySelector('time[pubdate][datetime]')?.getAttribute('datetime');
  const day = told ? dayOf(told) : undefined;
  if (day !== undefined) return day;
  const articles = document.querySelectorAll('article');
  const [article] = articles;
  if (article === undefined || articles.length > 1) return undefined;
  const days = new Set<string>();
  for (const time of article.querySelectorAll('time[datetime]')) {
    const named = dayOf(time.getAttribute('datetime') ?? '');
    if (named !== undefined) days.add(named);
  }
  const [only] = days;
  return days.size === 1 ? only : undefined;
}
