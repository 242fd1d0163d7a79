import { describe, expect, it } from 'vitest';
import { modelRegistered } from '#contracts/triggers/model-registered.ts';
import { runRequested } from '#contracts/triggers/run-requested.ts';
import { runIdOf } from '#domain/change.ts';
import { inboundSample } from '#support/event-samples.ts';
import { changeIn, problemsIn } from '#support/recognised.ts';

const newRun = (detail: Record<string, unknown> = {}) => inboundSample('run-requested', detail);
const rerun = (detail: Record<string, unknown> = {}) => inboundSample('run-requested-rerun', detail);
const original = changeIn(modelRegistered, inboundSample('model-registered'));

describe('run-requested', () => {
  it('asks one suite for a version', () => {
    expect(changeIn(runRequested, newRun())).toMatchObject({
      kind: 'manual',
      suite: 'reviews-sentiment',
      subject: 'reviews-sentiment',
      candidate: '4.2.0',
      baseline: '2.1.0',
      attempt: 1,
      rejudge: false,
    });
  });

  it('is one change a token', () => {
    const again = { ...newRun(), id: 'second', time: '2026-11-02T08:21:00Z' };
    expect(changeIn(runRequested, again).key).toBe(changeIn(runRequested, newRun()).key);
    expect(changeIn(runRequested, newRun({ token: 'other' })).key).not.toBe(
      changeIn(runRequested, newRun()).key,
    );
  });

  it('asked again keeps the change and raises the attempt', () => {
    const change = changeIn(runRequested, rerun());
    expect(change).toMatchObject({
      key: original.key,
      kind: 'model',
      subject: 'sentiment',
      candidate: '4.2.0',
      baseline: '2.1.0',
      suite: 'reviews-sentiment',
      attempt: 2,
      supersedes: runIdOf('reviews-sentiment', original.key, 1),
      rejudge: true,
      cause: { detailType: 'Run Requested' },
    });
  });

  it('calls the model unless a new judgement alone is asked for', () => {
    expect(changeIn(runRequested, rerun({ rejudge: undefined })).rejudge).toBe(false);
  });

  it('asked again by two is one run', () => {
    const other = changeIn(runRequested, { ...rerun(), id: 'second', source: 'ci' });
    const one = changeIn(runRequested, rerun());
    expect(runIdOf(other.suite!, other.key, other.attempt)).toBe(runIdOf(one.suite!, one.key, one.attempt));
  });

  it('refuses to rerun a run that is not the one of that suite, change and attempt', () => {
    const problems = problemsIn(runRequested.recognise(rerun({ suite: 'reviews-latency' })));
    expect(problems).toEqual([
      `detail.rerunOf.runId: expected ${runIdOf('reviews-latency', original.key, 1)} ` +
        `(attempt 1 of suite "reviews-latency" at change ${original.key}), ` +
        `got "${runIdOf('reviews-sentiment', original.key, 1)}"`,
    ]);
  });

  it.each([
    [{ token: undefined }, 'detail.token: expected a string, got nothing'],
    [
      { rejudge: true },
      'detail.rejudge: expected false, unless rerunOf says which run to judge again, got true',
    ],
  ])('says what is wrong with %j', (detail, problem) => {
    expect(problemsIn(runRequested.recognise(newRun(detail)))).toEqual([problem]);
  });
});
