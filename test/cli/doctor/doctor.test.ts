import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { accountChecks, laptopChecks } from '#cli/doctor/check-catalogue.ts';
import { startAssize } from '#support/assize-cloud.ts';
import { assize, root as repository } from '../cli-harness.ts';

const folder = mkdtempSync(join(tmpdir(), 'assize-doctor-'));
let root: string;
let count = 0;

interface Finding {
  readonly name: string;
  readonly state: string;
  readonly found: string;
  readonly advice: string | null;
}

/** A repository with a suite whose target nothing serves. */
beforeEach(() => {
  count += 1;
  root = join(folder, String(count));
  mkdirSync(join(root, 'suites'), { recursive: true });
  cpSync(join(repository, 'suites/reviews-sentiment'), join(root, 'suites/reviews-sentiment'), {
    recursive: true,
  });
  cpSync(join(repository, 'assize.yaml'), join(root, 'assize.yaml'));
});
afterAll(() => rmSync(folder, { recursive: true }));

const edit = (path: string, from: string | RegExp, to: string) => {
  const file = join(root, path);
  writeFileSync(file, readFileSync(file, 'utf8').replace(from, to));
};

async function look(env: Readonly<Record<string, string>> = {}) {
  const { exitCode, printed } = await assize(['doctor', '--json'], { root, env });
  const findings = JSON.parse(printed) as Finding[];
  return { exitCode, findings, of: (name: string) => findings.filter((finding) => finding.name === name) };
}

describe('doctor', { timeout: 60_000 }, () => {
  it('looks at all of this machine, and is content with notes', async () => {
    const { exitCode, findings, of } = await look();
    expect(exitCode).toBe(0);
    expect([...new Set(findings.map(({ name }) => name))]).toEqual(laptopChecks.map(({ name }) => name));
    expect(of('synthesis')).toMatchObject([{ state: 'note', found: 'the stack is not synthesized yet' }]);
    for (const { state, advice } of findings) expect(advice === null).toBe(state === 'ok');
    const { printed } = await assize(['doctor'], { root });
    expect(printed).toMatch(/^ok +assize-yaml +stack assize, team evaluation, environment demo$/m);
    expect(printed).toContain('Nothing is missing.');
  });

  it('says where assize.yaml is wrong, and goes on', async () => {
    edit('assize.yaml', 'logDays: 30', 'logDays: 31');
    const { exitCode, of } = await look();
    expect(exitCode).toBe(1);
    expect(of('assize-yaml')[0]).toMatchObject({
      state: 'missing',
      found: expect.stringMatching(/assize\.yaml:\d+:\d+: retention\.logDays/),
    });
    expect(of('suites')).toMatchObject([{ state: 'ok' }]);
  });

  it('says which suite cannot be read, with its place', async () => {
    edit('suites/reviews-sentiment/suite.yaml', 'accuracy: {}', 'accuracy: [');
    const { exitCode, of } = await look();
    expect([exitCode, of('suites')[0]?.found]).toEqual([1, expect.stringMatching(/suite\.yaml:\d+:\d+/)]);
  });

  it('finds hosts that answer, that do not, and that are not allowed', async () => {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((resolve) => server.once('listening', resolve));
    const { port } = server.address() as { port: number };
    edit('suites/reviews-sentiment/suite.yaml', '127.0.0.1:4610', `127.0.0.1:${port}`);
    expect((await look()).of('target-hosts')[0]).toMatchObject({
      state: 'missing',
      found: expect.stringContaining(`127.0.0.1:${port}`),
    });
    edit('assize.yaml', '127.0.0.1:4610', `127.0.0.1:${port}`);
    expect((await look()).of('target-hosts')).toEqual([
      { name: 'target-hosts', state: 'ok', found: `http://127.0.0.1:${port} answers`, advice: null },
    ]);
    await new Promise((resolve) => server.close(resolve));
    const closed = await look();
    expect([closed.exitCode, closed.of('target-hosts')[0]]).toMatchObject([
      0,
      { state: 'note', found: expect.stringContaining('ECONNREFUSED') },
    ]);
  });

  it('finds credentials that suites name, and tells none', async () => {
    edit('suites/reviews-sentiment/suite.yaml', 'timeoutMs: 10000', 'secretRef: env:REVIEWS_KEY');
    const unset = await look();
    expect([unset.exitCode, unset.of('secrets')[0]?.state]).toEqual([1, 'missing']);
    const set = await look({ REVIEWS_KEY: 'a-secret-value' });
    expect(set.of('secrets')).toMatchObject([{ state: 'ok' }]);
    expect(JSON.stringify(set.findings)).not.toContain('a-secret-value');
  });

  it('looks at the stack that runs, too', { timeout: 240_000 }, async () => {
    const stateDir = join(root, '.assize');
    const running = await startAssize({ stateDir });
    try {
      const quiet = await look();
      expect(quiet.of('free-ports')).toMatchObject([
        { state: 'ok', found: `the local cloud runs at ${running.cloud.endpoint}` },
      ]);
      expect(quiet.of('published')).toMatchObject([{ state: 'note', advice: 'assize publish' }]);
      expect(quiet.findings.map(({ name }) => name)).toEqual(
        expect.arrayContaining(accountChecks.map(({ name }) => name)),
      );
      expect(quiet.of('dead-letters')).toMatchObject([{ state: 'ok' }]);
      const { endpoint, region, credentials, outputs } = running.cloud;
      const sqs = new SQSClient({ endpoint, region, credentials });
      await sqs.send(
        new SendMessageCommand({ QueueUrl: outputs.ScoreDeadLetterQueueUrl, MessageBody: 'a letter' }),
      );
      const letters = await look();
      expect([letters.exitCode, letters.of('dead-letters')]).toMatchObject([
        1,
        [{ state: 'missing', advice: expect.stringContaining('assize redrive score') }],
      ]);
    } finally {
      await running.stop();
    }
  });

  it('asks for AWS credentials where a stack is named', async () => {
    const { exitCode, printed } = await assize(['doctor', '--stack', 'assize', '--json'], { root });
    expect([exitCode, JSON.parse(printed)]).toMatchObject([
      1,
      [{ name: 'credentials', state: 'missing', advice: expect.stringContaining('Sign in') }],
    ]);
  });
});
