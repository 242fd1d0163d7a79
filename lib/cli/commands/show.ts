import { type Command, Option } from 'commander';
import type { CliCommand, CliContext } from '#cli/command.ts';
import { addConnectOptions, type ConnectOptions, withConnection } from '#cli/connect/connect.ts';
import type { Connection } from '#cli/connect/connection.ts';
import { progressLine } from '#cli/progress/progress-line.ts';
import { readProgress } from '#cli/progress/run-progress.ts';
import { findRun } from '#cli/runs/find-run.ts';
import { readVerdict } from '#cli/runs/read-verdict.ts';
import { printDocument, printJson } from '#cli/terminal.ts';
import { renderMarkdown } from '#report/render-markdown.ts';
import { runTable } from '#report/run-table.ts';
import { verdictReport } from '#report/verdict-report.ts';
import type { RunRecord } from '#workflow/run-store.ts';

interface ShowOptions extends ConnectOptions {
  readonly json: boolean;
  readonly markdown: boolean;
}

export const show: CliCommand = {
  name: 'show',
  synopsis: 'show <run>',
  summary: 'A verdict with its evidence, or how far the run is',
  examples: [
    'assize show run_2f6c1a           the beginning of an id is enough',
    'assize show run_2f6c1a --json    the verdict document',
    'assize show run_2f6c1a --markdown > comment.md',
  ],
  define(command: Command, context: CliContext) {
    addConnectOptions(command.argument('<run>', 'id of the run, or its beginning'))
      .option('--json', 'print the verdict document, or the run while it has none', false)
      .addOption(
        new Option('--markdown', 'print Markdown, e.g. for a pull request').conflicts('json').default(false),
      )
      .action((id: string, options: ShowOptions) => runShow(id, options, context));
  },
};

async function runShow(id: string, options: ShowOptions, context: CliContext): Promise<void> {
  const { terminal } = context;
  await withConnection(options, context, async (connection) => {
    const run = await findRun(id, connection);
    const issued = await connection.stores.runs.verdict(run.runId);
    if (issued === null) return showRunning(run, options, connection, context);
    const { verdict, units } = await readVerdict(issued, connection.stores);
    if (options.json) return printJson(verdict, terminal);
    const report = verdictReport(verdict, units);
    if (options.markdown) return terminal.print(renderMarkdown(report));
    printDocument(report, terminal);
  });
}

async function showRunning(
  run: RunRecord,
  { json }: ShowOptions,
  { stores }: Connection,
  { terminal }: CliContext,
): Promise<void> {
  const progress = await readProgress(run, stores, Date.now());
  if (json) return printJson({ run, progress }, terminal);
  printDocument(runTable([run], Date.now()), terminal);
  terminal.print(`\n${progressLine(progress)}\nIts verdict is due by ${run.deadlineAt}.\n`);
}
