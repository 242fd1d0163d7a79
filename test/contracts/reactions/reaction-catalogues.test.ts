import { expect, it } from 'vitest';
import { actionCatalogue } from '#contracts/reactions/actions/action-catalogue.ts';
import { notifierCatalogue } from '#contracts/reactions/notifiers/notifier-catalogue.ts';

const lines = (catalogue: Readonly<Record<string, { readonly kind: string; readonly meaning: string }>>) =>
  Object.entries(catalogue).map(([name, { kind, meaning }]) => {
    expect(kind).toBe(name);
    return `${kind}: ${meaning}`;
  });

it('lists every way to tell somebody', () => {
  expect(lines(notifierCatalogue)).toEqual([
    'slack: A message in a Slack channel, by an incoming webhook.',
    'teams: An adaptive card in a Microsoft Teams channel, by a workflow that starts at a webhook.',
    'jira: An issue in Jira Cloud, one per event, found again by its label.',
    'linear: An issue in Linear, one per event, under an id that follows from the event.',
    'webhook: The event to any address, signed as Standard Webhooks say.',
  ]);
});

it('lists every action', () => {
  expect(lines(actionCatalogue)).toEqual([
    'sagemaker-approval: Approves or rejects the version of a SageMaker model package group that was judged.',
    'appconfig-rollback: Stops the AppConfig deployment of the version that was judged, or rolls it back where it is complete.',
    'ssm-parameter: Writes the version that was judged (the champion) into an SSM parameter.',
    'codepipeline-approval: Answers a manual approval of a CodePipeline execution that waits for the verdict.',
    'github-status: Puts the outcome on a commit at GitHub, as a status that a branch can require.',
  ]);
});
