/** One call of the command as a page shows it. */
export interface ShownCommand {
  readonly line: string;
  /** What follows `assize`, up to a pipe or a comment. */
  readonly words: readonly string[];
}

/** Every call of `assize` in code blocks of a shell and in code spans, continued lines joined. */
export function shownCommands(code: string): ShownCommand[] {
  return code
    .replaceAll(/\\\n\s*/g, ' ')
    .split('\n')
    .flatMap((line) => [
      ...line.matchAll(/(?:^|[`$(|] ?|&& |^\$ )(?:npm run )?assize (?:-- )?([^`|>#&\n]+)/g),
    ])
    .map(([line, rest]) => ({ line: line!, words: rest!.trim().split(/\s+/) }));
}
