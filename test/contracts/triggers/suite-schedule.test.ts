import { describe, expect, it } from 'vitest';
import { suiteSchedule } from '#contracts/triggers/suite-schedule.ts';
import { inboundSample } from '#support/event-samples.ts';
import { changeIn, problemsIn } from '#support/recognised.ts';

const sample = (detail: Record<string, unknown> = {}) => inboundSample('suite-schedule', detail);

describe('suite-schedule', () => {
  it('asks the suite to judge its champion unless it names a version', () => {
    expect(changeIn(suiteSchedule, sample())).toMatchObject({
      kind: 'schedule',
      suite: 'reviews-sentiment',
      subject: 'sentiment',
      candidate: 'champion',
    });
    expect(changeIn(suiteSchedule, sample({ candidate: '4.2.0' })).candidate).toBe('4.2.0');
  });

  it('is one change a slot, however late and often it comes', () => {
    const late = { ...sample(), id: 'second', time: '2026-11-03T02:04:00Z' };
    const next = sample({ slot: '2026-11-04T02:00:00Z' });
    expect(changeIn(suiteSchedule, late).key).toBe(changeIn(suiteSchedule, sample()).key);
    expect(changeIn(suiteSchedule, next).key).not.toBe(changeIn(suiteSchedule, sample()).key);
  });

  it('takes the time of the event for the slot where it names none', () => {
    const event = { ...sample({ slot: undefined }), time: '2026-11-03T02:00:00Z' };
    expect(changeIn(suiteSchedule, event).key).toBe(changeIn(suiteSchedule, sample()).key);
  });

  it('says what is wrong where no suite is named', () => {
    expect(problemsIn(suiteSchedule.recognise(sample({ suite: undefined })))).toEqual([
      'detail.suite: expected a string, got nothing',
    ]);
  });
});
