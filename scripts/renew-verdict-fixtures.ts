/**
 * Judges the six deployments of the demo in a local cloud of its own, and keeps their verdict documents with the units of their
 * metrics in test/fixtures/verdicts, where golden files are made of them: `node scripts/renew-verdict-fixtures.ts`.
 */
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startCloud, synthesizeStack } from '#cli/cloud/start-cloud.ts';
import { openConnection } from '#cli/connect/connection.ts';
import { deploymentOf } from '#cli/connect/local-deployment.ts';
import { demoFolders } from '#cli/demo/demo-suites.ts';
import { startModels } from '#cli/demo/models-process.ts';
import { runDemo } from '#cli/demo/run-demo.ts';
import { terminalSteps } from '#cli/progress/steps.ts';
import { processTerminal } from '#cli/terminal.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const fixtures = join(root, 'test/fixtures/verdicts');
const stateDir = await mkdtemp(join(tmpdir(), 'assize-verdicts-'));
const terminal = processTerminal();
const context = {
  root,
  cwd: root,
  terminal,
  env: process.env,
  interrupted: new AbortController().signal,
  end() {},
};

const models = await startModels(root, 0);
const synthesis = await synthesizeStack(root);
const { cloud, stop } = await startCloud(synthesis, {
  root,
  stateDir,
  port: 0,
  fresh: true,
  allowedHosts: [`127.0.0.1:${models.port}`],
});
const connection = openConnection(deploymentOf({ ...cloud, stackName: synthesis.stackName }));
try {
  const folders = demoFolders(root, models.port, join(stateDir, 'demo-suites'));
  const judged = await runDemo(connection, folders, terminalSteps(terminal), context);
  await mkdir(fixtures, { recursive: true });
  for (const [i, { verdict, units }] of judged.entries()) {
    const name = `${i + 1}-${verdict.suite.name}-${verdict.change.candidate.replaceAll(/[^\w.-]+/g, '-')}.json`;
    await writeFile(join(fixtures, name), `${JSON.stringify({ units, verdict }, null, 1)}\n`);
    console.log(`${name}: ${verdict.outcome}`);
  }
} finally {
  connection.close();
  await stop();
  await models.stop();
  await rm(stateDir, { recursive: true });
}
