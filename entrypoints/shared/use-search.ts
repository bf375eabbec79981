/** Searching as the reader types: the last answer asked for is the one shown. */
import { useCallback, useRef, useState } from 'preact/hooks';
import type { FoundRecord } from '../../core/search/found.ts';
import { ask } from '../../platform/ask.ts';
import { reasonOf } from '../../platform/reason-of.ts';

export interface Search {
  text: string;
  /** null while nothing was searched. */
  found: readonly FoundRecord[] | null;
  failure: string | null;
  search(text: string): void;
}

export function useSearch(): Search {
  const [text, setText] = useState('');
  const [found, setFound] = useState<readonly FoundRecord[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const asked = useRef(0);
  const last = useRef('');
  const search = useCallback((wanted: string) => {
    setText(wanted);
    if (wanted === last.current) return;
    last.current = wanted;
    asked.current += 1;
    const number = asked.current;
    if (wanted.trim() === '') return setFound(null);
    ask('search', { text: wanted.slice(0, 400) }).then(
      (hits) => {
        if (number !== asked.current) return;
        setFound(hits);
        setFailure(null);
      },
      (error: unknown) => setFailure(reasonOf(error)),
    );
  }, []);
  return { text, found, failure, search };
}
