import { describe, expect, it } from 'vitest';
import { citeWords } from '../../components/card/cite-words.ts';
import { assembleCard } from '../../core/card/assemble.ts';
import type { CardData } from '../../core/card/card-data.ts';
import { citationOfClaim, citationOfEntry } from '../../core/cite/citation.ts';
import { toMarkdown } from '../../core/cite/markdown.ts';
import { cardBookOf } from '../../core/pack/card-book-of.ts';
import type { PackInput } from '../../core/pack/schema.ts';
import { validatePack } from '../../core/pack/validate.ts';
import { smallPack } from './pack-fixture.ts';

const words = citeWords('en-GB');

function cardOf(input: PackInput, language = 'en'): CardData {
  const validation = validatePack(input);
  if (!validation.ok) throw new Error(JSON.stringify(validation.problems));
  const card = assembleCard(cardBookOf(validation.pack), 'watch', { languages: [language] });
  if (!card) throw new Error('no card');
  return card;
}

/** The small pack with everything that a citation can show. */
function fullPack(): PackInput {
  const pack = smallPack();
  for (const entity of pack.entities) entity.sources = ['gazette'];
  for (const source of pack.sources ?? []) {
    source.title = 'Ten *drones* over [Harbour]';
    source.issued = '2024-10-30';
  }
  for (const claim of pack.claims ?? []) {
    claim.note = { en: 'Its own count.' };
    claim.correction = { en: 'Eleven, not ten.' };
    claim.sources = { reportedBy: ['gazette'], correctedBy: ['gazette'] };
    claim.verification = 'corrected';
  }
  return pack;
}

const firstClaim = (card: CardData) => {
  const claim = card.events[0]?.claims[0];
  if (!claim) throw new Error('no claim');
  return claim;
};

describe('a citation as text', () => {
  it('names the entry, the pack with its version and licence, and each source', () => {
    const card = cardOf(fullPack());
    const [first, second, third, ...rest] = citationOfEntry(card, words).split('\n');
    expect(first).toBe('Coast Watch. A service.');
    expect(second).toContain('“Small pack”, version 1.0.0, CC0-1.0, Tests');
    expect(third).toMatch(/^- .+, “Ten \*drones\* over \[Harbour\]”, 30 Oct 2024\. https:/);
    expect(rest).toEqual([]);
  });

  it('tells of a claim who said it when, what kind it is, and its correction', () => {
    const card = cardOf(fullPack());
    const lines = citationOfClaim(card, firstClaim(card), words).split('\n');
    expect(lines[0]).toBe(
      'Coast Watch (30 Oct 2024): The Coast Watch counted ten drones and stopped seven. [Official statement; Corrected]',
    );
    expect(lines[1]).toBe('Correction: Eleven, not ten.');
    expect(lines.filter((line) => line.startsWith('- '))).toHaveLength(1);
  });

  it('invents nothing where title and date are unknown', () => {
    const pack = fullPack();
    for (const source of pack.sources ?? []) {
      delete source.title;
      delete source.issued;
    }
    const card = cardOf(pack);
    const [source] = Object.values(card.sources);
    expect(citationOfEntry(card, words).split('\n')[2]).toBe(`- ${source?.publisher}. ${source?.url}`);
  });
});

describe('a card as Markdown', () => {
  it('writes entry, events, claims with their kind, and a numbered list of sources', () => {
    const text = toMarkdown(cardOf(fullPack()), words);
    expect(text).toContain('# Coast Watch\n\nA service. \\[1\\]\n');
    const night = words.date({ edtf: '2024-10-29/2024-10-30', from: '2024-10-29', to: '2024-10-30' });
    expect(text).toContain(`\n## ${night}: Night attack\n`);
    expect(text).toContain(
      '- **Coast Watch**, 30 Oct 2024: The Coast Watch counted ten drones and stopped seven. ' +
        '*Official statement; Corrected.* \\[1\\]\n  - Correction: Eleven, not ten.\n  - Note: Its own count.',
    );
    expect(text).toMatch(
      /\n1\. \[.+: Ten \\\*drones\\\* over \\\[Harbour\\\]\]\(https:.+\), 30 Oct 2024 \(.+\)\n/,
    );
  });

  it('lets no text of a pack become markup or end its link early', () => {
    const pack = fullPack();
    for (const entity of pack.entities) entity.summary = { en: '# <b>no</b> ![x](y) `z` __q__' };
    for (const source of pack.sources ?? []) source.URL = 'https://gazette.example/a_(b)';
    const text = toMarkdown(cardOf(pack), words);
    expect(text).toContain('\\# \\<b\\>no\\</b\\> \\!\\[x\\](y) \\`z\\` \\_\\_q\\_\\_');
    expect(text).toContain('](https://gazette.example/a_%28b%29)');
  });

  it('keeps a text that starts like a list an ordinary text', () => {
    const pack = fullPack();
    for (const entity of pack.entities) entity.summary = { en: '- 1. not a list' };
    expect(toMarkdown(cardOf(pack), words)).toContain('\n\\- 1. not a list');
    for (const entity of pack.entities) entity.summary = { en: '62. drones' };
    expect(toMarkdown(cardOf(pack), words)).toContain('\n62\\. drones');
  });
});
