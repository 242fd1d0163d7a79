import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { referencePages } from '../../scripts/reference-pages.ts';

test.each(Object.entries(referencePages()))(
  '%s is what the catalogues say (`npm run docs` writes it)',
  (path, text) => {
    expect(readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8')).toBe(text);
  },
);
