/** Spanish: plurals of common names. */
import type { Language } from '../language.ts';
import { distinct, hyphenVariants } from '../variants.ts';
import { words } from '../words.ts';

export const spanish: Language = {
  tag: 'es',
  forms({ text, kind, plural }) {
    if (kind === 'person') return distinct(hyphenVariants(text));
    if (plural || (kind !== 'concept' && kind !== 'word') || text.endsWith('s')) return [text];
    // A context word with a capital is a name: Pentágono. Acronyms, numbers and verbs have no plural.
    if (kind === 'word' && /^\p{Lu}/u.test(text)) return [text];
    if (!/\p{Ll}$/u.test(text) || /^\p{Ll}+ó(?: |$)/u.test(text)) return [text];
    // Head and adjective agree: misil balístico → misiles balísticos; complements after "de" stay.
    const words = text.split(' ');
    const complement = words.findIndex((word) => /^(?:de|del|en|con|para|por|a)$/.test(word));
    const agreeing = complement < 0 ? words.length : complement;
    return distinct([text, words.map((word, at) => (at < agreeing ? pluralOf(word) : word)).join(' ')]);
  },
  titles: words(
    'sr sra srta don doña señor señora presidente presidenta primer ministro canciller secretario general portavoz',
    'alcalde embajador senador asesor jefe líder coronel el la los las un una y pero o si cuando como porque que',
    'según para por con sin contra tras antes después desde durante también así entonces ayer hoy en de a su sus',
    'este esta donde quien mientras aunque',
  ),
  cues: {
    locatives: ['en', 'desde'],
    kin: words(
      'esposa mujer marido esposo hijo hija hijos hijas hermano hermana hermanos madre padre tío tía sobrino sobrina',
      'primo prima nieto nieta nietos abuelo abuela viuda yerno nuera cuñado cuñada exmujer exesposa homónimo',
    ),
    juniors: ['hijo'],
    sayings: words('dice dijo anuncia anunció confirma confirmó niega negó afirma afirmó aseguró añadió'),
    auxiliaries: ['ha'],
    articles: words('el la'),
  },
};

function pluralOf(word: string): string {
  if (/s$/.test(word)) return word;
  if (/z$/.test(word)) return `${word.slice(0, -1)}ces`;
  if (/ión$/.test(word)) return `${word.slice(0, -3)}iones`;
  return /[aeiouáéó]$/.test(word) ? `${word}s` : `${word}es`;
}
