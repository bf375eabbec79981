/** Why the text was marked, in one line. */
import type { CardData } from '../../core/card/card-data.ts';
import type { Evidence } from '../../core/match/mention.ts';
import type { CardText } from './card-text.ts';

/** The evidence as a sentence. */
export function evidenceText(
  evidence: Evidence | undefined,
  heading: string,
  { entity }: CardData,
  t: CardText,
): string {
  switch (evidence?.kind) {
    case undefined:
      return t('why.unknown');
    case 'full-name':
      return t('why.full-name', { heading });
    case 'full-name-in-text':
      return t('why.full-name-in-text', { form: evidence.form });
    case 'context':
      return t('why.context', { word: evidence.word });
    case 'related-entity': {
      const known = entity.related.find((related) => related.entity === evidence.entity);
      return t('why.related-entity', { entity: known?.name.text ?? evidence.entity });
    }
  }
}
