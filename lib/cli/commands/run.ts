import { randomUUID } from 'node:crypto';
import { type Command, Option } from 'commander';
import type { CliCommand, CliContext } from '#cli/command.ts';
import { addConnectOptions, type ConnectOptions, withConnection } from '#cli/connect/connect.ts';
import { type EstimatedRun, estimateRequest, noteEstimate } from '#cli/runs/estimate-request.ts';
import { followRequest } from '#cli/runs/follow-request.ts';
import { putRunRequest } from '#cli/runs/put-request.ts';
import { requireSuite } from '#cli/runs/require-suite.ts';
import { printDocument, printJson } from '#cli/terminal.ts';
import { estimateReport } from '#report/estimate-report.ts';

interface RunOptions extends ConnectOptions {
  readonly candidate: string;
  readonly baseline?: string;
  readonly token?: string;
  readonly wait: boolean;
  readonly estimate: boolean;
  readonly json: boolean;
}

export const run: CliCommand = {
  name: 'run',
  synopsis: 'run <suite> --candidate <v>',
  summary: 'Have a suite judge a version, with --wait until its verdict',
  examples: [
    'assize run reviews-sentiment --candidate 4 --wait                 against the champion',
    'assize run emoji-search --candidate emoji-label-only --baseline emoji-baseline --wait',
    'assize run spelling-rewrite --candidate at-most-two --estimate     what it would cost; starts nothing',
    'assize run emoji-search --candidate nightly --token "$CI_JOB_ID"   asked twice, judged once',
  ],
  define(command: Command, context: CliContext) {
    addConnectOptions(command.argument('<suite>', 'a published suite'))
      .requiredOption('--candidate <version>', 'the version to judge, as events name it')
      .option('--baseline <version>', 'the version to judge it against (default: the suite’s champion)')
      .option(
        '--token <text>',
        'mark of this request: the same again starts nothing new (default: a new one)',
      )
      .option('--wait', 'wait for the verdict, print it, and exit by it', false)
      .addOption(
        new Option('--estimate', 'print what the run would cost, and start nothing')
          .default(false)
          .conflicts('wait'),
      )
      .option('--json', 'print the run’s id, with --wait its verdict, with --estimate that, as JSON', false)
      .action((suite: string, options: RunOptions) => runRun(suite, options, context));
  },
};

async function runRun(suite: string, options: RunOptions, context: CliContext): Promise<void> {
  await withConnection(options, context, async (connection) => {
    const published = await requireSuite(suite, connection);
    const { candidate, baseline, token = randomUUID() } = options;
    const detail = { suite, candidate, ...(baseline !== undefined && { baseline }), token };
    if (options.estimate) {
      printEstimate(await estimateRequest(detail, published, connection, context), options, context);
      return;
    }
    await noteEstimate(detail, published, connection, context);
    const request = await putRunRequest(detail, connection);
    await followRequest(request, options, connection, context);
  });
}

function printEstimate(
  { manifest, estimate }: EstimatedRun,
  { json }: RunOptions,
  { terminal }: CliContext,
): void {
  if (!json) {
    printDocument(estimateReport(estimate), terminal);
    return;
  }
  const { suite, dataset, baseline } = manifest;
  const { name, budget } = suite.definition;
  printJson(
    {
      suite: { name, version: suite.version },
      dataset: { name: dataset.name, version: dataset.version },
      candidate: manifest.arms[0]?.version,
      baseline: baseline.version,
      ...(budget !== undefined && { budget }),
      ...estimate,
    },
    terminal,
  );
}
