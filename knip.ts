import type { KnipConfig } from 'knip';

export default {
  entry: [
    // What a person or an npm script starts.
    'tools/*.{ts,mjs}',
    'tests/bench/*/run.ts',
    'tests/bench/match/scan-time.ts',
    'tests/gallery/{main.tsx,vite.config.ts}',
    'tests/museum/look.ts',
    // What vite bundles for a measured page.
    'tests/bench/*/{in-page,reader-in-page}.ts',
  ],
  project: ['**/*.{ts,tsx,mts,mjs}', 'tests/gallery/*.css'],
  compilers: {
    // Fonts come by way of a style sheet.
    css: (text: string) => [...text.matchAll(/(?<=@)import[^;]+/g)].join('\n'),
  },
} satisfies KnipConfig;
