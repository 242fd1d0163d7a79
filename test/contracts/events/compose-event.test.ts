import { describe, expect, it } from 'vitest';
import { composeEvent } from '#contracts/events/compose-event.ts';
import type { EventData } from '#contracts/events/event-catalogue.ts';
import { EventContractError } from '#contracts/events/event-contract-error.ts';
import { readEvent } from '#contracts/events/read-event.ts';
import { versionedSamples } from '#support/event-samples.ts';

const context = {
  correlationId: 'chg_1',
  causationId: 'event-1',
  occurredAtMs: Date.parse('2026-11-02T08:00:00Z'),
};

const stateChange: EventData<'Eval Run State Change'> = {
  runId: 'run_1',
  suite: 'reviews-sentiment',
  change: { key: 'chg_1', kind: 'model', subject: 'sentiment', candidate: '4.2.0', baseline: null },
  attempt: 1,
  state: 'paused',
  previousState: 'running',
  wave: 0,
  waves: 1,
  links: {},
};

describe('composeEvent', () => {
  it('puts data into its envelope', () => {
    expect(composeEvent('Eval Run State Change', stateChange, context)).toEqual({
      detailType: 'Eval Run State Change',
      detail: {
        metadata: {
          eventId: expect.stringMatching(/^evt_[0-9a-f]{32}$/),
          schemaVersion: '1.1',
          idempotencyKey: 'Eval Run State Change/run_1/running-paused/wave-0',
          correlationId: 'chg_1',
          causationId: 'event-1',
          occurredAt: '2026-11-02T08:00:00.000Z',
        },
        data: stateChange,
      },
    });
  });

  it('gives an event that is put out again the same id', () => {
    const later = composeEvent('Eval Run State Change', stateChange, { ...context, occurredAtMs: 0 });
    expect(later.detail.metadata.eventId).toBe(
      composeEvent('Eval Run State Change', stateChange, context).detail.metadata.eventId,
    );
  });

  it('tells apart what happens to a run twice, by its occasion', () => {
    const ids = ['first pause', 'second pause'].map(
      (occasion) =>
        composeEvent('Eval Run State Change', stateChange, { ...context, occasion }).detail.metadata.eventId,
    );
    expect(new Set(ids).size).toBe(2);
  });

  it('gives a change that a rerun decides anew another id, and the order of suites no say', () => {
    const decided = (runs: readonly string[]) =>
      composeEvent(
        'Eval Change Decided',
        {
          change: stateChange.change,
          suites: runs.map((runId) => ({ suite: `of-${runId}`, runId, outcome: 'pass' as const })),
          outcome: 'pass',
        },
        context,
      ).detail.metadata.eventId;
    expect(decided(['run_1', 'run_2'])).toBe(decided(['run_2', 'run_1']));
    expect(decided(['run_1', 'run_2'])).not.toBe(decided(['run_1', 'run_3']));
  });

  it('gives the ids that the samples on disk have', () => {
    const [sample] = versionedSamples('events/outbound/eval-regression-detected');
    const read = readEvent(sample?.sample);
    if (read.kind !== 'event' || read.detailType !== 'Eval Regression Detected')
      throw new Error('Expected a regression.');
    const composed = composeEvent('Eval Regression Detected', read.detail.data, context);
    expect(composed.detail.metadata.eventId).toBe(read.detail.metadata.eventId);
  });

  it('refuses data that its schema refuses, and says where', () => {
    const broken = () => composeEvent('Eval Run State Change', { ...stateChange, waves: 0 }, context);
    expect(broken).toThrow(EventContractError);
    expect(broken).toThrow('detail.data.waves: expected a number of at least 1, got 0');
  });
});
