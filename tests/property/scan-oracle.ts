/**
 * The scanner's rules once more, slow and obvious: every form is tried at every place, with regular expressions and
 * String.prototype.normalize instead of tables. Shares no code with core/match.
 */
import type { CaseRule, FormSet, Hit } from '../../core/match/forms.ts';

/** A letter or sign with what belongs to it. */
interface Unit {
  /** Folded; a space for every separator. */
  folded: string;
  capital: boolean;
  cyrillic: boolean;
  script: 'word' | 'hangul' | 'katakana' | 'free' | 'separator' | 'sign';
  start: number;
  /** Behind the letter and the marks that follow it directly. */
  end: number;
}

const INVISIBLE = /\p{Default_Ignorable_Code_Point}|\u0640/u;
const MARK =
  /[\u0300-\u034e\u0350-\u036f\u0483-\u0489\u0591-\u05bd\u064b-\u065f\u3099\u309a\uff9e\uff9f\u1161-\u11ff]/;
const BLANK = /[^\S\ufeff]/;
const ONE_SEPARATOR = /[-‐‑‒–−－﹣・･·•‧=＝゠]/;
const APOSTROPHE = /['’‘ʼʹ`´′＇]/;
const HANGUL = /[\u1100-\u115e\u3131-\u318e\uac00-\ud7a3]/;
const KATAKANA = /[\p{Script=Katakana}ー\uff70]/u;
const FREE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}\ud800-\udfff]/u;
const WORD = /[\p{L}\p{M}\p{Nd}\p{Nl}\p{Pc}]/u;

const scriptOf = (char: string): Unit['script'] => {
  if (BLANK.test(char) || ONE_SEPARATOR.test(char)) return 'separator';
  if (APOSTROPHE.test(char)) return 'sign';
  if (HANGUL.test(char)) return 'hangul';
  if (/[\ud800-\udfff]/.test(char)) return 'free';
  if (!WORD.test(char)) return 'sign';
  if (KATAKANA.test(char)) return 'katakana';
  return FREE.test(char) ? 'free' : 'word';
};

/** Folds a letter that may be decomposed: accents go, but not those that make й or voiced kana; Cyrillic letters become the Latin ones they look like. */
function fold(letter: string): string {
  if (APOSTROPHE.test(letter)) return "'";
  if (/[\ud800-\udfff]/.test(letter)) return letter;
  const composed = letter.replace('\uff9e', '\u3099').replace('\uff9f', '\u309a').normalize('NFKC');
  const lower = composed.toUpperCase().toLowerCase().replace('ς', 'σ').normalize('NFC');
  const keeps = /^[й\u3040-\u30ff\uac00-\ud7a3]/.test(lower);
  const bare = (keeps ? lower : lower.normalize('NFD'))[0] ?? '';
  const folded = 'aeikopcyx'['аеікорсух'.indexOf(bare)] ?? bare;
  // ² is a sign and no digit, ß no two letters.
  return scriptOf(folded) === scriptOf(letter) && lower.length === 1 ? folded : letter;
}

function unitsOf(text: string): Unit[] {
  const units: Unit[] = [];
  for (let at = 0; at < text.length; ) {
    const start = at;
    const char = text[at++] ?? '';
    if (INVISIBLE.test(char) || MARK.test(char)) continue;
    let folded = fold(char);
    while (at < text.length && MARK.test(text[at] ?? '')) at++;
    const end = at;
    while (at < text.length && (MARK.test(text[at] ?? '') || INVISIBLE.test(text[at] ?? ''))) at++;
    for (const mark of text.slice(start + 1, at)) {
      if (/[\u0306\u0308\u3099\u309a\uff9e\uff9f\u1161-\u11c2]/.test(mark)) {
        const joined = (folded + mark)
          .replace('\uff9e', '\u3099')
          .replace('\uff9f', '\u309a')
          .normalize('NFC');
        if (joined.length === 1) folded = fold(joined);
      }
    }
    const script = scriptOf(char);
    const before = units.at(-1);
    const goesOn = BLANK.test(char) && before?.script === 'separator' && BLANK.test(text[before.start] ?? '');
    if (goesOn) continue;
    const capital = script === 'word' && char.toLowerCase() !== char;
    const cyrillic = /[\u0400-\u04ff]/.test(char);
    units.push({ folded: script === 'separator' ? ' ' : folded, capital, cyrillic, script, start, end });
  }
  return units;
}

