/** Which of our events a subscription is for. */

import { z } from 'zod';
import { ownSource } from '#contracts/event-sources.ts';
import type { EventDetailType } from '#contracts/events/event-catalogue.ts';
import { runOutcomeSchema } from '#contracts/events/run-outcome.ts';
import { changeKindSchema } from '#domain/change.ts';

/** The events that can be subscribed to, by the word that a filter has for them. */
const eventTypes = {
  /** A run's verdict. */
  verdict: 'Eval Verdict Issued',
  /** The answer of all suites to one change. */
  change: 'Eval Change Decided',
  /** A metric on a slice that lost. */
  regression: 'Eval Regression Detected',
  /** What an action did. */
  action: 'Eval Action Taken',
  /** A scheduled report. */
  report: 'Eval Report Published',
} as const satisfies Record<string, EventDetailType>;

export type SubscribedEvent = keyof typeof eventTypes;

const values = z.array(z.string().min(1)).min(1);

/** Each list: any of its values; `*` stands for any characters. Lists that are left out let everything through. */
export const verdictFilterSchema = z.strictObject({
  /** Default: `verdict`. */
  events: z
    .array(z.enum(Object.keys(eventTypes) as [SubscribedEvent, ...SubscribedEvent[]]))
    .min(1)
    .default(['verdict']),
  suites: values.optional(),
  /** Owners of the suites; of a report, whose it is. */
  teams: values.optional(),
  outcomes: z.array(runOutcomeSchema).min(1).optional(),
  /** Of a rule that decided, or of the regression. */
  metrics: values.optional(),
  /** A slice key, or `all`: of a rule that decided, or of the regression. */
  slices: values.optional(),
  /** Of a rule that decided. */
  severities: z
    .array(z.enum(['block', 'warn']))
    .min(1)
    .optional(),
  /** What changed: a model package group, a prompt, an index. */
  subjects: values.optional(),
  changeKinds: z.array(changeKindSchema).min(1).optional(),
  /** Names of scheduled reports. */
  reports: values.optional(),
});

/** A filter as it is written. */
export type VerdictFilter = z.input<typeof verdictFilterSchema>;

type Field = Exclude<keyof VerdictFilter, 'events'>;

const ofChange = { subjects: 'change.subject', changeKinds: 'change.kind' } as const;

/** Where an event's data holds what a field of the filter is about; a field that is not here cannot be asked of it. */
const places: Readonly<Record<SubscribedEvent, Partial<Record<Field, string>>>> = {
  verdict: {
    ...ofChange,
    suites: 'suite',
    teams: 'owner.team',
    outcomes: 'outcome',
    metrics: 'decidedBy.metric',
    slices: 'decidedBy.slice',
    severities: 'decidedBy.severity',
  },
  change: { ...ofChange, suites: 'suites.suite', outcomes: 'outcome' },
  regression: { ...ofChange, suites: 'suite', teams: 'owner.team', metrics: 'metric', slices: 'slice' },
  action: { ...ofChange, outcomes: 'outcome' },
  report: { teams: 'team', reports: 'report' },
};

export type Matcher = string | { readonly wildcard: string } | { readonly 'equals-ignore-case': string };

/** A pattern as EventBridge takes it. */
export interface VerdictPattern {
  readonly event: SubscribedEvent;
  readonly source: readonly string[];
  readonly detailType: readonly string[];
  /** Absent where everything of this type is meant. */
  readonly detail?: { readonly data: PatternNode };
}

export interface PatternNode {
  readonly [name: string]: PatternNode | readonly Matcher[];
}

/**
 * One pattern per kind of event. Metric, slice and severity have to hold of the same rule: EventBridge wants the fields of
 * an array's element together.
 *
 * @param also further matchers, which a filter has no words for.
 * @throws where a field cannot be asked of an event that is subscribed to.
 */
export function verdictPatterns(
  filter: VerdictFilter,
  also: { readonly subjects?: readonly Matcher[] | undefined } = {},
): VerdictPattern[] {
  const { events, ...fields } = verdictFilterSchema.parse(filter);
  return [...new Set(events)].map((event) => {
    const data: Record<string, unknown> = {};
    const asked: Partial<Record<Field, readonly Matcher[]>> = {
      ...(also.subjects && { subjects: also.subjects }),
      ...mapped(fields),
    };
    for (const [field, matchers] of Object.entries(asked) as [Field, readonly Matcher[]][]) {
      const place = places[event][field];
      if (place === undefined) {
        throw new Error(
          `Expected a filter of ${event} events to name ${Object.keys(places[event]).join(', ')}, got ${field}: ` +
            `"${eventTypes[event]}" does not tell it. Take ${event} out of events, or ${field} out of the filter.`,
        );
      }
      put(data, place.split('.'), matchers);
    }
    return {
      event,
      source: [ownSource],
      detailType: [eventTypes[event]],
      ...(Object.keys(data).length > 0 && { detail: { data: data as PatternNode } }),
    };
  });
}

function mapped(fields: Partial<Record<Field, readonly string[] | undefined>>) {
  return Object.fromEntries(
    Object.entries(fields).flatMap(([field, texts]) =>
      texts === undefined ? [] : [[field, texts.map(matcherOf)]],
    ),
  );
}

function matcherOf(text: string): Matcher {
  return text.includes('*') ? { wildcard: text } : text;
}

function put(
  node: Record<string, unknown>,
  [step, ...rest]: readonly string[],
  matchers: readonly Matcher[],
) {
  if (step === undefined) return;
  if (rest.length === 0) {
    node[step] = matchers;
    return;
  }
  const below = (node[step] ?? {}) as Record<string, unknown>;
  node[step] = below;
  put(below, rest, matchers);
}
