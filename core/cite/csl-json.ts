/**
 * Sources as CSL-JSON, the form that Zotero, pandoc and citation processors read.
 * Standard: CSL-JSON 1.0 (citation-style-language/schema); what CSL has no field for stands under `custom`.
 */
import type { CardSource } from '../card/card-data.ts';
import type { Independence, Pack, Source } from '../pack/schema.ts';
import { uriOf } from './uri.ts';

/** A date as CSL-JSON has it: one day, month or year, or two of them for an interval. */
interface CslDate {
  'date-parts'?: number[][];
  /** The date is approximate, or was worked out from the content. */
  circa?: boolean;
  /** EDTF that CSL can't express, word for word. */
  literal?: string;
}

/** A citable work as CSL-JSON has it; `id` is the source's id in the pack. */
export interface CslItem {
  id: string;
  type: Source['type'];
  title?: string;
  /** Names are kept whole: which part of one is the family's is not ours to guess. */
  author?: { literal: string }[];
  'container-title'?: string;
  publisher: string;
  issued?: CslDate;
  URL: string;
  /** BCP 47 tag of the work. */
  language: string;
  custom: { independence: Independence; origin?: string };
}

/** Types whose publisher is the thing that a citation names in italics: a newspaper, a site, a channel. */
const CONTAINED = new Set<Source['type']>([
  'article-newspaper',
  'article-magazine',
  'article-journal',
  'webpage',
  'post',
  'post-weblog',
  'broadcast',
  'entry-encyclopedia',
]);

/** All sources of a pack, in its order. */
export function toCslJson(pack: Pick<Pack, 'sources'>): CslItem[] {
  return pack.sources.map(cslItem);
}

/** A source as a card has it. */
export function cslItemOfCard({ url, issued, note: _note, author, ...source }: CardSource): CslItem {
  return cslItem({
    ...source,
    URL: url,
    ...(author && { author: [...author] }),
    ...(issued && { issued: issued.edtf }),
  });
}

function cslItem(source: Omit<Source, 'note'>): CslItem {
  return {
    id: source.id,
    type: source.type,
    ...(source.title !== undefined && { title: source.title }),
    ...(source.author && { author: source.author.map((literal) => ({ literal })) }),
    ...(CONTAINED.has(source.type) && { 'container-title': source.publisher }),
    publisher: source.publisher,
    ...(source.issued !== undefined && { issued: cslDate(source.issued, source.issuedInferred ?? false) }),
    URL: uriOf(source.URL),
    language: source.language,
    custom: {
      independence: source.independence,
      ...(source.origin !== undefined && { origin: source.origin }),
    },
  };
}

const CALENDAR_DATE = /^(\d{4})(?:-(0[1-9]|1[0-2])(?:-(\d\d))?)?[~?%]?$/;
const OPEN = new Set(['', '..']);

/** EDTF level 0 and 1 to CSL. An interval open at one end keeps the end that is known. */
function cslDate(edtf: string, inferred: boolean): CslDate {
  const parts = edtf
    .split('/')
    .filter((end) => !OPEN.has(end))
    .map((end) => CALENDAR_DATE.exec(end)?.slice(1));
  if (parts.length === 0 || parts.includes(undefined)) return { literal: edtf };
  return {
    'date-parts': parts.map((end) => (end ?? []).filter((part) => part !== undefined).map(Number)),
    ...((inferred || /[~?%]/.test(edtf)) && { circa: true }),
  };
}