function trimmed(units: Unit[]): Unit[] {
  const first = units.findIndex((unit) => unit.script !== 'separator');
  const last = units.findLastIndex((unit) => unit.script !== 'separator');
  return units.slice(first, last + 1);
}

const joins = (unit: Unit | undefined) =>
  unit !== undefined && ['hangul', 'katakana', 'free'].includes(unit.script);

function caseFits(rule: CaseRule, form: Unit, text: Unit): boolean {
  if (rule === 'exact') return form.capital === text.capital;
  return rule === 'any' || !form.capital || text.capital;
}

/** The index behind the last unit of `form` when it stands at `first`, or -1. */
function matchUnits(text: Unit[], first: number, form: Unit[], rule: CaseRule): number {
  let at = first;
  let foreign = false;
  let own = false;
  for (const [i, wanted] of form.entries()) {
    const unit = text[at];
    if (wanted.script === 'separator' && unit?.script !== 'separator') {
      if (joins(form[i - 1]) && joins(form[i + 1])) continue;
      return -1;
    }
    if (unit === undefined || unit.folded !== wanted.folded || !caseFits(rule, wanted, unit)) return -1;
    if (wanted.cyrillic !== unit.cyrillic) foreign = true;
    else if (wanted.capital) own = true;
    at++;
  }
  // Of an acronym at least one capital stands in its own script.
  return rule === 'exact' && foreign && !own ? -1 : at;
}

function startsWell(text: string, units: Unit[], first: number): boolean {
  const unit = units[first];
  const before = units[first - 1];
  if (unit === undefined) return false;
  if (['word', 'hangul', 'katakana'].includes(unit.script) && before?.script === unit.script) return false;
  const left = text.slice(0, unit.start);
  if (left.endsWith('@')) return false;
  if (/[a-z]/.test(text[unit.start] ?? '') && left.endsWith('.')) {
    const neighbour = left.at(-2) ?? '';
    if (
      scriptOf(neighbour) === 'word' &&
      neighbour !== '' &&
      !INVISIBLE.test(neighbour) &&
      !MARK.test(neighbour)
    ) {
      return false;
    }
  }
  const address = Array.from({ length: left.length }, (_, i) => i).findLast((i) => {
    const char = left[i] ?? '';
    const script = INVISIBLE.test(char) || MARK.test(char) ? 'sign' : scriptOf(char);
    return (
      BLANK.test(char) || ['hangul', 'katakana', 'free'].includes(script) || /["<>«»„“”‚‘’|\\^`{}]/.test(char)
    );
  });
  return !/:\/\/|www\.|\.[a-z]{2,24}\//.test(left.slice((address ?? -1) + 1).replace(/www\./gi, 'www.'));
}

function endsWell(text: string, units: Unit[], after: number, particles: string[]): boolean {
  const last = units[after - 1];
  const next = units[after];
  if (last === undefined || next === undefined) return true;
  if (last.script === 'hangul') {
    let word = '';
    for (let at = after; units[at]?.script === 'hangul'; at++) word += units[at]?.folded;
    return word === '' || new RegExp(`^(?:${particles.join('|') || '(?!)'}){1,3}$`).test(word);
  }
  if (last.script === 'katakana') return next.script !== 'katakana';
  if (last.script !== 'word') return true;
  const char = text[next.start];
  const behind = text[next.start + 1] ?? '';
  if (char === '.') return !/[a-z]/.test(behind);
  if (char === '@')
    return behind === '' || scriptOf(behind) !== 'word' || INVISIBLE.test(behind) || MARK.test(behind);
  return next.script !== 'word';
}

/** What scan must find, in its order. */
export function oracleHits(forms: FormSet, text: string): Hit[] {
  const units = unitsOf(text);
  const found = new Map<string, Hit>();
  for (const form of forms.forms) {
    const wanted = trimmed(unitsOf(form.text));
    for (let first = 0; first < units.length; first++) {
      const after = matchUnits(units, first, wanted, form.case);
      if (after < 0 || !startsWell(text, units, first) || !endsWell(text, units, after, forms.particles))
        continue;
      const hit = { start: units[first]?.start ?? 0, end: units[after - 1]?.end ?? 0, target: form.target };
      found.set(JSON.stringify(hit), hit);
    }
  }
  return [...found.values()].sort((a, b) => a.start - b.start || b.end - a.end || a.target - b.target);
}
