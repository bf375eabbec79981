import preact from '@preact/preset-vite';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';

/** Where Debian, and most distributions, put Chromium; elsewhere name it in NEWSGLOSS_CHROMIUM. */
const chromium = process.env.NEWSGLOSS_CHROMIUM ?? '/usr/bin/chromium';

/** What page tests import, also by way of the code under test. */
const DEPENDENCIES = [
  '@floating-ui/dom',
  '@testing-library/preact',
  'axe-core',
  'd3-geo',
  'edtf',
  'fast-check',
  'fflate',
  'idb',
  'lucide',
  'minisearch',
  'preact',
  'preact/hooks',
  'preact/jsx-runtime',
  'preact/jsx-dev-runtime',
  'topojson-client',
  'valibot',
];

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['tests/unit/**/*.test.ts'], environment: 'node' } },
      { test: { name: 'property', include: ['tests/property/**/*.test.ts'], environment: 'node' } },
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
              launchOptions: { executablePath: chromium, args: ['--no-sandbox', '--disable-gpu'] },
            }),
            instances: [{ browser: 'chromium' }],
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
