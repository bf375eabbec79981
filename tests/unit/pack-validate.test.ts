import { describe, expect, it } from 'vitest';
import { cardBookOf } from '../../core/pack/card-book-of.ts';
import type { PackInput } from '../../core/pack/schema.ts';
import { validatePack } from '../../core/pack/validate.ts';
import { smallPack } from './pack-fixture.ts';

/** The problems after `bend` changed a valid pack, as "path: message". */
function problemsOf(bend: (pack: PackInput) => void): string[] {
  const pack = smallPack();
  bend(pack);
  const validation = validatePack(pack);
  return validation.ok
    ? []
    : validation.problems.map(({ path, message, remedy }) => `${path.join('.')}: ${message} (${remedy})`);
}

const first = <Item>(list: readonly Item[] | undefined): Item => {
  const item = list?.[0];
  if (item === undefined) throw new Error('the fixture has none');
  return item;
};

describe('a valid pack', () => {
  it('passes and gets its defaults', () => {
    const validation = validatePack(smallPack());
    expect(validation.ok && validation.pack.entities[0]).toMatchObject({
      mark: true,
      related: [],
      names: { en: [{ name: 'Harbour Town' }, { name: 'Harbour', short: true }] },
    });
  });

  it('becomes a card book with labels and dates read, without recognition-only fields', () => {
    const validation = validatePack(smallPack());
    if (!validation.ok) throw new Error('not valid');
    const book = cardBookOf(validation.pack);
    expect(book.entities.harbour?.label).toEqual({ en: 'Harbour Town' });
    expect(book.entities.harbour?.names).toEqual({ en: ['Harbour Town', 'Harbour'] });
    expect(book.entities.harbour).not.toHaveProperty('context');
    expect(book.events['night-attack']?.date).toEqual({
      edtf: '2024-10-29/2024-10-30',
      from: '2024-10-29',
      to: '2024-10-30',
    });
  });
});

it('parts with decimals add up', () => {
  const problems = problemsOf((pack) => {
    const [total, ...parts] = first(pack.claims).quantities ?? [];
    for (const [quantity, value] of [
      [total, 0.3],
      [parts[0], 0.1],
      [parts[1], 0.2],
    ] as const)
      Object.assign(quantity ?? {}, { value });
  });
  expect(problems).toEqual([]);
});

describe('a wrong shape is named with path and remedy', () => {
  it.each<[string, (pack: PackInput) => void, RegExp]>([
    [
      'no EDTF date',
      (pack) => Object.assign(first(pack.events), { date: '29 October' }),
      /^events\.0\.date: .*EDTF/,
    ],
    ...['2024-10-29/'.repeat(100_000), `Y${'1'.repeat(1_000_000)}`, 'Y17000', '-0044'].map(
      (date): [string, (pack: PackInput) => void, RegExp] => [
        `the date ${date.slice(0, 20)}`,
        (pack) => Object.assign(first(pack.events), { date }),
        /^events\.0\.date: .*EDTF/m,
      ],
    ),
    [
      'too many languages',
      (pack) => {
        const tag = (n: number) => `a${String.fromCharCode(97 + (n % 26), 97 + Math.floor(n / 26))}`;
        const title = Object.fromEntries(Array.from({ length: 101 }, (_, n) => [tag(n), 'x']));
        Object.assign(first(pack.events), { title });
      },
      /^events\.0\.title: .*at most 100 languages/,
    ],
    [
      'no event date',
      (pack) => Reflect.deleteProperty(first(pack.events), 'date'),
      /^events\.0\.date: .*add it/,
    ],
    [
      'http link',
      (pack) => Object.assign(first(pack.sources), { URL: 'http://example.org' }),
      /sources\.0\.URL: .*https/,
    ],
    [
      'script link',
      (pack) => Object.assign(first(pack.sources), { URL: 'javascript:alert(1)' }),
      /sources\.0\.URL/,
    ],
    [
      'unknown field',
      (pack) => Object.assign(first(pack.entities), { colour: 'red' }),
      /entities\.0\.colour: .*remove this field/,
    ],
    [
      'unknown kind',
      (pack) => Object.assign(first(pack.entities), { kind: 'ship' }),
      /entities\.0\.kind: .*use one of/,
    ],
    [
      'bad language tag',
      (pack) => Object.assign(first(pack.entities).summary, { English: 'x' }),
      /entities\.0\.summary.*BCP 47/,
    ],
    [
      'latitude beyond the pole',
      (pack) => Object.assign(first(pack.entities), { coordinates: [50, 91] }),
      /entities\.0\.coordinates\.1/,
    ],
    [
      'control characters',
      (pack) => Object.assign(first(pack.entities).summary, { en: 'a\u0007b' }),
      /entities\.0\.summary\.en: .*control/,
    ],
    [
      'empty name',
      (pack) => Object.assign(first(pack.entities).names, { en: [''] }),
      /entities\.0\.names\.en\.0/,
    ],
    [
      'no speaker',
      (pack) => Object.assign(first(pack.claims), { speaker: {} }),
      /claims\.0\.speaker: must name the speaker/,
    ],
    [
      'no source',
      (pack) => Object.assign(first(pack.claims), { sources: {} }),
      /claims\.0\.sources: a claim needs/,
    ],
    [
      'endless text',
      (pack) => Object.assign(first(pack.entities).summary, { en: 'x'.repeat(3000) }),
      /at most 2000/,
    ],
  ])('%s', (_name, bend, expected) => {
    const problems = problemsOf(bend);
    expect(problems.join('\n')).toMatch(expected);
  });

  it.each([null, 5, 'pack', [], {}, { pack: {} }, { entities: 'many' }])(
    'data that is no pack: %j',
    (data) => {
      expect(validatePack(data).ok).toBe(false);
    },
  );
});

