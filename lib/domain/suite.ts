import { z } from 'zod';
import { changeKindSchema } from '#domain/change.ts';
import { gateSchema } from '#domain/gate/gate-schema.ts';
import { declaredLimitsSchema } from '#domain/limits/rate-state.ts';
import { loadSchema } from '#domain/load/load-schema.ts';
import { metricSpecSchema } from '#domain/metric.ts';
import { priceSchema } from '#domain/money.ts';
import { parsePromptPlace, promptPlaceForms } from '#domain/prompt-place.ts';
import { suitePromptSchema } from '#domain/suite-prompt.ts';
import { armTargetSchema } from '#domain/target.ts';

/** Which part of the target a version names. */
export const variesSchema = z.enum(['model', 'prompt', 'index']);
export type Varies = z.infer<typeof variesSchema>;

export const suiteName = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,63}$/, 'must be kebab-case, at most 64 characters');

/** Cost-allocation tags: AWS's own limits, so that they can go on a bill. */
const tagKey = z
  .string()
  .regex(/^(?!aws:)[\p{L}\p{N} _.:/=+\-@]{1,128}$/u, 'must be a cost-allocation tag key');
const tagValue = z.string().regex(/^[\p{L}\p{N} _.:/=+\-@]{0,256}$/u, 'must be a cost-allocation tag value');

/** AWS takes fifty tags; some are left for what a run adds. */
const MAX_TAGS = 40;

/** How a suite asks: the arm target, but with the prompt by name and the versions by the registry's words. */
export const suiteTargetSchema = armTargetSchema.omit({ prompt: true }).extend({
  /** Name of a prompt of the suite (with `promptFrom`: its version there), used where the change does not bring one. */
  prompt: z.string().min(1).optional(),
  /**
   * Where versions of the prompt live, instead of the suite's `prompts/`: `s3://bucket/prefix/{version}.yaml`,
   * `appconfig:<application id>/<profile id>` or `bedrock-prompt:<id>`. They are read when a run is planned; S3 and AppConfig
   * hold what a prompt's file would hold, of Bedrock's the text template is taken.
   */
  promptFrom: z
    .string()
    .refine((text) => parsePromptPlace(text) !== null, `must be ${promptPlaceForms}`)
    .optional(),
  /** What a version names: the served model, a prompt of the suite, or an index. */
  varies: variesSchema,
  /**
   * From the version that events carry to the served name; `"*"` with `{version}` in its value stands for all others.
   * Default: the version is the served name.
   */
  versions: z.record(z.string(), z.string().min(1)).optional(),
  /** Calls in flight in one shard. Default 32. */
  concurrency: z.number().int().min(1).max(1_024).default(32),
  /**
   * How often each row is asked, for targets whose answers vary. The first answer is judged, and metrics of repeats read all of
   * them. Default 1.
   */
  repeats: z.number().int().min(1).max(32).optional(),
  /** What the provider takes, shared by all runs that ask the same model; what is left out is found out. */
  limits: declaredLimitsSchema.default({}),
  /** A served name never changes what it answers (a digest, a pinned version). Default false. */
  immutable: z.boolean().default(false),
});

/** Kinds that no deployment tells of: each is asked for by itself. */
const askedFor = ['schedule', 'manual'];

const triggerFields = z.strictObject({
  change: changeKindSchema,
  /** The subject that events must name; default: any subject of this kind. */
  subject: z.string().min(1).optional(),
  /** For `schedule`: an EventBridge schedule expression, e.g. `rate(1 day)`. */
  schedule: z
    .string()
    .regex(/^(rate|cron)\(.+\)$/, 'must be rate(…) or cron(…)')
    .optional(),
  /**
   * Changes of one subject that occur in the same stretch of so many seconds are judged as one: the newest of them, when it
   * has passed. Default 0: every change is judged, at once.
   */
  coalesceSeconds: z.int().min(0).max(600).optional(),
});

export const triggerSchema = triggerFields.refine(
  ({ change, coalesceSeconds = 0 }) => coalesceSeconds === 0 || !askedFor.includes(change),
  {
    path: ['coalesceSeconds'],
    message: 'must be left out for schedule and manual: each of these is asked for by itself',
  },
);
export type SuiteTrigger = z.infer<typeof triggerSchema>;

const ascending = (fractions: readonly number[]) =>
  fractions.every((fraction, i) => fraction > (fractions[i - 1] ?? 0)) && fractions.at(-1) === 1;

