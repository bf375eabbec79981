/** The words around a citation, in the reader's language; the caller has the catalogues. */

import type { SourceVoice } from '../card/source-voice.ts';
import type { BookDate } from '../pack/dates.ts';
import type { Standing, Verification } from '../pack/schema.ts';

/** What a citation says that no pack does. */
export interface CiteWords {
  date(date: BookDate): string;
  standing(standing: Standing): string;
  verification(verification: Verification): string;
  independence(voice: SourceVoice): string;
  /** Which pack it is from: its title, version, and licence with attribution. */
  from(title: string, version: string, licence: string): string;
  correction: string;
  note: string;
  later: string;
}
