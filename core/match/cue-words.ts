/** The cue words of all loaded tables (core/text/cues.ts), as the rules of recognition ask for them. */
import type { Cue, Cues } from '../text/cues.ts';

export class CueWords {
  private readonly words = new Map<Cue, Set<string>>();

  add(cues: Partial<Cues>): void {
    for (const [cue, list] of Object.entries(cues)) {
      const known = this.words.get(cue as Cue);
      if (known === undefined) this.words.set(cue as Cue, new Set(list));
      else for (const word of list) known.add(word);
    }
  }

  /** Whether a word, lower case, is such a cue. */
  has(cue: Cue, word: string): boolean {
    return this.words.get(cue)?.has(word) ?? false;
  }

  /** The cue word that the text has from `at` on; for scripts without spaces. */
  startingAt(cue: Cue, text: string, at: number): string | undefined {
    for (const word of this.words.get(cue) ?? []) if (text.startsWith(word, at)) return word;
    return undefined;
  }

  /** The cue word that the text has up to `end`; for scripts without spaces. */
  endingAt(cue: Cue, text: string, end: number): string | undefined {
    for (const word of this.words.get(cue) ?? []) if (text.endsWith(word, end)) return word;
    return undefined;
  }
}
