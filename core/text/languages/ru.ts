/** Russian: names of persons by lvovich, nouns by RussianNounsJS, adjectives and phrases by rule. */

import { eastAsianForms } from '../east-asian.ts';
import type { Language, Name } from '../language.ts';
import { declinePhrase, isCode, type WordRules } from '../slavic-phrase.ts';
import { distinct, quoteVariants } from '../variants.ts';
import { words } from '../words.ts';

/** The younger of two who share a name. */
const YOUNGER = words('младший младшего младшему младшим младшем младшая младшей младшую младшею');

export const russian: Language = {
  tag: 'ru',
  async forms(name) {
    if (name.kind === 'person') return personForms(name);
    const { default: RussianNouns } = await import('russian-nouns-js');
    const rules = rulesOf(name, RussianNouns);
    return distinct(quoteVariants(name.text).flatMap((text) => declinePhrase(text, rules)));
  },
  titles: words(
    '-ович -евич -ична',
    'господин господина президент президента премьер премьер-министр министр министра глава генсек генерал',
    'президенту президентом президенте премьера премьеру премьером премьер-министра премьер-министром министру министром',
    'главы главе главу главой генсека генсеку генсеком генерала генералу генералом господину господином лидера лидеру',
    'лидером мэра мэру мэром посла послом сенатора сенатором канцлера канцлером советника советником госсекретаря',
    'госсекретарю госсекретарём госсекретарем полковника полковником председателя председателем товарищ товарища товарищем',
    'царь царя царём диктатор диктатора диктатором кандидат кандидата кандидатом главнокомандующий верховный гарант',
    'полковник посол сенатор канцлер мэр советник помощник спикер пресс-секретарь госсекретарь лидер председатель',
    'и а но или если когда как что чтобы по для с без против после до перед при также тогда потом сегодня вчера',
    'завтра ранее раньше однако в на из от у за к о об не его её их где кто почему зачем сам даже только',
  ),
  cues: {
    locatives: ['в', 'из', 'под'],
    strangers: words(
      'фамилия фамилии фамилию фамилией однофамилец тёзка тезка ударник стахановец токарь слесарь кузнец плотник столяр',
      'шахтёр шахтер тракторист комбайнёр комбайнер колхозник бригадир вратарь голкипер футболист хоккеист полузащитник',
      'нападающий тренер гимнаст теннисист шахматист лыжник биатлонист пловец гроссмейстер художник композитор скульптор',
      'архитектор писатель поэт певец музыкант режиссёр режиссер теоретик психолог социолог историк физик химик биолог',
      'геолог академик профессор аспирант врач хирург лётчик летчик космонавт дворянин купец помещик крестьянин атаман',
      'александр алексей анатолий андрей антон аркадий арсений артём артем богдан борис вадим валентин валерий василий',
      'виктор владислав всеволод вячеслав геннадий георгий глеб григорий даниил денис евгений егор иван игорь илья иннокентий',
      'кирилл константин лев леонид максим матвей михаил никита николай олег павел пётр петр родион роман руслан савелий',
      'семён семен станислав степан тарас тимофей тихон фёдор федор филипп эдуард юлий юрий яков ярослав',
      'священник мошенник аферист сержант рядовой ефрейтор водитель полицейский рыбак охотник фермер блогер',
    ),
    juniors: YOUNGER,
    younger: YOUNGER,
  },
};

const PERSON_CASES = ['genitive', 'dative', 'accusative', 'instrumental', 'prepositional'] as const;
type PersonCase = (typeof PERSON_CASES)[number];

async function personForms({ text, gender, family }: Name): Promise<string[]> {
  const { inclineFirstname, inclineLastname } = await import('lvovich');
  const sex = gender === 'feminine' ? 'female' : 'male';
  const words = text.split(' ');
  const last = family ? words.indexOf(family.split(' ').at(-1) ?? '') : words.length - 1;
  if (isEastAsian(words)) return distinct(eastAsianForms(words, EAST_ASIAN));
  const inCase = (grammaticalCase: PersonCase, ofSurname: (word: string) => string) =>
    words
      .map((word, at) => {
        if (at === last) return ofSurname(word);
        return /^\p{Ll}/u.test(word) ? word : inclineFirstname(word, grammaticalCase, sex);
      })
      .join(' ');
  const byRule = PERSON_CASES.map((grammaticalCase) =>
    inCase(grammaticalCase, (word) => inclineLastname(word, grammaticalCase, sex)),
  );
  if (words.length > 1 || sex === 'female' || !/ко$/.test(words[last] ?? ''))
    return distinct([text, ...byRule]);
  // With a given name before it the surname is found by itself.
  const colloquial = PERSON_CASES.map(
    (grammaticalCase) => `${text.slice(0, -1)}${COLLOQUIAL_KO[grammaticalCase]}`,
  );
  return distinct([text, ...byRule, ...colloquial]);
}

/** Surnames in -ко have no cases in the grammars, but many give them those that they have in Ukrainian: о Сергее Попке. */
const COLLOQUIAL_KO = { genitive: 'а', dative: 'у', accusative: 'а', instrumental: 'ом', prepositional: 'е' };

/** Genitive (and accusative), dative, instrumental, prepositional: Ким Чен Ыном, where Russian surnames have -ым. */
const EAST_ASIAN = {
  hard: [['а'], ['у'], ['ом'], ['е']],
  ь: [['я'], ['ю'], ['ем'], ['е']],
  й: [['я'], ['ю'], ['ем'], ['е']],
};

