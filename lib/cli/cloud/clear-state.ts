import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { findLocalCloud } from '#cli/connect/local-deployment.ts';
import { LocalCloudError } from '#local/local-cloud-error.ts';

/** What the local cloud leaves in its folder. Nothing else is touched: the folder may be somebody's home. */
const names = [
  'cloud.json',
  'page.json',
  'version.json',
  'dynamodb',
  'sqs',
  's3',
  'events.jsonl',
  'invocations.jsonl',
  'rules.json',
  'demo-suites',
];

/**
 * Forgets everything that the local cloud knew.
 *
 * @throws LocalCloudError `state-in-use`
 */
export async function clearState(stateDir: string): Promise<void> {
  const running = await findLocalCloud(stateDir);
  if (running !== undefined) {
    throw new LocalCloudError(
      'state-in-use',
      `Expected no local cloud on ${stateDir} that is to be cleared, but process ${running.pid} runs there (${running.endpoint}). Stop it first.`,
    );
  }
  for (const name of names) rmSync(join(stateDir, name), { recursive: true, force: true });
}
