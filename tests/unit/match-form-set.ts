import { compileTable } from '../../core/match/compile-table.ts';
import type { CaseRule, Form, FormSet } from '../../core/match/forms.ts';
import { findHits } from '../../core/match/scan.ts';
import { loadTable } from '../../core/match/table.ts';

const PARTICLES = ['으로부터', '에서', '까지', '은', '는', '의', '가', '을'];

/** A form set in which form i has target i; a form is a text, or a text with its case rule. */
export function formSetOf(forms: readonly (string | [string, CaseRule])[]): FormSet {
  const parsed = forms.map(
    (form, target): Form =>
      typeof form === 'string'
        ? { text: form, case: 'smart', target }
        : { text: form[0], case: form[1], target },
  );
  return {
    pack: 'test',
    targets: parsed.map((form, i) => ({ role: 'name', id: `entity-${i}`, alias: form.text, lang: 'en' })),
    forms: parsed,
    contextEntities: {},
    covers: {},
    titles: [],
    particles: PARTICLES,
  };
}

/** The stretches of the text that are found, in order. */
export function found(text: string, ...forms: (string | [string, CaseRule])[]): string[] {
  const table = loadTable(compileTable(formSetOf(forms)));
  return findHits(table, text).map((hit) => text.slice(hit.start, hit.end));
}
