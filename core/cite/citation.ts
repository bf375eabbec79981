/** What "copy citation" puts on the clipboard: one entry or one claim as plain text, with its sources. */
import type { CardClaim, CardData, CardSource } from '../card/card-data.ts';
import type { CiteWords } from './cite-words.ts';

/** The entry: its name, what it is, the pack that says so, and the sources of that. */
export function citationOfEntry(card: CardData, words: CiteWords): string {
  const { name, summary, sources } = card.entity;
  return [`${name.text}. ${summary.text}`, packLine(card, words), ...sourceLines(card, sources, words)].join(
    '\n',
  );
}

/** The claim: who said what when, its kind and what others found, the pack, and the whole chain of sources. */
export function citationOfClaim(card: CardData, claim: CardClaim, words: CiteWords): string {
  const said = claim.said ? ` (${words.date(claim.said)})` : '';
  const kind = `${words.standing(claim.standing)}; ${words.verification(claim.verification)}`;
  return [
    `${claim.speaker.name.text}${said}: ${claim.text.text} [${kind}]`,
    ...(claim.correction ? [`${words.correction}: ${claim.correction.text}`] : []),
    packLine(card, words),
    ...sourceLines(card, sourcesOfClaim(claim), words),
  ].join('\n');
}

/** Every source of a claim once, in the order of the chain. */
export function sourcesOfClaim({ sources }: CardClaim): string[] {
  return [...new Set(Object.values(sources).flat())];
}

/** Publisher, title in quotation marks, date, address: as much of it as is known. */
function sourceLine(source: CardSource, words: CiteWords): string {
  const title = source.title === undefined ? '' : `, “${source.title}”`;
  const date = source.issued ? `, ${words.date(source.issued)}` : '';
  return `${source.publisher}${title}${date}. ${source.url}`;
}

function packLine({ pack }: CardData, words: CiteWords): string {
  return words.from(pack.title.text, pack.version, `${pack.licence.name}, ${pack.licence.attribution}`);
}

function sourceLines(card: CardData, ids: readonly string[], words: CiteWords): string[] {
  return ids.flatMap((id) => {
    const source = card.sources[id];
    return source ? [`- ${sourceLine(source, words)}`] : [];
  });
}
