/** What stands in a text: names believed and, when asked, names found and not believed. */
import type { Evidence, Mention } from '../../core/match/mention.ts';
import type { Reason, Refusal } from '../../core/match/resolve.ts';
import type { ExplainingRecogniser } from '../../core/match/session.ts';
import type { TextRun } from './saved-page.ts';

interface Place {
  /** UTF-16 code units from the start of the text or, for a page, of its run. */
  start: number;
  end: number;
  text: string;
  /** Number of the run, from 0, in reading order. */
  run: number;
}

/** A name that is believed. */
type Believed = Place & Omit<Mention, 'evidence'> & { evidence?: Evidence };
/** A name that was found and not believed. */
type Refused = Place & Omit<Refusal, 'reason'> & { refused: Reason };
export type Finding = Believed | Refused;

/** All findings in text order. Evidence and refusals are there only with `explain`. */
export function findNames(
  recogniser: ExplainingRecogniser,
  runs: readonly TextRun[],
  explain: boolean,
): Finding[] {
  const session = recogniser.session();
  for (const [key, { text }] of runs.entries()) session.set(key, text);
  return runs.flatMap(({ text, start: base = 0 }, run) => {
    const place = ({ start, end }: { start: number; end: number }): Place => ({
      start: start + base,
      end: end + base,
      text: text.slice(start, end),
      run,
    });
    const believed = session.mentions(run).map(
      ({ evidence, ...mention }): Finding => ({
        ...mention,
        ...place(mention),
        ...(explain && { evidence }),
      }),
    );
    const refused = explain
      ? session
          .refusals(run)
          .map(({ reason, ...refusal }): Finding => ({ ...refusal, ...place(refusal), refused: reason }))
      : [];
    return [...believed, ...refused].sort((a, b) => a.start - b.start);
  });
}

/** Why, in a few words. */
export function told(why: Evidence | Reason): string {
  switch (why.kind) {
    case 'full-name':
      return 'full name';
    case 'full-name-in-text':
      return `the text also says ${why.form}`;
    case 'context':
      return `context: ${why.word}`;
    case 'related-entity':
      return `the text also names ${why.entity}`;
    case 'decoy':
      return `another name: ${why.decoy}`;
    case 'part-of-another-name':
      return 'part of another name';
    case 'context-against':
      return `context against it: ${why.word}`;
    case 'page-against':
      return 'the text speaks more against it than for it';
    case 'namesake':
      return 'a namesake';
    case 'no-evidence':
      return 'a short name that nothing in the text supports';
    case 'ambiguous':
      return `may be any of ${why.entities.join(', ')}`;
  }
}
