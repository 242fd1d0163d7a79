import { z } from 'zod';
import { changeReferenceSchema } from '#contracts/change-reference.ts';
import { endpointFaultSchema } from '#contracts/events/endpoint-fault.ts';
import { runOutcomeSchema } from '#contracts/events/run-outcome.ts';

/** How far a run is, as the API shows it. */
export const runResourceSchema = z
  .object({
    runId: z.string(),
    suite: z.string(),
    suiteVersion: z.string().meta({ description: 'SHA-256 of the published suite.' }),
    change: changeReferenceSchema,
    attempt: z.int().min(1),
    supersedes: z.string().nullable().meta({ description: 'The run that this attempt repeats.' }),
    rejudge: z.boolean().meta({ description: 'Judges stored answers; no model is called.' }),
    state: z.enum(['running', 'paused', 'cancelling', 'ended']),
    outcome: runOutcomeSchema.nullable().meta({ description: 'null until the run has ended.' }),
    rows: z.int(),
    wave: z.int().meta({ description: 'The wave under way, from 0.' }),
    waves: z.int(),
    arms: z.int(),
    manifest: z.string().meta({ description: 'SHA-256 of the manifest.' }),
    createdAt: z.iso.datetime(),
    deadlineAt: z.iso.datetime(),
    endedAt: z.iso.datetime().nullable(),
    cancelledBy: z.object({ by: z.string(), reason: z.string() }).nullable(),
    links: z.object({ self: z.string(), verdict: z.string(), evidence: z.string() }),
  })
  .meta({ id: 'Run' });
export type RunResource = z.output<typeof runResourceSchema>;

const doneOfPlannedSchema = z.object({ done: z.int().min(0), planned: z.int().min(0) });

/** How much of a run is done; it may end before all that is planned. */
export const runProgressSchema = z
  .object({
    wave: z.int().min(0).meta({ description: 'The wave under way, from 0.' }),
    waves: z.int().min(1),
    shards: doneOfPlannedSchema.meta({ description: 'Scored shards, of all waves together.' }),
    rows: doneOfPlannedSchema.meta({ description: 'Rows of these shards.' }),
  })
  .meta({ id: 'RunProgress' });
export type RunProgress = z.output<typeof runProgressSchema>;

/** What keeps a run from going on. */
export const runPauseSchema = z
  .object({
    until: z.iso.datetime().meta({ description: 'When its target may be asked again.' }),
    isOver: z.boolean().meta({
      description: 'That time has come: the target is asked again, or will be within a minute.',
    }),
    reason: z.string(),
    endpointFault: endpointFaultSchema
      .nullable()
      .meta({ description: 'What the target failed with; null: not known.' }),
  })
  .meta({ id: 'RunPause' });
export type RunPause = z.output<typeof runPauseSchema>;

/** A run by itself, with how much of it is done. */
export const followedRunSchema = runResourceSchema
  .extend({
    progress: runProgressSchema.nullable().meta({ description: 'null once the run has ended.' }),
    pause: runPauseSchema.nullable().meta({
      description:
        'Also shortly after it, while it is open whether the target is back. null: nothing keeps the run.',
    }),
  })
  .meta({ id: 'FollowedRun' });
export type FollowedRun = z.output<typeof followedRunSchema>;

/** A request that is on the bus: the run opens in a moment, under this id. */
export const acceptedRunSchema = z
  .object({
    runId: z.string(),
    changeKey: z.string(),
    attempt: z.int().min(1),
    eventId: z.string().nullable().meta({
      description:
        'The event that asks for it: `assize explain`. null: asked for already, nothing new starts.',
    }),
    links: z.object({ self: z.string(), wait: z.string() }),
  })
  .meta({ id: 'AcceptedRun' });
export type AcceptedRun = z.output<typeof acceptedRunSchema>;

export const runParams = z.object({
  runId: z
    .string()
    .regex(/^run_[0-9a-f]{24}$/, 'a run’s id, e.g. run_2f6c1a0b9d8e7f6a5b4c3d2e')
    .meta({ description: 'Id of the run.' }),
});
