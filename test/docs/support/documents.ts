import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';

export const root = resolve(import.meta.dirname, '../../..');

/** One page of the documentation. */
export interface DocumentPage {
  /** Path below the repository. */
  readonly path: string;
  readonly text: string;
}

/** Every Markdown page that people read: the repository's own, those of `docs/` and its guides. */
export const documents: readonly DocumentPage[] = [root, join(root, 'docs'), join(root, 'docs/guides')]
  .flatMap((folder) =>
    readdirSync(folder)
      .filter((name) => name.endsWith('.md'))
      .map((name) => join(folder, name)),
  )
  .map((file) => ({ path: relative(root, file), text: readFileSync(file, 'utf8') }));

export function documentNamed(path: string): DocumentPage {
  const found = documents.find((document) => document.path === path);
  if (found === undefined) {
    throw new Error(`Expected one of ${documents.map((document) => document.path).join(', ')}, got ${path}.`);
  }
  return found;
}

/** The text without fenced blocks of code. */
export function prose(text: string): string {
  return text.replace(/^( *)```[\s\S]*?^\1```$/gm, '');
}

/** What GitHub makes of each heading, in the page's order. */
export function anchorsOf(text: string): readonly string[] {
  const seen = new Map<string, number>();
  return headingsOf(text).map((heading) => {
    const anchor = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .replaceAll(' ', '-');
    const repeats = seen.get(anchor) ?? 0;
    seen.set(anchor, repeats + 1);
    return repeats === 0 ? anchor : `${anchor}-${repeats}`;
  });
}

export function headingsOf(text: string): readonly string[] {
  return [...prose(text).matchAll(/^#{1,6} (.+)$/gm)].map(([, heading]) =>
    heading!.replace(/\[(.+?)\]\(.*?\)/g, '$1'),
  );
}

/** The text under a heading, up to the next one of its level or above. */
export function sectionOf({ path, text }: DocumentPage, heading: string): string {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => /^#+ /.test(line) && line.replace(/^#+ /, '') === heading);
  if (start < 0) throw new Error(`Expected ${path} to have the heading "${heading}", but it has none.`);
  const level = /^#+/.exec(lines[start]!)![0].length;
  const end = lines.findIndex(
    (line, i) => i > start && /^#+ /.test(line) && /^#+/.exec(line)![0].length <= level,
  );
  return lines.slice(start + 1, end < 0 ? undefined : end).join('\n');
}

/** The first column of the first table of a section, without backticks. */
export function firstColumn(section: string): readonly string[] {
  const table = /(?:^\|.*\n?)+/m.exec(section)?.[0] ?? '';
  return table
    .trim()
    .split('\n')
    .slice(2)
    .map((row) => row.split('|')[1]!.trim().replaceAll('`', ''));
}

/** Every place where code is shown: fenced blocks and code spans. */
export function shownCode(text: string): string {
  const fenced = text.match(/^( *)```[\s\S]*?^\1```$/gm) ?? [];
  const spans = prose(text).match(/`[^`\n]+`/g) ?? [];
  return [...fenced, ...spans].join('\n');
}

/** The bodies of the blocks that a reader is to type into a shell, in order. */
export function shellBlocks(text: string): readonly string[] {
  return [...text.matchAll(/^```sh\n([\s\S]*?)^```$/gm)].map(([, body]) => body!);
}
