import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assize } from '../cli-harness.ts';

let stateDir: string;

beforeEach(async () => {
  stateDir = await mkdtemp(join(tmpdir(), 'assize-state-'));
});

afterEach(() => rm(stateDir, { recursive: true }));

describe('finding the local cloud', () => {
  it('says how to start one where there is none', async () => {
    const { exitCode, noted } = await assize(['runs', '--state', stateDir]);
    expect(exitCode).toBe(3);
    expect(noted).toBe(
      `error Expected a local cloud on ${stateDir}, found none. Start one in another terminal with "assize up", or name a stack in an account with --stack.\n`,
    );
  });

  it('says so where it has died without a word', async () => {
    await writeFile(
      join(stateDir, 'cloud.json'),
      JSON.stringify({ pid: 1, endpoint: 'http://127.0.0.1:1', stackName: 'assize', outputs: {} }),
    );
    const { exitCode, noted } = await assize(['runs', '--state', stateDir]);
    expect(exitCode).toBe(3);
    expect(noted).toContain('but process 1 at http://127.0.0.1:1 no longer answers');
  });
});
