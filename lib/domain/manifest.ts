import { z } from 'zod';
import { changeSchema } from '#domain/change.ts';
import { runEstimateSchema } from '#domain/estimate/run-estimate.ts';
import { promptOriginSchema } from '#domain/found-prompt.ts';
import { type Price, priceFields } from '#domain/money.ts';
import { suiteSchema } from '#domain/suite.ts';
import { armTargetSchema } from '#domain/target.ts';

/** The arms of a gating run. */
export const CANDIDATE = 'candidate';
export const BASELINE = 'baseline';

const resolvedField = {
  /** The model that an inference profile stood for when the run was planned. Left out: the served name was priced itself. */
  resolved: z.string().min(1).optional(),
};
/** What an arm's calls cost and who says so, looked up once. */
export const armPriceSchema = z.discriminatedUnion('source', [
  z.object({ source: z.literal('suite'), ...priceFields, ...resolvedField }),
  z.object({ source: z.literal('account'), ...priceFields, ...resolvedField }),
  z.object({
    source: z.literal('genai-prices'),
    ...priceFields,
    ...resolvedField,
    /** The entry of the price list that was found for the served name, and the list's version. */
    listed: z.object({ provider: z.string(), model: z.string(), version: z.string() }),
  }),
  z.object({
    source: z.literal('none'),
    served: z.string(),
    ...resolvedField,
    /** Why there is none, and what to do, where more is known than that nobody lists the name. */
    note: z.string().min(1).optional(),
  }),
]);
export type ArmPrice = z.infer<typeof armPriceSchema>;

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
  /** Left out in manifests that were frozen before prices were: unpriced. */
  price: armPriceSchema.optional(),
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
  /**
   * The wave plan: planned rows, cumulative, by wave; those of waves beyond `sampled` are read only by a run that is still open.
   * May have more waves than the shards where a run judges again what one that stopped early has read. Left out in manifests
   * from before waves decided: what the shards say.
   */
  waves: z.object({ rows: z.array(z.number().int()).min(1), sampled: z.number().int().min(1) }).optional(),
  /** Empty: answers are shared between runs; a run id: they serve the runs of that scope alone. */
  observationScope: z.string(),
  /** Stored answers from before are not used: they would be deleted too soon. Left out: answers of any age are. */
  answersSince: z.string().min(1).optional(),
  /** Whether stored answers are used only after a live re-ask of one block agrees with them. Default: without. */
  liveCheck: z.boolean().optional(),
  /** The run that asked, where this one judges its stored answers again: its errors count. Default: this run. */
  answeredIn: z.string().min(1).optional(),
  /** When the run that asked was planned. Default: `plannedAt`. */
  askedFrom: z.string().min(1).optional(),
  codeVersion: z.string(),
  /** What the run was expected to use, told before its first call. Left out in manifests that were frozen before it was. */
  estimate: runEstimateSchema.optional(),
});
export type Manifest = z.infer<typeof manifestSchema>;

/** What a call of the arm costs; undefined: unpriced. */
export function priceOf({ price }: Pick<Arm, 'price'>): Price | undefined {
  return price === undefined || price.source === 'none' ? undefined : price;
}

/** Planned rows, cumulative, by wave. */
export function plannedRows({ waves, shards }: Pick<Manifest, 'waves' | 'shards'>): readonly number[] {
  return waves?.rows ?? rowsByWave(shards);
}

/** @param shards `[wave, fromBlock, toBlock, rows]` */
export function rowsByWave(shards: Manifest['shards']): number[] {
  const rows: number[] = [];
  let sum = 0;
  for (const [wave, , , own] of shards) {
    sum += own;
    rows[wave] = sum;
  }
  return rows;
}
