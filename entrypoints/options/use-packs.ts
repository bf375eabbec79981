/** The installed packs, and what the reader does with them. */
import { useEffect, useRef, useState } from 'preact/hooks';
import type { PackNews } from '../../components/options/option-values.ts';
import { chooseText } from '../../core/card/choose-text.ts';
import type { AddStep } from '../../platform/add-pack.ts';
import { ask } from '../../platform/ask.ts';
import type { PackSummary } from '../../platform/messages.ts';
import { reasonOf } from '../../platform/reason-of.ts';
import { addPack } from './add-pack.ts';

/** @param languages BCP 47 tags, best first. */
export function usePacks(languages: readonly string[]) {
  const [packs, setPacks] = useState<readonly PackSummary[]>([]);
  const [news, setNews] = useState<PackNews | null>(null);
  // Known at once, before the page is drawn again: a second drop must not start a second worker.
  const busy = useRef(false);
  const canceller = useRef(new AbortController());
  const load = async (): Promise<void> => setPacks(await ask('packs', {}));
  useEffect(() => void load(), []);

  const whileBusy = async (job: () => Promise<PackNews | null>): Promise<void> => {
    if (busy.current) return;
    busy.current = true;
    try {
      setNews(await job());
    } finally {
      busy.current = false;
    }
  };

  return {
    packs,
    news,
    add: (files: readonly File[]) =>
      whileBusy(async () => {
        canceller.current = new AbortController();
        const { signal } = canceller.current;
        const step = (now: AddStep) => setNews({ state: 'adding', step: now });
        step('reading');
        try {
          const outcome = await addPack(files, step, signal);
          if (outcome.state !== 'added') return outcome;
          await load();
          return { ...outcome, title: chooseText(outcome.title, languages) };
        } catch (error) {
          return signal.aborted ? null : { state: 'not-added', reason: reasonOf(error) };
        }
      }),
    remove: (pack: string) =>
      whileBusy(async () => {
        const title = chooseText(packs.find(({ id }) => id === pack)?.title ?? {}, languages);
        try {
          await ask('removePack', { pack });
          await load();
          return { state: 'removed', title };
        } catch (error) {
          return { state: 'not-removed', title, reason: reasonOf(error) };
        }
      }),
    cancel: () => canceller.current.abort(),
    dismiss: () => setNews(null),
  };
}
