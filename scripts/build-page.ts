/** Builds the dashboard into the folder that is committed: `npm run build:page`. */
import { fileURLToPath } from 'node:url';
import { build } from 'vite';

await build({ configFile: fileURLToPath(new URL('../lib/dashboard/vite.config.ts', import.meta.url)) });
