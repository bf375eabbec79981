/** Ukrainian: names of persons by shevchenko; place names, things and adjectives by rule. */

import { eastAsianForms } from '../east-asian.ts';
import type { Language, Name } from '../language.ts';
import { declinePhrase, isCode, type WordRules } from '../slavic-phrase.ts';
import { distinct, quoteVariants } from '../variants.ts';
import { words } from '../words.ts';

/** The younger of two who share a name. */
const YOUNGER = words('молодший молодшого молодшому молодшим молодша молодшої молодшій молодшу молодшою');

export const ukrainian: Language = {
  tag: 'uk',
  async forms(name) {
    if (name.kind === 'person') return personForms(name);
    const rules = rulesOf(name);
    return distinct(quoteVariants(name.text).flatMap((text) => declinePhrase(text, rules)));
  },
  titles: words(
    '-ович -йович -івна',
    'пан пана пані президент президента президентові прем’єр прем’єр-міністр міністр міністра голова глава генсек',
    'президенту президентом прем’єра прем’єром прем’єр-міністра прем’єр-міністром міністру міністром голови голові головою',
    'глави главі главою генсека генсеком генерала генералом полковника полковником посла послом сенатора сенатором',
    'канцлера канцлером мера мером радника радником держсекретаря держсекретарем лідера лідером очільника очільником',
    'диктатор диктатора диктатором кандидат кандидата кандидатом головнокомандувач верховний гарант пану паном',
    'генерал полковник посол сенатор канцлер мер радник помічник речник прессекретар прес-секретар держсекретар',
    'лідер очільник спікер і й та а але або чи якщо коли як що щоб за для з зі із без проти після до перед при про',
    'також тоді потім сьогодні вчора учора завтра раніше однак у в на від не його її їх їхній де хто чому сам навіть',
    'лише тільки адже бо',
  ),
  cues: {
    locatives: ['у', 'в', 'із', 'з', 'під'],
    strangers: words(
      'прізвище прізвища прізвищем однофамілець тезко ударник стахановець токар слюсар коваль тесля шахтар тракторист',
      'комбайнер колгоспник бригадир воротар голкіпер футболіст хокеїст півзахисник нападник тренер гімнаст тенісист шахіст',
      'олександр олексій анатолій андрій антон арсен артем богдан борис вадим валентин валерій василь віктор владислав',
      'всеволод вячеслав геннадій георгій гліб григорій данило денис євген єгор іван ігор ілля кирило костянтин лев леонід',
      'максим матвій михайло микита микола назар олег павло петро роман руслан семен станіслав степан тарас тимофій федір',
      'пилип едуард юрій яків ярослав',
      'лижник біатлоніст плавець гросмейстер художник композитор скульптор архітектор письменник поет співак музикант',
      'режисер теоретик психолог соціолог історик фізик хімік біолог геолог академік професор аспірант лікар хірург льотчик',
      'космонавт дворянин купець поміщик селянин отаман священник шахрай аферист сержант рядовий єфрейтор водій',
      'поліцейський рибалка мисливець фермер блогер',
    ),
    juniors: YOUNGER,
    younger: YOUNGER,
  },
};

async function personForms({ text, gender, family }: Name): Promise<string[]> {
  const words = text.split(' ');
  if (isEastAsian(words)) return distinct(eastAsianForms(words, EAST_ASIAN));
  const particle = words.findIndex((word) => /^\p{Ll}/u.test(word));
  const familyAt =
    family && text.endsWith(` ${family}`) ? text.length - family.length : text.lastIndexOf(' ') + 1;
  const familyName = text.slice(familyAt);
  const given = particle > 0 ? words.slice(0, particle).join(' ') : text.slice(0, familyAt).trimEnd();
  const between = text.slice(given.length, familyAt);
  const still = given === '' || /^.{1,2}о$/.test(given);
  const library = await import('shevchenko');
  const { MASCULINE, FEMININE } = library.GrammaticalGender;
  const sex = { gender: gender === 'feminine' ? FEMININE : MASCULINE };
  const forms = [text];
  for (const decline of [
    library.inGenitive,
    library.inDative,
    library.inAccusative,
    library.inAblative,
    library.inLocative,
  ]) {
    const families = alternatives((await decline({ ...sex, familyName })).familyName, familyName);
    const givens = still
      ? [given]
      : alternatives((await decline({ ...sex, givenName: given })).givenName, given);
    for (const one of givens) for (const other of families) forms.push(`${one}${between}${other}`);
  }
  return distinct(forms);
}

/** Masculine names end in -у or -ові in the dative and locative alike; the library gives one of them in each. */
function alternatives(declined: string, nominative: string): string[] {
  const [, stem, ending] = /^(.+?)(ові|еві|єві|[ую])$/.exec(declined) ?? [];
  if (!stem || !ending || declined === nominative || /[аяо]ї?$/.test(nominative)) return [declined];
  if (/(?:ий|ій)$/.test(nominative) && /[оь]му$/.test(declined)) return [declined];
  if (ending === 'ові') return [declined, `${stem}у`];
  if (ending === 'еві' || ending === 'єві') return [declined, `${stem}ю`];
  if (ending === 'у') return [declined, `${stem}ові`];
  return [declined, `${stem}${/[аеєиіїоуюя]$/.test(stem) ? 'єві' : 'еві'}`];
}

