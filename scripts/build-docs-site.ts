/** Builds the docs as a static site: `npm run docs:site`, or with a folder to write to. */
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSite } from './docs-site/build-site.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const outdir = process.argv[2] === undefined ? join(root, '.assize/site') : resolve(process.argv[2]);
const written = await buildSite(root, outdir);
console.log(`${written.length} files in ${outdir}. Open ${join(outdir, 'index.html')}.`);
