import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { meter } from '#lambda/meter.ts';

/** One client per service and process: each keeps its own connections. */
export const clients = {
  dynamo: new DynamoDBClient({}),
  events: new EventBridgeClient({}),
  s3: new S3Client({}),
  sqs: new SQSClient({}),
};

meter.watch(clients.dynamo);
meter.watch(clients.events);
meter.watch(clients.s3);
meter.watch(clients.sqs);
