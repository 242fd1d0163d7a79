import type { Command } from 'commander';
import { cloudSummary } from '#cli/cloud/cloud-summary.ts';
import { DEFAULT_PORT, startCloud, synthesizeStack } from '#cli/cloud/start-cloud.ts';
import { untilInterrupted } from '#cli/cloud/until-interrupted.ts';
import type { CliCommand, CliContext } from '#cli/command.ts';
import { stateFolder, stateOption } from '#cli/connect/connect.ts';
import { deploymentOf } from '#cli/connect/local-deployment.ts';
import { MODELS_PORT } from '#cli/demo/models-port.ts';
import { startModels } from '#cli/demo/models-process.ts';
import { linkTo } from '#cli/page/page-server.ts';
import { servePageIfBuilt } from '#cli/page/serve-page-of.ts';
import { portOption } from '#cli/port-option.ts';
import { printDocument, printJson } from '#cli/terminal.ts';

interface UpOptions {
  readonly port: number;
  readonly fresh: boolean;
  readonly demoServers: boolean;
  readonly modelsPort: number;
  readonly state?: string;
  readonly json: boolean;
}

export const up: CliCommand = {
  name: 'up',
  synopsis: 'up',
  summary: 'Run the stack on this machine until Ctrl-C',
  examples: [
    'assize up                          go on where the last one ended',
    'assize up --fresh --demo-servers   begin anew, with the models of the demo suites',
  ],
  define(command: Command, context: CliContext) {
    command
      .addOption(portOption('--port <port>', 'port of the local cloud; 0 takes any free one', DEFAULT_PORT))
      .option('--fresh', 'forget what was published and judged before', false)
      .option('--demo-servers', 'serve the demo’s models, too', false)
      .addOption(
        portOption('--models-port <port>', 'port of the demo’s models; 0 takes any free one', MODELS_PORT),
      )
      .addOption(stateOption())
      .option('--json', 'print the endpoint, the link to the dashboard and the outputs as JSON', false)
      .action((options: UpOptions) => runUp(options, context));
  },
};

async function runUp(options: UpOptions, context: CliContext): Promise<void> {
  const { root, terminal, interrupted } = context;
  terminal.live('Synthesizing the stack …');
  const synthesis = await synthesizeStack(root);
  // First the models: where they are is where the functions may go.
  const models = options.demoServers ? await startModels(root, options.modelsPort) : undefined;
  try {
    terminal.live('Starting the local cloud …');
    const stateDir = stateFolder(options, context);
    const allowedHosts =
      models === undefined || models.port === MODELS_PORT ? [] : [new URL(models.origin).host];
    const { cloud, logPath, stop } = await startCloud(synthesis, {
      root,
      stateDir,
      ...options,
      allowedHosts,
    });
    try {
      const deployment = deploymentOf({ ...cloud, stackName: synthesis.stackName });
      const port = options.port === 0 ? 0 : options.port + 1;
      await using page = await servePageIfBuilt(deployment, { root, port, stateDir }, terminal);
      const link = page === undefined ? null : linkTo(page);
      if (options.json) printJson(describe(cloud, link), terminal);
      else printDocument(cloudSummary(cloud, logPath, link), terminal);
      if (models !== undefined && !options.json) terminal.print(`Demo models: ${models.origin}\n`);
      await untilInterrupted(interrupted);
      terminal.note('\nEnding: what runs may finish first. Ctrl-C again ends at once; nothing is lost.\n');
    } finally {
      await stop();
    }
  } finally {
    await models?.stop();
  }
}

function describe(cloud: Awaited<ReturnType<typeof startCloud>>['cloud'], page: string | null) {
  const { endpoint, region, accountId, outputs, credentials, notEmulated } = cloud;
  return { endpoint, page, region, accountId, outputs, credentials, notEmulated };
}
