import { defineConfig, type UserConfig } from 'vite';
import { plotWithoutStyleElement } from './plot-without-style-element.ts';

/** Layers of values and pure functions: what the page does not use of them is left out, with all that it alone needs. */
const pure = /\/lib\/(domain|contracts|report)\//;

/** Builds the page into `built/`, which is committed: nothing is built where the page is served. */
const config: UserConfig = defineConfig({
  root: import.meta.dirname,
  // Served from any path.
  base: './',
  publicDir: false,
  logLevel: 'warn',
  plugins: [plotWithoutStyleElement()],
  build: {
    outDir: 'built',
    emptyOutDir: true,
    target: 'es2023',
    sourcemap: false,
    // The content security policy has no place for data: URLs.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 700,
    rolldownOptions: { treeshake: { moduleSideEffects: (id) => !pure.test(id) } },
  },
});

export default config;
