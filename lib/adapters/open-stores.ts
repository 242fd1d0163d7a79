import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { S3Client } from '@aws-sdk/client-s3';
import { DynamoBaselineStore } from '#adapters/dynamo-baseline-store.ts';
import { DynamoBatchJobs } from '#adapters/dynamo-batch-jobs.ts';
import { DynamoChangeStore } from '#adapters/dynamo-change-store.ts';
import { DynamoCostBudgets } from '#adapters/dynamo-cost-budgets.ts';
import { DynamoDeliveryLog } from '#adapters/dynamo-delivery-log.ts';
import { DynamoLedger } from '#adapters/dynamo-ledger.ts';
import { DynamoLiveChecks } from '#adapters/dynamo-live-checks.ts';
import { DynamoRegistry } from '#adapters/dynamo-registry.ts';
import { DynamoRunStore } from '#adapters/dynamo-run-store.ts';
import { DynamoSharedState } from '#adapters/dynamo-shared-state.ts';
import { DynamoTable } from '#adapters/dynamo-table.ts';
import { DynamoTimelines } from '#adapters/dynamo-timelines.ts';
import { DynamoWaiverStore } from '#adapters/dynamo-waiver-store.ts';
import { S3ObjectStore } from '#adapters/s3-object-store.ts';
import { DefinitionReader } from '#workflow/definition-reader.ts';
import { ScoreReader } from '#workflow/rows/score-reader.ts';
import { VerdictReader } from '#workflow/verdict-reader.ts';

export type Stores = ReturnType<typeof openStores>;

/** The ports over one table and one bucket, as functions, the command and tests all wire them. */
export function openStores(
  clients: { readonly dynamo: DynamoDBClient; readonly s3: S3Client },
  tableName: string,
  bucketName: string,
) {
  const table = new DynamoTable(clients.dynamo, tableName);
  const objects = new S3ObjectStore(clients.s3, bucketName);
  return {
    objects,
    definitions: new DefinitionReader(objects),
    scores: new ScoreReader(objects),
    verdicts: new VerdictReader(objects),
    registry: new DynamoRegistry(table, Date.now),
    changes: new DynamoChangeStore(table, Date.now),
    timelines: new DynamoTimelines(table, Date.now),
    runs: new DynamoRunStore(table),
    ledger: new DynamoLedger(table, Date.now),
    costBudgets: new DynamoCostBudgets(table),
    shared: new DynamoSharedState(table),
    checks: new DynamoLiveChecks(table),
    baselines: new DynamoBaselineStore(table),
    waivers: new DynamoWaiverStore(table),
    batchJobs: new DynamoBatchJobs(table),
    deliveries: new DynamoDeliveryLog(table),
  };
}
