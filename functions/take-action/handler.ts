import { AppConfigClient } from '@aws-sdk/client-appconfig';
import { CodePipelineClient } from '@aws-sdk/client-codepipeline';
import { EventBridgeClient } from '@aws-sdk/client-eventbridge';
import { SageMakerClient } from '@aws-sdk/client-sagemaker';
import { SSMClient } from '@aws-sdk/client-ssm';
import { EventBridgePublisher } from '#adapters/event-bridge-publisher.ts';
import { openReaction } from '#lambda/open-reaction.ts';
import { queueHandler } from '#lambda/queue-handler.ts';
import { readReaction } from '#lambda/read-reaction.ts';
import { takeAction } from '#reactions/take-action.ts';

const environment = readReaction('take-action');
const ports = {
  ...openReaction(environment),
  events: new EventBridgePublisher(new EventBridgeClient({}), environment.BUS_NAME),
  appconfig: new AppConfigClient({}),
  codepipeline: new CodePipelineClient({}),
  sagemaker: new SageMakerClient({}),
  ssm: new SSMClient({}),
};

export const handler = queueHandler(async (record) => ({
  reaction: environment.REACTION.name,
  dryRun: environment.REACTION.dryRun,
  ...(await takeAction(record.body, environment.REACTION, ports)),
}));
