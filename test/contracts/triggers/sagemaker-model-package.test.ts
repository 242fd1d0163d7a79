import { describe, expect, it } from 'vitest';
import { sagemakerModelPackage } from '#contracts/triggers/sagemaker-model-package.ts';
import { inboundSample } from '#support/event-samples.ts';
import { changeIn, problemsIn } from '#support/recognised.ts';

const sample = (detail: Record<string, unknown> = {}) =>
  inboundSample('sagemaker-model-package', { ModelApprovalStatus: 'Approved', ...detail });

describe('sagemaker-model-package', () => {
  it.each(['Approved', 'PendingManualApproval'])(
    'sees a change of the group in a package that is %s',
    (status) => {
      expect(changeIn(sagemakerModelPackage, sample({ ModelApprovalStatus: status }))).toMatchObject({
        kind: 'model',
        subject: 'versionedmp-p-idy6c3e1fiqj',
        candidate: '2',
        attempt: 1,
        cause: { eventId: '844e2571-85d4-695f-b930-0153b71dcb42', occurredAt: '2021-02-24T17:00:14.000Z' },
      });
    },
  );

  it('names no baseline: the champion is it', () => {
    expect(changeIn(sagemakerModelPackage, sample()).baseline).toBeUndefined();
  });

  it('gives several events of one state change one key', () => {
    const first = sample();
    const second = {
      ...sample({ LastModifiedTime: '2021-02-24T17:00:14.000Z' }),
      id: 'second',
      time: '2021-02-24T17:00:15Z',
    };
    expect(changeIn(sagemakerModelPackage, second).key).toBe(changeIn(sagemakerModelPackage, first).key);
  });

  it('reads a time in milliseconds as the same time', () => {
    const millis = sample({ LastModifiedTime: Date.parse('2021-02-24T17:00:14Z') });
    expect(changeIn(sagemakerModelPackage, millis).key).toBe(changeIn(sagemakerModelPackage, sample()).key);
  });

  it('sees a new change where an older version is approved again', () => {
    const again = sample({ LastModifiedTime: '2021-03-01T08:00:00Z' });
    expect(changeIn(sagemakerModelPackage, again).key).not.toBe(
      changeIn(sagemakerModelPackage, sample()).key,
    );
  });

  it.each([
    [{ ModelApprovalStatus: 'Rejected' }, 'is Rejected, not Approved or PendingManualApproval'],
    [{ ModelPackageStatus: 'Deleting' }, 'is Deleting, not Completed'],
    [{ ModelPackageStatus: 'InProgress' }, 'is InProgress, not Completed'],
    [{ ModelPackageStatus: 'SomethingNew' }, 'is SomethingNew, not Completed'],
    [
      { ModelPackageGroupName: undefined, ModelPackageVersion: undefined },
      'belongs to no model package group',
    ],
  ])('ignores %j and says why', (detail, reason) => {
    expect(sagemakerModelPackage.recognise(sample(detail))).toEqual({
      kind: 'ignored',
      reason: expect.stringContaining(reason),
    });
  });

  it('says what is wrong with a package without ARN and with a time that is none', () => {
    const event = sample({ ModelPackageArn: undefined, LastModifiedTime: 'lately' });
    expect(problemsIn(sagemakerModelPackage.recognise(event))).toEqual([
      'detail.ModelPackageArn: expected a string, got nothing',
      'detail.LastModifiedTime: expected a time (ISO 8601, or milliseconds since 1970), got "lately"',
    ]);
  });
});
