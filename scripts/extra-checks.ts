import { join } from 'node:path';
import { synthesize } from '#infrastructure/synthesize.ts';

/** A check that needs a tool which npm does not bring. */
export interface ExtraCheck {
  readonly meaning: string;
  /** Command that exits with 0 where the tool is there. */
  readonly probe: readonly string[];
  /** Command that exits with 0 where the check passes. */
  readonly command: () => Promise<readonly string[]>;
  /** What to install. */
  readonly install: string;
}

/** Every check of `npm run check:extra`. */
export function extraChecks(root: string): readonly ExtraCheck[] {
  return [
    {
      meaning: 'cfn-lint accepts the template',
      probe: ['cfn-lint', '--version'],
      command: async () => {
        const { outdir, stackName } = await synthesize({ root, outdir: join(root, 'cdk.out') });
        // W3005: CDK writes DependsOn where a reference already says it.
        return ['cfn-lint', '--ignore-checks', 'W3005', '--', join(outdir, `${stackName}.template.json`)];
      },
      install: 'cfn-lint (pip install cfn-lint)',
    },
    {
      meaning: 'the aws CLI works against the local cloud',
      probe: ['aws', '--version'],
      command: async () => [process.execPath, join(root, 'test/extra/aws-cli.ts')],
      install: 'the aws CLI (https://docs.aws.amazon.com/cli/)',
    },
    {
      meaning: 'curl and jq start a run over the HTTP API, as the guide has it',
      // --json and --aws-sigv4 are in curl 7.82 and later.
      probe: ['sh', '-c', 'curl --help all | grep -q -- --json && jq --version'],
      command: async () => [process.execPath, join(root, 'test/extra/http-api.ts')],
      install: 'curl 7.82 or later, and jq',
    },
    {
      meaning: 'SciPy computes the same distributions',
      probe: ['python3', '-c', 'import scipy'],
      command: async () => [process.execPath, join(root, 'test/extra/scipy.ts')],
      install: 'SciPy (pip install scipy)',
    },
  ];
}
