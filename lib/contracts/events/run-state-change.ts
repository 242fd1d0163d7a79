import { z } from 'zod';
import { changeReferenceSchema } from '#contracts/change-reference.ts';
import { endpointFaultSchema } from '#contracts/events/endpoint-fault.ts';
import { linksSchema } from '#contracts/events/links.ts';
import { defineEvent } from '#contracts/events/outbound-event.ts';
import { runOutcomeSchema } from '#contracts/events/run-outcome.ts';
import type { RunState } from '#domain/run.ts';

const runStateSchema = z.enum([
  'running',
  'paused',
  'cancelling',
  'ended',
] as const satisfies readonly RunState[]);

export const runStateChange = defineEvent({
  detailType: 'Eval Run State Change',
  name: 'eval-run-state-change',
  version: '1.1',
  meaning: 'A run was opened, went on to its next wave, was paused, resumed, cancelled, or ended.',
  data: z.looseObject({
    runId: z.string().min(1),
    suite: z.string().min(1),
    change: changeReferenceSchema,
    attempt: z.number().int().min(1),
    state: runStateSchema,
    /** null: the run is new. */
    previousState: runStateSchema.nullable(),
    /** The wave under way, from 0. */
    wave: z.number().int().min(0),
    waves: z.number().int().min(1),
    /** Why, where it is not the run's own course. */
    reason: z.string().min(1).optional(),
    /** Of a run that is paused, or was until now: when its provider may be asked again. */
    pausedUntil: z.iso.datetime().optional(),
    /** What its target failed with, of a run that is paused, goes on after a pause, or ended by it. Since 1.1. */
    endpointFault: endpointFaultSchema.optional(),
    /** Of a run that has ended. */
    outcome: runOutcomeSchema.optional(),
    links: linksSchema,
  }),
  identity: ({ runId, previousState, state, wave, pausedUntil }) => [
    runId,
    `${previousState ?? 'new'}-${state}`,
    `wave-${wave}`,
    ...(pausedUntil === undefined ? [] : [pausedUntil]),
  ],
});
