import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { thirdPartyNotices } from '../../tools/third-party-notices.ts';

it('names every package that the extension carries, also those that others bring, with its licence', () => {
  const notices = thirdPartyNotices(fileURLToPath(new URL('../..', import.meta.url)));
  for (const line of [
    /^preact \d.*\nLicence: MIT$/m,
    /^webextension-polyfill \d.*\nLicence: MPL-2\.0$/m,
    /^citeproc \d.*\nLicence: CPAL-1\.0 OR AGPL-1\.0$/m,
  ]) {
    expect(notices).toMatch(line);
  }
  expect(notices).toContain('Frank Bennett');
  expect(notices).not.toMatch(/^(?:vitest|puppeteer-core) \d/m);
});
