import { ByteWriter } from './byte-writer.ts';
import type { CaseRule, FormSet } from './forms.ts';
import { bucketOf, tokenHashes } from './hash.ts';
import type { Sections, Shape } from './layout.ts';
import { writeLayout } from './layout.ts';
import { letterWriter, rankLetters } from './letters.ts';
import { FULL, MORE, probeBitsFor, setProbe } from './probes.ts';
import type { Extras, TargetKind } from './record.ts';
import { CASE_RULES, TARGET_BLOCK } from './record.ts';
import { startUnits } from './start-units.ts';
import { narrowForm } from './units.ts';

/**
 * Packs a form set into a matcher table. The bytes do not depend on the order of `forms.forms`.
 * Forms that fold to the same are kept once for each target, under the most lenient case rule.
 * Throws an Error for a form without a letter or with a target that is not there.
 */
export function compileTable(forms: FormSet): Uint8Array {
  const narrow = narrowForms(forms);
  const { shape, sections } = probeSections(forms, narrow);
  const bucketBits = Math.min(24, Math.max(2, Math.round(Math.log2(narrow.texts.length + 1))));
  const letters = rankLetters(narrow.texts);
  const { heads, entries } = bucketSections(narrow, bucketBits, letters);
  return writeLayout(
    'table',
    { ...shape, bucketBits, targetCount: forms.targets.length },
    {
      ...sections,
      heads: bytesOf(heads),
      entries,
      letters: bytesOf(letters),
      particles: bytesOf(particleUnits(forms.particles)),
      ...targetSections(forms),
    },
  );
}

/**
 * Packs only what tells where a form may stand: about a tenth of the table's bytes. Its candidates are to be
 * confirmed with the table of the same form set.
 */
export function compileFilter(forms: FormSet): Uint8Array {
  const { shape, sections } = probeSections(forms, narrowForms(forms));
  return writeLayout('filter', shape, sections);
}

interface NarrowForms {
  texts: string[];
  rules: Uint8Array;
  targets: Uint32Array;
  /** The hash of each whole form. */
  hashes: Int32Array;
  /** The hashes at the ends of tokens that more follows. */
  inner: Set<number>;
}

function narrowForms(forms: FormSet): NarrowForms {
  const count = forms.forms.length;
  const narrow: NarrowForms = {
    texts: new Array<string>(count),
    rules: new Uint8Array(count),
    targets: new Uint32Array(count),
    hashes: new Int32Array(count),
    inner: new Set(),
  };
  forms.forms.forEach((form, i) => {
    if (forms.targets[form.target] === undefined) {
      throw new Error(
        `The form ${JSON.stringify(form.text)} has the target ${form.target}, which is not there`,
      );
    }
    const text = narrowForm(form.text);
    const hashes = tokenHashes(text);
    narrow.texts[i] = text;
    narrow.rules[i] = CASE_RULES.indexOf(form.case);
    narrow.targets[i] = form.target;
    narrow.hashes[i] = hashes.pop() ?? 0;
    for (const hash of hashes) narrow.inner.add(hash);
  });
  return narrow;
}

function probeSections(forms: FormSet, narrow: NarrowForms): { shape: Shape; sections: Partial<Sections> } {
  const whole = new Set(narrow.hashes);
  const probeBits = probeBitsFor(whole.size + narrow.inner.size);
  const probes = new Uint8Array(2 ** probeBits / 4);
  for (const hash of whole) setProbe(probes, 32 - probeBits, hash, FULL);
  for (const hash of narrow.inner) setProbe(probes, 32 - probeBits, hash, MORE);
  const rules = Array.from(narrow.rules, (rule): CaseRule => CASE_RULES[rule] ?? 'any');
  return {
    shape: {
      longestForm: narrow.texts.reduce((longest, text) => Math.max(longest, text.length), 0),
      probeBits,
      bucketBits: 0,
      targetCount: 0,
      formCount: narrow.texts.length,
    },
    sections: { pack: encodeText(forms.pack), starts: bytesOf(startUnits(narrow.texts, rules)), probes },
  };
}

