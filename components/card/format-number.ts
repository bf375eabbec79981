/** Quantities in words: "at least 3,000". */
import type { CardQuantity } from '../../core/card/card-data.ts';
import { numberFormat } from '../formatters.ts';
import type { CardText } from './card-text.ts';

export function formatQuantity(
  { value, upTo, qualifier }: Pick<CardQuantity, 'value' | 'upTo' | 'qualifier'>,
  language: string,
  t: CardText,
): string {
  const format = numberFormat(language);
  const number =
    upTo === undefined
      ? format.format(value)
      : t('number.range', { from: format.format(value), to: format.format(upTo) });
  return qualifier === 'exactly' ? number : t(`number.${qualifier}`, { number });
}
