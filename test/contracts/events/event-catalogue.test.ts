import { describe, expect, expectTypeOf, it } from 'vitest';
import { type EventData, eventCatalogue, isEventDetailType } from '#contracts/events/event-catalogue.ts';
import type { RunOutcome, RunState } from '#domain/run.ts';

describe('eventCatalogue', () => {
  it('lists every event with its version and meaning', () => {
    expect(
      Object.values(eventCatalogue).map(
        ({ detailType, version, meaning }) => `${detailType} ${version}: ${meaning}`,
      ),
    ).toEqual([
      'Eval Run State Change 1.1: A run was opened, went on to its next wave, was paused, resumed, cancelled, or ended.',
      "Eval Verdict Issued 1.4: A run's answer, with the figures that decided it; the evidence is in the verdict document.",
      'Eval Change Decided 1.1: Every suite that judges a change has its verdict; the outcome is the worst of them.',
      'Eval Regression Detected 1.1: The candidate lost on one metric and slice, significantly among all of them and by more than matters.',
      'Eval Run Cost Recorded 1.2: What a run really spent, every attempt included, and who pays for it.',
      "Eval Cost Budget Crossed 1.0: The month's runs of a cost centre have reached a share of its budget; told once per share and month.",
      'Eval Waiver Expired 1.0: A waiver in force has come to its end: what it covered fails again.',
      'Eval Action Taken 1.0: A configured action looked at what a verdict or a decided change calls for, and did it or said why not.',
      'Eval Report Published 1.0: A scheduled report was composed and lies in the bucket; told once per report and slot.',
    ]);
  });

  it('has detail types that EventBridge takes', () => {
    for (const detailType of Object.keys(eventCatalogue)) expect(detailType.length).toBeLessThanOrEqual(128);
  });

  it('names the folder of samples after the detail type', () => {
    for (const { detailType, name } of Object.values(eventCatalogue)) {
      expect(name).toBe(detailType.toLowerCase().replaceAll(' ', '-'));
    }
  });

  it('can say every state and outcome of a run', () => {
    expectTypeOf<EventData<'Eval Run State Change'>['state']>().toEqualTypeOf<RunState>();
    expectTypeOf<EventData<'Eval Verdict Issued'>['outcome']>().toEqualTypeOf<RunOutcome>();
  });
});

describe('isEventDetailType', () => {
  it.each([
    ['Eval Verdict Issued', true],
    ['Model Registered', false],
    ['toString', false],
  ])('of %s is %s', (detailType, known) => {
    expect(isEventDetailType(detailType)).toBe(known);
  });
});
