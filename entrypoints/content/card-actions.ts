/** What a reader does on a card, carried to the background. */
import type { CardActions } from '../../page/card-surface.ts';
import { ask } from '../../platform/ask.ts';

export const cardActions: CardActions = {
  openExplorer: ({ pack, entity }) => quietly(ask('openExplorer', { pack, entity })),
  muteEntity: ({ pack, entity }) => quietly(ask('muteEntity', { pack, entity })),
  muteSite: () => quietly(ask('muteSite', {})),
  citation: () => Promise.reject(new Error('not yet')),
  markdown: () => Promise.reject(new Error('not yet')),
};

/** When the extension is gone there is nobody to do it, and nobody to tell. */
function quietly(asked: Promise<unknown>): void {
  asked.catch((error: unknown) => console.warn('Newsgloss:', error));
}
