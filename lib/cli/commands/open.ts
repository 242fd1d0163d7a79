import { type Command, Option } from 'commander';
import { DEFAULT_PORT } from '#cli/cloud/start-cloud.ts';
import { untilInterrupted } from '#cli/cloud/until-interrupted.ts';
import type { CliCommand, CliContext } from '#cli/command.ts';
import { addConnectOptions, type ConnectOptions, stateFolder, withConnection } from '#cli/connect/connect.ts';
import { findPage } from '#cli/page/page-session.ts';
import { requireSignedCalls } from '#cli/page/require-signed-calls.ts';
import { servePageOf } from '#cli/page/serve-page-of.ts';
import { linksTo, showLink } from '#cli/page/show-link.ts';
import { parsePort } from '#cli/parse-port.ts';
import { findRun } from '#cli/runs/find-run.ts';
import { pageLink } from '#contracts/page/page-link.ts';
import { stackOutputs } from '#contracts/stack-outputs.ts';

interface OpenOptions extends ConnectOptions {
  readonly port: number;
  readonly browser: boolean;
  readonly json: boolean;
}

export const open: CliCommand = {
  name: 'open',
  synopsis: 'open [run]',
  summary: 'Open the dashboard in the browser',
  examples: [
    'assize open                      the page of the local cloud',
    'assize open run_2f6c1a           that run',
    'assize open --stack assize       an account’s: signed in by its issuer, else with your own AWS credentials',
  ],
  define(command: Command, context: CliContext) {
    addConnectOptions(command.argument('[run]', 'id of a run, or its beginning'))
      .addOption(
        new Option(
          '--port <port>',
          'port to serve the page on, where it is not served yet; 0 takes any free one',
        )
          .default(DEFAULT_PORT + 1)
          .argParser(parsePort),
      )
      .option('--no-browser', 'print the link alone')
      .option('--json', 'print the link as JSON, and open nothing', false)
      .action((run: string | undefined, options: OpenOptions) => runOpen(run, options, context));
  },
};

async function runOpen(id: string | undefined, options: OpenOptions, context: CliContext): Promise<void> {
  const { root, interrupted } = context;
  await withConnection(options, context, async (connection) => {
    const { deployment } = connection;
    const run = id === undefined ? undefined : (await findRun(id, connection)).runId;
    const pageUrl = deployment.outputs[stackOutputs.pageUrl];
    if (pageUrl !== undefined) return showLink({ link: pageLink(pageUrl, run) }, options, context);
    const served = deployment.local && (await findPage(stateFolder(options, context)));
    if (served) return showLink(linksTo(served, run), options, context);
    if (deployment.local === undefined) await requireSignedCalls(deployment);
    await using server = await servePageOf(deployment, { root, port: options.port });
    await showLink(linksTo(server, run), options, context);
    context.terminal.note('It is served until Ctrl-C.\n');
    await untilInterrupted(interrupted);
  });
}
