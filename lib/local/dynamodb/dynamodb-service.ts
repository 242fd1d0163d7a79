import type { DynamoDbEmulator } from '#local/dynamodb/dynamodb-emulator.ts';
import { leadingKeys } from '#local/dynamodb/leading-keys.ts';
import { targetOperation, writeJson, writeJsonError } from '#local/gateway/json-protocol.ts';
import { readJsonBody } from '#local/gateway/request-body.ts';
import { authorize, type Service, type ServiceCall } from '#local/gateway/service-call.ts';
import { localArn, nameInArn } from '#local/identity.ts';
import type { TablePlan } from '#local/stack/table-plan.ts';

const refusal = { code: 'AccessDeniedException', statusCode: 400 };

/** DynamoDB behind the gateway: checks the caller's policies, then asks the emulator. */
export function dynamoDbService(emulator: DynamoDbEmulator, tables: readonly TablePlan[]): Service {
  const hashAttributes = new Map(tables.map((table) => [table.name, table.hashAttribute]));

  function check(call: ServiceCall, operation: string, body: Readonly<Record<string, unknown>>): void {
    const action = `dynamodb:${operation}`;
    const names = tableNames(body);
    if (names.length === 0) authorize(call.principal, action, '*', {}, refusal);
    for (const name of names) {
      const keys = leadingKeys(operation, body, name, hashAttributes.get(name) ?? '');
      const index = typeof body.IndexName === 'string' ? `/index/${body.IndexName}` : '';
      const resource = localArn('dynamodb', `table/${name}${index}`);
      authorize(call.principal, action, resource, keys ? { 'dynamodb:leadingkeys': keys } : {}, refusal);
    }
  }

  return {
    async handle(call) {
      const operation = targetOperation(call.request);
      const body = await readJsonBody(call.request);
      check(call, operation, body);
      const answer = await emulator.call(operation, body);
      writeJson(call.response, answer.statusCode, answer.body);
    },
    writeError: writeJsonError,
  };
}

function tableNames(body: Readonly<Record<string, unknown>>): readonly string[] {
  if (typeof body.TableName === 'string') return [nameInArn(body.TableName)];
  if (body.RequestItems !== null && typeof body.RequestItems === 'object')
    return Object.keys(body.RequestItems);
  return [];
}
