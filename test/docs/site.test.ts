import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, normalize } from 'node:path';
import MiniSearch from 'minisearch';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildSite } from '../../scripts/docs-site/build-site.ts';
import { indexOptions } from '../../scripts/docs-site/search-index.ts';
import { documents, root } from './support/documents.ts';

const outdir = mkdtempSync(join(tmpdir(), 'assize-site-'));
let written: readonly string[];
const pages = () => written.filter((path) => path.endsWith('.html'));
const read = (path: string) => readFileSync(join(outdir, path), 'utf8');

beforeAll(async () => {
  written = await buildSite(root, outdir);
}, 60_000);

afterAll(() => rmSync(outdir, { recursive: true, force: true }));

describe('the site of the docs', () => {
  it('has a page for every document, and each leads to all others', () => {
    expect(pages()).toHaveLength(documents.length);
    for (const page of pages()) {
      const navigation = /<nav aria-label="Pages">[\s\S]*?<\/nav>/.exec(read(page))![0];
      expect(navigation.match(/<a /g)).toHaveLength(documents.length);
      expect(navigation.match(/aria-current="page"/g)).toHaveLength(1);
    }
  });

  it('links only to files and headings that it has', () => {
    const broken = pages().flatMap((page) =>
      [...read(page).matchAll(/ (?:href|src)="([^"]+)"/g)]
        .map(([, link]) => link!)
        .filter((link) => !/^[a-z]+:/.test(link))
        .filter((link) => {
          const [path = '', anchor] = link.split('#');
          const target = path === '' ? page : normalize(join(dirname(page), path));
          if (!written.includes(target)) return true;
          return anchor !== undefined && !read(target).includes(` id="${anchor}"`);
        })
        .map((link) => `${page}: ${link}`),
    );
    expect(broken).toEqual([]);
  });

  it('asks no third party for anything', () => {
    for (const page of pages()) {
      const html = read(page);
      expect(html.match(/<(?:script|link|img|iframe)[^>]+(?:src|href)="(?:https?:)?\/\/[^"]+/g)).toBeNull();
      expect(html).toContain("content=\"default-src 'none';");
      expect(html).not.toMatch(/<script(?![^>]+src=)|\son\w+="/);
    }
  });

  it('finds a section by its words', () => {
    const json = read('search-index.js').replace(/^globalThis\.searchIndex=|;\n$/g, '');
    const index = MiniSearch.loadJSON(json, indexOptions);
    const [first] = index.search('what a waiver covers', { boost: { heading: 3, page: 2 } });
    expect(first?.['url']).toContain('waivers.html');
  });
});
