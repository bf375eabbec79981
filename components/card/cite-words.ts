/** The words around a citation from the card's catalogues. */
import type { CiteWords } from '../../core/cite/cite-words.ts';
import { cardText } from './card-text.ts';
import { formatDate } from './format-date.ts';

/** @param language BCP 47 tag of the interface. */
export function citeWords(language: string): CiteWords {
  const t = cardText(language);
  return {
    date: (date) => formatDate(date, language, t),
    standing: (standing) => t(`standing.${standing}`),
    verification: (verification) => t(`verification.${verification}`),
    independence: (voice) => t(`independence.${voice}`),
    from: (title, version, licence) => t('card.pack', { title, version, licence }),
    correction: t('claim.correction'),
    note: t('claim.note'),
    later: t('event.later', { count: 1 }),
  };
}
