import { randomUUID } from 'node:crypto';
import type { Command } from 'commander';
import type { CliCommand, CliContext } from '#cli/command.ts';
import { addConnectOptions, type ConnectOptions, withConnection } from '#cli/connect/connect.ts';
import { followRequest } from '#cli/runs/follow-request.ts';
import { putRunRequest } from '#cli/runs/put-request.ts';
import { requireSuite } from '#cli/runs/require-suite.ts';

interface RunOptions extends ConnectOptions {
  readonly candidate: string;
  readonly baseline?: string;
  readonly token?: string;
  readonly wait: boolean;
  readonly json: boolean;
}

export const run: CliCommand = {
  name: 'run',
  synopsis: 'run <suite> --candidate <v>',
  summary: 'Have a suite judge a version, with --wait until its verdict',
  examples: [
    'assize run reviews-sentiment --candidate 4 --wait                 against the champion',
    'assize run emoji-search --candidate emoji-label-only --baseline emoji-baseline --wait',
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
      .option('--json', 'print the run’s id, or with --wait its verdict, as JSON', false)
      .action((suite: string, options: RunOptions) => runRun(suite, options, context));
  },
};

async function runRun(suite: string, options: RunOptions, context: CliContext): Promise<void> {
  await withConnection(options, context, async (connection) => {
    await requireSuite(suite, connection);
    const { candidate, baseline, token = randomUUID() } = options;
    const request = await putRunRequest(
      { suite, candidate, ...(baseline !== undefined && { baseline }), token },
      connection,
    );
    await followRequest(request, options, connection, context);
  });
}
