/** One browser with the built extension, as every extension test uses it: commands, and what went wrong anywhere. */
import type { CDPSession, Page, Target } from 'puppeteer-core';
import type { Settings } from '../../platform/settings-model.ts';
import { type BrowserKind, type Extension, type OpenBrowser, openBrowser } from '../../tools/browsers.ts';
import { firefoxWindow } from '../../tools/firefox-window.ts';
import { until } from '../../tools/until.ts';

/** The browsers under test; `NEWSGLOSS_TEST_BROWSER=firefox` keeps to one. */
export const BROWSERS: BrowserKind[] = (['chromium', 'firefox'] as const).filter(
  (kind) => (process.env.NEWSGLOSS_TEST_BROWSER ?? kind) === kind,
);

export interface Session {
  kind: BrowserKind;
  open: OpenBrowser;
  /** Installs the extension; before that the browser shows pages as they are without it. */
  install(): Promise<Extension>;
  /** A page whose errors are noted. */
  newPage(): Promise<Page>;
  /** Changes settings, as the options page stores them. */
  set(settings: Partial<Settings>): Promise<void>;
  /** Runs one of the manifest's commands as its keys would, in the tab in front. */
  command(name: string): Promise<void>;
  /** Ends the background, as browsers do when it is idle; its next event starts it anew. */
  sleep(): Promise<void>;
  /** Errors of pages, content scripts, extension pages and the background since the last call. */
  takeErrors(): Promise<string[]>;
  close(): Promise<void>;
}

export async function openSession(kind: BrowserKind): Promise<Session> {
  const open = await openBrowser(kind);
  const errors: string[] = [];
  let extension: Extension | undefined;
  const watch = (page: Page): Page => {
    page.on('pageerror', (error) => errors.push(`${page.url()}: ${String(error)}`));
    page.on('console', (message) => {
      if (message.type() === 'error') errors.push(`${page.url()}: ${message.text()}`);
    });
    return page;
  };
  const chrome = kind === 'firefox' ? await firefoxSide(open) : undefined;
  const watched = kind === 'chromium' ? watchWorkers(open, errors) : [];
  return {
    kind,
    open,
    async install() {
      const installed = await open.install();
      extension = {
        ...installed,
        openPage: async (path) => watch(await installed.openPage(path)),
      };
      return extension;
    },
    newPage: async () => watch(await open.browser.newPage()),
    async set(settings) {
      if (extension === undefined) throw new Error('Install the extension before its settings change.');
      const page = await extension.openPage('options.html');
      const items = Object.fromEntries(
        Object.entries(settings).map(([field, value]) => [`settings.${field}`, value]),
      );
      await page.evaluate(async (stored) => {
        const { chrome } = globalThis as unknown as { chrome: ChromeStorage };
        await chrome.storage.local.set(stored);
      }, items);
      await page.close();
    },
    async command(name) {
      if (chrome) return chrome.command(name);
      const worker = await until('the background', async () => {
        const target = open.browser.targets().find((each) => each.type() === 'service_worker');
        return target?.worker();
      });
      await worker.evaluate(async (command) => {
        const [tab] = await chromeApi().tabs.query({ active: true, lastFocusedWindow: true });
        chromeApi().commands.onCommand.dispatch(command, tab);

        function chromeApi() {
          return (globalThis as unknown as { chrome: ChromeCommands }).chrome;
        }
      }, name);
    },
    async sleep() {
      if (chrome) return chrome.sleep();
      // A worker that is being watched would wait for its watchers when it starts again.
      await Promise.all(watched.splice(0).map((each) => each.detach().catch(() => undefined)));
      const page = await extension?.openPage('options.html');
      const client = await page?.createCDPSession();
      const stopped = Promise.withResolvers<void>();
      client?.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
        if (versions.some(({ runningStatus }) => runningStatus === 'stopped')) stopped.resolve();
      });
      await client?.send('ServiceWorker.enable');
      await client?.send('ServiceWorker.stopAllWorkers');
      await stopped.promise;
      await page?.close();
    },
    async takeErrors() {
      if (chrome && extension) errors.push(...(await chrome.extensionErrors(extension.url(''))));
      return errors.splice(0);
    },
    close: () => open.close(),
  };
}

/** What an extension page's `chrome` has for us. */
interface ChromeStorage {
  storage: { local: { set(items: object): Promise<void> } };
}

/** What the worker's `chrome` has for us; `dispatch` is how Chromium itself raises an event. */
interface ChromeCommands {
  tabs: { query(query: object): Promise<object[]> };
  commands: { onCommand: { dispatch(command: string, tab?: object): void } };
}

/** Notes what goes wrong in the background, from now on. Returns the sessions that do so, which grow in number. */
function watchWorkers(open: OpenBrowser, errors: string[]): CDPSession[] {
  const sessions: CDPSession[] = [];
  const attach = async (target: Target): Promise<void> => {
    if (target.type() !== 'service_worker') return;
    const session: CDPSession = await target.createCDPSession();
    sessions.push(session);
    session.on('Runtime.exceptionThrown', ({ exceptionDetails }) => {
      errors.push(`background: ${exceptionDetails.exception?.description ?? exceptionDetails.text}`);
    });
    session.on('Runtime.consoleAPICalled', ({ type, args }) => {
      if (type === 'error') {
        errors.push(`background: ${args.map((each) => each.description ?? each.value).join(' ')}`);
      }
    });
    await session.send('Runtime.enable');
  };
  // A worker that is gone before we attach has nothing to tell.
  open.browser.on('targetcreated', (target) => void attach(target).catch(() => undefined));
  return sessions;
}

/** In Firefox's own window commands can be raised, and every error of the browser is listed. */
async function firefoxSide(open: OpenBrowser) {
  const { ask } = await firefoxWindow(open.browser);
  await ask('() => Services.console.reset()');
  return {
    command: (name: string) =>
      ask<void>(
        `(name) => {
          const { WebExtensionPolicy } = Cu.getGlobalForObject(Services);
          const shortcuts = WebExtensionPolicy.getActiveExtensions()
            .map(({ extension }) => extension.manifest.commands?.[name] && extension.shortcuts)
            .find(Boolean);
          if (!shortcuts) throw new Error('no command ' + name);
          shortcuts.onCommand(name);
        }`,
        name,
      ),
    sleep: () =>
      ask<void>(
        `async () => {
          const { WebExtensionPolicy } = Cu.getGlobalForObject(Services);
          for (const { extension } of WebExtensionPolicy.getActiveExtensions()) {
            if (!extension.isPrivileged && extension.persistentBackground === false) {
              await extension.terminateBackground({ ignoreDevToolsAttached: true });
            }
          }
        }`,
      ),
    extensionErrors: (origin: string) =>
      ask<string[]>(
        `(origin) => {
          const own = Services.console.getMessageArray()
            .filter((each) => each instanceof Ci.nsIScriptError && !(each.flags & Ci.nsIScriptError.warningFlag))
            .map((each) => each.errorMessage + ' (' + [each.sourceName, each.lineNumber, each.columnNumber].join(':') + ')')
            .filter((text) => text.includes(origin))
            // Firefox says this of any message whose page went away, or into the back/forward cache, before the answer.
            .filter((text) => !/^Promise (?:resolved|rejected) (?:after context unloaded|while context is inactive)/.test(text));
          Services.console.reset();
          return own;
        }`,
        origin,
      ),
  };
}
