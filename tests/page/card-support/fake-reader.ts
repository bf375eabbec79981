/** A reader whose marked names are the `<i data-entity>` elements of the page: the card's tests need no matcher. */
import type { Evidence } from '../../../core/match/mention.ts';
import type { PageMention, Reader } from '../../../page/contract.ts';
import { FIXTURE_PACK } from '../../gallery/fixture-book.ts';

export interface FakeReader extends Reader {
  /** The mention drawn as the open one. */
  emphasised: PageMention | null;
}

const evidence: Evidence = { kind: 'full-name' };

export function fakeReader(document: Document): FakeReader {
  const keys = new WeakMap<Element, string>();
  let count = 0;
  const mentionOf = (element: Element): PageMention => {
    let key = keys.get(element);
    if (key === undefined) {
      count += 1;
      key = `mention-${count}`;
      keys.set(element, key);
    }
    const known = key;
    const entity = element.getAttribute('data-entity') ?? '';
    return {
      start: 0,
      end: element.textContent?.length ?? 0,
      entity,
      pack: FIXTURE_PACK,
      alias: element.textContent ?? '',
      lang: 'en',
      evidence,
      key: known,
      root: document,
      range: () =>
        element.isConnected
          ? new StaticRange({
              startContainer: element,
              startOffset: 0,
              endContainer: element,
              endOffset: element.childNodes.length,
            })
          : null,
      rects: () => [...element.getClientRects()],
    };
  };
  const all = (): PageMention[] => [...document.querySelectorAll('i[data-entity]')].map(mentionOf);
  const reader: FakeReader = {
    emphasised: null,
    state: { status: 'watching', mentions: 0 },
    mentions: all,
    mentionAt(x, y) {
      const element = document.elementFromPoint(x, y)?.closest('i[data-entity]');
      return element ? mentionOf(element) : null;
    },
    next(from, direction) {
      const mentions = all();
      const index = mentions.findIndex(({ key }) => key === from?.key);
      const next = index < 0 && direction < 0 ? mentions.length - 1 : index + direction;
      return mentions[(next + mentions.length) % mentions.length] ?? null;
    },
    emphasise(mention) {
      reader.emphasised = mention;
    },
    update() {},
    rescan() {},
    stop() {},
  };
  return reader;
}
