import { join } from 'node:path';
import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

/** Where Debian, and most distributions, put Chromium; elsewhere name it in NEWSGLOSS_CHROMIUM. */
const chromium = process.env.NEWSGLOSS_CHROMIUM ?? '/usr/bin/chromium';

/** Keeps the system's taste in drawing letters and colours out of the visual tests. */
const SAME_PIXELS = ['--font-render-hinting=none', '--disable-lcd-text', '--force-color-profile=srgb'];
/** See docs/decisions/0008-pictures-bound-to-a-browser.md. */
const BASELINES = join(import.meta.dirname, 'tests', 'gallery', 'baselines');

/** What page tests import, also by way of the code under test. */
const DEPENDENCIES = [
  '@floating-ui/dom',
  '@testing-library/preact',
  'axe-core',
  'd3-geo',
  'edtf',
  'fast-check',
  'idb',
  'lucide',
  'lvovich',
  'minisearch',
  'opencc-js',
  'preact',
  'preact/hooks',
  'preact/jsx-runtime',
  'preact/jsx-dev-runtime',
  'preact/test-utils',
  'russian-nouns-js',
  'shevchenko',
  'topojson-client',
  'valibot',
  'yaml',
];

/** Milliseconds until a test is given up: none waits for a clock, but a busy machine may take its time. */
const PATIENCE = 60_000;

export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          include: ['tests/unit/**/*.test.ts'],
          environment: 'node',
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
        },
      },
      {
        test: {
          name: 'property',
          include: ['tests/property/**/*.test.ts'],
          environment: 'node',
          testTimeout: PATIENCE,
          hookTimeout: PATIENCE,
        },
      },
      {
        plugins: [preact()],
        // Found one by one, they would make the first run load its pages again.
        optimizeDeps: { include: DEPENDENCIES },
        test: {
          name: 'page',
          include: ['tests/page/**/*.test.{ts,tsx}'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: {
                executablePath: chromium,
                args: ['--no-sandbox', '--disable-gpu', ...SAME_PIXELS],
              },
            }),
            instances: [{ browser: 'chromium' }],
            expect: {
              toMatchScreenshot: {
                comparatorName: 'pixelmatch',
                // A handful of pixels on the edges of letters; a moved line has hundreds.
                comparatorOptions: { threshold: 0.05, allowedMismatchedPixels: 30 },
                resolveScreenshotPath: ({ arg, ext }) => join(BASELINES, `${arg}${ext}`),
              },
            },
          },
        },
      },
      {
        test: {
          name: 'extension',
          include: ['tests/extension/**/*.test.ts'],
          environment: 'node',
          fileParallelism: false,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
