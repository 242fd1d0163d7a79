import { join } from 'node:path';
import type { Command } from 'commander';
import { CliError } from '#cli/cli-error.ts';
import { DEFAULT_PORT, startCloud, synthesizeStack } from '#cli/cloud/start-cloud.ts';
import { untilInterrupted } from '#cli/cloud/until-interrupted.ts';
import type { CliCommand, CliContext } from '#cli/command.ts';
import { stateFolder, stateOption } from '#cli/connect/connect.ts';
import { openConnection } from '#cli/connect/connection.ts';
import { deploymentOf, findLocalCloud } from '#cli/connect/local-deployment.ts';
import { demoDocument } from '#cli/demo/demo-document.ts';
import { demoResult } from '#cli/demo/demo-result.ts';
import { demoFolders } from '#cli/demo/demo-suites.ts';
import { MODELS_PORT } from '#cli/demo/models-port.ts';
import { startModels } from '#cli/demo/models-process.ts';
import { nextSteps } from '#cli/demo/next-steps.ts';
import { runDemo } from '#cli/demo/run-demo.ts';
import { exitCodes } from '#cli/exit-codes.ts';
import { findPage } from '#cli/page/page-session.ts';
import { servePageIfBuilt } from '#cli/page/serve-page-of.ts';
import { linksTo, showLink } from '#cli/page/show-link.ts';
import { portOption } from '#cli/port-option.ts';
import { type Steps, terminalSteps } from '#cli/progress/steps.ts';
import { printDocument, printJson } from '#cli/terminal.ts';
import { stackOutputs } from '#contracts/stack-outputs.ts';

interface DemoOptions {
  readonly port: number;
  readonly modelsPort: number;
  readonly fresh: boolean;
  readonly keep: boolean;
  readonly state?: string;
  readonly json: boolean;
}

export const demo: CliCommand = {
  name: 'demo',
  synopsis: 'demo',
  summary: 'Six deployments of real models, prompts and indexes, judged here',
  examples: [
    'assize demo                      what "npm start" runs; the second time is faster',
    'assize demo --keep               leave all of it up until Ctrl-C, and open the dashboard',
    'assize demo --fresh              forget what earlier starts published and judged',
    'assize demo --port 0 --models-port 4710   other ports',
  ],
  define(command: Command, context: CliContext) {
    command
      .addOption(portOption('--port <port>', 'port of the local cloud; 0 takes any free one', DEFAULT_PORT))
      .addOption(
        portOption('--models-port <port>', 'port of the demo’s models; 0 takes any free one', MODELS_PORT),
      )
      .option('--fresh', 'forget what was published and judged before', false)
      .option('--keep', 'leave everything up until Ctrl-C, and open the dashboard', false)
      .addOption(stateOption())
      .option('--json', 'print what came of each deployment as JSON', false)
      .action((options: DemoOptions) => startDemo(options, context));
  },
};

async function startDemo(options: DemoOptions, context: CliContext): Promise<void> {
  const { root, terminal, interrupted } = context;
  const steps = terminalSteps(terminal);
  await using models = await steps.run('Start the demo models', async () => {
    const { stop, ...served } = await startModels(root, options.modelsPort);
    return { ...served, [Symbol.asyncDispose]: stop };
  });
  const stateDir = stateFolder(options, context);
  await using cloud = await openCloud(options, stateDir, models.port, steps, context);
  const folders = demoFolders(root, models.port, join(stateDir, 'demo-suites'));
  const judged = await runDemo(cloud.connection, folders, steps, context);
  if (options.json) printJson(judged.map(demoResult), terminal);
  else
    printDocument([...demoDocument(judged), ...nextSteps(judged, options.keep || !cloud.isOurs)], terminal);
  if (!judged.every((event) => demoResult(event).agrees)) context.end(exitCodes.fail);
  if (!options.keep) return;
  const { deployment } = cloud.connection;
  const port = options.port === 0 ? 0 : options.port + 1;
  const running = cloud.isOurs ? undefined : await findPage(stateDir);
  await using page =
    running === undefined
      ? await servePageIfBuilt(deployment, { root, port, stateDir }, terminal)
      : undefined;
  const shown = running ?? page;
  terminal.note(`\n${deployment.name} and the models at ${models.origin} stay up. Ctrl-C ends them.\n`);
  if (shown !== undefined && !options.json) {
    terminal.note('The dashboard:\n');
    await showLink(linksTo(shown), { browser: true, json: false }, context);
  }
  await untilInterrupted(interrupted);
}

/** The local cloud that runs on the state folder already, else one of our own. */
async function openCloud(
  options: DemoOptions,
  stateDir: string,
  modelsPort: number,
  steps: Steps,
  { root }: CliContext,
) {
  const synthesis = await steps.run('Synthesize the stack', () => synthesizeStack(root));
  const running = options.fresh ? undefined : await findLocalCloud(stateDir);
  if (running !== undefined) {
    requireSameCode(running, synthesis.codeVersion);
    requireReachable(running, modelsPort);
    const connection = openConnection(deploymentOf(running));
    return { connection, isOurs: false, [Symbol.asyncDispose]: async () => connection.close() };
  }
  const { port, fresh } = options;
  const allowedHosts = modelsPort === MODELS_PORT ? [] : [`127.0.0.1:${modelsPort}`];
  const { cloud, stop } = await steps.run('Start the local cloud', () =>
    startCloud(synthesis, { root, stateDir, port, fresh, allowedHosts }),
  );
  const connection = openConnection(deploymentOf({ ...cloud, stackName: synthesis.stackName }));
  return {
    connection,
    isOurs: true,
    async [Symbol.asyncDispose]() {
      connection.close();
      await steps.run('Stop the local cloud', stop);
    },
  };
}

function requireSameCode(running: Parameters<typeof deploymentOf>[0], codeVersion: string): void {
  const found = running.outputs[stackOutputs.codeVersion];
  if (found === codeVersion) return;
  throw new CliError(
    'code-differs',
    `Expected the local cloud at ${running.endpoint} to run today's code (${codeVersion.slice(0, 12)}), but it was started from other sources (${found?.slice(0, 12)}). Stop it, and start again.`,
  );
}

/** Which hosts targets may be reached at was settled when that cloud was started. */
function requireReachable(running: Parameters<typeof deploymentOf>[0], modelsPort: number): void {
  if (modelsPort === MODELS_PORT) return;
  throw new CliError(
    'models-port',
    `Expected the demo's models on port ${MODELS_PORT}, the one that the local cloud at ${running.endpoint} allows, got ${modelsPort}. Leave --models-port out, or stop that cloud first.`,
  );
}
