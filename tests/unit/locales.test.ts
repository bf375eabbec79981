/** Every interface language says everything that English says, with the same slots and its own plurals; and nothing more. */
import { globSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { Catalogue, Message } from '../../components/messages.ts';

const LANGUAGES = ['ja', 'uk', 'ko'];
const AREAS = readdirSync('locales/en').filter((file) => file.endsWith('.json'));

const read = (language: string, area: string): Catalogue =>
  JSON.parse(readFileSync(`locales/${language}/${area}`, 'utf8')) as Catalogue;

const forms = (message: Message): Record<string, string> =>
  typeof message === 'string' ? { other: message } : message;

const slots = (text: string): string[] =>
  [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).sort();

/** All quoted texts and templates of the code that shows texts; `${…}` in a template stands for anything. */
function usedKeys(): { exact: Set<string>; patterns: RegExp[] } {
  const exact = new Set<string>();
  const patterns: RegExp[] = [];
  for (const file of globSync(['components/**/*.{ts,tsx}', 'entrypoints/**/*.{ts,tsx}'])) {
    const code = readFileSync(file, 'utf8');
    for (const [, text = ''] of code.matchAll(/'([\w.-]+)'/g)) exact.add(text);
    for (const [, text = ''] of code.matchAll(/`([\w.${}()[\] -]+)`/g)) {
      if (!text.includes('${')) exact.add(text);
      else {
        const parts = text.split(/\$\{[^}]*\}/).map((part) => part.replace(/[.\\[\](){}]/g, '\\$&'));
        if (parts[0]) patterns.push(new RegExp(`^${parts.join('[\\w-]+')}$`));
      }
    }
  }
  return { exact, patterns };
}

describe.each(AREAS)('%s', (area) => {
  const english = read('en', area);

  test('every English text is used', () => {
    const { exact, patterns } = usedKeys();
    const unused = Object.keys(english).filter(
      (key) => !exact.has(key) && !patterns.some((pattern) => pattern.test(key)),
    );
    expect(unused).toEqual([]);
  });

  test.each(LANGUAGES)('%s has the same keys', (language) => {
    expect(Object.keys(read(language, area)).sort()).toEqual(Object.keys(english).sort());
  });

  test.each(LANGUAGES)(
    '%s fills no slot that English does not, and leaves none out but the count',
    (language) => {
      const catalogue = read(language, area);
      for (const [key, message] of Object.entries(english)) {
        const wanted = slots(forms(message).other ?? '').filter((name) => name !== 'count');
        for (const text of Object.values(forms(catalogue[key] ?? ''))) {
          expect(
            slots(text).filter((name) => name !== 'count'),
            key,
          ).toEqual(wanted);
        }
      }
    },
  );

  test.each(['en', ...LANGUAGES])(
    '%s has every plural form that the language has, and no other',
    (language) => {
      const categories = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
      for (const [key, message] of Object.entries(read(language, area))) {
        if (typeof message === 'string') continue;
        expect(Object.keys(message).sort(), key).toEqual([...categories].sort());
      }
    },
  );
});
