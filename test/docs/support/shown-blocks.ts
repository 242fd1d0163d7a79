/** A block of a page that a reader types into a shell. */
export interface ShownBlock {
  /** What is typed. */
  readonly body: string;
  /** What the page shows that it prints; ends with `…` where the rest is left out. Only `console` blocks have it. */
  readonly printed?: string;
  /** Words behind `sh`: none, or what it needs that is not here, or `exit=<code>` where it does not end with 0. */
  readonly marks: readonly string[];
}

/** Every block of a shell on a page, in order, also those within a list. */
export function shownBlocks(text: string): readonly ShownBlock[] {
  return [...text.matchAll(/^( *)```(sh|console)(.*)\n([\s\S]*?)^\1```$/gm)].map(
    ([, indent = '', kind, marks = '', inside = '']) => {
      const body = inside.replaceAll(new RegExp(`^${indent}`, 'gm'), '');
      const words = marks.trim().split(' ').filter(Boolean);
      if (kind === 'sh') return { body, marks: words };
      const [command = '', ...printed] = body.split('\n');
      return { body: command.replace(/^\$ /, ''), printed: printed.join('\n'), marks: words };
    },
  );
}

/** What the block has to end with. */
export function exitCodeOf({ marks }: ShownBlock): number {
  const mark = marks.find((word) => word.startsWith('exit='));
  return mark === undefined ? 0 : Number(mark.slice('exit='.length));
}

/** What it needs that is not on this machine; undefined: nothing. */
export function needOf({ marks }: ShownBlock): string | undefined {
  return marks.find((word) => !word.startsWith('exit='));
}