/** Genitive (and accusative), dative, instrumental, locative: Кім Чен Ином, where Slavic surnames have -им. */
const EAST_ASIAN = {
  hard: [['а'], ['у', 'ові'], ['ом'], ['і']],
  ь: [['я'], ['ю', 'еві'], ['ем'], ['і']],
  й: [['я'], ['ю', 'єві'], ['єм'], ['ї']],
};

/** Кім Чен Ин, Сі Цзіньпін, Ван Ї. */
function isEastAsian(words: readonly string[]): boolean {
  const [first = '', second = ''] = words;
  if (first.length > 3 || !/^\p{Lu}/u.test(first)) return false;
  return words.length === 3 || (words.length === 2 && (first.length <= 2 || second.length <= 2));
}

/** Context words in the plural are needed in the nominative and genitive; the rest is too rare to pay for. */
const WORD_PLURALS = 2;

function rulesOf({ text, kind, gender, plural }: Name): WordRules {
  const hasPlural =
    kind === 'weapon' || kind === 'concept' || (kind === 'word' && /^\p{Ll}[^ ]*$/u.test(text));
  return {
    isAdjective: looksAdjectival,
    isNounLikeAdjective: (word) => /(?:ськ|цьк|зьк)(?:ий|а|е|і)$|(?:ов|енн?|ран)і$/.test(word),
    adjective: adjectiveByCase,
    isPluralAdjective: (word) => /[ії]$/.test(word),
    isFixed: (word) => isCode(word) || /\p{Script=Latin}/u.test(word),
    adjectivesFollow: false,
    noun(word, inPlural) {
      if (plural ?? (inPlural || (/[^ії][иі]$/.test(word) && word.length > 4)))
        return [{ plural: true, cases: pluralByCase(word) }];
      const cases = nounByCase(word, gender);
      // Things have no dative in -ові in running text; names of places and bodies do now and then.
      const singular = {
        plural: false,
        cases: hasPlural || kind === 'phrase' ? cases.map(withoutOvi) : cases,
      };
      if (!hasPlural) return [singular];
      const plurals = pluralByCase(pluralOf(word)).slice(0, kind === 'word' ? WORD_PLURALS : undefined);
      return [singular, { plural: true, cases: plurals }];
    },
  };
}

function withoutOvi(forms: string[]): string[] {
  return forms.length > 1 ? forms.filter((form) => !/[оеє]ві$/.test(form)) : forms;
}

/** Adjectives end in -ськ-, -цьк-, -н-, -в- and the like, and their ending fits that of the noun. */
function looksAdjectival(word: string, noun: string): boolean {
  if (/(?:ий|ій|їй)$/.test(word)) return !/[аяоеєіїи]$/.test(noun);
  if (/(?:[сцз]ьк|н|в|р|т|г|л)[ая]$/.test(word)) return /[аяь]$|[^аяоеєіиї]$/.test(noun);
  if (/[еє]$/.test(word)) return /[оея]$/.test(noun);
  return /[ії]$/.test(word) && /[иіїа]$/.test(noun);
}

/** Nominative, genitive, dative, accusative (of things), instrumental, locative. */
function adjectiveByCase(word: string, plural: boolean): string[][] {
  const soft = /(?:[лн]ій|я|є|їй|ї)$/.test(word);
  const stem = word.replace(/(?:ий|ій|їй|[ая]|[еє]|[ії])$/, '');
  const y = soft ? 'і' : 'и';
  if (plural) {
    const genitive = [`${stem}${y}х`];
    return [[`${stem}і`], genitive, [`${stem}${y}м`], [`${stem}і`], [`${stem}${y}ми`], genitive];
  }
  const o = soft ? 'ьо' : 'о';
  if (/[ая]$/.test(word)) {
    const oblique = [`${stem}ій`];
    return [[word], [`${stem}${o}ї`], oblique, [`${stem}${soft ? 'ю' : 'у'}`], [`${stem}${o}ю`], oblique];
  }
  return [[word], [`${stem}${o}го`], [`${stem}${o}му`], [word], [`${stem}${y}м`], [`${stem}${o}му`]];
}

