/** What content scripts get when they knock. */
import { citeWords } from '../../components/card/cite-words.ts';
import { citationOfEntry } from '../../core/cite/citation.ts';
import { toMarkdown } from '../../core/cite/markdown.ts';
import { refreshBadge } from '../../platform/badge.ts';
import { browser } from '../../platform/browser.ts';
import type { ContentHandlers } from '../../platform/doors.ts';
import { readCard } from '../../platform/entries.ts';
import { hello } from '../../platform/hello.ts';
import { injectCard, injectCitations, injectReading } from '../../platform/inject.ts';
import { interfaceLanguage, readerLanguages } from '../../platform/language.ts';
import type { PacksDb } from '../../platform/packs-db.ts';
import { readFrames } from '../../platform/read-frames.ts';
import { changeSettings, readSettings } from '../../platform/settings.ts';
import { hostOf, withSiteOff } from '../../platform/sites.ts';
import { framesOpenTo, frameWith, namesOfFrames } from '../../platform/tab-names.ts';
import { Confirmations, readTables } from '../../platform/tables.ts';
import { tell } from '../../platform/tell.ts';
import { exploreHref } from '../shared/explore-address.ts';

export function contentHandlers(packs: Promise<PacksDb>): ContentHandlers {
  const confirmations = new Confirmations();
  return {
    hello: async (input, caller) => hello(await packs, await readSettings(), input, caller),

    readingCode: async (_, caller) => {
      await injectReading(caller);
      return null;
    },

    tables: async (input) => readTables(await packs, input),

    confirm: async (input) => confirmations.confirm(await packs, input),

    card: async ({ pack, entity, articleDate }) => {
      const languages = readerLanguages(await readSettings());
      return readCard(await packs, { pack, entity, languages, articleDate });
    },

    cite: async ({ pack, entity, articleDate, as }) => {
      const settings = await readSettings();
      const card = await readCard(await packs, {
        pack,
        entity,
        languages: readerLanguages(settings),
        articleDate,
      });
      const words = citeWords(interfaceLanguage(settings));
      return card && (as === 'citation' ? citationOfEntry(card, words) : toMarkdown(card, words));
    },

    cardCode: async (_, caller) => {
      await injectCard(caller);
      return null;
    },

    citeCode: async (_, caller) => {
      await injectCitations(caller);
      return null;
    },

    report: async (_, { tab }) => {
      await refreshBadge(tab);
      return null;
    },

    muteEntity: async ({ pack, entity }) => {
      const muted = `${pack}/${entity}`;
      await changeSettings(({ entitiesOff }) => ({ entitiesOff: [...new Set([...entitiesOff, muted])] }));
      return null;
    },

    muteSite: async (_, { tabUrl }) => {
      const host = hostOf(tabUrl);
      if (host !== null) await changeSettings(({ sitesOff }) => ({ sitesOff: withSiteOff(sitesOff, host) }));
      return null;
    },

    openExplorer: async ({ pack, entity, articleDate }) => {
      const path = exploreHref({ kind: 'entity', pack, id: entity, articleDate });
      await browser.tabs.create({ url: browser.runtime.getURL(path) });
      return null;
    },

    namesHere: async (_, { tab, frame }) => {
      const frames = framesOpenTo(frame, await readFrames(tab));
      const page = await namesOfFrames(await packs, frames, readerLanguages(await readSettings()));
      return 'names' in page ? page.names : [];
    },

    goToName: async ({ pack, entity }, { tab, frame }) => {
      const where = frameWith(framesOpenTo(frame, await readFrames(tab)), pack, entity);
      if (where !== undefined) await tell(tab, { tell: 'show', pack, entity }, where);
      return null;
    },
  };
}
