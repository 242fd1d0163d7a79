import { describe, expect, it } from 'vitest';
import { runCancelRequested } from '#contracts/triggers/run-cancel-requested.ts';
import { inboundSample } from '#support/event-samples.ts';
import { problemsIn } from '#support/recognised.ts';

describe('run-cancel-requested', () => {
  it('says which run is to end, who asks and why', () => {
    expect(runCancelRequested.recognise(inboundSample('run-cancel-requested'))).toEqual({
      kind: 'cancellation',
      cancellation: {
        runId: expect.stringMatching(/^run_[0-9a-f]{24}$/),
        by: 'dana@example.org',
        reason: 'wrong candidate',
      },
    });
  });

  it('says what is wrong where nobody asks', () => {
    expect(
      problemsIn(runCancelRequested.recognise(inboundSample('run-cancel-requested', { by: '' }))),
    ).toEqual(['detail.by: expected text that is not empty, got ""']);
  });
});
