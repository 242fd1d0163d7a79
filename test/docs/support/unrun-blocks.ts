export interface UnrunBlock {
  readonly page: string;
  /** Its first words. */
  readonly begins: string;
  readonly needs: 'account' | 'elsewhere';
  /** What of it is tested all the same. */
  readonly instead: string;
}

/**
 * Blocks that a page marks as needing an AWS account or another tool. That their commands and options exist is held by
 * commands.test.ts, for these as for all others.
 */
export const unrunBlocks: readonly UnrunBlock[] = [
  {
    page: 'README.md',
    begins: 'npm install --no-save aws-cdk',
    needs: 'account',
    instead: 'test/cli/deploy.test.ts: the dry run, and what is said without the CDK command',
  },
  {
    page: 'docs/guides/deploy.md',
    begins: 'npm install --no-save aws-cdk',
    needs: 'account',
    instead: 'the same',
  },
  {
    page: 'docs/guides/deploy.md',
    begins: 'assize doctor --stack',
    needs: 'account',
    instead: 'test/cli/doctor: every look, of a stack too',
  },
  {
    page: 'docs/guides/deploy.md',
    begins: 'git pull',
    needs: 'account',
    instead: 'the same',
  },
  {
    page: 'docs/guides/deploy.md',
    begins: 'npx cdk destroy',
    needs: 'account',
    instead: 'test/infrastructure/stores.test.ts: what outlives the stack',
  },
  {
    page: 'docs/guides/http-api.md',
    begins: 'call() {',
    needs: 'elsewhere',
    instead: 'npm run check:extra: the block itself, with curl and jq',
  },
  {
    page: 'docs/guides/migrate.md',
    begins: 'promptfoo eval',
    needs: 'elsewhere',
    instead: 'a result file of it is imported',
  },
  {
    page: 'docs/guides/migrate.md',
    begins: 'lm_eval',
    needs: 'elsewhere',
    instead: 'a result file of it is imported',
  },
  {
    page: 'docs/guides/roll-back-on-a-failed-verdict.md',
    begins: 'aws appconfig',
    needs: 'account',
    instead: 'test/end-to-end/roll-back.test.ts: the story, against an AppConfig of its own',
  },
  {
    page: 'docs/guides/roll-back-on-a-failed-verdict.md',
    begins: 'npm run assize -- deploy',
    needs: 'account',
    instead: 'test/cli/deploy.test.ts',
  },
  {
    page: 'docs/guides/subscribe.md',
    begins: 'aws secretsmanager',
    needs: 'account',
    instead: 'test/reactions: what reads these secrets',
  },
  {
    page: 'docs/guides/subscribe.md',
    begins: 'aws sqs list-queues',
    needs: 'account',
    instead: 'test/cli/commands.test.ts: dead letters are redriven',
  },
  {
    page: 'docs/guides/subscribe.md',
    begins: 'npm pack',
    needs: 'elsewhere',
    instead: 'test/end-to-end/roll-back.test.ts: a CDK app that imports what is packed',
  },
];
