import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { anchorsOf, documents, prose, root } from './support/documents.ts';

/** Links to files of the repository and to headings; addresses of the web are not looked up. */
function linksOf(text: string): readonly string[] {
  return [...prose(text).matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target!)
    .filter((target) => !/^[a-z]+:/.test(target));
}

describe.each(documents)('$path', ({ path, text }) => {
  it('links only to files and headings that exist', () => {
    const broken = linksOf(text).filter((link) => {
      const [file = '', anchor] = link.split('#');
      const target = file === '' ? join(root, path) : join(root, dirname(path), file);
      if (!existsSync(target)) return true;
      return anchor !== undefined && !anchorsOf(readFileSync(target, 'utf8')).includes(anchor);
    });
    expect(broken).toEqual([]);
  });

  it('names only files and folders that exist', () => {
    const named = [
      ...prose(text).matchAll(
        /`((?:lib|bin|functions|suites|datasets|demo|bench|scripts|test|docs)\/[\w./*-]*|[\w-]+\.(?:json|yaml|mjs))`/g,
      ),
    ].map(([, file]) => file!);
    const files = named.filter((file) => !file.includes('*') && !isOfASuite(file));
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
  });
});

/** Files that the reader's own suite or dataset has, or that the bucket holds. */
function isOfASuite(file: string): boolean {
  return /^(suite|card|index|letter|event)\.(yaml|json)$/.test(file);
}
