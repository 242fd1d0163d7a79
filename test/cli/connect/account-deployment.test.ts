import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { type AssizeCloud, startAssize } from '#support/assize-cloud.ts';
import { assize } from '../cli-harness.ts';

let cloud: AssizeCloud;

/** The local cloud speaks for an account: the command knows it by nothing but the variables that every AWS client reads. */
beforeAll(async () => {
  cloud = await startAssize();
  const { endpoint, credentials } = cloud.cloud;
  vi.stubEnv('AWS_ENDPOINT_URL', endpoint);
  vi.stubEnv('AWS_ACCESS_KEY_ID', credentials.accessKeyId);
  vi.stubEnv('AWS_SECRET_ACCESS_KEY', credentials.secretAccessKey);
});

afterAll(async () => {
  vi.unstubAllEnvs();
  await cloud?.stop();
});

describe('a stack in an account', { timeout: 60_000 }, () => {
  it('is found by its name through its outputs', async () => {
    const { exitCode, printed } = await assize([
      'runs',
      '--stack',
      'assize',
      '--region',
      'us-east-1',
      '--json',
    ]);
    expect(exitCode).toBe(0);
    expect(JSON.parse(printed)).toEqual([]);
  });

  it('takes no events of AWS’s own services', async () => {
    const input = JSON.stringify({ source: 'aws.sagemaker', 'detail-type': 'x', detail: {} });
    const { exitCode, noted } = await assize(
      ['events', 'put', '-', '--stack', 'assize', '--region', 'us-east-1'],
      { input },
    );
    expect(exitCode).toBe(3);
    expect(noted).toContain('in an account those events come from AWS alone');
  });

  it('is asked for by its right name where there is none', async () => {
    const { exitCode, noted } = await assize(['runs', '--stack', 'asize', '--region', 'us-east-1']);
    expect(exitCode).toBe(3);
    expect(noted).toMatch(
      /Expected a CloudFormation stack "asize", but Stack with id asize does not exist\. Check its name/,
    );
  });
});
