import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

describe('check:extra', () => {
  it('says what is absent and fails nothing for it', () => {
    const { stdout, status } = spawnSync(
      process.execPath,
      [join(import.meta.dirname, '../../scripts/check-extra.ts')],
      {
        encoding: 'utf8',
        env: { PATH: '/nowhere' },
      },
    );
    expect(stdout.trimEnd().split('\n')).toEqual([
      'absent  cfn-lint accepts the template: install cfn-lint (pip install cfn-lint)',
      'absent  the aws CLI works against the local cloud: install the aws CLI (https://docs.aws.amazon.com/cli/)',
      'absent  curl and jq start a run over the HTTP API, as the guide has it: install curl 7.82 or later, and jq',
      'absent  SciPy computes the same distributions: install SciPy (pip install scipy)',
    ]);
    expect(status).toBe(0);
  });
});
