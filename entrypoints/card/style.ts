/** The style sheets of everything in a card's shadow root, as one text. */

import badges from '../../components/card/badges.css?inline';
import card from '../../components/card/card.css?inline';
import content from '../../components/card/card-content.css?inline';
import frame from '../../components/card/card-frame.css?inline';
import names from '../../components/names/page-names.css?inline';
import tokens from '../../components/tokens.css?inline';

export const CARD_STYLE = [tokens, badges, card, content, names, frame].join('\n');
