import { RepeatedBatches } from '#local/faults/repeated-batches.ts';
import type { Principals } from '#local/iam/principals.ts';
import { localArn } from '#local/identity.ts';
import type { FunctionPool } from '#local/lambda/function-pool.ts';
import { LocalCloudError } from '#local/local-cloud-error.ts';
import type { LocalCloudOptions } from '#local/local-cloud-options.ts';
import { silentLog } from '#local/local-log.ts';
import { QueueBatches } from '#local/sqs/batch-source.ts';
import { EventSourceMapping } from '#local/sqs/event-source-mapping.ts';
import type { QueueEmulator } from '#local/sqs/queue-emulator.ts';
import type { MappingPlan } from '#local/stack/mapping-plan.ts';
import type { StackPlan } from '#local/stack/stack-plan.ts';

/** What a mapping's function must be allowed to do with its queue. */
const neededActions = ['sqs:ReceiveMessage', 'sqs:DeleteMessage', 'sqs:GetQueueAttributes'];

/**
 * Makes the mappings from queues to functions; none polls yet.
 * @throws LocalCloudError `resource-invalid` or `not-permitted` where AWS would refuse the mapping
 */
export function makeMappings(
  plan: StackPlan,
  queues: QueueEmulator,
  pools: ReadonlyMap<string, FunctionPool>,
  principals: Principals,
  options: LocalCloudOptions,
): readonly EventSourceMapping[] {
  const timeScale = options.timeScale ?? 1;
  return plan.mappings.map((mapping, index) => {
    const queue = queues.queue(mapping.queueName);
    const pool = pools.get(mapping.functionName);
    if (!queue || !pool) {
      const missing = queue ? `function ${mapping.functionName}` : `queue ${mapping.queueName}`;
      throw new LocalCloudError(
        'resource-invalid',
        `Mapping ${mapping.logicalId} names the ${missing}, which the stack does not have.`,
      );
    }
    assertMayRun(mapping, plan, principals);
    const batches = new QueueBatches(queues.store, queue, {
      batchSize: mapping.batchSize,
      windowMs: (mapping.windowSeconds * 1000) / timeScale,
    });
    const deliveries = options.faults?.deliveriesPerMessage ?? 1;
    const source =
      deliveries > 1
        ? new RepeatedBatches(batches, deliveries, mapping.batchSize, (options.faults?.seed ?? 0) + index)
        : batches;
    const settings = {
      concurrency: Math.min(pool.limit, mapping.maximumConcurrency ?? pool.limit),
      reportsBatchItemFailures: mapping.reportsBatchItemFailures,
      timeScale,
    };
    return new EventSourceMapping(queue, pool, source, settings, options.log ?? silentLog);
  });
}

function assertMayRun(mapping: MappingPlan, plan: StackPlan, principals: Principals): void {
  const lambda = plan.functions.find((item) => item.name === mapping.functionName);
  const queue = plan.queues.find((item) => item.name === mapping.queueName);
  if (!lambda || !queue) return;
  if (lambda.timeoutSeconds > queue.visibilityTimeoutSeconds) {
    throw new LocalCloudError(
      'resource-invalid',
      `Mapping ${mapping.logicalId}: the visibility timeout of ${queue.name} (${queue.visibilityTimeoutSeconds} s) is less than the timeout of ${lambda.name} (${lambda.timeoutSeconds} s); AWS refuses that. Six times the function's timeout is advised.`,
    );
  }
  for (const action of neededActions) {
    const decision = principals.decide(lambda.roleName, {
      action,
      resource: localArn('sqs', queue.name),
      context: { 'aws:securetransport': ['true'] },
    });
    if (decision.allowed) continue;
    throw new LocalCloudError(
      'not-permitted',
      `Mapping ${mapping.logicalId}: the role ${lambda.roleName} of ${lambda.name} may not ${action} on ${queue.name}, ${decision.because}. Grant the function to consume the queue.`,
    );
  }
}
