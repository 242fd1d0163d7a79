import { z } from 'zod';
import type { EventDetail } from '#contracts/events/event-catalogue.ts';
import { contentHash } from '#domain/hash.ts';

/** The release of CDEvents whose `testsuiterun` events are 0.2.0. */
const SPEC_VERSION = '0.4.1';
const EVENT_VERSION = '0.2.0';

const predicates = ['queued', 'started', 'finished'] as const;
type Predicate = (typeof predicates)[number];

export type CdEventType = `dev.cdevents.testsuiterun.${Predicate}.${typeof EVENT_VERSION}`;

const reference = z.strictObject({ id: z.string().min(1), source: z.string().min(1).optional() });
const testSuite = z.strictObject({
  id: z.string().min(1),
  version: z.string().optional(),
  name: z.string().optional(),
  uri: z.url().optional(),
});
const begun = z.strictObject({
  environment: reference,
  testSuite: testSuite.optional(),
  trigger: z
    .looseObject({
      type: z.enum(['manual', 'pipeline', 'event', 'schedule', 'other']),
      uri: z.url().optional(),
    })
    .optional(),
});
const finished = z.strictObject({
  environment: reference,
  testSuite: testSuite.optional(),
  outcome: z.enum(['pass', 'fail', 'cancel', 'error']),
  severity: z.enum(['low', 'medium', 'high', 'critical']).optional(),
  reason: z.string().optional(),
});

function eventSchema(predicate: Predicate, content: z.ZodType) {
  return z.strictObject({
    context: z.strictObject({
      version: z.string().min(1),
      id: z.string().min(1),
      source: z.string().min(1),
      type: z.literal(typeOf(predicate)),
      timestamp: z.iso.datetime(),
      chainId: z.string().min(1).optional(),
    }),
    subject: z.strictObject({
      id: z.string().min(1),
      source: z.string().optional(),
      type: z.literal('testSuiteRun'),
      content,
    }),
    customData: z.record(z.string(), z.unknown()).optional(),
    customDataContentType: z.string().optional(),
  });
}

/** CDEvents that may go out beside ours, by detail type (https://github.com/cdevents/spec/blob/v0.4.1/testing-events.md). */
export const cdEventSchemas: Readonly<Record<CdEventType, ReturnType<typeof eventSchema>>> = {
  'dev.cdevents.testsuiterun.queued.0.2.0': eventSchema('queued', begun),
  'dev.cdevents.testsuiterun.started.0.2.0': eventSchema('started', begun),
  'dev.cdevents.testsuiterun.finished.0.2.0': eventSchema('finished', finished),
};

export type CdEvent = z.output<ReturnType<typeof eventSchema>>;

export function isCdEventType(detailType: string): detailType is CdEventType {
  return Object.hasOwn(cdEventSchemas, detailType);
}

/**
 * What a step of a run is in CDEvents' words: a run that is opened is queued and, since its first shards are sent at once,
 * started; one that has ended is finished; all else is nothing to them. Ids follow from the event's own.
 *
 * @param environment where the suite was run, e.g. `production`.
 */
export function cdEventsOf(
  { metadata, data }: EventDetail<'Eval Run State Change'>,
  environment: string,
): readonly CdEvent[] {
  const { runId, suite, state, previousState, outcome, change, reason } = data;
  const event = (predicate: Predicate, content: object): CdEvent =>
    cdEventSchemas[typeOf(predicate)].parse({
      context: {
        version: SPEC_VERSION,
        id: `cde_${contentHash([metadata.eventId, predicate]).slice(0, 32)}`,
        source: '/assize',
        type: typeOf(predicate),
        timestamp: metadata.occurredAt,
        chainId: metadata.correlationId,
      },
      subject: {
        id: runId,
        source: '/assize',
        type: 'testSuiteRun',
        content: { environment: { id: environment }, testSuite: { id: suite, name: suite }, ...content },
      },
      customData: { eventId: metadata.eventId, change, ...(outcome !== undefined && { outcome }) },
      customDataContentType: 'application/json',
    });
  if (state === 'ended' && outcome !== undefined) {
    return [
      event('finished', {
        outcome: outcomeOf(outcome, previousState === 'cancelling'),
        reason: reason ?? `The verdict is ${outcome}.`,
      }),
    ];
  }
  if (previousState !== null) return [];
  const trigger = { type: change.kind === 'manual' || change.kind === 'schedule' ? change.kind : 'event' };
  return [event('queued', { trigger }), event('started', { trigger })];
}

/** What is no pass must never read as one: CDEvents has no word for waived and inconclusive. */
function outcomeOf(
  outcome: NonNullable<EventDetail<'Eval Run State Change'>['data']['outcome']>,
  wasCancelled: boolean,
): z.output<typeof finished>['outcome'] {
  switch (outcome) {
    case 'pass':
      return 'pass';
    case 'incomplete':
      return wasCancelled ? 'cancel' : 'error';
    case 'fail':
    case 'waived':
    case 'inconclusive':
      return 'fail';
  }
}

function typeOf(predicate: Predicate): CdEventType {
  return `dev.cdevents.testsuiterun.${predicate}.${EVENT_VERSION}`;
}
