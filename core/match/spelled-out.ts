/** Whether the words that a run gives for an acronym are ours. */
import type { Span } from './expansion.ts';
import type { Group, Option, Tally } from './findings.ts';
import type { Word } from './run-context.ts';
import { longer } from './tallies.ts';

/** What the text says that the acronym stands for: ours where a name of ours, or a word for it, stands there. */
export function readExpansion(
  { sense }: Option,
  expansion: Span,
  groups: readonly Group[],
  words: readonly Word[],
  tally: Tally,
): void {
  const touches = ({ start, end }: { start: number; end: number }) =>
    start < expansion.end && end > expansion.start;
  const ours =
    groups.some(
      (other) => touches(other) && other.options.some((option) => option.sense.entity === sense.entity),
    ) ||
    words.some(
      (word) => touches(word) && word.sense.entity === sense.entity && word.sense.target.role === 'for',
    );
  if (ours) tally.spelledOut = longer(tally.spelledOut, sense.index);
  else tally.otherwise = longer(tally.otherwise, sense.index);
}
