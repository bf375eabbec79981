import { rmSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { BUNDLED_PACK } from './tools/pack/bundled.ts';
import { thirdPartyNotices } from './tools/third-party-notices.ts';

const PACKS = join(import.meta.dirname, '.wxt', 'packs');
/** Paths of the compiled files, below `PACKS`. */
let compiled: string[] = [];

/** The bundled pack, and packs that someone tries out: `npm start -- --pack` names them in NEWSGLOSS_PACKS. */
const places = (): string[] => [
  BUNDLED_PACK,
  ...(process.env.NEWSGLOSS_PACKS?.split(delimiter).filter(Boolean) ?? []),
];

/** Compiles the packs that the extension carries; a mistake in one stops the build and says where. */
async function compileBundledPacks(): Promise<void> {
  // Only a build needs the compiler and its declension libraries; `wxt prepare` does not.
  const { COMPILED_FILES, compilePackTo } = await import('./tools/compile-pack.ts');
  rmSync(PACKS, { recursive: true, force: true });
  const index: { id: string; version: string; digest: string }[] = [];
  for (const place of places()) {
    const { pack: id, version, digest } = await compilePackTo(place, PACKS);
    if (index.some((other) => other.id === id)) throw new Error(`${place}: another pack has the id ${id}.`);
    index.push({ id, version, digest });
  }
  writeFileSync(join(PACKS, 'index.json'), JSON.stringify(index));
  compiled = ['index.json', ...index.flatMap(({ id }) => COMPILED_FILES.map((file) => `${id}/${file}`))];
}

const NOTICES = join(import.meta.dirname, '.wxt', 'third-party-licences.txt');

const chromium = (browser: string): boolean => browser === 'chrome' || browser === 'edge';

export default defineConfig({
  manifestVersion: 3,
  // Every file shows what it uses.
  imports: false,
  vite: () => ({
    plugins: [preact()],
    // A worker of one file would hold every language's library, whatever the pack's names need.
    worker: { format: 'es' },
  }),
  hooks: {
    'build:before': async () => {
      writeFileSync(NOTICES, thirdPartyNotices(import.meta.dirname));
      await compileBundledPacks();
    },
    'build:publicAssets': (_, files) => {
      files.push({ relativeDest: 'third-party-licences.txt', absoluteSrc: NOTICES });
      for (const path of compiled) {
        files.push({ relativeDest: `packs/${path}`, absoluteSrc: join(PACKS, path) });
      }
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_name__',
    description: '__MSG_description__',
    default_locale: 'en',
    permissions: ['storage', 'scripting'],
    // Names are marked on whatever page the reader reads.
    host_permissions: ['<all_urls>'],
    action: { default_title: '__MSG_button__' },
    commands: {
      _execute_action: { suggested_key: { default: 'Alt+Shift+G' }, description: '__MSG_openPopup__' },
      'next-name': { suggested_key: { default: 'Alt+Shift+Period' }, description: '__MSG_nextName__' },
      'previous-name': { suggested_key: { default: 'Alt+Shift+Comma' }, description: '__MSG_previousName__' },
      'open-card': { suggested_key: { default: 'Alt+Shift+O' }, description: '__MSG_openCard__' },
      'list-names': { description: '__MSG_listNames__' },
      'rescan-page': { description: '__MSG_rescanPage__' },
    },
    ...(chromium(browser) && {
      // The custom highlight API and all that the card stands on.
      minimum_chrome_version: '128',
      // Lets messages carry bytes; browsers that don't know it get base64.
      message_serialization: 'structured_clone',
    }),
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'newsgloss@extension.local',
          // The custom highlight API, and the statement that no data is collected.
          strict_min_version: '140.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
    ...(browser === 'safari' && {
      browser_specific_settings: { safari: { strict_min_version: '18.0' } },
    }),
  }),
});