/** A suite: what is asked, of which target, and what decides. */
export const suiteSchema = z.strictObject({
  name: suiteName,
  /** `quality` judges answers; `performance` judges how they come under a `load`. Default `quality`. */
  kind: z.enum(['quality', 'performance']).optional(),
  description: z.string().min(1),
  owner: z.strictObject({ team: tagValue.min(1), contact: z.string().min(1).optional() }),
  /** Cost tags beside the team, e.g. `cost-centre`. */
  tags: z
    .record(tagKey, tagValue)
    .refine((tags) => Object.keys(tags).length <= MAX_TAGS, `must be at most ${MAX_TAGS} tags`)
    .default({}),
  /** A dataset's name; its newest published version is judged on, and frozen in the manifest. */
  dataset: z.string().min(1),
  /** The champion is kept under this name; events name it. */
  subject: z.string().min(1),
  target: suiteTargetSchema,
  triggers: z.array(triggerSchema).min(1),
  metrics: z
    .record(z.string().min(1), metricSpecSchema)
    .refine((metrics) => Object.keys(metrics).length > 0, {
      message: 'must name at least one metric',
    }),
  /** Slice dimensions to judge apart. */
  slices: z.array(z.string().min(1)).default([]),
  gate: gateSchema,
  prices: z.array(priceSchema).default([]),
  /** What one run, and all runs of one day (UTC), may cost. */
  budget: z
    .strictObject({
      maxUsd: z.number().positive().optional(),
      maxUsdPerDay: z.number().positive().optional(),
    })
    .refine(
      ({ maxUsd, maxUsdPerDay }) => maxUsd !== undefined || maxUsdPerDay !== undefined,
      'must have maxUsd, maxUsdPerDay, or both',
    )
    .optional(),
  /**
   * Shares of the rows, cumulative, ending in 1: the run looks after each and stops once its verdict is decided
   * (docs/sequential-design.md). Default 0.1, 0.3, 0.6 and 1, where small waves are merged; in batch mode and under a load one look.
   */
  waves: z
    .array(z.number().gt(0).max(1))
    .min(1)
    .max(20)
    .refine(ascending, 'must ascend and end in 1')
    .optional(),
  /** What a performance suite asks under; its rows are asked over and over. */
  load: loadSchema.optional(),
  /** Share of the dataset that is judged: a prefix of each stratum. Default 1. */
  sample: z.number().gt(0).max(1).default(1),
  /** Share of the dataset up to which a run that is still open reads on, where `gate.inconclusive` is `escalate`. */
  maxSample: z.number().gt(0).max(1).optional(),
  /** Rows of one shard, about; with `target.repeats` that many times fewer. Default 1,500. */
  shardRows: z.number().int().min(128).max(4_096).default(1_500),
  /** A run that has no verdict by then ends `incomplete`. Default 60, in batch mode 1,500: see `deadlineMinutesOf`. */
  deadlineMinutes: z.number().int().min(1).max(10_080).optional(),
  /**
   * `pinned`: stored answers of immutable targets are used again; `off`: none are; `{ maxAgeDays }`: those that are younger,
   * of any target, once a live re-ask of one block agrees with them. Never where a rule judges latency. Default `pinned`.
   */
  reuse: z
    .union(
      [z.enum(['pinned', 'off']), z.strictObject({ maxAgeDays: z.number().int().min(1).max(3_650) })],
      'pinned, off or { maxAgeDays: <1 to 3650> }',
    )
    .default('pinned'),
  /** `on-pass`: a passing candidate becomes the champion; `by-hand`: only a named person moves it. Default `on-pass`. */
  promote: z.enum(['on-pass', 'by-hand']).default('on-pass'),
  /**
   * What becomes of a run under way when a newer change of its subject is judged. `finish`: it goes on; its verdict names the
   * newer run and moves no champion. `cancel`: it ends `incomplete`. Default `finish`.
   */
  supersede: z.enum(['finish', 'cancel']).optional(),
});

export type Suite = z.infer<typeof suiteSchema>;

/** What publishing stores: the definition with its prompts, addressed by their common hash. */
export const publishedSuiteSchema = z.strictObject({
  schemaVersion: z.literal('1.0'),
  version: z.string().min(1),
  definition: suiteSchema,
  prompts: z.record(z.string(), suitePromptSchema),
});
export type PublishedSuite = z.infer<typeof publishedSuiteSchema>;
