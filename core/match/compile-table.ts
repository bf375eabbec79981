import { writeBuckets } from './buckets.ts';
import { narrowForm, writtenForm } from './form-spelling.ts';
import type { FormSet } from './forms.ts';
import { bucketOf, tokenHashes } from './hash.ts';
import type { Sections, Shape } from './layout.ts';
import { bytesOf, writeLayout } from './layout.ts';
import { letterWriter, rankLetters } from './letters.ts';
import { writePrints } from './prints.ts';
import { isCapital, TokenEnds, writeSieve, writeStarts } from './probes.ts';
import type { FormRecord } from './records.ts';
import { CASE_RULES, EXACT, isCyrillic, NO_FORM, writeRecords } from './records.ts';
import { startUnits } from './start-units.ts';
import { encodeText, writeTargets } from './targets.ts';
import './unpack-fold.ts';

/**
 * Packs a form set into a matcher table. The bytes do not depend on the order of `forms.forms`.
 * Forms of one target that fold to the same are kept once, under the most lenient case rule; but acronyms in two scripts.
 * Throws an Error for a form without a letter or with a target that is not there.
 */
export function compileTable(forms: FormSet): Uint8Array {
  const listed = listForms(forms);
  const probes = probeSections(forms, listed);
  const recorded = recordSections(forms, listed);
  return writeLayout(
    'table',
    { ...probes.shape, ...recorded.shape },
    {
      ...probes.sections,
      ...recorded.sections,
      particles: encodeText(JSON.stringify(forms.particles)),
      ...writeTargets(forms),
    },
  );
}

/**
 * Packs only what tells where a form may stand: about a tenth of the table's bytes. Its candidates are to be
 * confirmed with the table of the same form set.
 */
export function compileFilter(forms: FormSet): Uint8Array {
  const { shape, sections } = probeSections(forms, listForms(forms));
  return writeLayout('filter', { ...shape, bucketBits: 0, targetCount: 0, recordCount: 0 }, sections);
}

/**
 * Packs what tells whether a text may hold one of the names that are marked: those of the entities for which `marked`
 * is true. Much less than a table, and right but for one word in ten thousand.
 */
export function compileNameFilter(forms: FormSet, marked: (entity: string) => boolean): Uint8Array {
  const isName = forms.targets.map(({ role, id }) => (role === 'name' || role === 'short') && marked(id));
  const names = { ...forms, forms: forms.forms.filter(({ target }) => isName[target]) };
  const listed = listForms(names);
  const { shape, sections } = probeSections(names, listed);
  const printed = listed.map((form) => ({ ...form, hash: form.hashes.at(-1) ?? 0 }));
  const prints = writePrints(printed);
  return writeLayout(
    'names',
    { ...shape, ...prints.shape, targetCount: 0 },
    { ...sections, ...prints.sections },
  );
}

/** One form to be found. */
interface ListedForm extends FormRecord {
  narrow: string;
  /** The hashes at the ends of its tokens; the last is that of the whole form. */
  hashes: readonly number[];
}

/** All forms, each once for each of its targets: by target, and of one target by what they fold to. */
function listForms(forms: FormSet): ListedForm[] {
  const spelled = forms.forms.map(({ text, case: rule, target }) => {
    if (forms.targets[target] === undefined) {
      throw new Error(`The form ${JSON.stringify(text)} has the target ${target}, which is not there`);
    }
    return { target, narrow: narrowForm(text), text: writtenForm(text), rule: CASE_RULES.indexOf(rule) };
  });
  spelled.sort(
    (a, b) => a.target - b.target || compareText(a.narrow, b.narrow) || compareText(a.text, b.text),
  );
  const listed: ListedForm[] = [];
  for (const form of spelled) {
    const before = listed.at(-1);
    if (before?.target === form.target && before.narrow === form.narrow && !areTwo(before, form)) {
      before.rule = Math.min(before.rule, form.rule);
    } else listed.push({ ...form, hashes: tokenHashes(form.narrow) });
  }
  return listed;
}

/** Whether two forms that fold to the same are told apart in texts: acronyms in two scripts, ЕС and EC. */
function areTwo(one: FormRecord, other: FormRecord): boolean {
  return one.rule === EXACT && other.rule === EXACT && scriptOf(one.text) !== scriptOf(other.text);
}

/** For each letter whether it is Cyrillic. */
const scriptOf = (text: string) =>
  Array.from(text, (letter) => (isCyrillic(letter.charCodeAt(0)) ? 1 : 0)).join('');

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function probeSections(
  forms: FormSet,
  listed: readonly ListedForm[],
): {
  shape: Omit<Shape, 'bucketBits' | 'targetCount' | 'recordCount'>;
  sections: Partial<Sections>;
} {
  const plainEnds = new TokenEnds();
  const capitalEnds = new TokenEnds();
  const starts = new Set<number>();
  const startsOf = startUnits();
  let longestForm = 0;
  for (const form of listed) {
    const units = [...startsOf(form)];
    for (const unit of units) starts.add(unit);
    if (units.some(isCapital)) capitalEnds.add(form.hashes);
    if (!units.every(isCapital)) plainEnds.add(form.hashes);
    longestForm = Math.max(longestForm, form.narrow.length);
  }
  const plain = writeSieve(plainEnds);
  const capital = writeSieve(capitalEnds);
  return {
    shape: {
      longestForm,
      plainBits: plain.bits,
      capitalBits: capital.bits,
      formCount: listed.length,
    },
    sections: {
      pack: encodeText(forms.pack),
      starts: writeStarts(starts),
      plainProbes: plain.slots,
      capitalProbes: capital.slots,
    },
  };
}

/** The records, and by the forms' hashes in which of them to look. */
function recordSections(
  forms: FormSet,
  listed: readonly ListedForm[],
): { shape: Pick<Shape, 'bucketBits' | 'targetCount' | 'recordCount'>; sections: Partial<Sections> } {
  const records: (FormRecord & Partial<ListedForm>)[] = [];
  let next = 0;
  forms.targets.forEach(({ alias }, target) => {
    const own: ListedForm[] = [];
    for (let form = listed[next]; form?.target === target; form = listed[++next]) own.push(form);
    const named = own.find((form) => form.text === alias);
    records.push(named ?? { target, text: alias, rule: NO_FORM }, ...own.filter((form) => form !== named));
  });

  const letters = rankLetters(records.map((record) => record.text));

  // One or two forms a bucket.
  const bucketBits = Math.min(24, Math.max(4, Math.floor(Math.log2(listed.length + 1))));
  const bucketed: { record: number; bucket: number }[] = [];
  records.forEach(({ hashes }, record) => {
    if (hashes) bucketed.push({ record, bucket: bucketOf(hashes.at(-1) ?? 0, 32 - bucketBits) });
  });
  return {
    shape: { bucketBits, targetCount: forms.targets.length, recordCount: records.length },
    sections: {
      ...writeBuckets(bucketBits, bucketed, records.length),
      ...writeRecords(records, letterWriter(letters)),
      letters: bytesOf(letters),
    },
  };
}
