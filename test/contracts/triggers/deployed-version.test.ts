import { describe, expect, it } from 'vitest';
import { datasetPublished } from '#contracts/triggers/dataset-published.ts';
import { indexRebuilt } from '#contracts/triggers/index-rebuilt.ts';
import { modelRegistered } from '#contracts/triggers/model-registered.ts';
import { promptDeployed } from '#contracts/triggers/prompt-deployed.ts';
import { inboundSample } from '#support/event-samples.ts';
import { changeIn, problemsIn } from '#support/recognised.ts';

const withDeployment = (detail: Record<string, unknown> = {}) => inboundSample('model-registered', detail);
const withoutDeployment = (detail: Record<string, unknown> = {}) => inboundSample('index-rebuilt', detail);

describe('our own deployment events', () => {
  it.each([
    [modelRegistered, 'model', 'sentiment', '4.2.0', '2.1.0'],
    [promptDeployed, 'prompt', 'spelling-rewrite', 'one-edit', 'two-edits'],
    [indexRebuilt, 'index', 'emoji-search', 'emoji-unstemmed', 'emoji-baseline'],
  ] as const)(
    'say what was deployed in the place of what (%#)',
    (trigger, kind, subject, candidate, baseline) => {
      expect(changeIn(trigger, inboundSample(trigger.name))).toMatchObject({
        kind,
        subject,
        candidate,
        baseline,
      });
    },
  );

  it('may carry versions as numbers, and need not name a baseline', () => {
    const change = changeIn(datasetPublished, inboundSample('dataset-published'));
    expect(change).toMatchObject({ kind: 'dataset', subject: 'product-faq', candidate: '12' });
    expect(change).not.toHaveProperty('baseline');
  });

  it('are one change where the deployer publishes one deployment twice', () => {
    const again = { ...withDeployment(), id: 'second', time: '2026-11-02T08:09:41Z' };
    expect(changeIn(modelRegistered, again).key).toBe(changeIn(modelRegistered, withDeployment()).key);
  });

  it('are a new change where the same version is deployed again', () => {
    const again = withDeployment({ deploymentId: 'registry-1190' });
    expect(changeIn(modelRegistered, again).key).not.toBe(changeIn(modelRegistered, withDeployment()).key);
  });

  it('are told apart where two sources count their deployments alike', () => {
    const elsewhere = { ...withDeployment(), source: 'other.registry' };
    expect(changeIn(modelRegistered, elsewhere).key).not.toBe(
      changeIn(modelRegistered, withDeployment()).key,
    );
  });

  it('without a deployment id are one change as long as the time is the same', () => {
    const redelivered = { ...withoutDeployment(), id: 'second', time: '2026-11-02T08:10:00.000Z' };
    const later = { ...withoutDeployment(), time: '2026-11-02T10:00:00Z' };
    expect(changeIn(indexRebuilt, redelivered).key).toBe(changeIn(indexRebuilt, withoutDeployment()).key);
    expect(changeIn(indexRebuilt, later).key).not.toBe(changeIn(indexRebuilt, withoutDeployment()).key);
  });

  it('say what is wrong where subject and version are missing', () => {
    const event = withDeployment({ subject: '', version: undefined });
    expect(problemsIn(modelRegistered.recognise(event))).toEqual([
      'detail.subject: expected text that is not empty, got ""',
      'detail.version: expected a string or a number, got nothing',
    ]);
  });
});
