import { describe, expect, it } from 'vitest';
import { readEvent } from '#contracts/events/read-event.ts';
import { inboundSample, versionedSamples } from '#support/event-samples.ts';
import { withField } from '#support/json-fields.ts';

const verdict = versionedSamples('events/outbound/eval-verdict-issued')[0]?.sample;

describe('readEvent', () => {
  it('reads one of our events by its detail type', () => {
    const read = readEvent(verdict);
    if (read.kind !== 'event' || read.detailType !== 'Eval Verdict Issued')
      throw new Error('Expected a verdict.');
    expect(read.detail.data.outcome).toBe('pass');
  });

  it('leaves events of others alone', () => {
    expect(readEvent(inboundSample('model-registered'))).toEqual({
      kind: 'foreign',
      reason: '"Model Registered" from "ml.registry" is none of our events.',
    });
  });

  it('leaves a major version alone that it does not know', () => {
    expect(readEvent(withField(verdict, ['detail', 'metadata', 'schemaVersion'], '2.0'))).toEqual({
      kind: 'foreign',
      reason: '"Eval Verdict Issued" is of schema version 2.0; 1.4 is known.',
    });
  });

  it('says what is wrong with a broken one', () => {
    expect(readEvent(withField(verdict, ['detail', 'data', 'outcome'], 'great'))).toEqual({
      kind: 'invalid',
      problems: [
        'detail.data.outcome: expected "pass" or "waived" or "inconclusive" or "incomplete" or "fail", got "great"',
      ],
    });
    expect(readEvent('text')).toMatchObject({ kind: 'invalid' });
  });
});
