/** The two engines that the extension is built for. Chrome, Edge and Brave count as `chromium`. */
export type BrowserKind = 'chromium' | 'firefox';

/**
 * The program of a browser: what NEWSGLOSS_CHROMIUM or NEWSGLOSS_FIREFOX names, else the first one found where
 * browsers usually are on Linux, macOS and Windows.
 * @throws {Error} when the variable names something that can't be run.
 */
export function findBrowser(kind: BrowserKind): string | undefined;

/** What a person can do when `findBrowser` found none; several lines. */
export function howToInstall(kind: BrowserKind): string;
