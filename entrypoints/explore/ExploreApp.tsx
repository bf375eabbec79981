/** The explorer's state: what the address names is what is open. */
import { useCallback, useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { Explore, type ExploreView } from '../../components/explore/Explore.tsx';
import { ask } from '../../platform/ask.ts';
import { browser } from '../../platform/browser.ts';
import { interfaceLanguage } from '../../platform/language.ts';
import { reasonOf } from '../../platform/reason-of.ts';
import { type ExploreAddress, exploreHref, readExploreHash, searchHash } from '../shared/explore-address.ts';
import { useSearch } from '../shared/use-search.ts';
import { useSettings } from '../shared/use-settings.ts';

export function ExploreApp() {
  const settings = useSettings();
  const [address, go] = useAddress();
  const { text, found, failure, search } = useSearch();
  const [view, setView] = useState<ExploreView>({ state: 'loading' });
  const language = settings === null ? null : interfaceLanguage(settings);

  // The language is asked for again because entries come in it. At once, not after the paint: a letter typed between would
  // be written over by the address before it.
  useLayoutEffect(() => {
    if (language === null) return;
    let left = false;
    if (address.at === 'search') search(address.text);
    else {
      search('');
      void load(address).then((loaded) => {
        if (left) return;
        setView(loaded);
        window.scrollTo(0, 0);
      });
    }
    return () => {
      left = true;
    };
  }, [address, language, search]);
  useEffect(() => {
    document.title = titleOf(view);
  }, [view]);

  // From entry to entry the reader still comes from the same article; a search or the start is a new beginning.
  const articleDate = address.at === 'record' ? address.articleDate : undefined;
  const onNested = useCallback(
    (pack: string, id: string) => {
      location.hash = exploreHref({ kind: 'entity', pack, id, articleDate }).split('#')[1] ?? '';
    },
    [articleDate],
  );

  if (settings === null || language === null) return null;
  const searching: ExploreView =
    failure === null ? { state: 'search', found } : { state: 'failed', reason: failure };
  return (
    <Explore
      language={language}
      theme={settings.theme}
      view={address.at === 'search' ? searching : view}
      text={text}
      hrefOf={(kind, pack, id) => exploreHref({ kind, pack, id, articleDate })}
      startHref="/explore.html#"
      onSearch={(wanted) => {
        search(wanted);
        // Typing leaves one step in the history, not one a letter.
        go(searchHash(wanted), address.at === 'search' ? 'replace' : 'push');
      }}
      onNested={onNested}
      onOptions={() => void browser.runtime.openOptionsPage()}
    />
  );
}

type Go = (hash: string, how: 'push' | 'replace') => void;

function useAddress(): [ExploreAddress, Go] {
  const [address, setAddress] = useState(() => readExploreHash(location.hash));
  useEffect(() => {
    const changed = () => setAddress(readExploreHash(location.hash));
    window.addEventListener('hashchange', changed);
    return () => window.removeEventListener('hashchange', changed);
  }, []);
  const go = useCallback<Go>((hash, how) => {
    if (how === 'push') history.pushState(null, '', hash);
    else history.replaceState(null, '', hash);
    setAddress(readExploreHash(hash));
  }, []);
  return [address, go];
}

async function load(address: Exclude<ExploreAddress, { at: 'search' }>): Promise<ExploreView> {
  try {
    if (address.at === 'start') return { state: 'start', contents: await ask('contents', {}) };
    const { kind, pack, id, articleDate } = address;
    const entry = await ask('entry', { kind, pack, id, ...(articleDate !== undefined && { articleDate }) });
    if (entry === null) return { state: 'missing' };
    const { kind: state, ...rest } = entry;
    return { state, ...rest } as ExploreView;
  } catch (error) {
    return { state: 'failed', reason: reasonOf(error) };
  }
}

function titleOf(view: ExploreView): string {
  if (!('card' in view)) return 'Newsgloss';
  const event = view.state === 'entity' ? undefined : view.card.events.find(({ id }) => id === view.event);
  return `${event?.title.text ?? view.card.entity.name.text} · Newsgloss`;
}
