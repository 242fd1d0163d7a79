/// <reference lib="dom" />
/** Runs in the reader's browser: searches the index that was built with the site, and folds the list of pages. */
import MiniSearch from 'minisearch';
import { indexOptions } from './search-index.ts';

interface Found {
  readonly url: string;
  readonly page: string;
  readonly heading: string;
}

const MOST = 12;
const input = document.querySelector<HTMLInputElement>('#search')!;
const found = document.querySelector<HTMLElement>('#found')!;
const up = document.body.dataset['up'] ?? '.';
let index: Promise<MiniSearch> | undefined;

/** A script and no request for JSON, so that it works from a folder too. */
function load(): Promise<MiniSearch> {
  index ??= new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = `${up}/search-index.js`;
    script.onload = () =>
      resolve(MiniSearch.loadJS((globalThis as { searchIndex?: never }).searchIndex!, indexOptions));
    script.onerror = reject;
    document.head.append(script);
  });
  return index;
}

async function search(): Promise<void> {
  const query = input.value.trim();
  if (query === '') return found.replaceChildren();
  const results = (await load()).search(query, { prefix: true, fuzzy: 0.15, boost: { heading: 3, page: 2 } });
  const list = document.createElement('ul');
  for (const result of results.slice(0, MOST)) {
    const { url, page, heading } = result as unknown as Found;
    const item = document.createElement('li');
    const link = document.createElement('a');
    link.href = `${up}/${url}`;
    link.textContent = heading;
    const where = document.createElement('small');
    where.textContent = page;
    item.append(link, where);
    list.append(item);
  }
  if (results.length === 0) found.textContent = 'Nothing found.';
  else found.replaceChildren(list);
}

/** On a telephone the list of pages would stand before every text. */
const pages = document.querySelector<HTMLDetailsElement>('nav details')!;
const narrow = matchMedia('(max-width: 48rem)');
const fold = () => {
  pages.open = !narrow.matches;
};
narrow.addEventListener('change', fold);
fold();

input.addEventListener('focus', () => void load());
input.addEventListener('input', () => void search());
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') found.replaceChildren();
  if (event.key === '/' && document.activeElement !== input) {
    event.preventDefault();
    input.focus();
  }
});
