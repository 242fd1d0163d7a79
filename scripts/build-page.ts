/** Builds the dashboard into the folder that is committed: `npm run build:page`. Another folder may be named. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

// Whoever builds it, a test too, gets the same files.
process.env['NODE_ENV'] = 'production';

const [folder] = process.argv.slice(2);
await build({
  configFile: fileURLToPath(new URL('../lib/dashboard/vite.config.ts', import.meta.url)),
  ...(folder !== undefined && { build: { outDir: folder } }),
});
