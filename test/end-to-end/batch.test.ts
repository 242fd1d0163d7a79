import { expect, it } from 'vitest';
import { startAssize } from '#support/assize-cloud.ts';
import { FakeOpenai } from '#support/batch/fake-openai.ts';
import { yesRows } from '#support/flow-world.ts';
import { poll } from '#support/poll.ts';
import { publishSample } from '#support/publish-sample.ts';

it('comes to a verdict on answers of batches under the roles of the stack', { timeout: 90_000 }, async () => {
  const server = new FakeOpenai();
  const host = await server.start();
  const assize = await startAssize({ allowedHosts: [host], timeScale: 500 });
  try {
    const { admin } = assize;
    await publishSample(
      {
        name: 'asked',
        rows: yesRows(300),
        endpoint: `http://${host}/v1`,
        prompts: { plain: { template: 'Is it? {{input}}' } },
        suite: { shardRows: 128, gate: { rules: [{ rule: 'at-least', metric: 'accuracy', value: 0.5 }] } },
        target: { provider: 'openai-chat', prompt: 'plain', mode: 'batch' },
      },
      admin,
    );
    await admin.put('Model Registered', { subject: 'asked', version: '2', deploymentId: 'once' });
    const jobs = await poll('every shard’s job in the table', async () => {
      const open = [];
      for await (const job of admin.batchJobs.unclosed()) if (job.state === 'open') open.push(job);
      return rowsOf(server) === 300 && open.length === server.jobs.length ? open : undefined;
    });
    server.finish();
    // As an event of the service does; by the clock the look would be due in a minute.
    for (const job of jobs) await admin.batchJobs.hasten(job, Date.now());
    const run = await poll('the end of the run', async () => {
      const [newest] = await admin.runs.ofSuite('asked', 1);
      return newest?.outcome === null ? undefined : newest;
    });
    expect(run.outcome).toBe('pass');
    expect(rowsOf(server)).toBe(300);
    expect(assize.log.filter(({ message }) => message.includes('not authorized'))).toEqual([]);
  } finally {
    await assize.stop();
    await server.stop();
  }
});

function rowsOf({ jobs }: FakeOpenai): number {
  return jobs.reduce((rows, { lines }) => rows + lines.length, 0);
}
