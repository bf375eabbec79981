import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';

export default defineConfig({
  modules: ['@wxt-dev/webextension-polyfill'],
  // Every file shows what it uses.
  imports: false,
  vite: () => ({ plugins: [preact()] }),
  manifest: {
    name: 'Newsgloss',
    description: 'Sourced context on the names in the news, while you read.',
  },
});