/** Forms by bucket; in a bucket by text, rule and target, so that their order in the form set doesn't matter. */
function bucketSections(narrow: NarrowForms, bucketBits: number, letters: Uint16Array) {
  const { texts, rules, targets, hashes } = narrow;
  const buckets = Uint32Array.from(hashes, (hash) => bucketOf(hash, 32 - bucketBits));
  const at = (numbers: Uint32Array | Uint8Array, i: number) => numbers[i] ?? 0;
  const ends = new Uint32Array(2 ** bucketBits + 1);
  for (const bucket of buckets) ends[bucket + 1] = at(ends, bucket + 1) + 1;
  for (let bucket = 1; bucket < ends.length; bucket++) ends[bucket] = at(ends, bucket) + at(ends, bucket - 1);
  const order = new Uint32Array(texts.length);
  const next = ends.slice();
  buckets.forEach((bucket, i) => {
    const place = at(next, bucket);
    order[place] = i;
    next[bucket] = place + 1;
  });

  const entries = new ByteWriter();
  const heads = new Uint32Array(2 ** bucketBits + 1);
  const writeLetters = letterWriter(letters);
  for (let bucket = 0; bucket < heads.length - 1; bucket++) {
    const forms = Array.from(order.subarray(at(ends, bucket), at(ends, bucket + 1)));
    if (forms.length > 1) {
      forms.sort(
        (a, b) =>
          compareText(texts[a] ?? '', texts[b] ?? '') ||
          at(rules, a) - at(rules, b) ||
          at(targets, a) - at(targets, b),
      );
    }
    for (let i = 0; i < forms.length; ) {
      const text = texts[forms[i] ?? 0] ?? '';
      let end = i;
      while (end < forms.length && texts[forms[end] ?? 0] === text) end++;
      writeEntries(entries, text, forms.slice(i, end), narrow, writeLetters);
      i = end;
    }
    heads[bucket + 1] = entries.length;
  }
  return { heads, entries: entries.take() };
}

const compareText = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** One entry for each case rule that a text is matched by. */
function writeEntries(
  entries: ByteWriter,
  text: string,
  forms: readonly number[],
  { rules, targets }: NarrowForms,
  writeLetters: (writer: ByteWriter, form: string) => void,
): void {
  const written = new Set<number>();
  CASE_RULES.forEach((_, rule) => {
    const own = new Set<number>();
    for (const form of forms) {
      const target = targets[form] ?? 0;
      if (rules[form] === rule && !written.has(target)) own.add(target);
    }
    if (own.size === 0) return;
    entries.varint((text.length << 3) | (rule << 1) | (own.size > 1 ? 1 : 0));
    if (own.size > 1) entries.varint(own.size);
    for (const target of own) {
      entries.varint(target);
      written.add(target);
    }
    writeLetters(entries, text);
  });
}

/** Particles one after the other, each closed by a zero. */
function particleUnits(particles: readonly string[]): Uint16Array {
  const unique = [...new Set(particles.map(narrowForm))].sort(
    (a, b) => b.length - a.length || compareText(a, b),
  );
  return Uint16Array.from(unique.flatMap((particle) => [...Array.from(particle, (c) => c.charCodeAt(0)), 0]));
}

/** Targets in blocks: ids and aliases written as what differs from the target before. */
function targetSections(forms: FormSet): Pick<Sections, 'targetIndex' | 'targets' | 'extras'> {
  const { contextEntities, covers, titles } = forms;
  const targetKinds = new Map<string, number>();
  const writer = new ByteWriter();
  const index: number[] = [];
  let idBefore = '';
  let aliasBefore = '';
  forms.targets.forEach(({ id, alias, ...targetKind }, i) => {
    if (i % TARGET_BLOCK === 0) {
      index.push(writer.length);
      idBefore = '';
      aliasBefore = '';
    }
    const key = JSON.stringify(targetKind);
    const code = targetKinds.get(key) ?? targetKinds.size;
    targetKinds.set(key, code);
    writer.varint(code);
    writeDifference(writer, idBefore, id);
    writeDifference(writer, aliasBefore, alias);
    idBefore = id;
    aliasBefore = alias;
  });
  const extras: Extras = {
    contextEntities,
    covers,
    titles,
    targetKinds: [...targetKinds.keys()].map((key): TargetKind => JSON.parse(key)),
  };
  return {
    targetIndex: bytesOf(Uint32Array.from(index)),
    targets: writer.take(),
    extras: encodeText(JSON.stringify(extras)),
  };
}

function writeDifference(writer: ByteWriter, before: string, text: string): void {
  let shared = 0;
  while (shared < before.length && before[shared] === text[shared]) shared++;
  writer.varint(shared);
  writer.varint(text.length - shared);
  writer.text(text.slice(shared));
}

function encodeText(text: string): Uint8Array {
  const writer = new ByteWriter();
  writer.varint(text.length);
  writer.text(text);
  return writer.take();
}

function bytesOf(numbers: Uint16Array | Uint32Array): Uint8Array {
  return new Uint8Array(numbers.buffer, numbers.byteOffset, numbers.byteLength);
}