function nounByCase(word: string, gender: Name['gender']): string[][] {
  if (/ія$/.test(word)) {
    const stem = word.slice(0, -1);
    return [[word], [`${stem}ї`], [`${stem}ї`], [`${stem}ю`], [`${stem}єю`], [`${stem}ї`]];
  }
  if (/[ая]$/.test(word)) {
    const stem = word.slice(0, -1);
    const soft = /я$/.test(word) || /[жчшщ]$/.test(stem);
    const dative = `${softened(stem)}і`;
    const [genitive, accusative, instrumental] = /я$/.test(word)
      ? ['і', 'ю', 'ею']
      : [soft ? 'і' : 'и', 'у', soft ? 'ею' : 'ою'];
    return [[word], [stem + genitive], [dative], [stem + accusative], [stem + instrumental], [dative]];
  }
  if (/о$/.test(word) && gender !== 'masculine') {
    const stem = word.slice(0, -1);
    return [[word], [`${stem}а`], [`${stem}у`], [word], [`${stem}ом`], [`${softened(stem)}і`, `${stem}у`]];
  }
  if (/[еє]$/.test(word)) {
    const stem = word.slice(0, -1);
    const a = /[жчшщ]$/.test(stem) ? 'а' : 'я';
    return [[word], [stem + a], [`${stem}${a === 'я' ? 'ю' : 'у'}`], [word], [`${stem}ем`], [`${stem}і`]];
  }
  if (/[иіїуюо]$/.test(word)) return [[word], [], [], [], [], []];
  if (gender === 'feminine' || (gender === undefined && /(?:сть|знь|вь|ть|ніч|річ)$/.test(word))) {
    const stem = word.replace(/ь$/, '');
    const instrumental = /[бпвмф]$|[^аеиіїоуюя][^аеиіїоуюя]$/.test(stem)
      ? [`${stem}ю`, `${stem}’ю`]
      : [`${stem}${stem.at(-1) ?? ''}ю`, `${stem}’ю`, `${stem}ю`];
    return [[word], [`${stem}і`], [`${stem}і`], [word], instrumental, [`${stem}і`]];
  }
  return masculineByCase(word);
}

function masculineByCase(word: string): string[][] {
  if (/[йь]$/.test(word)) {
    const stem = word.slice(0, -1);
    const [e, i] = word.endsWith('й') ? ['є', 'ї'] : ['е', 'і'];
    const dative = [`${stem}ю`, `${stem}${e}ві`];
    return [[word], [`${stem}я`, `${stem}ю`], dative, [word], [`${stem}${e}м`], [`${stem}${i}`, ...dative]];
  }
  const stem = masculineStem(word);
  const hushing = /[жчшщ]$/.test(stem);
  const dative = [`${stem}у`, `${stem}${hushing ? 'еві' : 'ові'}`];
  const locative = /[гкх]$/.test(stem) ? dative : [`${stem}і`, ...dative];
  return [[word], [`${stem}а`, `${stem}у`], dative, [word], [`${stem}${hushing ? 'ем' : 'ом'}`], locative];
}

/** Київ → Києв-, Харків → Харков-, Чернігів → Чернігов-. */
function masculineStem(word: string): string {
  if (/їв$/.test(word)) return `${word.slice(0, -2)}єв`;
  if (/[^л]ів$/.test(word) || /(?:ль|л)ів$/.test(word)) return `${word.slice(0, -2)}ов`;
  return word;
}

/** г, к, х become з, ц, с before -і. */
function softened(stem: string): string {
  const changes: Record<string, string> = { г: 'з', к: 'ц', х: 'с' };
  const last = stem.at(-1) ?? '';
  return changes[last] ? stem.slice(0, -1) + changes[last] : stem;
}

function pluralOf(word: string): string {
  if (/ія$/.test(word)) return `${word.slice(0, -1)}ї`;
  if (/[йя]$/.test(word)) return `${word.slice(0, -1)}${/[аеєиіїоуюя][йя]$/.test(word) ? 'ї' : 'і'}`;
  if (/[ье]$/.test(word)) return `${word.slice(0, -1)}${/е$/.test(word) ? 'я' : 'і'}`;
  if (/о$/.test(word)) return `${word.slice(0, -1)}а`;
  const stem = /а$/.test(word) ? word.slice(0, -1) : masculineStem(word);
  return `${stem}${/[жчшщ]$/.test(stem) ? 'і' : 'и'}`;
}

/** Genitive plurals differ: сил, ракет, but солдатів. Both are given; one of them is no word and does no harm. */
function pluralByCase(word: string): string[][] {
  const stem = word.slice(0, -1);
  const soft = /[іїя]$/.test(word) && !/[жчшщ]$/.test(stem);
  const a = soft ? 'я' : 'а';
  const genitives = /ії$/.test(word)
    ? [`${stem}й`]
    : /ї$/.test(word)
      ? [`${stem}їв`, `${stem}й`]
      : soft
        ? [`${stem}ів`, `${stem}ей`, `${stem}ь`]
        : [`${stem}ів`, stem, filled(stem)];
  return [[word], genitives, [`${stem}${a}м`], [word], [`${stem}${a}ми`], [`${stem}${a}х`]];
}

/** A vowel fills two consonants at the end: боєголовк- → боєголовок. */
function filled(stem: string): string {
  return /[^аеєиіїоуюяь]к$/.test(stem) ? `${stem.slice(0, -1)}ок` : stem;
}
