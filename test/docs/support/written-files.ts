import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * Does what a page asks of files: a block with a path behind its language is that file, one of a `diff` goes into the file
 * that is there.
 */
export function writeShownFiles(text: string, folder: string): void {
  for (const [, language, path, body] of text.matchAll(/^```(\w+) (\S+\/\S+)\n([\s\S]*?)^```$/gm)) {
    const file = join(folder, path!);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, language === 'diff' ? changed(readFileSync(file, 'utf8'), body!, path!) : body!);
  }
}

/** A text after a diff of added lines, whose pieces are apart by `…`. */
function changed(text: string, diff: string, path: string): string {
  return diff.split('…\n').reduce((before, piece) => {
    const lines = piece.trimEnd().split('\n');
    const bare = (kept: readonly string[]) => kept.map((line) => `${line.slice(1)}\n`).join('');
    const context = bare(lines.filter((line) => line.startsWith(' ')));
    const places = before.split(context).length - 1;
    if (places !== 1) throw new Error(`Expected ${path} to have one place for\n${piece}\nit has ${places}.`);
    return before.replace(context, () => bare(lines));
  }, text);
}
