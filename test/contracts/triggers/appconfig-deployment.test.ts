import { describe, expect, it } from 'vitest';
import { appconfigDeployment } from '#contracts/triggers/appconfig-deployment.ts';
import { inboundSample } from '#support/event-samples.ts';
import { changeIn, problemsIn } from '#support/recognised.ts';

const sample = (detail: Record<string, unknown> = {}) => inboundSample('appconfig-deployment', detail);

describe('appconfig-deployment', () => {
  it('sees a new version of the profile', () => {
    expect(changeIn(appconfigDeployment, sample())).toMatchObject({
      kind: 'config',
      subject: 'MyConfigProfile',
      candidate: '1',
    });
  });

  it('calls a profile without a name by its id', () => {
    expect(changeIn(appconfigDeployment, sample({ ConfigurationProfile: { Id: 'ga3tqep' } })).subject).toBe(
      'ga3tqep',
    );
  });

  it('sees a change of its own in each deployment of one version', () => {
    const again = changeIn(appconfigDeployment, sample({ DeploymentNumber: 2 }));
    expect(again.key).not.toBe(changeIn(appconfigDeployment, sample()).key);
  });

  it('tells environments apart, which each count their deployments', () => {
    const elsewhere = changeIn(
      appconfigDeployment,
      sample({ Environment: { Id: 'other', Name: 'Staging' } }),
    );
    expect(elsewhere.key).not.toBe(changeIn(appconfigDeployment, sample()).key);
  });

  it('says what is wrong with a deployment without number', () => {
    expect(problemsIn(appconfigDeployment.recognise(sample({ DeploymentNumber: 'first' })))).toEqual([
      'detail.DeploymentNumber: expected a number, got "first"',
    ]);
  });
});
