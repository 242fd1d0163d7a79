import { readFile, writeFile } from 'node:fs/promises';
import { relative, resolve } from 'node:path';
import { Argument, type Command } from 'commander';
import { CliError } from '#cli/cli-error.ts';
import type { CliCommand, CliContext } from '#cli/command.ts';
import { importCatalogue } from '#cli/import/import-catalogue.ts';
import { printJson } from '#cli/terminal.ts';
import { countOf } from '#report/format/format-count.ts';

interface ImportOptions {
  readonly out?: string;
  readonly json: boolean;
}

/** Its name is a reserved word of JavaScript. */
export const importRows: CliCommand = {
  name: 'import',
  synopsis: 'import promptfoo <file>',
  summary: 'Make rows of the result file of promptfoo or lm-evaluation-harness, for assize init',
  examples: [
    'assize import promptfoo results.json --out support.jsonl',
    'assize import lm-eval samples_gsm8k_2026-11-02T09-00-00.jsonl --out gsm8k.jsonl',
    'assize init --rows gsm8k.jsonl --url https://models.example.com/v1   what follows it',
  ],
  define(command: Command, context: CliContext) {
    command
      .addArgument(
        new Argument(
          '<tool>',
          importCatalogue.map(({ name, meaning }) => `${name}: ${meaning}`).join('; '),
        ).choices(importCatalogue.map(({ name }) => name)),
      )
      .argument('<file>', 'its result file')
      .option('--out <file>', 'the rows, as JSON lines (default: print them)')
      .option('--json', 'print how many rows there are and what was left out as JSON', false)
      .action((tool: string, file: string, options: ImportOptions) =>
        runImport(tool, file, options, context),
      );
  },
};

async function runImport(
  tool: string,
  file: string,
  options: ImportOptions,
  context: CliContext,
): Promise<void> {
  const { cwd, terminal } = context;
  const path = resolve(cwd, file);
  const text = await readFile(path, 'utf8').catch((cause: NodeJS.ErrnoException) => {
    throw new CliError(
      'rows',
      `Expected results in ${path}, but it cannot be read (${cause.code}). Check the path.`,
      {
        cause,
      },
    );
  });
  const { rows, left } = importCatalogue.find(({ name }) => name === tool)!.read(text, file);
  const lines = rows.map((row) => `${JSON.stringify(row)}\n`).join('');
  const out = options.out === undefined ? null : resolve(cwd, options.out);
  if (out !== null) await writeFile(out, lines);
  if (options.json) return printJson({ rows: rows.length, left, out }, terminal);
  for (const sentence of left) terminal.note(`${sentence}\n`);
  if (out === null) return terminal.print(lines);
  terminal.print(
    `${countOf(rows.length, 'row')} in ${out}. Next:\n  assize init --rows ${relative(cwd, out)} --input input --reference reference --url <endpoint>\n`,
  );
}
