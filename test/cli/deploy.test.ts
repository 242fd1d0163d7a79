import { describe, expect, it } from 'vitest';
import { assize, root } from './cli-harness.ts';

describe('deploy', { timeout: 240_000 }, () => {
  it('prints with --dry-run what it would run', async () => {
    const { exitCode, printed } = await assize([
      'deploy',
      '--dry-run',
      '--region',
      'eu-central-1',
      '--no-approve',
    ]);
    expect(exitCode).toBe(0);
    expect(printed).toBe(
      `AWS_REGION=eu-central-1 cdk deploy assize --app ${root}/.assize/deploy --require-approval never\n`,
    );
  });

  it('says what to install where the CDK command is absent', async () => {
    const { exitCode, noted } = await assize(['deploy'], { env: { PATH: '/nowhere' } });
    expect(exitCode).toBe(3);
    expect(noted).toContain('Install it with "npm install --no-save aws-cdk"');
  });
});
