import { exitCodeOf, needOf, shownBlocks } from './shown-blocks.ts';
import type { TypedShell } from './typed-shell.ts';

export interface TypedBlock {
  readonly body: string;
  /** What the page shows that it prints, where it does. */
  readonly shown: string | undefined;
  readonly expected: number;
  readonly exitCode: number;
  readonly printed: string;
}

/**
 * Tests that the guides run: once for all of them, since each run takes seconds to start. What `npm run docs` writes is held by
 * reference-pages.test.ts, and not typed here.
 */
export interface PutOff {
  readonly files: string[];
  /** What `-t` asks for. */
  readonly names: string[];
}

/** `<run>` is the run that was printed last, and so on. */
const IDS = { run: /run_\w{24}/g, waiver: /wvr_\w{24}/g, event: /(?<=^Event +|event )[\w-]{36}/gm };

/**
 * Types the blocks of a guide in order, as it stands but for ids that a reader has before him.
 *
 * @param ids newest id of each kind that was printed; those of this guide join it
 */
export async function typeGuide(
  text: string,
  shell: TypedShell,
  ids: Map<string, string>,
  putOff: PutOff,
): Promise<readonly TypedBlock[]> {
  const typed: TypedBlock[] = [];
  for (const block of shownBlocks(text).filter((block) => needOf(block) === undefined)) {
    const lines = block.body.split('\n').filter((line) => {
      const [, files, name] = /^npm test -- (.+) -t (\S+)$/.exec(line) ?? [];
      if (files === undefined || name === undefined) return line !== 'npm run docs';
      putOff.files.push(files);
      putOff.names.push(name);
      return false;
    });
    const body = lines.join('\n').replaceAll(/<(\w+)>/g, (shown, kind: string) => ids.get(kind) ?? shown);
    const { exitCode, printed } = await shell.type(body);
    typed.push({ body, shown: block.printed, expected: exitCodeOf(block), exitCode, printed });
    for (const [kind, pattern] of Object.entries(IDS)) {
      const [first] = printed.match(pattern) ?? [];
      if (first !== undefined) ids.set(kind, first);
    }
  }
  return typed;
}
