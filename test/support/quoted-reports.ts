import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Lines that a page quotes of one verdict's report. */
export interface QuotedReport {
  /** Suite and candidate: `emoji-search/emoji-unstemmed`. */
  readonly verdict: string;
  readonly lines: readonly string[];
}

/** What a page of docs/ quotes in blocks that begin with ```` ```text verdict=<suite>/<candidate> ````. */
export function quotedReports(page: string): QuotedReport[] {
  const text = readFileSync(join(import.meta.dirname, '../../docs', page), 'utf8');
  return [...text.matchAll(/^```text verdict=(\S+)\n([\s\S]*?)^```$/gm)].map(([, verdict, block]) => ({
    verdict: verdict!,
    lines: linesOf(block!),
  }));
}

/** Lines without the spaces that only line columns up. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim().replace(/ +/g, ' '))
    .filter((line) => line !== '');
}
