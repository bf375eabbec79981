/** From a pack to its surface forms: every name, decoy and context word in every form its language gives it. */
import type { CaseRule, Form, FormSet, FormTarget } from '../match/forms.ts';
import type { Cue, Cues } from '../text/cues.ts';
import type { NameKind } from '../text/language.ts';
import { LANGUAGES, languageOf } from '../text/languages/index.ts';
import { readDate } from './dates.ts';
import type { Alias, Entity, Names, Pack } from './schema.ts';

/**
 * Compiles the forms of a pack. Equal forms of one entity in several languages are kept once, under the first of
 * them; a form that is a full name somewhere is not kept as a short one of the same entity.
 */
export async function compileForms(pack: Pack): Promise<FormSet> {
  const collector = new Collector(countriesOf(pack));
  const kinds = new Map(pack.entities.map((entity) => [entity.id, entity.kind]));
  for (const entity of pack.entities) await collector.addEntity(entity);
  for (const decoy of pack.decoys) {
    const ofPerson = decoy.covers.some((id) => kinds.get(id) === 'person');
    await collector.addShared('decoy', decoy.id, decoy.names, (name) =>
      ofPerson && looksLikePerson(name) ? 'person' : 'phrase',
    );
    for (const id of decoy.covers) await collector.addWords('beside', id, decoy.context, decoy.id);
  }
  return {
    pack: pack.pack.id,
    targets: collector.targets,
    forms: collector.forms,
    contextEntities: Object.fromEntries(
      pack.entities
        .filter((entity) => entity.contextEntities.length > 0)
        .map((entity) => [entity.id, entity.contextEntities]),
    ),
    covers: Object.fromEntries(pack.decoys.map((decoy) => [decoy.id, decoy.covers])),
    titles: [...new Set(LANGUAGES.flatMap((language) => language.titles))],
    cues: allCues(),
    particles: [...new Set(LANGUAGES.flatMap((language) => language.particles ?? []))].sort(
      (a, b) => b.length - a.length || (a < b ? -1 : 1),
    ),
  };
}

/** The cue words of all languages together: a page may speak several. */
function allCues(): Partial<Cues> {
  const all: Partial<Record<Cue, string[]>> = {};
  for (const { cues = {} } of LANGUAGES)
    for (const [cue, words] of Object.entries(cues) as [Cue, readonly string[]][])
      all[cue] = [...new Set([...(all[cue] ?? []), ...words])];
  return all;
}

type WordRole = 'for' | 'against' | 'beside';

class Collector {
  readonly targets: FormTarget[] = [];
  readonly forms: Form[] = [];
  private readonly countries: readonly string[];

  constructor(countries: readonly string[]) {
    this.countries = countries;
  }

  async addEntity({ id, kind, names, context, roles }: Entity): Promise<void> {
    const aliases = Object.entries(names).flatMap(([lang, list]) =>
      list.filter((alias) => alias.mark !== false).map((alias) => ({ lang, alias })),
    );
    const given = kind === 'person' ? givenNames(aliases.map(({ alias }) => alias)) : [];
    const alive = kind === 'person' ? yearAlive(roles) : undefined;
    const unquoted =
      (kind === 'place' || kind === 'organisation') && !aliases.some(({ alias }) => isQuotable(alias));
    const taken = new Set<string>();
    for (const role of ['name', 'short'] as const)
      for (const { lang, alias } of aliases) {
        if (isShort(alias) !== (role === 'short')) continue;
        const fresh = (await formsOf(alias, lang, kind)).filter((form) => !taken.has(form));
        if (fresh.length === 0) continue;
        const others = aliases.map((other) => other.alias.name);
        const bare = others.some((other) => isPart(alias.name, other));
        const several =
          SEPARATOR.test(alias.name) ||
          others.some((other) => isPart(other, alias.name)) ||
          (kind !== 'place' && this.countries.some((country) => isPart(country, alias.name)));
        const target: FormTarget = { role, id, alias: alias.name, lang, kind };
        // A spelling of the surname that has no full name of its own, too, is theirs with one of them: Vitaly Klitchko.
        const isSurname = bare || (role === 'short' && isOneWord(alias.name));
        const theirs = isSurname ? given.filter((word) => sameScript(word, alias.name)) : [];
        if (theirs.length > 0) target.given = theirs.join(' ');
        if (unquoted && role === 'name' && isWord(alias)) target.unquoted = true;
        if (alive !== undefined) target.alive = alive;
        if (alias.repeat) target.repeat = true;
        if (alias.listed) target.listed = alias.listed;
        if (aliases.some((other) => other.alias.shared && isOrContains(other.alias.name, alias.name)))
          target.shared = true;
        const foreign = foreignTo(alias, aliases);
        if (foreign.length > 0) target.foreign = foreign;
        if (bare) target.bare = true;
        else if (several && role === 'name') target.sure = true;
        this.add(target, fresh, alias.case);
        for (const form of fresh) taken.add(form);
      }
    for (const role of ['for', 'against'] as const) {
      const words = Object.entries(context).map(([lang, lists]) => [lang, lists[role]] as const);
      await this.addWords(role, id, Object.fromEntries(words));
    }
  }

