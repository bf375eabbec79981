/**
 * Things called by the name of a place, a person or a body: a hotel that heads an article, a camera with a number, a dish
 * made in a town's manner, courses that share an acronym. Looks only at the text around a hit.
 */
import type { EntityKind } from '../pack/identity.ts';
import type { Option } from './findings.ts';
import { isCounted } from './one-of-its-kind.ts';

/** Whether the name that stands here is that of such a thing. A title beside it speaks for the bearer. */
export function isDerived({ sense, title }: Option, text: string, start: number, end: number): boolean {
  const { kind, lang } = sense.target;
  if (kind === 'organisation') return isCounted(text, start, end, lang);
  if (!isPlaceOrPerson(kind)) return false;
  if (isNumbered(text, end) || (title === undefined && isHeadword(text, start, end))) return true;
  return kind === 'place' && (isModel(text, end) || isInItsManner(text, start));
}

const isPlaceOrPerson = (kind: EntityKind | undefined) => kind === 'place' || kind === 'person';

const joinedNumber = /^[-‐‑]\d{1,3}(?![\p{L}\p{N}])/u;
const hyphen = /[-‐‑]/;

function isNumbered(text: string, end: number): boolean {
  return hyphen.test(text.charAt(end)) && joinedNumber.test(text.slice(end, end + 5));
}

/** Two or more signs, for one may open a list or a sentence: «Kiev II», «Kiev 4A»; no words of their own as 5G, 3D, 4K. */
const model = /^ (?:I[IV]|V?I{2,3}|IX|VI|\d{1,3}(?![GDK])\p{Lu}{1,2})(?![\p{L}\p{N}])/u;

/** Whether a model's number follows: cameras and ships are called so. */
function isModel(text: string, end: number): boolean {
  return text.charAt(end) === ' ' && model.test(text.slice(end, end + 7));
}

const startsLine = /(?:^|[\n\r])\s*$/;
const tellsApart = /^ \(\p{Ll}[^()\n]{2,40}\)\s*(?:$|[\n\r])/u;

/** Whether the name and a bracket without capitals are a line of their own: an encyclopaedia tells namesakes apart so. */
function isHeadword(text: string, start: number, end: number): boolean {
  if (text.charAt(end + 1) !== '(') return false;
  return (
    tellsApart.test(text.slice(end, end + 60)) && startsLine.test(text.slice(Math.max(0, start - 8), start))
  );
}

const manner = /(?<!\p{L})(?:[àa] la|alla) $/iu;

/** «Hühnchen à la Kiev»: what is made as they make it there. */
function isInItsManner(text: string, start: number): boolean {
  if (!text.startsWith('la ', start - 3)) return false;
  return manner.test(text.slice(Math.max(0, start - 6), start));
}
