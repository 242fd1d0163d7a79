/** Writes the pages of the docs that come from the catalogues: `npm run docs`. */
import { mkdir, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { referencePages } from './reference-pages.ts';

for (const [path, text] of Object.entries(referencePages())) {
  await mkdir(new URL('.', new URL(`../${path}`, import.meta.url)), { recursive: true });
  await writeFile(fileURLToPath(new URL(`../${path}`, import.meta.url)), text);
  console.log(`${path}: ${text.split('\n').length - 1} lines`);
}
