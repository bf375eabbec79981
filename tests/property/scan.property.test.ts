import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compileFilter, compileNameFilter, compileTable } from '../../core/match/compile-table.ts';
import { loadFilter } from '../../core/match/filter.ts';
import { narrowForm } from '../../core/match/form-spelling.ts';
import type { CaseRule, FormSet } from '../../core/match/forms.ts';
import { tokenHashes } from '../../core/match/hash.ts';
import { HitBuffer } from '../../core/match/hit-buffer.ts';
import { createLookout } from '../../core/match/lookout.ts';
import { findHits, scan, scanAt } from '../../core/match/scan.ts';
import { subTable } from '../../core/match/sub-table.ts';
import { loadTable } from '../../core/match/table.ts';
import { oracleHits } from './scan-oracle.ts';

const CASES: readonly CaseRule[] = ['smart', 'exact', 'any'];
const PARTICLES = ['에서', '은', '는', '의', '으로부터'];

/** Few letters of each script, so that forms meet in texts, inside each other and at each other's edges. */
const letters: Record<string, readonly string[]> = {
  latin: ['a', 'b', 'A', 'B', 'é', 'e', 'ß', 'ı', 'K', '2', '_', 'Ａ', 'ｂ', '²'],
  cyrillic: ['к', 'К', 'и', 'й', 'И', 'ё', 'е', 'ї', 'і', 'ў', 'у'],
  alike: ['е', 'e', 'Е', 'E', 'с', 'c', 'С', 'C', 'і', 'ї', 'i', 'ï', 'І'],
  greek: ['σ', 'ς', 'Σ', 'ά', 'α'],
  kana: ['ア', 'カ', 'ガ', 'ー', 'ｱ', 'ｶ', 'ｰ', 'か', 'が', 'の'],
  han: ['金', '正', '米', '州', '\u{20bb7}'],
  hangul: ['가', '나', '은', '의', '한', '하', '에', '서'],
  separators: [' ', '-', '・', '\u00a0', '\n', '＝', '–'],
  signs: ["'", '’', '.', '(', '/', '@', '#', ':', '://', 'www.', '.ru/', '"'],
};
const NOISE = [
  '\u0301',
  '\u0306',
  '\u0308',
  '\u3099',
  'ﾞ',
  '\u00ad',
  '\u200b',
  '\u200d',
  '\ufeff',
  '\u1161',
  '\u11ab',
];

const letterOf = (scripts: readonly string[]) =>
  fc.constantFrom(...scripts.flatMap((script) => letters[script] ?? []));

const packedScripts = fc.constantFrom(
  ['latin', 'separators'],
  ['latin', 'latin', 'signs', 'separators'],
  ['cyrillic', 'separators'],
  ['alike', 'separators'],
  ['kana', 'separators'],
  ['han', 'kana', 'separators'],
  ['hangul', 'separators', 'hangul'],
  Object.keys(letters),
);

const hasLetter = /[\p{L}\p{N}]/u;

/** Forms and a text over the same letters: forms, letters and noise in a row. */
const cases = packedScripts.chain((scripts) => {
  const letter = letterOf(scripts);
  const form = fc.array(letter, { minLength: 1, maxLength: 5 }).map((parts) => parts.join(''));
  return fc
    .array(
      fc.tuple(
        form.filter((text) => hasLetter.test(text)),
        fc.constantFrom(...CASES),
        fc.nat(3),
      ),
      {
        minLength: 1,
        maxLength: 8,
      },
    )
    .chain((forms) => {
      const known = fc.constantFrom(...forms.map(([text]) => text));
      const piece = fc.oneof(
        { weight: 4, arbitrary: known },
        { weight: 2, arbitrary: known.map((text) => text.toUpperCase()) },
        { weight: 2, arbitrary: known.map((text) => text.normalize('NFD')) },
        { weight: 1, arbitrary: known.map((text) => text.normalize('NFKC')) },
        { weight: 4, arbitrary: letter },
        { weight: 4, arbitrary: letterOf(['separators', 'signs']) },
        { weight: 2, arbitrary: fc.constantFrom(...NOISE) },
        { weight: 1, arbitrary: fc.constantFrom(...PARTICLES) },
      );
      const plain = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''));
      const noisy = fc
        .tuple(plain, fc.array(fc.tuple(fc.nat(), fc.constantFrom(...NOISE)), { maxLength: 4 }))
        .map(([text, noise]) =>
          noise.reduce((made, [place, char]) => {
            const at = place % (made.length + 1);
            return made.slice(0, at) + char + made.slice(at);
          }, text),
        );
      return fc.record({ forms: fc.constant(forms), text: noisy });
    });
});

