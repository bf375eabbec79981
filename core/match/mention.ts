/** What recognition says: where a name stands, what it denotes, and why we think so. */

/** Why a mention is believed. Shown to the reader ("Why marked?") and by `pack scan --explain`. */
export type Evidence =
  /** A full name: enough by itself. */
  | { kind: 'full-name' }
  /** A short name; the full name `form` stands elsewhere in the text. */
  | { kind: 'full-name-in-text'; form: string }
  /** A short name; a context word of the pack stands near or in the text: `word`, as it stands there. */
  | { kind: 'context'; word: string }
  /** A short name; the text also names this related entity of the pack. */
  | { kind: 'related-entity'; entity: string };

/** One recognised occurrence of a name. */
export interface Mention {
  /** First UTF-16 code unit in the scanned text. */
  start: number;
  /** One past the last UTF-16 code unit. */
  end: number;
  /** Entity id, unique within its pack. */
  entity: string;
  /** Pack id. */
  pack: string;
  /** The name of the pack that was matched, as the editor wrote it (before inflection). */
  alias: string;
  /** BCP 47 tag of the language whose name was matched. */
  lang: string;
  evidence: Evidence;
}
