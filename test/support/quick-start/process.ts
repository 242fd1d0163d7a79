/**
 * Runs the quick start as a person does, twice on one state folder, the second time to stay up; then judges the page's sample suite
 * there, too. Tells what it has once all of it is there, and ends with whoever started it.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { adminOfState } from '#support/admin-clients.ts';
import { pageSample, SUITE, sampleDeployments } from '#support/page-sample.ts';
import { publishSample } from '#support/publish-sample.ts';
import type { QuickStart } from '#support/quick-start/quick-start.ts';
import { verdictOf } from '#support/verdict-of.ts';
import { assize, type CliResult } from '../../cli/cli-harness.ts';
import { SAMPLE_PATH } from './models.ts';

const ended = new AbortController();
process.on('disconnect', () => ended.abort());

const stateDir = await mkdtemp(join(tmpdir(), 'assize-quick-start-'));
const models = fork(fileURLToPath(new URL('./models.ts', import.meta.url)));
const [modelsAt] = (await once(models, 'message')) as [string];

const demo = ['demo', '--port', '0', '--models-port', new URL(modelsAt).port, '--state', stateDir];
const first = await assize(demo);
const page = Promise.withResolvers<string>();
const second = { printed: '', noted: '' };
const kept = assize([...demo, '--keep'], {
  interrupted: ended.signal,
  onNote: (noted) => {
    second.noted += noted;
  },
  onPrint: (printed) => {
    second.printed += printed;
    const link = /http:\S+\/enter\?key=\S+/.exec(printed)?.[0];
    if (link !== undefined) page.resolve(link);
  },
});
try {
  const link = await Promise.race([page.promise, kept.then(endedEarly)]);
  const told: QuickStart = { stateDir, link, starts: [first, second], sample: await judgeSample() };
  process.send?.(told);
  await kept;
} finally {
  models.disconnect();
  await rm(stateDir, { recursive: true, force: true });
}

async function judgeSample() {
  const admin = await adminOfState(stateDir);
  await publishSample({ ...pageSample(), endpoint: `${modelsAt}${SAMPLE_PATH}` }, admin);
  const judged: string[] = [];
  for (const deployment of sampleDeployments) {
    await admin.put('Model Registered', deployment);
    judged.push((await verdictOf(admin, { suite: SUITE, candidate: deployment.version })).runId);
  }
  admin.close();
  const [passed, failed] = judged as [string, string];
  return { passed, failed };
}

function endedEarly({ exitCode, noted }: CliResult): never {
  throw new Error(`Expected "assize demo --keep" to stay up, but it ended with ${exitCode}: ${noted}`);
}
