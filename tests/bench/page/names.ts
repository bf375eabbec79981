/** Made-up names for the page benchmarks, as the page's text and as the matcher's table. */

import { compileTable } from '../../../core/match/compile-table.ts';
import type { FormSet } from '../../../core/match/forms.ts';
import { randomNumbers } from '../random-numbers.ts';

/** Names of places that do not exist: one word, or two. None stands inside another. */
export function madeNames(count: number): string[] {
  const next = randomNumbers(3);
  const pick = (syllables: string) => {
    const all = syllables.split(' ');
    return all[Math.floor(next() * all.length)] ?? '';
  };
  const names: string[] = [];
  while (names.length < count) {
    let name = pick('Bal Dor Kar Lem Mor Nev Ost Pol Ran Sev Tar Vel Zar Yel Hul Gor') + pick('a e i o u ia');
    if (next() < 0.6) name += pick('lm rn sk vt gr pr') + pick('a e i o u');
    name += pick('nsk vka grad polis mir dovo zhia rov chuk lin');
    if (next() < 0.3) name += ` ${pick('Oblast Island Bridge Harbour Junction')}`;
    if (!names.some((other) => other.includes(name) || name.includes(other))) names.push(name);
  }
  return names;
}

/** The table that the reader finds them by: the product's own. */
export function tableOf(names: readonly string[]): Uint8Array {
  const forms: FormSet = {
    pack: 'bench',
    targets: names.map((name, i) => ({
      role: 'name',
      id: `place-${i}`,
      alias: name,
      lang: 'en',
      kind: 'place',
    })),
    forms: names.map((text, target) => ({ text, case: 'smart', target })),
    contextEntities: {},
    covers: {},
    titles: [],
    particles: [],
  };
  return compileTable(forms);
}