describe('references hold', () => {
  it.each<[string, (pack: PackInput) => void, RegExp]>([
    [
      'id used twice',
      (pack) => pack.entities.push({ ...first(pack.entities) }),
      /entities\.2\.id: .*used twice/,
    ],
    [
      'own language without a name',
      (pack) => Object.assign(first(pack.entities), { ownLanguage: 'uk' }),
      /^entities\.0\.ownLanguage: .*no name in its own language, "uk".*add that name/,
    ],
    [
      'unknown place',
      (pack) => Object.assign(first(pack.events), { places: ['atlantis'] }),
      /events\.0\.places\.0: there is no entity "atlantis"/,
    ],
    [
      'unknown event',
      (pack) => Object.assign(first(pack.claims), { event: 'x' }),
      /claims\.0\.event: there is no event "x"/,
    ],
    [
      'unknown source',
      (pack) => Object.assign(first(pack.claims), { sources: { reportedBy: ['x'] } }),
      /claims\.0\.sources\.reportedBy\.0: there is no source/,
    ],
    [
      'relation to itself',
      (pack) =>
        Object.assign(first(pack.claims), { relations: [{ type: 'supports', claim: 'watch-counts' }] }),
      /relates to itself/,
    ],
    [
      'a unit that objects have by themselves',
      (pack) => Object.assign(first(first(pack.claims).quantities), { unit: 'constructor' }),
      /there is no unit "constructor"/,
    ],
    ['unknown unit', (pack) => Object.assign(pack, { units: {} }), /there is no unit "drones"/],
    [
      'route without coordinates',
      (pack) =>
        Object.assign(first(pack.events), { routes: [{ label: { en: 'r' }, from: 'harbour', to: 'watch' }] }),
      /events\.0\.routes\.0\.to: .*no coordinates/,
    ],
    [
      'correction without source',
      (pack) => Object.assign(first(pack.claims), { correction: { en: 'It was nine.' } }),
      /correction/,
    ],
    [
      'decoy of nothing',
      (pack) => Object.assign(first(pack.decoys), { covers: ['x'] }),
      /decoys\.0\.covers\.0/,
    ],
    ['parts that do not add up', (pack) => first(pack.claims).quantities?.pop(), /add up to 7, not 10/],
  ])('%s', (_name, bend, expected) => {
    expect(problemsOf(bend).join('\n')).toMatch(expected);
  });
});