/** Ким Чен Ын, Си Цзиньпин, Ван И. */
function isEastAsian(words: readonly string[]): boolean {
  const [first = '', second = ''] = words;
  if (first.length > 3 || !/^\p{Lu}/u.test(first)) return false;
  return words.length === 3 || (words.length === 2 && (first.length <= 2 || second.length <= 2));
}

/** Context words in the plural are needed in the nominative and genitive; the rest is too rare to pay for. */
const WORD_PLURALS = 2;

type Nouns = typeof import('russian-nouns-js')['default'];

function rulesOf({ text, kind, gender, plural }: Name, { Engine, Gender, CASES }: Nouns): WordRules {
  const engine = new Engine();
  const genders = { masculine: Gender.MASCULINE, feminine: Gender.FEMININE, neuter: Gender.NEUTER };
  const hasPlural =
    kind === 'weapon' || kind === 'concept' || (kind === 'word' && /^\p{Ll}[^ ]*$/u.test(text));
  return {
    isAdjective: (word) =>
      /(?:[ыиo]й|ой|ая|яя|ое|ее|ые|ие|ово|ево|ино)$/.test(word) && !/(?:ение|ание|ствие|тие)$/.test(word),
    isNounLikeAdjective: (word) =>
      /[сц]к(?:ий|ая|ое|ие)$|[нр]ые$/.test(word) || (/ный$/.test(word) && gender === 'masculine'),
    adjective: adjectiveByCase,
    isPluralAdjective: (word) => /[ыи]е$/.test(word),
    isFixed: (word) => isCode(word) || /\p{Script=Latin}/u.test(word),
    adjectivesFollow: false,
    noun(noun, inPlural) {
      const word = { text: noun, gender: genders[gender ?? genderOf(noun)] };
      const declined = (more: { pluraleTantum?: boolean }, form?: string) =>
        CASES.map((grammaticalCase) => modern(engine.decline({ ...word, ...more }, grammaticalCase, form)));
      if (plural ?? (inPlural || (/[^ия][ыи]$/.test(noun) && noun.length > 4)))
        return [{ plural: true, cases: ofThings(withShortGenitive(declined({ pluraleTantum: true }))) }];
      const singular = { plural: false, cases: declined({}) };
      if (!hasPlural) return [singular];
      return [
        singular,
        ...engine.pluralize(word).map((form) => ({
          plural: true,
          cases: ofThings(declined({}, form)).slice(0, kind === 'word' ? WORD_PLURALS : undefined),
        })),
      ];
    },
  };
}

/** Leaves out the bookish instrumentals in -ою and -ею. */
function modern(forms: readonly string[]): string[] {
  return forms.length > 1 ? forms.filter((form) => !/[ое]ю$/.test(form)) : [...forms];
}

/** The accusative of persons is their genitive: it is there already. */
function ofThings(cases: string[][]): string[][] {
  return cases.map((forms, at) => (at === 3 ? (cases[0] ?? forms) : forms));
}

/** The gender of a plural is not known: beside сил-ов also сил. */
function withShortGenitive(cases: string[][]): string[][] {
  return cases.map((forms) =>
    forms.flatMap((form) => (/[^ь]ов$/.test(form) ? [form, form.slice(0, -2)] : [form])),
  );
}

function genderOf(noun: string): 'masculine' | 'feminine' | 'neuter' {
  if (/[ая]$/.test(noun) && !/мя$/.test(noun)) return 'feminine';
  if (/[оеё]$|мя$/.test(noun)) return 'neuter';
  if (/ь$/.test(noun) && !/(?:[ая]рь|тель|[^о]ль|день|нь)$/.test(noun)) return 'feminine';
  return 'masculine';
}

/** Nominative, genitive, dative, accusative (of things), instrumental, prepositional, locative. */
function adjectiveByCase(word: string, plural: boolean): string[][] {
  if (/(?:ово|ево|ино)$/.test(word)) {
    const stem = word.slice(0, -1);
    return byCase(
      word,
      [`${stem}а`, `${stem}ого`],
      [`${stem}у`, `${stem}ому`],
      [word],
      [`${stem}ым`],
      [`${stem}ом`],
    );
  }
  const stem = word.slice(0, -2);
  const soft = /(?:ее|яя)$/.test(word) || /[^гкхжшщч](?:ий|ие)$/.test(word);
  const y = soft || /[гкхжшщч]$/.test(stem) ? 'и' : 'ы';
  if (plural) {
    const genitive = [`${stem}${y}х`];
    const nominative = `${stem}${y}е`;
    return byCase(nominative, genitive, [`${stem}${y}м`], [nominative], [`${stem}${y}ми`], genitive);
  }
  const o = soft ? 'е' : 'о';
  if (/(?:ая|яя)$/.test(word)) {
    const oblique = [`${stem}${o}й`];
    return byCase(word, oblique, oblique, [`${stem}${soft ? 'юю' : 'ую'}`], oblique, oblique);
  }
  return byCase(word, [`${stem}${o}го`], [`${stem}${o}му`], [word], [`${stem}${y}м`], [`${stem}${o}м`]);
}

function byCase(
  nominative: string,
  genitive: string[],
  dative: string[],
  accusative: string[],
  instrumental: string[],
  prepositional: string[],
): string[][] {
  return [[nominative], genitive, dative, accusative, instrumental, prepositional, prepositional];
}
