/** English: plurals of things; possessives are word boundaries to the scanner. */
import type { Language, Name } from '../language.ts';
import { distinct, hyphenVariants } from '../variants.ts';
import { words } from '../words.ts';

export const english: Language = {
  tag: 'en',
  forms(name) {
    const spellings = name.kind === 'person' ? hyphenVariants(name.text) : [name.text];
    return distinct(hasPlural(name) ? spellings.flatMap((text) => [text, plural(text)]) : spellings);
  },
  titles: words(
    '-ovich -evich -ovych -yovych',
    'mr mrs ms miss mx dr prof professor sir lord lady dame president vice-president vice premier prime minister',
    'chancellor secretary spokesman spokeswoman spokesperson adviser advisor ambassador envoy mayor governor senator',
    'sen rep congressman congresswoman chairman chairwoman chair chief commissioner commander general gen maj major',
    'col colonel lt lieutenant capt captain sgt sergeant adm admiral brig brigadier marshal judge justice director',
    'leader head boss host moderator analyst officer official officials reporter journalist pundit counterpart',
    'the a an and but or so yet as if when while after before since although though because once until where what',
    'why how who did does do is was will would has had have can could should may might must in on at by for from',
    'of to with without about against under over like unlike both that this these those then now later today',
    'yesterday tomorrow earlier meanwhile however also only even not no yes well asked following during despite',
    'according which whether still instead his her its their our my your russian american ukrainian korean chinese',
    'finnish dutch german',
  ),
  cues: {
    locatives: ['in', 'at', 'near', 'from'],
    kin: words(
      'wife husband son daughter brother sister mother father uncle aunt nephew niece cousin grandson granddaughter',
      'grandfather grandmother stepson stepdaughter widow sons daughters brothers sisters children grandchildren',
      'spouse parents ex-wife sister-in-law brother-in-law son-in-law daughter-in-law lady namesake',
    ),
    juniors: ['junior'],
    younger: ['younger'],
    sayings: words(
      'says said announces announced denies denied confirms confirmed warns warned rejects rejected vows condemns',
      'accuses claims',
    ),
    auxiliaries: ['has', 'had'],
    articles: ['the'],
  },
};

/** Context words that are plurals or names (Kazan, White House) have none. */
function hasPlural({ kind, plural, text }: Name): boolean {
  if (plural || !/\p{L}{2}$/u.test(text)) return false;
  if (/[^s]s$/.test(text) || (kind === 'word' && /^\p{Lu}/u.test(text))) return false;
  return kind === 'concept' || kind === 'word' || (kind === 'weapon' && !text.endsWith('s'));
}

function plural(text: string): string {
  if (/(?:s|x|z|ch|sh)$/i.test(text)) return `${text}es`;
  if (/[^aeiou]y$/i.test(text)) return `${text.slice(0, -1)}ies`;
  return `${text}s`;
}
