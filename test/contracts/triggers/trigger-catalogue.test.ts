import { describe, expect, it } from 'vitest';
import { eventCatalogue } from '#contracts/events/event-catalogue.ts';
import { triggerCatalogue } from '#contracts/triggers/trigger-catalogue.ts';
import { parseEventPattern } from '#local/event-bridge/event-pattern.ts';
import { inboundSample, versionedSamples } from '#support/event-samples.ts';

describe('triggerCatalogue', () => {
  it('lists every trigger with its bus and detail type', () => {
    expect(
      triggerCatalogue.map(({ name, bus, pattern }) => `${name}: ${pattern['detail-type']} on ${bus}`),
    ).toEqual([
      'sagemaker-model-package: SageMaker Model Package State Change on default',
      'appconfig-deployment: On Deployment Complete on default',
      'bedrock-model-customization: Model Customization Job State Change on default',
      'bedrock-prompt-version: AWS API Call via CloudTrail on default',
      's3-object-created: Object Created on default',
      'model-registered: Model Registered on assize',
      'prompt-deployed: Prompt Deployed on assize',
      'index-rebuilt: Index Rebuilt on assize',
      'dataset-published: Dataset Published on assize',
      'run-requested: Run Requested on assize',
      'run-cancel-requested: Run Cancel Requested on assize',
      'suite-schedule: Suite Schedule on assize',
    ]);
  });

  it('says in one sentence what each trigger means', () => {
    for (const { meaning } of triggerCatalogue) expect(meaning).toMatch(/^\S.+\.$/);
  });

  it('lets AWS speak on the default bus alone', () => {
    for (const { bus, pattern } of triggerCatalogue) {
      expect(pattern.source.some((source) => String(source).startsWith('aws.'))).toBe(bus === 'default');
    }
  });

  it.each(triggerCatalogue.map((trigger) => [trigger.name, trigger] as const))(
    'routes the sample of %s to it and to no other',
    (name, trigger) => {
      const event = inboundSample(name);
      const routed = triggerCatalogue.filter(({ pattern }) => parseEventPattern(pattern)(event));
      expect(routed).toEqual([trigger]);
    },
  );

  it('lets none of our own events come in again', () => {
    for (const { name } of Object.values(eventCatalogue)) {
      for (const { sample } of versionedSamples(`events/outbound/${name}`)) {
        expect(triggerCatalogue.filter(({ pattern }) => parseEventPattern(pattern)(sample))).toEqual([]);
      }
    }
  });

  it('refuses our own source even under an inbound detail type', () => {
    const event = { ...inboundSample('model-registered'), source: 'assize' };
    expect(triggerCatalogue.filter(({ pattern }) => parseEventPattern(pattern)(event))).toEqual([]);
  });
});
