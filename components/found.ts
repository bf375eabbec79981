/** What a search found, as lists show it. */
import type { CardSpeaker, ChosenText } from '../core/card/card-data.ts';
import type { BookDate } from '../core/pack/dates.ts';
import type { EntityKind } from '../core/pack/identity.ts';
import type { Standing, Verification } from '../core/pack/schema.ts';
import type { FoundKind } from '../core/search/found.ts';

export interface FoundRecord {
  kind: FoundKind;
  pack: string;
  id: string;
  title: ChosenText;
  /** The name in which it was found, where the title is another. */
  matched?: ChosenText;
  entityKind?: EntityKind;
  summary?: ChosenText;
  date?: BookDate;
  /** Of a claim: whose it is and how firm, without which it would stand there like a fact. */
  claim?: { speaker: CardSpeaker; standing: Standing; verification: Verification };
}
