/**
 * Opens Chromium or Firefox with the built extension in it, for the demo, the screenshots and the extension tests.
 * Both are driven through puppeteer-core, so nothing is downloaded and the reader's own profile is not touched.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type BrowserKind, findBrowser, howToInstall } from './find-browsers.mjs';
import { until } from './until.ts';

export type { BrowserKind } from './find-browsers.mjs';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/** Firefox makes this up for each profile; a fixed one lets us open extension pages by address. */
const FIREFOX_UUID = '6f0a4c52-51a7-4d0c-9a1e-6e657767676c';

const WINDOW = { width: 1280, height: 900 };

/** A running browser; `close` ends it and forgets its profile. */
export interface OpenBrowser {
  kind: BrowserKind;
  browser: Browser;
  /**
   * Installs the built extension.
   * @param folder Defaults to the build of this browser in .output/.
   * @throws {Error} when there is no build.
   */
  install(folder?: string): Promise<Extension>;
  close(): Promise<void>;
}

/** The extension as installed in one browser. */
export interface Extension {
  /** Address of one of its pages, such as `popup.html`. */
  url(path: string): string;
  /** Opens one of its pages in a new tab and waits until its scripts have run. */
  openPage(path: string): Promise<Page>;
  /** Removes it, as an update or the reader does; its content scripts stay behind in open pages. */
  remove(): Promise<void>;
}

/** Folder of the build for a browser. */
export function buildFolder(kind: BrowserKind): string {
  return join(ROOT, '.output', kind === 'firefox' ? 'firefox-mv3' : 'chrome-mv3');
}

function geckoId(folder: string): string {
  const manifest = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8')) as {
    browser_specific_settings?: { gecko?: { id?: string } };
  };
  const id = manifest.browser_specific_settings?.gecko?.id;
  if (id === undefined) throw new Error(`${folder}/manifest.json names no gecko id; Firefox needs one.`);
  return id;
}

/**
 * Opens a browser without the extension.
 * @throws {Error} when none is installed; the message says what to do.
 */
export async function openBrowser(
  kind: BrowserKind,
  { headless = true, extension = buildFolder(kind) }: { headless?: boolean; extension?: string } = {},
): Promise<OpenBrowser> {
  const executablePath = findBrowser(kind);
  if (executablePath === undefined) throw new Error(howToInstall(kind));
  const shared = { executablePath, headless, defaultViewport: headless ? WINDOW : null };
  const browser = await (kind === 'firefox'
    ? puppeteer.launch({
        ...shared,
        browser: 'firefox',
        // Without system access Firefox lets no driver into extension pages.
        args: ['--remote-allow-system-access', `--width=${WINDOW.width}`, `--height=${WINDOW.height}`],
        extraPrefsFirefox: existsSync(join(extension, 'manifest.json'))
          ? { 'extensions.webextensions.uuids': JSON.stringify({ [geckoId(extension)]: FIREFOX_UUID }) }
          : {},
      })
    : puppeteer.launch({
        ...shared,
        pipe: true,
        enableExtensions: true,
        args: [
          // Root (a container, CI) can't use Chromium's sandbox; everyone else keeps it.
          ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
          '--disable-gpu',
          '--disable-quic',
          '--no-first-run',
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
          `--window-size=${WINDOW.width},${WINDOW.height}`,
        ],
      }));
  return {
    kind,
    browser,
    close: () => browser.close(),
    async install(folder = extension) {
      if (!existsSync(join(folder, 'manifest.json'))) {
        throw new Error(`There is no build in ${folder}. Run npm run build.`);
      }
      const id = await browser.installExtension(folder);
      // The welcome page opens by itself, in front; a page opened before it would go to the back and stop painting.
      await until('the welcome page', () => shows(browser, '/welcome.html'));
      const origin = kind === 'firefox' ? `moz-extension://${FIREFOX_UUID}` : `chrome-extension://${id}`;
      const url = (path: string) => `${origin}/${path}`;
      return {
        url,
        openPage: (path) => openExtensionPage(browser, kind, url(path)),
        remove: () => browser.uninstallExtension(id),
      };
    },
  };
}

/** Whether some tab shows a page whose address ends like this. Firefox's driver knows no addresses of extensions. */
async function shows(browser: Browser, ending: string): Promise<boolean> {
  const addresses = await Promise.all(
    (await browser.pages()).map((page) => page.evaluate(() => location.href).catch(() => '')),
  );
  return addresses.some((address) => address.endsWith(ending));
}

async function openExtensionPage(browser: Browser, kind: BrowserKind, address: string): Promise<Page> {
  const page = await browser.newPage();
  const arrived = page.goto(address);
  if (kind === 'firefox') {
    // Firefox's driver never says that an extension page has loaded, so ask the page itself.
    arrived.catch(() => undefined);
    // The question itself fails while one document gives way to the next, so it is asked again.
    await until(address, () =>
      page.evaluate(
        (wanted) => location.href.startsWith(wanted) && document.readyState === 'complete',
        address,
      ),
    );
  } else {
    await arrived;
  }
  return page;
}
