/**
 * Words at the side of a name that tell whether it is ours: each language file gives its own, each matcher table carries
 * them for the page. All in lower case, in every form that a text may have.
 */
export interface Cues {
  /**
   * Words that make a surname right behind them and in the same case someone else's: trades of which the news has no heads of
   * state, given names also where they open a sentence, and «surname» itself (носители фамилии Зеленский).
   */
  strangers: readonly string[];
  /** Given names of other peoples that the news often has, where nothing else tells them from nouns before a surname. */
  foreignGivenNames: readonly string[];
  /** Words for relatives that stand before their names: his son Hunter Biden. */
  kin: readonly string[];
  /** Behind a surname: it is that of the younger of two. Biden junior, Байден-младший. */
  juniors: readonly string[];
  /** The same before a surname: the younger Biden. */
  younger: readonly string[];
  /**
   * Trades at the side of a surname, in scripts without capitals: ルデンコ選手, 화가 루덴코. No politician, official or soldier bears
   * one; what some of them did before (actor, boxer, doctor) is not among them.
   */
  trades: readonly string[];
  /** Verbs that only a body of people can have: the Kremlin denied. */
  sayings: readonly string[];
  /** What may stand between a name and such a verb: the Kremlin has denied. */
  auxiliaries: readonly string[];
  /** What stands between such a verb and a name: said the Pentagon. */
  articles: readonly string[];
  /** Prepositions that put something into a place: what follows is the place itself, and no club or ship of its name. */
  locatives: readonly string[];
  /** Things that bear names: a name in quotation marks beside such a noun is theirs. Scripts without capitals. */
  bearers: readonly string[];
  /** What has something like a body abroad: アジア版NATO. Editions of an app or in a language are its own. */
  regions: readonly string[];
  /** Words before a name in quotation marks of which something is only an imitation: 山寨“白宫”. */
  imitations: readonly string[];
}

export type Cue = keyof Cues;
