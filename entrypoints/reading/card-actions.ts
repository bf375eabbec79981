/** What a reader does on a card, carried to the background. */
import { registeredBibliographer } from '../../components/card/bibliographer.ts';
import type { CardData } from '../../core/card/card-data.ts';
import type { CardActions } from '../../page/card-surface.ts';
import { ask } from '../../platform/ask.ts';

export const cardActions: CardActions = {
  openExplorer: ({ pack, entity }, articleDate) =>
    quietly(ask('openExplorer', { pack, entity, ...(articleDate !== undefined && { articleDate }) })),
  goToName: ({ pack, entity }) => quietly(ask('goToName', { pack, entity })),
  muteEntity: ({ pack, entity }) => quietly(ask('muteEntity', { pack, entity })),
  muteSite: () => quietly(ask('muteSite', {})),
  citation: (card) => cite(card, 'citation'),
  markdown: (card) => cite(card, 'markdown'),
  bibliography: async (card, style, language) => {
    if (registeredBibliographer() === undefined) await ask('citeCode', {});
    const format = registeredBibliographer();
    if (format === undefined) throw new Error('The citation processor could not be loaded into this frame.');
    return format(card, style, language);
  },
};

async function cite({ pack, entity, articleDate }: CardData, as: 'citation' | 'markdown'): Promise<string> {
  const wish = { pack: pack.id, entity: entity.id, ...(articleDate !== undefined && { articleDate }), as };
  const text = await ask('cite', wish);
  if (text === null) throw new Error('This name is in no installed pack any more.');
  return text;
}

/** When the extension is gone there is nobody to do it, and nobody to tell. */
function quietly(asked: Promise<unknown>): void {
  asked.catch((error: unknown) => console.warn('Newsgloss:', error));
}
