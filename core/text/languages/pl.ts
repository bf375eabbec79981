/** Polish: the common declensions of surnames, place names and adjectives, by rule. */
import type { Language, Name } from '../language.ts';
import { declinePhrase, isCode, type WordRules } from '../slavic-phrase.ts';
import { distinct, hyphenVariants, quoteVariants } from '../variants.ts';
import { words } from '../words.ts';

export const polish: Language = {
  tag: 'pl',
  forms(name) {
    if (name.kind !== 'person') {
      const rules = rulesOf(name);
      return distinct(quoteVariants(name.text).flatMap((text) => declinePhrase(text, rules)));
    }
    return distinct(hyphenVariants(name.text).flatMap((text) => personForms(text, name.gender)));
  },
  titles: words(
    'pan pana pani prezydent prezydenta premier premiera minister ministra kanclerz generał pułkownik ambasador',
    'senator burmistrz mer doradca szef rzecznik sekretarz przewodnicząca lider i a ale lub albo jeśli kiedy gdy jak',
    'że po przed dla z ze bez przeciw podczas od do w we na u o także wtedy potem dziś dzisiaj wczoraj jutro jednak',
    'jego jej ich gdzie kto dlaczego tylko nawet',
  ),
};

const CASES = 6;
const unchanged = (word: string) => Array.from({ length: CASES }, () => [word]);

/** Given name and surname each decline; every case of one goes with the same case of the other. */
function personForms(text: string, gender: Name['gender']): string[] {
  const words = text.split(' ');
  const last = words.length - 1;
  const still = words.length === 3 && (words[0]?.length ?? 0) <= 4;
  const paradigms = words.map((word, at) => {
    if (/^\p{Ll}/u.test(word) || (at < last && (still || /[eiouyé]$/.test(word)))) return unchanged(word);
    return personByCase(word, gender);
  });
  const forms = Array.from({ length: CASES }, (_, grammaticalCase) =>
    paradigms.reduce<string[]>(
      (starts, paradigm) =>
        starts.flatMap((start) =>
          (paradigm[grammaticalCase] ?? []).map((word) => (start ? `${start} ${word}` : word)),
        ),
      [''],
    ),
  );
  return [text, ...forms.flat()];
}

/** Nominative, genitive, dative, accusative, instrumental, locative. */
function personByCase(word: string, gender: Name['gender']): string[][] {
  if (/[^aeiou][iy]$/.test(word) && gender !== 'feminine')
    return adjectiveByCase(word, false).map(withPerson);
  if (gender === 'feminine' && !/a$/.test(word)) return unchanged(word);
  if (/o$/.test(word)) {
    const stem = word.slice(0, -1);
    const genitive = `${stem}${/[kg]$/.test(stem) ? 'i' : 'y'}`;
    return [[word], [genitive], [softened(stem)], [`${stem}ę`], [`${stem}ą`], [softened(stem)]];
  }
  if (/e$/.test(word)) {
    const genitive = [`${word}go`, `${word.slice(0, -1)}ego`, word];
    return [[word], genitive, [`${word}mu`, word], genitive, [`${word}m`, word], [`${word}m`, word]];
  }
  if (/[iuyé]$/.test(word)) return unchanged(word);
  const [nominative = [], genitives = [], ...rest] = nounByCase(word);
  const genitive = genitives.slice(0, 1);
  const [dative = [], accusative = [], ...others] = rest;
  return [nominative, genitive, dative, /a$/.test(word) ? accusative : genitive, ...others];
}

/** Of persons the accusative is the genitive. */
function withPerson(forms: string[], grammaticalCase: number, all: string[][]): string[] {
  return grammaticalCase === 3 ? (all[1] ?? forms) : forms;
}

function rulesOf({ kind, plural }: Name): WordRules {
  const hasPlural = (kind === 'weapon' || kind === 'concept' || kind === 'word') && !plural;
  return {
    isAdjective: (word) => /(?:[sc]k[ia]|[sc]kie|[nw][yae]|rowy|rowa|rowe)$/.test(word),
    isNounLikeAdjective: (word) => /[sc]k(?:i|ie)$/.test(word),
    adjective: adjectiveByCase,
    isPluralAdjective: () => plural === true,
    isFixed: isCode,
    adjectivesFollow: true,
    noun(word) {
      if (plural) return [{ plural: true, cases: pluralByCase(word) }];
      const singular = { plural: false, cases: nounByCase(word) };
      return hasPlural ? [singular, { plural: true, cases: pluralByCase(word) }] : [singular];
    },
  };
}

