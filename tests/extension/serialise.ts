/** The page as text, so that any change to it shows. */
import type { Page } from 'puppeteer-core';
import { until } from '../../tools/until.ts';

/** Every frame's document with its open shadow trees, by the frame's address. */
export async function serialise(page: Page): Promise<string> {
  const parts = await Promise.all(
    page.frames().map(async (frame) => `${frame.url()}\n${await frame.evaluate(serialiseDocument)}`),
  );
  // The browser makes up these addresses anew each time.
  return parts
    .map((part) => part.replaceAll(/blob:[^"\s]+/g, 'blob:'))
    .sort()
    .join('\n\n');
}

/** Runs in the page. Attributes of `html` are part of it, and so is what stands beside `body`. */
function serialiseDocument(): string {
  const writer = new XMLSerializer();
  const trees: string[] = [];
  const walk = (root: Document | ShadowRoot): void => {
    trees.push([...root.childNodes].map((node) => writer.serializeToString(node)).join('\n'));
    for (const element of root.querySelectorAll('*')) if (element.shadowRoot) walk(element.shadowRoot);
  };
  walk(document);
  return trees.join('\n--- shadow root\n');
}

/** Serialises a page that changes by itself, once it stands still. */
export async function serialiseAtRest(page: Page): Promise<string> {
  let before = '';
  let equal = 0;
  return until(`${page.url()} to stand still`, async () => {
    const now = await serialise(page);
    equal = now === before ? equal + 1 : 0;
    before = now;
    return equal >= 3 && now;
  });
}
