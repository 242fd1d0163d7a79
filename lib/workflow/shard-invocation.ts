import type { Message } from '#contracts/messages/message-catalogue.ts';
import type { AwsUsage } from '#domain/aws-usage.ts';
import type { DatasetIndex } from '#domain/dataset.ts';
import type { BatchJobs } from '#workflow/batch/batch-jobs.ts';
import type { BatchClient } from '#workflow/batch/batch-port.ts';
import type { DefinitionReader } from '#workflow/definition-reader.ts';
import type { Ledger } from '#workflow/ledger.ts';
import type { GovernorPorts } from '#workflow/limits/rate-governor.ts';
import type { Clock, LiveChecks, ObjectStore, Outbox, SharedState } from '#workflow/ports.ts';
import type { RunView } from '#workflow/run-view.ts';
import type { SpendReporter } from '#workflow/spend-reporter.ts';
import type { TargetClient } from '#workflow/target-port.ts';

export interface InferShardPorts {
  readonly objects: ObjectStore;
  readonly definitions: DefinitionReader;
  readonly ledger: Ledger;
  readonly checks: LiveChecks;
  readonly shared: SharedState;
  readonly targets: TargetClient;
  readonly infer: Outbox<'infer'>;
  readonly score: Outbox<'score'>;
  readonly nowMs: Clock;
  readonly sleep: GovernorPorts['sleep'];
  readonly batchJobs: BatchJobs;
  readonly batches: BatchClient;
}

export interface InferShardContext {
  /** Names this attempt in the ledger. */
  readonly attemptId: string;
  /** How often the queue has delivered the message, this time included. */
  readonly receiveCount: number;
  /** Until the function is stopped. */
  remainingMs(): number;
  /** What this attempt has used of AWS so far. */
  used(): AwsUsage;
}

/** One shard's work, as one invocation does it. */
export interface ShardInvocation {
  readonly message: Message<'infer'>;
  readonly context: InferShardContext;
  readonly manifest: RunView;
  readonly index: DatasetIndex;
  readonly spend: SpendReporter;
  readonly ports: InferShardPorts;
}
