import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import type { CliContext } from '#cli/command.ts';
import { commandCatalogue } from '#cli/command-catalogue.ts';
import { documentNamed, documents, firstColumn, root, sectionOf, shownCode } from './support/documents.ts';
import { shownCommands } from './support/shown-commands.ts';

const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>;
};
const commands = commandCatalogue.map(({ name }) => name);

/** The options of a command, or of its subcommand where the words name one. */
function optionsOf([name = '', sub = '']: readonly string[]): readonly string[] {
  const found = commandCatalogue.find((command) => command.name === name);
  if (found === undefined) return [];
  const command = new Command(name);
  found.define(command, {
    root,
    cwd: root,
    env: {},
    interrupted: new AbortController().signal,
  } as CliContext);
  const leaf = command.commands.find((child) => child.name() === sub) ?? command;
  const known = leaf.options.flatMap(({ long, short }) => [long, short].filter((flag) => flag != null));
  return [...known, '--help', '--debug'];
}

describe.each(documents)('$path', ({ text }) => {
  const code = shownCode(text);

  it('shows only scripts that package.json has', () => {
    const shown = [...code.matchAll(/\bnpm run ([\w:]+)/g)].map(([, name]) => name!);
    expect(shown.filter((name) => !(name in scripts))).toEqual([]);
  });

  it('shows only commands that assize has', () => {
    const shown = [...code.matchAll(/(?:^|[`$(|] ?|&& )(?:npm run )?assize (?:-- )?([a-z]+)\b/gm)].map(
      ([, name]) => name!,
    );
    expect(shown.filter((name) => !commands.includes(name))).toEqual([]);
  });
});

describe.each(documents)('$path', ({ text }) => {
  it('shows only options that its commands have', () => {
    const unknown = shownCommands(shownCode(text)).flatMap(({ words }) => {
      const flags = words.flatMap((word) => /^\[?(--[a-z][a-z-]*)/.exec(word)?.[1] ?? []);
      if (!commands.includes(words[0] ?? '')) return [];
      const known = optionsOf(words);
      return flags.filter((flag) => !known.includes(flag)).map((flag) => `${words.join(' ')}: ${flag}`);
    });
    expect(unknown).toEqual([]);
  });
});

describe('the table of commands', () => {
  const wishes = sectionOf(documentNamed('README.md'), 'One command per wish');

  it('has every command', () => {
    expect(commands.filter((name) => !wishes.includes(`assize ${name}`))).toEqual([]);
  });

  it('has every script', () => {
    const shown = (name: string) =>
      wishes.includes(`npm run ${name}`) ||
      (['start', 'test'].includes(name) && wishes.includes(`npm ${name}`));
    expect(Object.keys(scripts).filter((name) => !shown(name))).toEqual([]);
    expect(firstColumn(wishes).length).toBeGreaterThan(commands.length);
  });
});
