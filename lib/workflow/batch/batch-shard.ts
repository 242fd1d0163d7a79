import type { Message } from '#contracts/messages/message-catalogue.ts';
import type { AwsUsage } from '#domain/aws-usage.ts';
import type { Arm, Manifest } from '#domain/manifest.ts';
import type { ArmAnswers } from '#workflow/batch/arm-answers.ts';
import type { BatchJobKey, BatchJobs } from '#workflow/batch/batch-jobs.ts';
import type { BatchClient, PreparedBatch } from '#workflow/batch/batch-port.ts';
import type { DefinitionReader } from '#workflow/definition-reader.ts';
import type { Ledger } from '#workflow/ledger.ts';
import type { Clock, ObjectStore, Outbox } from '#workflow/ports.ts';

export interface InferInBatchPorts {
  readonly objects: ObjectStore;
  readonly definitions: DefinitionReader;
  readonly ledger: Ledger;
  readonly score: Outbox<'score'>;
  readonly nowMs: Clock;
  readonly batchJobs: BatchJobs;
  readonly batches: BatchClient;
}

/** One arm of one shard while its rows are answered by jobs. */
export interface BatchShard {
  readonly key: BatchJobKey;
  readonly message: Message<'infer'>;
  readonly manifest: Manifest;
  readonly arm: Arm;
  readonly service: PreparedBatch;
  readonly answers: ArmAnswers;
  /** Names this attempt. */
  readonly owner: string;
  /** What this attempt has used of AWS so far. */
  used(): AwsUsage;
  readonly ports: InferInBatchPorts;
}

/** One job, and one more for what failed in passing. */
export const MAX_ROUNDS = 2;
