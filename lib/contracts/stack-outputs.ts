/** Names of the stack's outputs: the stack writes them, the command reads them. */

import type { FunctionName, QueueName } from '#contracts/functions.ts';

export const stackOutputs = {
  tableName: 'TableName',
  bucketName: 'BucketName',
  busName: 'BusName',
  codeVersion: 'CodeVersion',
  /** What EventBridge could not deliver. */
  undeliveredQueueUrl: 'UndeliveredQueueUrl',
  /** Glue database over scores and observations. */
  catalogueDatabase: 'CatalogueDatabase',
  /** Where the HTTP API is, without a slash at the end; only where there is one. */
  apiUrl: 'ApiUrl',
  /** Where the dashboard is, likewise; only where people sign in to it by an issuer. */
  pageUrl: 'PageUrl',
  /** `InferQueueUrl` */
  queueUrl: (queue: QueueName) => `${pascalCase(queue)}QueueUrl`,
  /** `InferDeadLetterQueueUrl` */
  deadLetterQueueUrl: (queue: QueueName) => `${pascalCase(queue)}DeadLetterQueueUrl`,
  /** `PlanRunFunctionName` */
  functionName: (name: FunctionName) => `${pascalCase(name)}FunctionName`,
} as const;

function pascalCase(name: string): string {
  return name.replace(/(^|-)(\w)/g, (_, _dash, letter: string) => letter.toUpperCase());
}
