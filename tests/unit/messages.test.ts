import * as v from 'valibot';
import { describe, expect, test, vi } from 'vitest';
import { carried, carry, PROBE } from '../../platform/bytes.ts';
import { answer, type ContentHandlers, type PageHandlers, RefusedError } from '../../platform/doors.ts';
import { CONTENT_DOOR, PAGE_DOOR } from '../../platform/messages.ts';
import { ToFrame } from '../../platform/to-frame.ts';
import { EXTENSION_ID, EXTENSION_ORIGIN } from './fake-browser.ts';

vi.mock('../../platform/browser.ts', () => import('./fake-browser.ts'));

type Sender = Parameters<typeof answer>[1];

const tab = { id: 7, url: 'https://news.example/a', index: 0, active: true } as NonNullable<Sender['tab']>;
const FRAME = { id: EXTENSION_ID, tab, frameId: 3, url: 'https://ads.example/frame' } as Sender;
const OWN_PAGE = { id: EXTENSION_ID, url: `${EXTENSION_ORIGIN}/popup.html` } as Sender;

/** Handlers that answer with the door's name, what they were asked and by whom. */
function echo<Handlers>(door: string, schemas: object): Handlers {
  return Object.fromEntries(
    Object.keys(schemas).map((ask) => [
      ask,
      async (input: unknown, caller: unknown) => ({ door, ask, input, caller }),
    ]),
  ) as Handlers;
}
const handlers = {
  content: echo<ContentHandlers>('content', CONTENT_DOOR),
  page: echo<PageHandlers>('page', PAGE_DOOR),
};
const ask = (message: unknown, sender: Sender) => answer(message, sender, handlers);

describe('the doors', () => {
  test('a frame asks at its door and is known by tab and frame', async () => {
    const reply = await ask({ ask: 'card', input: { pack: 'p', entity: 'kura' } }, FRAME);
    expect(reply).toEqual({
      door: 'content',
      ask: 'card',
      input: { pack: 'p', entity: 'kura' },
      caller: { tab: 7, frame: 3, tabUrl: 'https://news.example/a', frameUrl: 'https://ads.example/frame' },
    });
  });

  test('our own page asks at its door', async () => {
    expect(await ask({ ask: 'search', input: { text: 'elbe' } }, OWN_PAGE)).toMatchObject({ door: 'page' });
  });

  test.each(Object.keys(PAGE_DOOR))('a frame may not ask "%s"', async (kind) => {
    // Said of the door: what such a message must carry is not even looked at.
    await expect(ask({ ask: kind, input: {} }, FRAME)).rejects.toThrow('own pages');
  });

  test.each([`${EXTENSION_ORIGIN}.evil.example/popup.html`, 'https://news.example/popup.html', undefined])(
    'a page at %s is not ours',
    async (url) => {
      const sender = { id: EXTENSION_ID, ...(url !== undefined && { url }) } as Sender;
      await expect(ask({ ask: 'packs', input: {} }, sender)).rejects.toThrow(RefusedError);
    },
  );

  test('another extension may ask nothing', async () => {
    await expect(ask({ ask: 'hello', input: {} }, { ...FRAME, id: 'other' })).rejects.toThrow(RefusedError);
    await expect(ask({ ask: 'packs', input: {} }, { ...OWN_PAGE, id: 'other' })).rejects.toThrow(
      RefusedError,
    );
  });

  test('whoever is in no tab is no frame', async () => {
    await expect(ask({ ask: 'report', input: {} }, { id: EXTENSION_ID } as Sender)).rejects.toThrow(
      RefusedError,
    );
  });
});

describe('what messages carry', () => {
  test.each([
    ['card', { pack: 'p' }],
    ['card', { pack: 'p', entity: '../kura' }],
    ['card', { pack: 'p', entity: 'kura', articleDate: '2024-13-45' }],
    ['card', { pack: 'p', entity: 'kura', extra: 1 }],
    ['hello', { probe: null, have: { p: 'not a digest' } }],
    ['hello', []],
    ['cite', { pack: 'p', entity: 'kura', as: 'html' }],
    ['muteSite', { site: 'bank.example' }],
    ['openExplorer', { pack: 'p', entity: 'https://evil.example' }],
    ['openExplorer', { pack: 'p', entity: 'kura', articleDate: 'https://news.example/a' }],
    ['namesHere', { tab: 7 }],
    ['goToName', { tab: 7, pack: 'p', entity: 'kura' }],
    ['report', undefined],
  ])('"%s" with %j is refused', async (kind, input) => {
    await expect(ask({ ask: kind, input }, FRAME)).rejects.toThrow(RefusedError);
  });

  test('more packs than anyone has are refused', async () => {
    const have = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, n) => [`p${n}`, 'a'.repeat(64)]));
    const hello = (count: number) => ask({ ask: 'hello', input: { probe: null, have: have(count) } }, FRAME);
    await expect(hello(1_000)).resolves.toMatchObject({ ask: 'hello' });
    await expect(hello(1_001)).rejects.toThrow(RefusedError);
  });

  test.each([
    null,
    undefined,
    'hello',
    {},
    { ask: 'constructor', input: {} },
    { ask: 'toString', input: {} },
    { ask: '__proto__', input: {} },
    { ask: 'report', input: {}, more: 1 },
  ])('%j is no message', async (message) => {
    await expect(ask(message, FRAME)).rejects.toThrow(RefusedError);
  });

  test.each([
    { tell: 'step', direction: 0 },
    { tell: 'show', pack: 'p', entity: 'Kura Range' },
    { tell: 'explode' },
    { tell: 'changed', extra: 1 },
  ])('frames don’t hear %j', (message) => {
    expect(v.is(ToFrame, message)).toBe(false);
  });
});

describe('bytes', () => {
  // Beyond one chunk of base64.
  const bytes = Uint8Array.from({ length: 100_003 }, (_, index) => (index * 31) % 256);

  test('go as they are to who sent a probe that arrived as bytes', () => {
    expect(carry(bytes, structuredClone(PROBE))).toBe(bytes);
    expect(carried(bytes)).toBe(bytes);
  });

  test.each([JSON.parse(JSON.stringify(PROBE)), null, new Uint8Array(0)])(
    'go as text to who sent a probe that arrived as %j, and come out again',
    (probe) => {
      for (const sent of [bytes, new Uint8Array(0)]) {
        const message = JSON.parse(JSON.stringify(carry(sent, probe)));
        expect(typeof message).toBe('string');
        expect(carried(message)).toEqual(sent);
      }
    },
  );
});