function adjectiveByCase(word: string, plural: boolean): string[][] {
  const stem = word.replace(/ie$|[iyea]$/, '');
  const i = /[kg]$/.test(stem) ? 'i' : '';
  const y = i || 'y';
  if (plural) {
    const nominative = `${stem}${i}e`;
    const genitive = [`${stem}${y}ch`];
    return [[nominative], genitive, [`${stem}${y}m`], [nominative, ...genitive], [`${stem}${y}mi`], genitive];
  }
  if (/a$/.test(word)) {
    const oblique = [`${stem}${i}ej`];
    return [[word], oblique, oblique, [`${stem}ą`], [`${stem}ą`], oblique];
  }
  return [[word], [`${stem}${i}ego`], [`${stem}${i}emu`], [word], [`${stem}${y}m`], [`${stem}${y}m`]];
}

function nounByCase(word: string): string[][] {
  if (/ia$|ja$/.test(word)) {
    const stem = word.slice(0, -1);
    const oblique = /ja$/.test(word) ? `${stem}i` : stem.replace(/i$/, 'i');
    return [[word], [oblique, `${stem}i`], [oblique], [`${stem}ę`], [`${stem}ą`], [oblique]];
  }
  if (/a$/.test(word)) {
    const stem = word.slice(0, -1);
    return [
      [word],
      [`${stem}${/[kg]$/.test(stem) ? 'i' : 'y'}`],
      [softened(stem)],
      [`${stem}ę`],
      [`${stem}ą`],
      [softened(stem)],
    ];
  }
  if (/[oe]$/.test(word)) {
    const stem = word.slice(0, -1);
    return [[word], [`${stem}a`], [`${stem}u`], [word], [`${stem}em`], [softened(stem), `${stem}u`]];
  }
  if (/[iyuąęé]$/.test(word)) return [[word], [], [], [], [], []];
  if (/ść$|ź$/.test(word)) {
    const stem = word.replace(/ć$/, 'ci').replace(/ź$/, 'zi');
    return [[word], [stem], [stem], [word], [`${stem}ą`], [stem]];
  }
  const stem = word
    .replace(/ów$/, 'ow')
    .replace(/[ńśźć]$/, (soft) => `${({ ń: 'n', ś: 's', ź: 'z', ć: 'c' })[soft] ?? ''}i`)
    .replace(/([^aeiouyó])e([lkc])$/, '$1$2');
  return [
    [word],
    [`${stem}a`, `${stem}u`],
    [`${stem}owi`],
    [word],
    [`${stem}${/[kg]$/.test(stem) ? 'iem' : 'em'}`],
    /[kgchlj]$/.test(stem) || /i$/.test(stem) ? [`${stem}u`] : [softened(stem)],
  ];
}

function pluralByCase(word: string): string[][] {
  const stem = word.replace(/[aoeyi]$/, '');
  const nominative = /[yi]$/.test(word) ? word : `${stem}${/[kg]$/.test(stem) ? 'i' : 'y'}`;
  const genitives = /a$/.test(word) ? [stem] : [`${stem}ów`, stem];
  return [[nominative], genitives, [`${stem}om`], [nominative, ...genitives], [`${stem}ami`], [`${stem}ach`]];
}

/** Dative and locative singular: Moskwa → Moskwie, Kamczatka → Kamczatce, Pentagon → Pentagonie. */
function softened(stem: string): string {
  if (/sk$/.test(stem) || /k$/.test(stem)) return `${stem.slice(0, -1)}ce`;
  if (/g$/.test(stem)) return `${stem.slice(0, -1)}dze`;
  if (/ch$/.test(stem)) return `${stem.slice(0, -2)}sze`;
  if (/r$/.test(stem)) return `${stem}ze`;
  if (/ł$/.test(stem)) return `${stem.slice(0, -1)}le`;
  if (/t$/.test(stem)) return `${stem.slice(0, -1)}cie`;
  if (/d$/.test(stem)) return `${stem}zie`;
  return `${stem}ie`;
}