function formSet(forms: readonly (readonly [string, CaseRule, number])[]): FormSet {
  return {
    pack: 'random',
    targets: Array.from({ length: 4 }, (_, i) => ({ role: 'name', id: `e${i}`, alias: `e${i}`, lang: 'en' })),
    forms: forms.map(([text, rule, target]) => ({ text, case: rule, target })),
    contextEntities: {},
    covers: {},
    titles: [],
    particles: PARTICLES,
  };
}

const runs = { numRuns: Number(process.env.NEWSGLOSS_PROPERTY_RUNS ?? 1_500) };

describe('scan', () => {
  it('finds what the oracle finds', () => {
    fc.assert(
      fc.property(cases, ({ forms, text }) => {
        const set = formSet(forms);
        expect(findHits(loadTable(compileTable(set)), text)).toEqual(oracleHits(set, text));
      }),
      runs,
    );
  }, 300_000);

  it('compiles forms in any order to the same bytes', () => {
    const shuffled = cases.chain(({ forms }) =>
      fc.record({
        forms: fc.constant(forms),
        turned: fc.shuffledSubarray(forms, { minLength: forms.length, maxLength: forms.length }),
      }),
    );
    fc.assert(
      fc.property(shuffled, ({ forms, turned }) => {
        expect(compileTable(formSet(turned))).toEqual(compileTable(formSet(forms)));
      }),
      { numRuns: 200 },
    );
  });

  it('a filter misses no place, and the table confirms the same hits one place at a time', () => {
    fc.assert(
      fc.property(cases, ({ forms, text }) => {
        const set = formSet(forms);
        const table = loadTable(compileTable(set));
        const candidates = new HitBuffer();
        scan(loadFilter(compileFilter(set)), text, candidates);
        const starts = new Set(candidates.toArray().map((hit) => hit.start));
        const hits = new HitBuffer();
        const confirmed = [...starts].flatMap((start) => {
          scanAt(table, text, start, hits);
          return hits.toArray();
        });
        expect(confirmed).toEqual(findHits(table, text));
        for (const { start, target } of confirmed) {
          const hashes = set.forms
            .filter((form) => form.target === target)
            .map((form) => tokenHashes(narrowForm(form.text)).at(-1));
          expect(candidates.toArray().some((hit) => hit.start === start && hashes.includes(hit.target))).toBe(
            true,
          );
        }
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  it('a lookout lets no text with a name pass for one without', () => {
    fc.assert(
      fc.property(cases, ({ forms, text }) => {
        const set = formSet(forms);
        const seesNames = createLookout([compileNameFilter(set, () => true)]);
        if (findHits(loadTable(compileTable(set)), text).length > 0) expect(seesNames(text)).toBe(true);
      }),
      { numRuns: 500 },
    );
  }, 60_000);

  it('a table made of another for some hashes finds what the other finds of their forms', () => {
    fc.assert(
      fc.property(cases, fc.func(fc.boolean()), ({ forms, text }, isWanted) => {
        const set = formSet(forms);
        const whole = loadTable(compileTable(set));
        const hashOf = (form: string): number => tokenHashes(narrowForm(form)).at(-1) ?? 0;
        const hashes = [...new Set(set.forms.map((form) => hashOf(form.text)))].filter((hash) =>
          isWanted(hash),
        );
        const part = loadTable(subTable(whole, hashes));
        const wanted = set.forms.filter((form) => hashes.includes(hashOf(form.text)));
        const found = findHits(part, text).map((hit) => ({ ...hit, target: part.numberOf(hit.target) }));
        expect(found).toEqual(oracleHits({ ...set, forms: wanted }, text));
        expect(found.map(({ target }) => whole.target(target).id)).toEqual(
          findHits(part, text).map(({ target }) => part.target(target).id),
        );
      }),
      { numRuns: 500 },
    );
  }, 60_000);
});
