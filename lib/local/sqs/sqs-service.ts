import { AwsError, notEmulated } from '#local/gateway/aws-error.ts';
import { targetOperation, writeJson, writeJsonError } from '#local/gateway/json-protocol.ts';
import { readJsonBody } from '#local/gateway/request-body.ts';
import { authorize, type Service } from '#local/gateway/service-call.ts';
import { localArn } from '#local/identity.ts';
import { inTransaction } from '#local/sqs/in-transaction.ts';
import { waitForMessage } from '#local/sqs/long-poll.ts';
import type { QueueEmulator } from '#local/sqs/queue-emulator.ts';

/** Batch operations need the permission of the single one. */
const permissionOf: Readonly<Record<string, string>> = {
  SendMessageBatch: 'SendMessage',
  DeleteMessageBatch: 'DeleteMessage',
  ChangeMessageVisibilityBatch: 'ChangeMessageVisibility',
};

/** Errors of fauxqs that are answers. */
interface SqsFault {
  readonly statusCode: number;
  readonly queryErrorHeader: string;
  toJSON(): unknown;
}

/** SQS behind the gateway. */
export function sqsService(queues: QueueEmulator): Service {
  return {
    async handle({ request, response, principal }) {
      const operation = targetOperation(request);
      const body = await readJsonBody(request);
      const name = queueName(body);
      const resource = name === undefined ? '*' : localArn('sqs', name);
      authorize(principal, `sqs:${permissionOf[operation] ?? operation}`, resource);
      const action = await queues.action(operation);
      if (!action) throw notEmulated(`SQS ${operation}`);
      const queue = name === undefined ? undefined : queues.queue(name);
      if (operation === 'ReceiveMessage' && queue) {
        const waitSeconds = Number(
          body.WaitTimeSeconds ?? queue.attributes.ReceiveMessageWaitTimeSeconds ?? 0,
        );
        if (waitSeconds > 0 && !(await waitForMessage(queue, waitSeconds, response))) return;
        body.WaitTimeSeconds = 0;
      }
      try {
        // fauxqs waits for nothing but messages, which was done above.
        const run = (): unknown => action(body, queues.store, { headers: request.headers });
        writeJson(response, 200, await (queue ? inTransaction(queue, run) : run()));
      } catch (error) {
        const fault = error as Partial<SqsFault>;
        if (fault.statusCode === undefined || !fault.toJSON) throw error;
        const header = { 'x-amzn-query-error': fault.queryErrorHeader ?? '' };
        writeJson(response, fault.statusCode, fault.toJSON(), header);
      }
    },
    writeError: writeJsonError,
  };
}

function queueName(body: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof body.QueueName === 'string') return body.QueueName;
  if (typeof body.QueueUrl !== 'string') return undefined;
  const name = body.QueueUrl.split('/').pop();
  if (name) return name;
  throw new AwsError('InvalidAddress', `Expected a queue URL, not ${body.QueueUrl}.`);
}
