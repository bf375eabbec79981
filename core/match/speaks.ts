/**
 * Verbs that only a body of people can have: where a fortress, a five-sided figure or a unit of measure bears the same
 * name, "the Kremlin denied" and «añadió el Pentágono» tell which it is. Looks only at the text around a hit.
 */
import type { CueWords } from './cue-words.ts';

/** Code units looked at on each side: the longest verb, an auxiliary, an article. */
const REACH = 24;

const behind = /^ ([\p{L}\p{M}]+)(?: ([\p{L}\p{M}]+))?/u;
const before = /(?<![\p{L}\p{M}])([\p{L}\p{M}]+) ([\p{L}\p{M}]+)[ '’]$/u;

/** The verb of saying at the side of a name, if there is one. */
export function verbOfSaying(text: string, start: number, end: number, cues: CueWords): string | undefined {
  if (text.charAt(end) === ' ') {
    const [, first = '', second = ''] = behind.exec(text.slice(end, end + REACH)) ?? [];
    const verb = cues.has('auxiliaries', first) ? second : first;
    if (cues.has('sayings', verb)) return verb;
  }
  const [, verb = '', article = ''] = before.exec(text.slice(Math.max(0, start - REACH), start)) ?? [];
  return cues.has('articles', article) && cues.has('sayings', verb) ? verb : undefined;
}
