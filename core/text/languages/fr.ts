/** French: plurals of common names; elided articles (l', d') are word boundaries to the scanner. */
import type { Language } from '../language.ts';
import { distinct, hyphenVariants } from '../variants.ts';
import { words } from '../words.ts';

export const french: Language = {
  tag: 'fr',
  forms({ text, kind, plural }) {
    if (kind === 'person') return distinct(hyphenVariants(text));
    if (plural || (kind !== 'concept' && kind !== 'word') || /[sxz]$/.test(text)) return [text];
    // A context word with a capital is a name: Pentagone.
    if (kind === 'word' && /^\p{Lu}/u.test(text)) return [text];
    const [first = '', ...rest] = text.split(' ');
    // The head of a French name comes first: missile balistique → missiles balistiques.
    const agrees = rest.length === 1 && !/^(?:de|d'|à|en)/.test(rest[0] ?? '');
    return [text, [`${first}s`, ...rest.map((word) => (agrees ? `${word}s` : word))].join(' ')];
  },
  titles: words(
    'm mm mme mlle monsieur madame président présidente premier ministre chancelier secrétaire général colonel',
    'porte-parole maire ambassadeur sénateur conseiller chef dirigeant le la les un une et mais ou donc or ni car',
    'quand lorsque comme si que selon pour par avec sans contre après avant depuis pendant malgré aussi ainsi',
    'alors puis enfin hier en dans sur chez à de du des ce cet cette son sa ses où qui pourquoi comment',
  ),
  cues: {
    locatives: ['à'],
    kin: words(
      'femme épouse mari époux fils fille frère sœur soeur mère père oncle tante neveu nièce cousin cousine enfants',
      'petit-fils petite-fille grand-père grand-mère veuve beau-fils belle-fille beau-frère belle-sœur lady homonyme',
    ),
    juniors: ['fils'],
    sayings: words('dit déclare annonce confirme dément affirme'),
    articles: words('le la l'),
  },
};
