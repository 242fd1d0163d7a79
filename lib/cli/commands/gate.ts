import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import { CliError } from '#cli/cli-error.ts';
import type { CliCommand, CliContext } from '#cli/command.ts';
import { addConnectOptions, type ConnectOptions, withConnection } from '#cli/connect/connect.ts';
import type { Connection } from '#cli/connect/connection.ts';
import { awaitVerdicts } from '#cli/gate/await-verdicts.ts';
import { runsOfChange } from '#cli/gate/runs-of-change.ts';
import { type GateReportOptions, writeGateReports } from '#cli/gate/write-gate-reports.ts';
import { parseCount } from '#cli/parse-count.ts';
import { exitCodeOf, plannedRun } from '#cli/runs/follow-request.ts';
import { putRunRequest } from '#cli/runs/put-request.ts';
import { requireSuite } from '#cli/runs/require-suite.ts';
import { printDocument, printJson } from '#cli/terminal.ts';
import { worstOutcome } from '#contracts/events/run-outcome.ts';
import { verdictReport } from '#report/verdict-report.ts';
import { verdictTable } from '#report/verdict-table.ts';

interface GateOptions extends ConnectOptions, GateReportOptions {
  readonly candidate?: string;
  readonly baseline?: string;
  readonly token?: string;
  readonly change?: string;
  readonly timeout: number;
  readonly json: boolean;
}

export const gate: CliCommand = {
  name: 'gate',
  synopsis: 'gate <suite> --candidate <v>',
  summary: 'Wait for a verdict in a pipeline, and exit by it',
  examples: [
    'assize gate reviews-sentiment --candidate 4 --junit assize.xml',
    'assize gate reviews-sentiment --candidate "$VERSION" --token "$GITHUB_RUN_ID" --pr-comment',
    'assize gate --change 3f0c1d52-9f27-4c0a-8b64-1f2f0d6e9a03   all suites that judge an event',
  ],
  define(command: Command, context: CliContext) {
    addConnectOptions(command.argument('[suite]', 'a published suite; not with --change'))
      .option('--candidate <version>', 'the version to judge, as events name it')
      .option('--baseline <version>', 'the version to judge it against (default: the suite’s champion)')
      .option(
        '--token <text>',
        'mark of this request: the same again waits for the same run (default: a new one)',
      )
      .option('--change <id>', 'wait for what judges a change: id of its event, of a run, or its key')
      .option('--timeout <minutes>', 'how long to wait', parseCount, 60)
      .option('--junit <file>', 'write JUnit XML: a suite per verdict, a case per rule')
      .option('--summary <file>', 'write a Markdown summary')
      .option('--pr-comment', 'comment on the pull request of this GitHub workflow', false)
      .option('--wait', 'wait for the verdict, as it always does')
      .option('--json', 'print the verdicts as JSON', false)
      .action((suite: string | undefined, options: GateOptions) => runGate(suite, options, context));
  },
};

async function runGate(suite: string | undefined, options: GateOptions, context: CliContext): Promise<void> {
  const { terminal } = context;
  const asked = requestOf(suite, options);
  await withConnection(options, context, async (connection) => {
    const runIds = await asked(connection, context);
    const verdicts = await awaitVerdicts(runIds, options.timeout * 60_000, connection, context);
    const [first, ...rest] = verdicts.map(({ verdict }) => verdict.outcome);
    const outcome = worstOutcome([first!, ...rest]);
    context.end(exitCodeOf(outcome));
    if (options.json) {
      printJson({ outcome, verdicts: verdicts.map(({ verdict }) => verdict) }, terminal);
    } else if (verdicts.length === 1) {
      printDocument(verdictReport(verdicts[0]!.verdict, verdicts[0]!.units), terminal);
    } else {
      printDocument([verdictTable(verdicts)], terminal);
    }
    await writeGateReports(verdicts, outcome, suite ?? 'change', options, context);
  });
}

type AskedRuns = (connection: Connection, context: CliContext) => Promise<readonly string[]>;

/** @throws CliError `flags` for a call that names neither a suite's version nor a change, or both. */
function requestOf(suite: string | undefined, options: GateOptions): AskedRuns {
  const { candidate, baseline, change, token = randomUUID() } = options;
  if (change !== undefined && suite === undefined && candidate === undefined) {
    return (connection, { interrupted }) =>
      runsOfChange(change, options.timeout * 60_000, connection, interrupted);
  }
  if (change !== undefined || suite === undefined || candidate === undefined) {
    throw new CliError(
      'flags',
      'Expected a suite with --candidate <version>, or --change <id> alone. "assize gate --help" has examples.',
    );
  }
  return async (connection, { terminal, interrupted }) => {
    await requireSuite(suite, connection);
    const request = await putRunRequest(
      { suite, candidate, ...(baseline !== undefined && { baseline }), token },
      connection,
    );
    terminal.live('Waiting for the run to be planned …');
    return [await plannedRun(request, connection, interrupted)];
  };
}
