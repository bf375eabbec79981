/** The one way to the extension API: promises everywhere, the same in Chromium, Firefox and Safari. */
export type { Runtime } from 'webextension-polyfill';
export { default as browser } from 'webextension-polyfill';
