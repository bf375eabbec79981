import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Lookout, type LookoutOptions, startLookout } from '../../page/lookout.ts';
import { show, until } from './reader-support/frame.ts';

let lookout: Lookout | undefined;
afterEach(() => lookout?.stop());

/** Looks out for “Kursk Oblast”, with everything that it was shown. */
function lookOut(options: Partial<LookoutOptions> = {}) {
  const shown: string[] = [];
  const seen = vi.fn();
  lookout = startLookout({
    document,
    mayHoldName: (text) => {
      shown.push(text);
      return text.includes('Kursk Oblast');
    },
    seen,
    ...options,
  });
  return { shown, seen, lookout };
}

/** Everything so far was read. */
const quiet = (): Promise<void> => until(() => lookout?.status === 'watching');

describe('the lookout', () => {
  it('sees a name across elements at once, tells so once, and ends', async () => {
    show('<p>In <a>Kursk</a> <b>Ob</b>last.</p><p>Kursk Oblast</p>');
    const { seen } = lookOut();
    expect(seen).toHaveBeenCalledTimes(1);
    expect(lookout?.status).toBe('stopped');
    document.body.append('Kursk Oblast');
    await until(() => document.body.textContent?.endsWith('Oblast') === true);
    expect(seen).toHaveBeenCalledTimes(1);
  });

  it('is not shown what nobody reads as text', async () => {
    show(
      '<p>Quiet.</p><textarea>Kursk Oblast</textarea><code>Kursk Oblast</code><p contenteditable>Kursk Oblast</p>',
    );
    const { shown, seen } = lookOut();
    await quiet();
    expect(seen).not.toHaveBeenCalled();
    expect(shown.join()).not.toContain('Oblast');
  });

  it.each<[string, (page: HTMLElement) => void]>([
    ['is added', (page) => page.append('Kursk Oblast')],
    ['is completed by an edit', (page) => page.querySelector('b')?.firstChild?.replaceWith(' Oblast')],
    [
      'is completed by a removal',
      (page) => {
        page.querySelector('i')?.remove();
      },
    ],
    ['comes into sight', (page) => page.querySelector('[hidden]')?.removeAttribute('hidden')],
    [
      'comes in a shadow root',
      (page) => {
        const host = document.createElement('x-late');
        page.append(host);
        host.attachShadow({ mode: 'open' }).innerHTML = '<p>Kursk Oblast</p>';
      },
    ],
  ])('sees a name that %s later', async (_, change) => {
    const page = show(
      '<p>Kursk<b>-like</b></p><p>Kursk<i><br></i> Oblast</p><p hidden>Kursk <em>Oblast</em></p>',
    );
    const { seen } = lookOut();
    await quiet();
    expect(seen).not.toHaveBeenCalled();
    change(page);
    await until(() => seen.mock.calls.length === 1);
  });

  it('opens closed shadow roots where it may', () => {
    const page = show('<div id="host"></div>');
    const root = page.querySelector('#host')?.attachShadow({ mode: 'closed' });
    if (root) root.innerHTML = '<p>Kursk Oblast</p>';
    const { seen } = lookOut({ shadowRootOf: (element) => (element.id === 'host' ? (root ?? null) : null) });
    expect(seen).toHaveBeenCalled();
  });

  it('reads a very long text in parts', async () => {
    show('').append(`${'Nothing stands here. '.repeat(20_000)}`);
    const { shown } = lookOut();
    await quiet();
    for (const text of shown) expect(text.length).toBeLessThan(70_000);
    expect(shown.join('')).toHaveLength(420_000);
  });

  it('reads everything again when it is told to', async () => {
    show('<p>Quiet.</p>');
    let found = false;
    const { seen } = lookOut({ mayHoldName: () => found });
    await quiet();
    found = true;
    lookout?.rescan();
    await until(() => seen.mock.calls.length === 1);
  });

  it('changes nothing in the page, and ends quietly when it fails', async () => {
    const page = show('<p>Quiet.</p>');
    const before = document.documentElement.outerHTML;
    const { seen } = lookOut({
      mayHoldName: () => {
        throw new Error('broken filter');
      },
    });
    await until(() => lookout?.status === 'stopped');
    expect(seen).not.toHaveBeenCalled();
    expect(document.documentElement.outerHTML).toBe(before);
    expect(page.childElementCount).toBe(1);
    expect(CSS.highlights.size).toBe(0);
  });
});
