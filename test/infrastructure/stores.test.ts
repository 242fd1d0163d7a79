import { describe, expect, it } from 'vitest';
import { encodeObservationPart } from '#contracts/files/observation-part.ts';
import { ScoresFile } from '#contracts/files/scores-file.ts';
import { encodeFocusParquet } from '#contracts/focus/focus-parquet.ts';
import { prefixes, storageKeys } from '#contracts/storage.ts';
import { table } from '#contracts/table.ts';
import { costColumns, observationColumns, scoreColumns } from '#infrastructure/catalogue-columns.ts';
import { validFocusRow } from '#support/focus-row.ts';
import { parquetColumns } from './parquet-columns.ts';
import { synthesizeStack } from './synthesized-template.ts';

const template = synthesizeStack({
  retention: { observationDays: 60, tallyDays: 45, auditDays: 500, archiveDays: 30, logDays: 14 },
});

describe('the table', () => {
  const { Properties, DeletionPolicy } = template.only('AWS::DynamoDB::Table');

  it('has the keys and indexes of the contract', () => {
    const keys = (partitionKey: string, sortKey: string) => [
      { AttributeName: partitionKey, KeyType: 'HASH' },
      { AttributeName: sortKey, KeyType: 'RANGE' },
    ];
    expect(Properties.KeySchema).toEqual(keys(table.partitionKey, table.sortKey));
    expect(Properties.GlobalSecondaryIndexes).toEqual(
      Object.values(table.indexes).map((index) => ({
        IndexName: index.name,
        KeySchema: keys(index.partitionKey, index.sortKey),
        Projection: { ProjectionType: 'ALL' },
      })),
    );
  });

  it('is paid by use, expires items, can be restored to any second, and outlives the stack', () => {
    expect(Properties.BillingMode).toBe('PAY_PER_REQUEST');
    expect(Properties.TimeToLiveSpecification).toEqual({ AttributeName: table.expiresAt, Enabled: true });
    expect(Properties.PointInTimeRecoverySpecification.PointInTimeRecoveryEnabled).toBe(true);
    expect(Properties.DeletionProtectionEnabled).toBe(true);
    expect(DeletionPolicy).toBe('Retain');
  });

  it('goes with the stack where the deployment says that its data needs no protection', () => {
    const unprotected = synthesizeStack({ protectData: false });
    const found = unprotected.only('AWS::DynamoDB::Table');
    expect(found.DeletionPolicy).toBe('Delete');
    expect(found.Properties.DeletionProtectionEnabled).toBe(false);
    for (const [, bucket] of unprotected.ofType('AWS::S3::Bucket'))
      expect(bucket.DeletionPolicy).toBe('Delete');
  });
});

describe('the bucket', () => {
  const buckets = template.ofType('AWS::S3::Bucket');
  const [bucketId, bucket] = buckets.find(([, { Properties }]) => Properties.LoggingConfiguration) ?? [];

  it('is closed to the public, versioned, and logs who reads it', () => {
    expect(bucket?.Properties.VersioningConfiguration).toEqual({ Status: 'Enabled' });
    for (const [, { Properties }] of buckets) {
      expect(Properties.PublicAccessBlockConfiguration).toEqual({
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      });
    }
  });

  it('refuses requests without TLS 1.2', () => {
    const statements = template
      .ofType('AWS::S3::BucketPolicy')
      .filter(([, policy]) => policy.Properties.Bucket.Ref === bucketId)
      .flatMap(([, policy]) => policy.Properties.PolicyDocument.Statement);
    const conditions = statements.filter(({ Effect }) => Effect === 'Deny').map(({ Condition }) => Condition);
    expect(conditions).toContainEqual({ Bool: { 'aws:SecureTransport': 'false' } });
    expect(conditions).toContainEqual({ NumericLessThan: { 's3:TlsVersion': 1.2 } });
  });

  it('keeps each prefix as long as its retention says, and datasets for good', () => {
    const days = Object.fromEntries(
      bucket?.Properties.LifecycleConfiguration.Rules.filter((rule: { Prefix?: string }) => rule.Prefix).map(
        (rule: { Prefix: string; ExpirationInDays: number }) => [rule.Prefix, rule.ExpirationInDays],
      ),
    );
    expect(days).toEqual({
      [prefixes.observations]: 60,
      [prefixes.reports]: 500,
      [prefixes.batch]: 60,
      [prefixes.tallies]: 45,
      [prefixes.columns]: 45,
      [prefixes.manifests]: 500,
      [prefixes.scores]: 500,
      [prefixes.verdicts]: 500,
      [prefixes.cost]: 500,
    });
  });
});

describe('the catalogue', () => {
  const tableNamed = (name: string) =>
    template.ofType('AWS::Glue::Table').find(([, { Properties }]) => Properties.TableInput.Name === name)?.[1]
      .Properties.TableInput;

  it('reads scores by suite and run without a crawler', () => {
    const scores = tableNamed('scores');
    expect(scores.PartitionKeys).toEqual([
      { Name: 'suite', Type: 'string' },
      { Name: 'run', Type: 'string' },
    ]);
    const [, parts] = scores.Parameters['storage.location.template']['Fn::Join'];
    expect(parts.at(-1)).toBe(`/${prefixes.scores}suite=\${suite}/run=\${run}/`);
    expect(scores.StorageDescriptor.Columns.map((column: { Name: string }) => column.Name)).toEqual([
      'row_id',
      'arm',
      'metric',
      'score',
      'reason',
      'observation_key',
      'block',
      'slices',
      'cluster',
    ]);
  });

  it('names and types the columns of scores as their files do', () => {
    const file = new ScoresFile();
    file.add({ id: 'r1', slices: 'domain=imdb', cluster: 'doc' }, 0, 'candidate', 'key', 'accuracy', 1);
    file.add({ id: 'r2', slices: 'all', cluster: null }, 0, 'candidate', 'key', 'accuracy', 'error');
    expect(scoreColumns).toEqual(parquetColumns(file.encode()));
  });

  it('names and types the columns of observations as their files do', async () => {
    const bytes = encodeObservationPart([
      {
        rowId: 'r1',
        output: 'yes',
        error: null,
        latencyMs: 1.5,
        inputTokens: 1,
        outputTokens: 1,
        costMicroUsd: 1,
        tries: 1,
        answeredAtMs: 1,
      },
    ]);
    expect(observationColumns).toEqual(parquetColumns(bytes));
    expect(tableNamed('observations').StorageDescriptor.Columns).toEqual(
      Object.entries(observationColumns).map(([Name, Type]) => ({ Name, Type })),
    );
  });

  it('names and types the columns of cost as their files do, and finds months without a crawler', () => {
    const written = Object.entries(parquetColumns(encodeFocusParquet([validFocusRow])));
    // Glue knows lower-case names alone, and a timestamp lies as a 64-bit integer.
    expect(Object.entries(costColumns)).toEqual(
      written.map(([name, type]) => [name.toLowerCase(), type === 'bigint' ? 'timestamp' : type]),
    );
    const cost = tableNamed('cost');
    expect(cost.PartitionKeys).toEqual([{ Name: 'month', Type: 'string' }]);
    expect(cost.Parameters).toMatchObject({
      'projection.month.format': 'yyyy-MM',
      'projection.month.interval.unit': 'MONTHS',
    });
    const [, parts] = cost.StorageDescriptor.Location['Fn::Join'];
    expect(storageKeys.costParquet('2026-11', 'run_1')).toBe(
      `${parts.at(-1).slice(1)}month=2026-11/run_1.parquet`,
    );
  });
});
