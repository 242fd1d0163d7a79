/**
 * The whole service on a warm local cloud with its state on disk: from PutEvents to the verdict's events, one arm, nothing
 * reused.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { stackOutputs } from '#contracts/stack-outputs.ts';
import { startAssize } from '#support/assize-cloud.ts';
import { poll } from '#support/poll.ts';
import type { BenchSuite } from './publish-bench-suite.ts';

const { values } = parseArgs({
  options: { rows: { type: 'string' }, endpoint: { type: 'string' }, concurrency: { type: 'string' } },
});
const { rows, endpoint, concurrency } = values as { rows: string; endpoint: string; concurrency: string };

/** All calls in one instance: more instances than cores only get into each other's way. */
const INSTANCES = 1;
/** Until the code is compiled and the heaps have their size: a service that runs is in that state. */
const WARM_UP_ROWS = 50_000;
const HOUR_MS = 3_600_000;

const stateDir = await mkdtemp(join(tmpdir(), 'assize-bench-'));
const assize = await startAssize({
  stateDir,
  allowedHosts: [new URL(endpoint).host],
  maxInstancesPerFunction: INSTANCES,
});

/** In a process of its own, as `assize publish` is one: what is measured is the service. */
async function publish(suite: BenchSuite): Promise<void> {
  const child = fork(fileURLToPath(new URL('./publish.ts', import.meta.url)));
  const { endpoint: cloudEndpoint, region, credentials, outputs } = assize.cloud;
  child.send({ cloud: { endpoint: cloudEndpoint, region, credentials, outputs }, suite });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`Expected the rows to be published, but that ended with ${code}.`);
}

/** The sweep comes every minute: a short run would not meet it, a long one would. */
async function startSweep(): Promise<void> {
  const { endpoint: cloudEndpoint, region, credentials, outputs } = assize.cloud;
  const lambda = new LambdaClient({ endpoint: cloudEndpoint, region, credentials });
  await lambda.send(new InvokeCommand({ FunctionName: outputs[stackOutputs.functionName('sweep-runs')]! }));
  lambda.destroy();
}

/** Publishes, puts the event, waits for the verdict's events. */
async function run(name: string, count: number) {
  await publish({ name, rows: count, endpoint, concurrency: Math.ceil(Number(concurrency) / INSTANCES) });
  const before = process.cpuUsage();
  const startMs = performance.now();
  const eventId = await assize.admin.put('Model Registered', {
    subject: name,
    version: 'bench',
    deploymentId: name,
  });
  const event = await poll('the event to be planned', () => assize.admin.changes.event(eventId));
  const runId = event.matches.find((match) => match.matched)?.runId;
  if (runId === undefined) throw new Error(`Expected a run, got ${JSON.stringify(event)}`);
  const verdict = await poll(
    'a verdict',
    async () => {
      const issued = await assize.admin.runs.verdict(runId);
      return issued?.published === true ? issued : null;
    },
    HOUR_MS,
    50,
  );
  const seconds = (performance.now() - startMs) / 1_000;
  const { user, system } = process.cpuUsage(before);
  return { seconds, cpuSeconds: (user + system) / 1e6, outcome: verdict.outcome };
}

try {
  await startSweep();
  await run('bench-warm-up', WARM_UP_ROWS);
  const measured = await run('bench', Number(rows));
  const peakMegabytes = process.resourceUsage().maxRSS / 1_024;
  const figures = { asked: Number(rows), ...measured, peakMegabytes };
  if (process.send === undefined) console.log(figures);
  else process.send(figures);
} finally {
  await assize.stop();
  await rm(stateDir, { recursive: true });
}
process.disconnect?.();
