import { CfnOutput, type Stack } from 'aws-cdk-lib';
import { flowFunctionNames, queueNames } from '#contracts/functions.ts';
import { stackOutputs } from '#contracts/stack-outputs.ts';
import type { AssizeService } from '#infrastructure/assize-service.ts';

/** What the command has to know of a deployed stack. */
export function writeOutputs(stack: Stack, service: AssizeService): void {
  const { table, bucket, bus, queues } = service.resources;
  const values: Readonly<Record<string, string>> = {
    [stackOutputs.tableName]: table.tableName,
    [stackOutputs.bucketName]: bucket.bucketName,
    [stackOutputs.busName]: bus.eventBusName,
    [stackOutputs.undeliveredQueueUrl]: service.undelivered.queueUrl,
    [stackOutputs.catalogueDatabase]: service.catalogueDatabase,
    [stackOutputs.codeVersion]: service.codeVersion,
    ...(service.apiUrl !== undefined && { [stackOutputs.apiUrl]: service.apiUrl }),
    ...(service.pageUrl !== undefined && { [stackOutputs.pageUrl]: service.pageUrl }),
    ...Object.fromEntries(
      queueNames.flatMap((name) => [
        [stackOutputs.queueUrl(name), queues[name].queue.queueUrl],
        [stackOutputs.deadLetterQueueUrl(name), queues[name].deadLetters.queueUrl],
      ]),
    ),
    ...Object.fromEntries(
      flowFunctionNames.map((name) => [
        stackOutputs.functionName(name),
        service.functions[name].function.functionName,
      ]),
    ),
  };
  for (const [name, value] of Object.entries(values)) new CfnOutput(stack, name, { value });
}
