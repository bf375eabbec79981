/** A language that nobody speaks, written from right to left: shows texts that aren't translated and layouts that can't turn. */
import type { CardText } from '../../components/card/card-text.ts';
import { translator } from '../../components/messages.ts';
import english from '../../locales/en/card.json' with { type: 'json' };

/** Its tag: Arabic, region private use, so that dates and digits turn too. */
export const PSEUDO_LANGUAGE = 'ar-XB';

const RIGHT_TO_LEFT_OVERRIDE = '\u202e';
const POP = '\u202c';

/** English between marks that make it run from right to left; slots stay as they are. */
export const pseudoText: CardText = (key, slots) => {
  const text = translator('en', english, english)(key, slots);
  return `${RIGHT_TO_LEFT_OVERRIDE}${text}${POP}`;
};
