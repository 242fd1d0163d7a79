import { setImmediate } from 'node:timers/promises';
import { type DynaliteFault, type DynaliteStore, loadDynalite } from '#local/emulators/dynalite-library.ts';
import { LocalCloudError } from '#local/local-cloud-error.ts';
import type { TablePlan } from '#local/stack/table-plan.ts';

/** What an AWS JSON operation answers. */
export interface JsonAnswer {
  readonly statusCode: number;
  readonly body: unknown;
}

/** DynamoDB in this process. */
export interface DynamoDbEmulator {
  /** Runs one operation of the DynamoDB API; errors of the caller are answers too. */
  call(operation: string, request: Record<string, unknown>): Promise<JsonAnswer>;
  /** Creates the tables that do not exist yet. Changed keys or indexes of an existing table are an error. */
  createTables(tables: readonly TablePlan[]): Promise<void>;
  close(): Promise<void>;
}

const operations = new Set([
  'BatchGetItem',
  'BatchWriteItem',
  'DeleteItem',
  'DescribeTable',
  'DescribeTimeToLive',
  'GetItem',
  'ListTables',
  'PutItem',
  'Query',
  'Scan',
  'UpdateItem',
]);

/**
 * @param folder LevelDB folder; undefined keeps everything in memory
 * @throws LocalCloudError `state-in-use` when another process has the folder open
 */
export async function openDynamoDb(folder: string | undefined): Promise<DynamoDbEmulator> {
  const dynalite = loadDynalite();
  const store = dynalite.createStore({
    createTableMs: 0,
    deleteTableMs: 0,
    updateTableMs: 0,
    ...(folder !== undefined && { path: folder }),
  });
  await store.db.open().catch((cause: unknown) => {
    throw new LocalCloudError(
      'state-in-use',
      `The tables in ${folder} could not be opened: ${String(cause)}. If another local cloud runs on this state folder, stop it first or use another --state folder.`,
      { cause },
    );
  });

  const run = (operation: string, request: unknown): Promise<JsonAnswer> =>
    new Promise((resolve) => {
      const fail = (error: unknown): void => resolve(faultAnswer(error));
      try {
        const data = dynalite.validate(operation, request, store);
        dynalite.action(operation)(store, data, (error, body) => {
          if (error) fail(error);
          else resolve({ statusCode: 200, body });
        });
      } catch (error) {
        fail(error);
      }
    });

  return {
    async call(operation, request) {
      if (!operations.has(operation)) return notEmulated(`DynamoDB ${operation}`);
      if (request.ReturnValuesOnConditionCheckFailure === 'ALL_OLD') {
        return notEmulated('ReturnValuesOnConditionCheckFailure (read the item after the failed condition)');
      }
      const table = request.TableName;
      const named =
        typeof table === 'string' && table.startsWith('arn:')
          ? { ...request, TableName: table.split('/')[1] }
          : request;
      return run(operation, named);
    },
    async createTables(tables) {
      for (const table of tables) await createTable(run, table);
    },
    close: () => closeStore(store),
  };
}

function faultAnswer(error: unknown): JsonAnswer {
  const fault = error as Partial<DynaliteFault>;
  if (fault.statusCode !== undefined) return { statusCode: fault.statusCode, body: fault.body };
  const message = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return {
    statusCode: 500,
    body: { __type: 'com.amazonaws.dynamodb.v20120810#InternalServerError', message },
  };
}

function notEmulated(what: string): JsonAnswer {
  return {
    statusCode: 501,
    body: {
      __type: 'com.amazonaws.dynamodb.v20120810#NotEmulatedException',
      message: `The local cloud does not emulate ${what}.`,
    },
  };
}

async function createTable(
  run: (operation: string, request: unknown) => Promise<JsonAnswer>,
  table: TablePlan,
): Promise<void> {
  const found = await run('DescribeTable', { TableName: table.name });
  if (found.statusCode === 200) {
    const { Table } = found.body as { Table: Readonly<Record<string, unknown>> };
    const before = keysOf(Table);
    const now = keysOf(table.createRequest);
    if (before === now) return;
    throw new LocalCloudError(
      'resource-invalid',
      `Table ${table.name} exists with the keys ${before}; the template wants ${now}. Start with --fresh to make it anew.`,
    );
  }
  const made = await run('CreateTable', structuredClone(table.createRequest));
  if (made.statusCode !== 200) {
    throw new LocalCloudError(
      'resource-invalid',
      `Table ${table.name} was refused: ${JSON.stringify(made.body)}`,
    );
  }
  while (!(await isActive(run, table.name))) await setImmediate();
}

async function isActive(
  run: (operation: string, request: unknown) => Promise<JsonAnswer>,
  name: string,
): Promise<boolean> {
  const { body } = await run('DescribeTable', { TableName: name });
  return (body as { Table?: { TableStatus?: string } }).Table?.TableStatus === 'ACTIVE';
}

interface KeyPart {
  readonly AttributeName: string;
  readonly KeyType: string;
}

/** Keys of the table and its indexes as one comparable text. */
function keysOf(table: Readonly<Record<string, unknown>>): string {
  const text = (keys: unknown): string =>
    (keys as readonly KeyPart[]).map((key) => `${key.AttributeName} ${key.KeyType}`).join(',');
  const indexes = [table.GlobalSecondaryIndexes ?? [], table.LocalSecondaryIndexes ?? []].flat() as {
    IndexName: string;
    KeySchema: unknown;
  }[];
  const indexTexts = indexes.map((index) => `${index.IndexName}(${text(index.KeySchema)})`).sort();
  return [text(table.KeySchema), ...indexTexts].join(' ');
}

function closeStore(store: DynaliteStore): Promise<void> {
  return new Promise((resolve, reject) => {
    store.lifecycleManager.gracefulClose((error) => (error ? reject(error) : resolve()));
  });
}
