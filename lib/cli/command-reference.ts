import { Command } from 'commander';
import type { CliCommand, CliContext } from '#cli/command.ts';
import type { CommandGroup } from '#cli/command-catalogue.ts';
import { exitCodes } from '#cli/exit-codes.ts';

/** The page of commands, as Markdown. */
export function commandReference(groups: readonly CommandGroup[]): string {
  return [
    '# Commands',
    '',
    '`assize` is `npm run assize --` in a clone. Every command has `--help` with examples; `--stack <name>` means a stack in an AWS account,',
    'without it the local cloud of `assize up` is meant. Colours follow the terminal and `NO_COLOR`.',
    '',
    `Exit codes: ${Object.entries(exitCodes)
      .map(([name, code]) => `${code} ${name}`)
      .join(', ')}.`,
    '',
    '<!-- Written by `npm run docs` from lib/cli/command-catalogue.ts. -->',
    '',
    ...groups.flatMap(({ title, commands }) => [
      `## ${title}`,
      '',
      ...commands.flatMap(([command]) => commandPart(command)),
    ]),
  ].join('\n');
}

function commandPart(cliCommand: CliCommand): string[] {
  const { name, summary, examples } = cliCommand;
  const command = new Command(name);
  // Only what it declares is asked for: nothing of its surroundings is used.
  cliCommand.define(command, {
    cwd: '',
    root: '',
    env: {},
    interrupted: new AbortController().signal,
  } as unknown as CliContext);
  return [
    `### assize ${name}`,
    '',
    `${summary}.`,
    '',
    '```sh',
    ...examples.map((example) => example.replace(/ {3,}(?=\S)/, '   # ')),
    '```',
    '',
    ...[command, ...command.commands].flatMap((leaf) =>
      optionsPart(leaf, leaf === command ? name : `${name} ${leaf.name()}`),
    ),
  ];
}

function optionsPart(command: Command, called: string): string[] {
  const rows = [
    ...command.registeredArguments.map((argument) => [
      argument.required ? `\`<${argument.name()}>\`` : `\`[${argument.name()}]\``,
      argument.description,
    ]),
    ...command.options.map(({ flags, description, argChoices, defaultValue }) => [
      `\`${flags}\``,
      [
        description,
        ...(argChoices === undefined ? [] : [`one of ${argChoices.join(', ')}`]),
        ...(['string', 'number'].includes(typeof defaultValue) ? [`default ${defaultValue}`] : []),
      ].join('; '),
    ]),
  ];
  if (rows.length === 0) return [];
  return [
    ...(called.includes(' ')
      ? [`\`assize ${called}\`${command.description() === '' ? '' : `: ${command.description()}`}`, '']
      : []),
    '| option | meaning |',
    '|---|---|',
    ...rows.map(
      ([option, meaning]) =>
        `| ${option!.replaceAll('|', '\\|')} | ${(meaning ?? '').replace(/[|<>*_]/g, '\\$&')} |`,
    ),
    '',
  ];
}
