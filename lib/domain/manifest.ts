import { z } from 'zod';
import { changeSchema } from '#domain/change.ts';
import { promptOriginSchema } from '#domain/found-prompt.ts';
import { suiteSchema } from '#domain/suite.ts';
import { armTargetSchema } from '#domain/target.ts';

/** The arms of a gating run. */
export const CANDIDATE = 'candidate';
export const BASELINE = 'baseline';

export const armSchema = z.object({
  name: z.string().min(1),
  /** In the words of the event. */
  version: z.string().min(1),
  /** What the version resolved to. */
  served: z.string().min(1),
  target: armTargetSchema,
  /** Where the prompt was read, if it does not come from the suite itself. */
  promptOrigin: promptOriginSchema.optional(),
  /** Hash of everything that can change an answer. */
  identity: z.string().min(1),
});
export type Arm = z.infer<typeof armSchema>;

/** Everything that decides a run's result, frozen before the first row. */
export const manifestSchema = z.object({
  schemaVersion: z.literal('1.0'),
  runId: z.string().min(1),
  plannedAt: z.string().min(1),
  change: changeSchema,
  suite: z.object({ version: z.string().min(1), definition: suiteSchema }),
  dataset: z.object({
    name: z.string(),
    version: z.string(),
    rows: z.number().int(),
    clusters: z.number().int(),
    strata: z.record(z.string(), z.number().int()),
    sliceValues: z.record(z.string(), z.array(z.string())),
  }),
  /** The candidate first. */
  arms: z.array(armSchema).min(1),
  baseline: z.object({
    from: z.enum(['event', 'champion', 'none']),
    version: z.string().nullable(),
    /** The champion's revision that a passing candidate replaces by compare-and-set; 0: there was none. */
    revision: z.number().int(),
    /** Whether a pass makes the candidate the champion: it is judged against the champion, or there is none yet. */
    promotes: z.boolean(),
  }),
  /** `[wave, fromBlock, toBlock, rows]` by shard number. */
  shards: z.array(z.tuple([z.number(), z.number(), z.number(), z.number()])),
  /** Empty: answers are shared between runs; a run id: they serve the runs of that scope alone. */
  observationScope: z.string(),
  /** The run that asked, where this one judges its stored answers again: its errors count. Default: this run. */
  answeredIn: z.string().min(1).optional(),
  codeVersion: z.string(),
});
export type Manifest = z.infer<typeof manifestSchema>;
