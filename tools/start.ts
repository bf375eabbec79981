/**
 * The demo behind `npm start`: builds the extension, serves the sample articles (or one saved page) on loopback and
 * opens them in a browser with the extension. Without a display it prints and photographs what a reader would see.
 */
import { existsSync, statSync } from 'node:fs';
import { basename, delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { type BrowserKind, openBrowser } from './browsers.ts';
import { buildExtension } from './build.ts';
import { report } from './demo/report.ts';
import { takeScreenshots } from './demo/screenshots.ts';
import { findBrowser } from './find-browsers.mjs';
import { isWebArchive } from './pack/saved-page.ts';
import { servePages } from './page-server.ts';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SAMPLES = join(ROOT, 'tools', 'samples');
const ARTICLES = ['english.html', 'japanese.html', 'ukrainian.html', 'russian.html', 'korean.html'];

const USAGE = `npm start [-- OPTIONS]

  --browser chromium|firefox  the browser to open (Chrome, Edge and Brave count as chromium)
  --page FILE.html            open this saved page instead of the sample articles
  --pack FILE|DIR             carry this pack too, beside the bundled one; may be given several times
  --headless                  open no window: print the names found and a card, and take screenshots
  --screenshots FOLDER        where screenshots go (default: artifacts/screenshots)
  --help                      this text`;

function wishes() {
  const { values } = parseArgs({
    options: {
      browser: { type: 'string' },
      page: { type: 'string' },
      pack: { type: 'string', multiple: true, default: [] },
      headless: { type: 'boolean', default: false },
      screenshots: { type: 'string', default: join(ROOT, 'artifacts', 'screenshots') },
      help: { type: 'boolean', default: false },
    },
  });
  const { browser, page } = values;
  if (browser !== undefined && browser !== 'chromium' && browser !== 'firefox') {
    throw new Error(`--browser is chromium or firefox, not ${browser}.`);
  }
  if (page !== undefined && !(existsSync(page) && statSync(page).isFile())) {
    throw new Error(`There is no file ${resolve(page)}.`);
  }
  if (page !== undefined && isWebArchive(page)) {
    throw new Error(`${page} is a web archive: save the page as HTML.`);
  }
  const kind: BrowserKind = browser ?? (findBrowser('chromium') ? 'chromium' : 'firefox');
  const { platform, env } = process;
  const display = platform !== 'linux' || Boolean(env.DISPLAY ?? env.WAYLAND_DISPLAY);
  return { ...values, kind, display, headless: values.headless || !display };
}

async function start(): Promise<void> {
  const { kind, page, pack, headless, display, screenshots, help } = wishes();
  if (help) return console.log(USAGE);
  console.log(`Building the extension for ${kind} …`);
  // wxt.config.ts takes them from here.
  process.env.NEWSGLOSS_PACKS = pack.map((place) => resolve(place)).join(delimiter);
  buildExtension(kind);
  const server = await servePages(page === undefined ? SAMPLES : dirname(resolve(page)));
  const addresses = (page === undefined ? ARTICLES : [basename(page)]).map(
    (file) => `${server.origin}/${encodeURIComponent(file)}`,
  );
  const open = await openBrowser(kind, { headless });
  try {
    const extension = await open.install();
    if (headless) {
      if (!display) console.log('There is no display, so no window is opened; see --help.');
      await report(open, addresses);
      await takeScreenshots(open, extension, addresses, resolve(screenshots));
    } else {
      for (const address of addresses.toReversed()) {
        await (await open.browser.newPage()).goto(address, { waitUntil: 'domcontentloaded' });
      }
      console.log(`Rest the pointer on a marked name. The articles stand at ${addresses[0]}`);
      console.log('Close the browser, or press Ctrl+C here, to end.');
      await new Promise<void>((ended) => {
        open.browser.on('disconnected', () => ended());
        process.once('SIGINT', () => ended());
      });
    }
  } finally {
    await open.close().catch(() => undefined);
    await server.close();
  }
}

try {
  await start();
} catch (error) {
  console.error(`newsgloss: ${error instanceof Error ? error.message : String(error)}`);
  process.exitCode = 1;
}
