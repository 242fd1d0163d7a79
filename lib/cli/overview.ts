import type { CommandGroup } from '#cli/command-catalogue.ts';

/** What `assize --help` shows: every command by its name and what it is for, so that all of it fits a terminal of 24 lines and 80 columns. */
export function overview(groups: readonly CommandGroup[]): string {
  const gutter = widest(groups.map(({ title }) => title)) + 1;
  const entries = groups.flatMap(({ commands }) => commands);
  const name = widest(entries.map(([command]) => command.name)) + 1;
  const column = name + widest(entries.map(([, brief]) => brief)) + 2;
  const shown = ([command, brief]: (typeof entries)[number]) => `${command.name.padEnd(name)}${brief}`;
  return [
    'A deployment event goes in; a verdict with its evidence comes out.',
    ...groups.flatMap(({ title, commands }) => {
      const height = Math.ceil(commands.length / 2);
      const lines = commands.slice(0, height).map((left, i) => {
        const right = commands[height + i];
        const label = (i === 0 ? title : '').padEnd(gutter);
        return `${label}${shown(left).padEnd(column)}${right === undefined ? '' : shown(right)}`.trimEnd();
      });
      return ['', ...lines];
    }),
    '',
    'They work on the local cloud of "assize up", or on an account: --stack <name>.',
    'What prints also prints as --json. "assize <command> --help" has examples.',
    'Exit codes: 0 ok, 1 the verdict is fail, 2 it is none of both, 3 an error.',
    '',
  ].join('\n');
}

function widest(texts: readonly string[]): number {
  return Math.max(...texts.map(({ length }) => length));
}
