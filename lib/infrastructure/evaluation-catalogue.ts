import { Stack } from 'aws-cdk-lib';
import { CfnDatabase, CfnTable } from 'aws-cdk-lib/aws-glue';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import { costParquetTable, prefixes } from '#contracts/storage.ts';
import { costColumns, observationColumns, scoreColumns } from '#infrastructure/catalogue-columns.ts';

export interface EvaluationCatalogueProps {
  readonly bucket: Bucket;
}

/** Glue tables over scores, observations and cost, so that Athena reads them as they lie. */
export class EvaluationCatalogue extends Construct {
  /** Lower-case name of the Glue database. */
  readonly databaseName: string;

  constructor(scope: Construct, id: string, { bucket }: EvaluationCatalogueProps) {
    super(scope, id);
    const stack = Stack.of(this);
    this.databaseName = stack.stackName.toLowerCase().replaceAll('-', '_');
    const database = new CfnDatabase(this, 'Database', {
      catalogId: stack.account,
      databaseInput: { name: this.databaseName, description: 'Scores, observations and cost of Assize.' },
    });
    const scores = bucket.s3UrlForObject(prefixes.scores);
    const tables = [
      parquetTable(this, 'Scores', this.databaseName, {
        name: 'scores',
        description:
          'One line per row, arm and metric. Ask for one suite and run: `WHERE suite = … AND run = …`.',
        location: scores,
        columns: scoreColumns,
        partitionKeys: { suite: 'string', run: 'string' },
        parameters: {
          'projection.enabled': 'true',
          // Injected: runs are too many to list, and every question names its run.
          'projection.suite.type': 'injected',
          'projection.run.type': 'injected',
          'storage.location.template': `${scores}suite=\${suite}/run=\${run}/`,
        },
      }),
      parquetTable(this, 'Observations', this.databaseName, {
        name: 'observations',
        description:
          'One line per answer. `"$path"` holds the inference key that `scores.observation_key` names.',
        location: bucket.s3UrlForObject(prefixes.observations),
        columns: observationColumns,
        partitionKeys: {},
        parameters: {},
      }),
      parquetTable(this, 'Cost', this.databaseName, {
        name: 'cost',
        description: 'One line per charge, by FOCUS 1.2. Ask for months: `WHERE month = …`.',
        location: bucket.s3UrlForObject(costParquetTable.prefix),
        columns: costColumns,
        partitionKeys: { [costParquetTable.partitionKey]: 'string' },
        parameters: {
          'projection.enabled': 'true',
          'projection.month.type': 'date',
          'projection.month.format': 'yyyy-MM',
          'projection.month.range': '2026-01,NOW',
          'projection.month.interval': '1',
          'projection.month.interval.unit': 'MONTHS',
        },
      }),
    ];
    for (const table of tables) table.addResourceDependency(database);
  }
}

interface ParquetTable {
  readonly name: string;
  readonly description: string;
  readonly location: string;
  readonly columns: Readonly<Record<string, string>>;
  readonly partitionKeys: Readonly<Record<string, string>>;
  readonly parameters: Readonly<Record<string, string>>;
}

function parquetTable(scope: Construct, id: string, databaseName: string, table: ParquetTable): CfnTable {
  return new CfnTable(scope, id, {
    catalogId: Stack.of(scope).account,
    databaseName,
    tableInput: {
      name: table.name,
      description: table.description,
      tableType: 'EXTERNAL_TABLE',
      parameters: { classification: 'parquet', EXTERNAL: 'TRUE', ...table.parameters },
      partitionKeys: columnsOf(table.partitionKeys),
      storageDescriptor: {
        location: table.location,
        columns: columnsOf(table.columns),
        inputFormat: 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetInputFormat',
        outputFormat: 'org.apache.hadoop.hive.ql.io.parquet.MapredParquetOutputFormat',
        serdeInfo: { serializationLibrary: 'org.apache.hadoop.hive.ql.io.parquet.serde.ParquetHiveSerDe' },
      },
    },
  });
}

function columnsOf(columns: Readonly<Record<string, string>>): CfnTable.ColumnProperty[] {
  return Object.entries(columns).map(([name, type]) => ({ name, type }));
}
