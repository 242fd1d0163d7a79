import MiniSearch, { type Options } from 'minisearch';
import type { Section } from './render-page.ts';
import type { SitePage } from './site-pages.ts';

/** The same where the index is built and where it is searched. */
export const indexOptions: Options = {
  idField: 'url',
  fields: ['heading', 'page', 'text'],
  storeFields: ['url', 'page', 'heading'],
};

/** The index of all sections, as a script that a page loads when somebody searches. */
export function searchIndex(
  pages: readonly { readonly page: SitePage; readonly sections: readonly Section[] }[],
): string {
  const index = new MiniSearch(indexOptions);
  for (const { page, sections } of pages) {
    for (const { anchor, heading, text } of sections) {
      index.add({ url: `${page.target}#${anchor}`, page: page.title, heading, text });
    }
  }
  return `globalThis.searchIndex=${JSON.stringify(index).replaceAll('<', '\\u003c')};\n`;
}
