/** An entity on a page, over all its frames, as every list of the page's names shows it. */
import type { EntityKind } from '../pack/identity.ts';
import type { ChosenText } from './card-data.ts';

export interface PageName {
  pack: string;
  entity: string;
  kind: EntityKind;
  name: ChosenText;
  /** As the page writes it first. */
  written: string;
  /** How often it is marked. */
  count: number;
}