  /** Context words, by language. */
  async addWords(
    role: WordRole,
    id: string,
    words: Readonly<Record<string, readonly string[] | undefined>>,
    decoy?: string,
  ): Promise<void> {
    const names = Object.entries(words).map(
      ([lang, list = []]) => [lang, list.map((name) => ({ name }))] as const,
    );
    await this.addShared(role, id, Object.fromEntries(names), () => 'word', decoy);
  }

  /** Decoys and context words: which of their forms was found, the text itself tells, so all share one target. */
  async addShared(
    role: 'decoy' | WordRole,
    id: string,
    names: Names,
    kindOf: (name: string) => NameKind,
    decoy?: string,
  ): Promise<void> {
    const byCase = new Map<CaseRule | undefined, Set<string>>();
    for (const [lang, aliases] of Object.entries(names)) {
      const listed: { name: string; rule: CaseRule | undefined; forms: string[] }[] = [];
      for (const alias of aliases) {
        if (alias.mark === false) continue;
        const forms = await formsOf(alias, lang, kindOf(alias.name));
        listed.push({ name: alias.name, rule: alias.case, forms });
      }
      for (const [at, { name, rule, forms }] of listed.entries()) {
        const known = byCase.get(rule) ?? new Set<string>();
        byCase.set(rule, known);
        // An editor also lists inflected words (мэра beside мэр); their own inflections would be no words.
        const isForm = listed.some(
          (other, i) => isFormOf(name, other) && !(i > at && isFormOf(other.name, { name, forms })),
        );
        for (const form of isForm ? [name] : forms) known.add(form);
      }
    }
    const target: FormTarget = { role, id, alias: '', lang: 'und', ...(decoy !== undefined && { decoy }) };
    for (const [rule, forms] of byCase)
      this.add(target, role === 'decoy' ? [...forms] : withoutLonger([...forms], role), rule);
  }

  private add(target: FormTarget, forms: readonly string[], rule: CaseRule = 'smart'): void {
    const last = this.targets.at(-1);
    const index = last === target ? this.targets.length - 1 : this.targets.push(target) - 1;
    for (const text of forms) this.forms.push({ text, case: rule, target: index });
  }
}

/** The last year for which an office is stated; undefined where none is. */
function yearAlive(roles: Entity['roles']): number | undefined {
  const years = roles.flatMap(({ asOf }) =>
    asOf === undefined ? [] : (readDate(asOf).from?.slice(0, 4) ?? []),
  );
  return years.length === 0 ? undefined : Math.max(...years.map(Number));
}

async function formsOf(alias: Alias, lang: string, kind: NameKind): Promise<string[]> {
  const language = languageOf(lang);
  const forms = new Set([alias.name, ...(alias.add ?? [])]);
  if (language && alias.inflect !== false)
    for (const form of await language.forms({ text: alias.name, kind, ...alias.inflect })) forms.add(form);
  for (const form of alias.strike ?? []) forms.delete(form);
  return [...forms];
}

/** Whether a name is among the generated forms of another. */
function isFormOf(name: string, other: { name: string; forms: readonly string[] }): boolean {
  return name !== other.name && other.forms.includes(name);
}

/** Whether a name counts only where the page supports it. */
function isShort({ short, repeat, listed }: Alias): boolean {
  return short === true || repeat === true || listed !== undefined;
}

const isOrContains = (longer: string, name: string) =>
  unmarked(longer) === unmarked(name) || isPart(unmarked(name), unmarked(longer));

/** Without the marks that the scanner folds: Andreï is Andrei to it. */
const unmarked = (name: string) => name.normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC');

