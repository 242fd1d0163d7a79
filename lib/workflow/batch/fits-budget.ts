import { capMicroUsd } from '#domain/money.ts';
import type { BatchJob } from '#workflow/batch/batch-jobs.ts';
import type { BatchShard } from '#workflow/batch/batch-shard.ts';

/**
 * Whether the run's budget bears one more job beside those that are under way, whose cost is not known yet. Where none is, the
 * job may go: only what was really spent ends a run.
 */
export async function fitsBudget(
  { key, manifest, ports }: BatchShard,
  job: Pick<BatchJob, 'token' | 'estimateMicroUsd'>,
): Promise<boolean> {
  const cap = capMicroUsd(manifest.suite.definition.budget?.maxUsd);
  if (cap === null) return true;
  let underWay = 0;
  let committed = 0;
  for await (const other of ports.batchJobs.ofRun(key.runId)) {
    if (other.token === job.token || (other.state !== 'open' && other.state !== 'submitting')) continue;
    underWay += 1;
    committed += other.estimateMicroUsd;
  }
  if (underWay === 0) return true;
  const { spentMicroUsd } = await ports.ledger.control(key.runId, cap);
  return spentMicroUsd + committed + job.estimateMicroUsd <= cap;
}
