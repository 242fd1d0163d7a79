import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient, PutEventsCommand } from '@aws-sdk/client-eventbridge';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { openStores } from '#adapters/open-stores.ts';
import { localDeployment } from '#cli/connect/local-deployment.ts';
import { stackOutputs } from '#contracts/stack-outputs.ts';
import { LOCAL_REGION } from '#local/identity.ts';
import type { LocalCloud } from '#local/local-cloud.ts';

/** The administrator's view of a running local cloud: the same adapters as the functions', all rights. */
export function openAdmin(cloud: Pick<LocalCloud, 'endpoint' | 'region' | 'credentials' | 'outputs'>) {
  const { endpoint, region, credentials, outputs } = cloud;
  const config = { endpoint, region, credentials };
  const dynamo = new DynamoDBClient(config);
  const events = new EventBridgeClient(config);
  const s3 = new S3Client({ ...config, forcePathStyle: true });
  const sqs = new SQSClient(config);
  const output = (name: string) => {
    const value = outputs[name];
    if (value === undefined)
      throw new Error(`Expected the stack to have output ${name}, got ${Object.keys(outputs).join(', ')}.`);
    return value;
  };
  const stores = openStores({ dynamo, s3 }, output(stackOutputs.tableName), output(stackOutputs.bucketName));
  return {
    ...stores,
    clients: { dynamo, events, s3, sqs },
    output,
    /** Puts one event on the service's bus, as a team's deployment would. @returns its id. */
    async put(detailType: string, detail: unknown, source = 'acme.deployments'): Promise<string> {
      const answer = await events.send(
        new PutEventsCommand({
          Entries: [
            {
              EventBusName: output(stackOutputs.busName),
              Source: source,
              DetailType: detailType,
              Detail: JSON.stringify(detail),
            },
          ],
        }),
      );
      const entry = answer.Entries?.[0];
      if (entry?.EventId === undefined)
        throw new Error(`PutEvents refused the event: ${entry?.ErrorMessage}`);
      return entry.EventId;
    },
    close() {
      for (const client of [dynamo, events, s3, sqs]) client.destroy();
    },
  };
}

export type Admin = ReturnType<typeof openAdmin>;

/** Of the local cloud that runs on a state folder, in whatever process. */
export async function adminOfState(stateDir: string): Promise<Admin> {
  const { local, region = LOCAL_REGION, outputs } = await localDeployment(stateDir);
  return openAdmin({ ...local!, region, outputs });
}