/** Languages in which the entity has acronyms of two letters, and not this one. */
function foreignTo({ name }: Alias, aliases: readonly { lang: string; alias: Alias }[]): string[] {
  if (!TWO_LETTERS.test(name)) return [];
  const acronyms = aliases.filter(({ alias }) => TWO_LETTERS.test(alias.name));
  const home = new Set(acronyms.filter(({ alias }) => alias.name === name).map(({ lang }) => lang));
  return [...new Set(acronyms.map(({ lang }) => lang))].filter((lang) => !home.has(lang));
}

const TWO_LETTERS = /^\p{Lu}{2}$/u;

/** Whether an editor writes the name, or a part of it, in quotation marks: космодром «Плесецк». */
function isQuotable({ name, add = [] }: Alias): boolean {
  return [name, ...add].some((form) => /[«„“"]/.test(form));
}

const isOneWord = (name: string) => !SEPARATOR.test(name);

/** A name of one word in an alphabet, and no acronym. */
function isWord(alias: Alias): boolean {
  return alias.case !== 'exact' && /^[\p{Script=Latin}\p{Script=Cyrillic}’'-]+$/u.test(alias.name);
}

/**
 * Context words but for those that contain another of them: where they stand, that one stands, too. A title touches its
 * name with its end, in East Asia with its beginning, so of words for a name only that part may be the shorter one.
 */
function withoutLonger(forms: readonly string[], role: WordRole): string[] {
  const all = new Set(forms);
  return forms.filter((form) => !partsOf(form, role).some((part) => all.has(part)));
}

/** The words in a row, or Han in a row, that make up a part of a context word. */
function partsOf(form: string, role: WordRole): string[] {
  const isHan = /\p{Script=Han}/u.test(form);
  const units = isHan ? [...form] : form.split(' ');
  const parts: string[] = [];
  for (let from = 0; from < units.length; from++)
    for (let to = from + 1; to <= units.length; to++) {
      const touches = role !== 'for' || (isHan ? from === 0 : to === units.length);
      const part = units.slice(from, to).join(isHan ? '' : ' ');
      if (touches && part !== form && (!isHan || /^\p{Script=Han}+$/u.test(part))) parts.push(part);
    }
  return parts;
}

const TITLES = new Set(LANGUAGES.flatMap((language) => language.titles));

/** What stands before the surname in a person's names that are enough by themselves, but for titles. */
function givenNames(aliases: readonly Alias[]): string[] {
  const full = aliases.filter((alias) => !isShort(alias)).map(({ name }) => name);
  const found = new Set<string>();
  for (const { name } of aliases)
    for (const other of full) {
      if (!other.endsWith(name) || !JOINT.test(other.charAt(other.length - name.length - 1))) continue;
      for (const word of other.slice(0, -name.length - 1).split(JOINT))
        if (GIVEN.test(word) && !TITLES.has(word.toLowerCase())) found.add(word);
    }
  return [...found];
}

const JOINT = /[ ・·]/;
const GIVEN = /^(?:\p{Lu}[\p{Ll}’'-]+|[\p{Script=Katakana}ー]{2,}|\p{Script=Han}{2,}|\p{Script=Hangul}+)$/u;
const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Katakana}/u,
  /\p{Script=Han}/u,
  /\p{Script=Hangul}/u,
];

function sameScript(one: string, other: string): boolean {
  return SCRIPTS.some((script) => script.test(one) && script.test(other));
}

/** Two or three words, each with a capital: Roman Rudenko, but not Ryder Cup trucks. */
function looksLikePerson(name: string): boolean {
  return /^\p{Lu}[\p{Ll}’'-]+(?: \p{Lu}[\p{Ll}’'-]+){1,2}$/u.test(name);
}

/**
 * Names of places in scripts without spaces, of two characters or more: 美国国防部 says itself whose ministry it is, as do
 * the words of "US Department of Defense".
 */
function countriesOf({ entities }: Pack): string[] {
  return entities
    .filter(({ kind }) => kind === 'place')
    .flatMap(({ names }) => Object.values(names).flat())
    .map(({ name }) => name)
    .filter((name) => /^[\p{Script=Han}\p{Script=Katakana}ー]{2,}$/u.test(name));
}

const SEPARATOR = /[\s・·-]/;

/** Whether a longer name contains this one as whole words; in scripts without spaces, at one of its ends. */
function isPart(name: string, longer: string): boolean {
  if (longer.length <= name.length) return false;
  if (/[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}]/u.test(name))
    return longer.startsWith(name) || longer.endsWith(name);
  return ` ${longer.replace(/[\s・·-]+/g, ' ')} `.includes(` ${name.replace(/[\s・·-]+/g, ' ')} `);
}
