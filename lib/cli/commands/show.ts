import { type Command, Option } from 'commander';
import type { CliCommand, CliContext } from '#cli/command.ts';
import { addConnectOptions, type ConnectOptions, withConnection } from '#cli/connect/connect.ts';
import type { Connection } from '#cli/connect/connection.ts';
import { progressLine } from '#cli/progress/progress-line.ts';
import { readProgress } from '#cli/progress/run-progress.ts';
import { putReport } from '#cli/reports/put-report.ts';
import { findRun } from '#cli/runs/find-run.ts';
import { readVerdict } from '#cli/runs/read-verdict.ts';
import { printDocument, printJson } from '#cli/terminal.ts';
import { runTable } from '#report/run-table.ts';
import { verdictReport, verdictTitle } from '#report/verdict-report.ts';
import type { RunRecord } from '#workflow/run-store.ts';

interface ShowOptions extends ConnectOptions {
  readonly json: boolean;
  readonly markdown: boolean;
  readonly html: boolean;
  readonly out?: string;
}

export const show: CliCommand = {
  name: 'show',
  synopsis: 'show <run>',
  summary: 'A verdict with its evidence, or how far the run is',
  examples: [
    'assize show run_2f6c1a           the beginning of an id is enough',
    'assize show run_2f6c1a --json    the verdict document',
    'assize show run_2f6c1a --markdown > comment.md',
    'assize show run_2f6c1a --html --out verdict.html   one file, to send or print',
  ],
  define(command: Command, context: CliContext) {
    addConnectOptions(command.argument('<run>', 'id of the run, or its beginning'))
      .option('--json', 'print the verdict document, or the run while it has none', false)
      .addOption(
        new Option('--markdown', 'print Markdown, e.g. for a pull request').conflicts('json').default(false),
      )
      .addOption(
        new Option('--html', 'one HTML file that needs nothing beside it')
          .conflicts(['json', 'markdown'])
          .default(false),
      )
      .option('--out <file>', 'write there instead of printing')
      .action((id: string, options: ShowOptions) => runShow(id, options, context));
  },
};

async function runShow(id: string, options: ShowOptions, context: CliContext): Promise<void> {
  await withConnection(options, context, async (connection) => {
    const run = await findRun(id, connection);
    const issued = await connection.stores.runs.verdict(run.runId);
    if (issued === null) return showRunning(run, options, connection, context);
    const { verdict, units } = await readVerdict(issued, connection.stores);
    const report = verdictReport(verdict, units);
    await putReport({ document: report, title: verdictTitle(verdict), json: verdict }, options, context);
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
  const why = progress.pause === null ? '' : `${progress.pause.reason}\n`;
  terminal.print(`\n${progressLine(progress)}\n${why}Its verdict is due by ${run.deadlineAt}.\n`);
}
