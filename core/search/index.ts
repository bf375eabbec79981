/**
 * Full-text search over one pack: entities, events and claims in all their languages.
 * The index is built when a pack is compiled and travels as JSON text; each language of a record is a document of its
 * own, so a result tells in which language it was found.
 */
import MiniSearch, { type Options, type Query, type SearchResult } from 'minisearch';
import type { CardBook } from '../pack/card-book.ts';
import type { Localised } from '../pack/schema.ts';
import { FOUND_KINDS, type Found, type FoundKind } from './found.ts';
import { foldForSearch, isPaired, tokenise } from './tokenise.ts';

interface IndexedText {
  /** `kind/id/language`. */
  key: string;
  /** Names one a line, each a single term: whoever types a whole name means that one. */
  whole: string;
  name: string;
  text: string;
}

/** UTF-16 code units of a query that are looked at. */
const LONGEST_QUERY = 200;

/** An opened index; its documents are the records' texts, one a language. */
export type SearchIndex = MiniSearch<IndexedText>;

const OPTIONS: Options<IndexedText> = {
  idField: 'key',
  fields: ['whole', 'name', 'text'],
  tokenize: (text, field) => (field === 'whole' ? text.split('\n').map(wholeTerm) : tokenise(text)),
  // Folded as a whole by `tokenise`, where widths and voicing marks can still be told apart.
  processTerm: (term) => term,
};

/** Marked, so that no word is taken for a whole name. */
const wholeTerm = (name: string): string => `=${foldForSearch(name.trim())}`;

/** Han, kana and Hangul are matched pair by pair; one character alone finds the pairs that it begins. */
const startsWords = (term: string): boolean => !isPaired(term) || [...term].length === 1;
/** One letter in five may be wrong in alphabetic words that are long enough to tell. */
const tolerance = (term: string): number | boolean => (!isPaired(term) && term.length >= 5 ? 0.2 : false);

/** The search index of a pack as JSON text. The same book gives the same text. */
export function buildIndex(book: CardBook): string {
  const index = new MiniSearch<IndexedText>(OPTIONS);
  index.addAll([...textsOf(book)]);
  return JSON.stringify(index);
}

/**
 * Opens an index that `buildIndex` wrote.
 * @throws {Error} when the text is no such index.
 */
export function openIndex(json: string): SearchIndex {
  return MiniSearch.loadJSON<IndexedText>(json, OPTIONS);
}

/**
 * The records that match, best first, at most `limit` of each kind.
 * All words must match; where that finds nothing, any word may.
 * @param languages BCP 47 tags that the reader prefers; texts in them weigh more.
 */
export function query(
  index: SearchIndex,
  text: string,
  { languages = [], limit = 20 }: { languages?: readonly string[]; limit?: number } = {},
): Found[] {
  const asked = text.slice(0, LONGEST_QUERY);
  // The pairs of one word stand or fall together: two common pairs are not a name.
  const words = asked
    .split(/\s+/u)
    .map(tokenise)
    .filter((terms) => terms.length > 0)
    .map((terms): Query => ({ combineWith: 'AND', queries: terms }));
  if (words.length === 0) return [];
  const preferred = new Set(languages.map((tag) => tag.split('-')[0]));
  const ask = (combineWith: 'AND' | 'OR'): SearchResult[] =>
    index.search(
      { combineWith: 'OR', queries: [{ combineWith, queries: words }, wholeTerm(asked)] },
      {
        tokenize: (term) => [term],
        prefix: (term) => !term.startsWith('=') && startsWords(term),
        fuzzy: (term) => !term.startsWith('=') && tolerance(term),
        boost: { whole: 40, name: 4 },
        boostDocument: (key) => (preferred.has(languageOf(String(key)).split('-')[0] ?? '') ? 1.5 : 1),
      },
    );
  const all = ask('AND');
  return bestOfEach(all.length > 0 ? all : ask('OR'), limit);
}

const languageOf = (key: string): string => key.slice(key.lastIndexOf('/') + 1);

function bestOfEach(results: readonly SearchResult[], limit: number): Found[] {
  const seen = new Set<string>();
  const left = new Map<FoundKind, number>(FOUND_KINDS.map((kind) => [kind, limit]));
  const found: Found[] = [];
  for (const { id: key, score } of results) {
    const [kind, id, lang] = String(key).split('/') as [FoundKind, string, string];
    const record = `${kind}/${id}`;
    const more = left.get(kind) ?? 0;
    if (more === 0 || seen.has(record)) continue;
    seen.add(record);
    left.set(kind, more - 1);
    found.push({ kind, id, lang, score });
  }
  return found;
}

function* textsOf(book: CardBook): Generator<IndexedText> {
  for (const { id, names, summary, roles } of Object.values(book.entities)) {
    const titles = roles.map((role) => role.title);
    for (const lang of languagesOf(names, summary, ...titles)) {
      yield {
        key: `entity/${id}/${lang}`,
        whole: (names[lang] ?? []).join('\n'),
        name: (names[lang] ?? []).join(' \n'),
        text: [summary[lang], ...titles.map((title) => title[lang])].filter(Boolean).join(' \n'),
      };
    }
  }
  for (const { id, title, summary } of Object.values(book.events)) {
    for (const lang of languagesOf(title, summary)) {
      yield { key: `event/${id}/${lang}`, whole: '', name: title[lang] ?? '', text: summary[lang] ?? '' };
    }
  }
  for (const { id, text, note, correction, speaker } of Object.values(book.claims)) {
    const speakerNames =
      (speaker.entity === undefined ? undefined : book.entities[speaker.entity]?.label) ?? speaker.name ?? {};
    for (const lang of languagesOf(text)) {
      yield {
        key: `claim/${id}/${lang}`,
        whole: '',
        name: '',
        text: [text[lang], note?.[lang], correction?.[lang], speakerNames[lang]].filter(Boolean).join(' \n'),
      };
    }
  }
}

function languagesOf(...texts: readonly (Localised | Record<string, string[]>)[]): Set<string> {
  return new Set(texts.flatMap((text) => Object.keys(text)));
}
