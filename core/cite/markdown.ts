/**
 * One card as Markdown (CommonMark), to be pasted into notes or an issue: the entry, its events, who said what,
 * and a numbered list of sources. Text of a pack is text: whatever Markdown would read as markup is escaped.
 */

import type { CardClaim, CardData, CardEvent } from '../card/card-data.ts';
import { sourceVoice } from '../card/source-voice.ts';
import { sourcesOfClaim } from './citation.ts';
import type { CiteWords } from './cite-words.ts';
import { uriOf } from './uri.ts';

/** The whole card. Sources are numbered in the order in which they are first cited. */
export function toMarkdown(card: CardData, words: CiteWords): string {
  return new CardMarkdown(card, words).write();
}

class CardMarkdown {
  readonly #card: CardData;
  readonly #words: CiteWords;
  /** Source id → its number. */
  readonly #cited = new Map<string, number>();

  constructor(card: CardData, words: CiteWords) {
    this.#card = card;
    this.#words = words;
  }

  write(): string {
    const { entity, events, pack } = this.#card;
    const original = entity.original ? ` (${escapeText(entity.original.text)})` : '';
    const blocks = [
      `# ${escapeText(entity.name.text)}${original}`,
      `${escapeText(entity.summary.text)}${this.#cite(entity.sources)}`,
      ...events.flatMap((event) => this.#event(event)),
    ];
    const from = this.#words.from(
      pack.title.text,
      pack.version,
      `${pack.licence.name}, ${pack.licence.attribution}`,
    );
    return `${[...blocks, this.#sources(), escapeText(from)].filter((block) => block !== '').join('\n\n')}\n`;
  }

  #event(event: CardEvent): string[] {
    const claims = event.claims.map((claim) => this.#claim(claim)).join('\n');
    const later = event.later
      .map(
        ({ date, title, sources }) =>
          `- ${this.#words.later}: ${this.#words.date(date)}, ${escapeText(title.text)}${this.#cite(sources)}`,
      )
      .join('\n');
    return [
      `## ${this.#words.date(event.date)}: ${escapeText(event.title.text)}`,
      `${escapeText(event.summary.text)}${this.#cite(event.sources)}`,
      [claims, later].filter((list) => list !== '').join('\n'),
    ];
  }

  #claim(claim: CardClaim): string {
    const { correction, note, standing, verification } = this.#words;
    const said = claim.said ? `, ${this.#words.date(claim.said)}` : '';
    const more = [
      ...(claim.correction ? [`  - ${correction}: ${escapeText(claim.correction.text)}`] : []),
      ...(claim.note ? [`  - ${note}: ${escapeText(claim.note.text)}`] : []),
    ];
    return [
      `- **${escapeText(claim.speaker.name.text)}**${said}: ${escapeText(claim.text.text)} ` +
        `*${standing(claim.standing)}; ${verification(claim.verification)}.*${this.#cite(sourcesOfClaim(claim))}`,
      ...more,
    ].join('\n');
  }

  /** The numbers of sources in brackets, as a reader of plain text understands them too. */
  #cite(ids: readonly string[]): string {
    const numbers = ids
      .filter((id) => this.#card.sources[id] !== undefined)
      .map((id) => {
        const number = this.#cited.get(id) ?? this.#cited.size + 1;
        this.#cited.set(id, number);
        return number;
      });
    return numbers.length > 0 ? ` \\[${numbers.join(', ')}\\]` : '';
  }

  #sources(): string {
    return [...this.#cited]
      .map(([id, number]) => {
        const source = this.#card.sources[id];
        if (!source) return '';
        const date = source.issued ? `, ${this.#words.date(source.issued)}` : '';
        const name = source.title === undefined ? '' : `: ${escapeText(source.title)}`;
        return (
          `${number}. [${escapeText(source.publisher)}${name}](${linkTarget(source.url)})${date} ` +
          `(${this.#words.independence(sourceVoice(source))})`
        );
      })
      .join('\n');
  }
}

/** Punctuation that CommonMark may read as markup, anywhere or at the start of a line. */
function escapeText(text: string): string {
  return text.replace(/[\\`*_[\]<>#|~&!]/g, '\\$&').replace(/^(\d+)([.)])|^([-+])/, '$1\\$2$3');
}

/** An address that can't end its link early. */
function linkTarget(url: string): string {
  return uriOf(url).replace(/[\\()<>]/g, (character) => `%${character.charCodeAt(0).toString(16)}`);
}
