import { describe, expect, it } from 'vitest';
import { cdEventsOf } from '#contracts/events/cd-event.ts';
import { composeEvent } from '#contracts/events/compose-event.ts';
import type { EventData } from '#contracts/events/event-catalogue.ts';
import { readEvent } from '#contracts/events/read-event.ts';
import { toEntry } from '#contracts/events/to-entry.ts';
import { withField } from '#support/json-fields.ts';
import { fixtureSchema, validatorOf } from '#support/json-schema-validator.ts';

type Step = EventData<'Eval Run State Change'>;

const validate = validatorOf(fixtureSchema('cdevents-testsuiterun.schema.json'), 'draft-7');
const opened: Step = {
  runId: 'run_1',
  suite: 'reviews-sentiment',
  change: { key: 'chg_1', kind: 'model', subject: 'sentiment', candidate: '4.2.0', baseline: null },
  attempt: 1,
  state: 'running',
  previousState: null,
  wave: 0,
  waves: 1,
  links: {},
};
const told = (step: Partial<Step>) =>
  cdEventsOf(
    composeEvent(
      'Eval Run State Change',
      { ...opened, ...step },
      {
        correlationId: 'chg_1',
        causationId: 'event-1',
        occurredAtMs: Date.parse('2026-11-02T08:00:00Z'),
      },
    ).detail,
    'production',
  );
const ended = (outcome: Step['outcome'], previousState: Step['previousState'] = 'running') =>
  told({ state: 'ended', previousState, outcome });

describe('cdEventsOf', () => {
  it('tells of a run that is opened that it is queued and started', () => {
    expect(told({}).map(({ context }) => context.type)).toEqual([
      'dev.cdevents.testsuiterun.queued.0.2.0',
      'dev.cdevents.testsuiterun.started.0.2.0',
    ]);
    expect(told({})[0]).toEqual({
      context: {
        version: '0.4.1',
        id: expect.stringMatching(/^cde_[0-9a-f]{32}$/),
        source: '/assize',
        type: 'dev.cdevents.testsuiterun.queued.0.2.0',
        timestamp: '2026-11-02T08:00:00.000Z',
        chainId: 'chg_1',
      },
      subject: {
        id: 'run_1',
        source: '/assize',
        type: 'testSuiteRun',
        content: {
          environment: { id: 'production' },
          testSuite: { id: 'reviews-sentiment', name: 'reviews-sentiment' },
          trigger: { type: 'event' },
        },
      },
      customData: { eventId: expect.stringMatching(/^evt_/), change: opened.change },
      customDataContentType: 'application/json',
    });
  });

  it.each([
    ['pass', 'running', 'pass'],
    ['fail', 'running', 'fail'],
    ['waived', 'running', 'fail'],
    ['inconclusive', 'running', 'fail'],
    ['incomplete', 'running', 'error'],
    ['incomplete', 'cancelling', 'cancel'],
  ] as const)('tells of a run that ended %s from %s: %s', (outcome, previousState, expected) => {
    const [event, ...more] = ended(outcome, previousState);
    expect(more).toEqual([]);
    expect(event).toMatchObject({
      context: { type: 'dev.cdevents.testsuiterun.finished.0.2.0' },
      subject: { content: { outcome: expected } },
      customData: { outcome },
    });
  });

  it('has nothing to tell of waves and pauses', () => {
    expect(told({ previousState: 'running', wave: 1, waves: 2 })).toEqual([]);
    expect(told({ state: 'paused', previousState: 'running' })).toEqual([]);
  });

  it('says who set a run off', () => {
    const trigger = (kind: 'manual' | 'schedule') =>
      told({ change: { ...opened.change, kind } }).map(({ subject }) => subject.content);
    expect(trigger('manual')).toMatchObject([
      { trigger: { type: 'manual' } },
      { trigger: { type: 'manual' } },
    ]);
    expect(trigger('schedule')[0]).toMatchObject({ trigger: { type: 'schedule' } });
  });

  it('gives the same event the same ids, and each its own', () => {
    expect(told({})).toEqual(told({}));
    const ids = [...told({}), ...ended('pass')].map(({ context }) => context.id);
    expect(new Set(ids).size).toBe(3);
  });

  it('fits what CDEvents 0.4.1 says of its events, which refuses others', () => {
    for (const event of [...told({}), ...ended('fail')]) expect(validate(event)).toEqual([]);
    const [finished] = ended('fail');
    expect(validate(withField(finished, ['subject', 'content', 'outcome'], 'inconclusive'))).not.toEqual([]);
    expect(validate(withField(finished, ['context', 'timestamp'], undefined))).not.toEqual([]);
    expect(validate(withField(finished, ['subject', 'content', 'trigger'], { type: 'event' }))).not.toEqual(
      [],
    );
  });

  it('goes on the bus under our source, and is none of our own events to those who read them', () => {
    const [event] = ended('pass');
    const entry = toEntry({ detailType: event!.context.type, detail: event }, 'bus');
    expect(entry).toMatchObject({ Source: 'assize', DetailType: event!.context.type });
    expect(entry.Time.toISOString()).toBe('2026-11-02T08:00:00.000Z');
    const delivered = {
      id: '1',
      source: entry.Source,
      'detail-type': entry.DetailType,
      time: '',
      detail: event,
    };
    expect(readEvent(delivered)).toMatchObject({ kind: 'foreign' });
    const broken = withField(event, ['subject', 'content', 'outcome'], 'great');
    expect(() => toEntry({ detailType: event!.context.type, detail: broken }, 'bus')).toThrow(
      expect.objectContaining({ code: 'EVENT_INVALID' }),
    );
  });
});
