/** The deployed functions, and what each is given: the stack fills it, the handler parses it. */

import { z } from 'zod';
import { costBudgetSchema } from '#contracts/cost-budget.ts';
import { servedPageSchema } from '#contracts/page/page-config.ts';
import { parsedJson } from '#contracts/parsed-json.ts';
import { webhooksSchema } from '#contracts/webhooks/webhook-config.ts';
import { MIN_OBSERVATION_DAYS } from '#domain/answers-since.ts';
import { priceSchema } from '#domain/money.ts';

/** Those that every deployment has. */
export const flowFunctionNames = [
  'plan-run',
  'infer-shard',
  'score-shard',
  'decide-run',
  'sweep-runs',
] as const;
export type FlowFunctionName = (typeof flowFunctionNames)[number];

/** `serve-api` is deployed where `assize.yaml` asks for an API, `write-report` where it asks for reports. */
export const functionNames = [...flowFunctionNames, 'serve-api', 'write-report'] as const;
export type FunctionName = (typeof functionNames)[number];

export const queueNames = ['changes', 'infer', 'score', 'decide'] as const;
export type QueueName = (typeof queueNames)[number];

export interface FunctionShape {
  /** One sentence for the console. */
  readonly meaning: string;
  /** The queue that it is fed from; null: see `isHttp`. */
  readonly queue: QueueName | null;
  /** HTTP calls a function without a queue, and waits for it; otherwise a schedule does. Default false. */
  readonly isHttp?: boolean;
  readonly timeoutSeconds: number;
  readonly memoryMegabytes: number;
  /** Messages given to one invocation. */
  readonly batchSize: number;
  /** Invocations at the same time. */
  readonly maxConcurrency: number;
}

/** Sizes follow from the work: a shard takes about a minute, everything else seconds. */
export const functionShapes: Readonly<Record<FunctionName, FunctionShape>> = {
  'plan-run': {
    meaning: 'Recognises a change, matches suites, freezes the manifest and opens the run.',
    queue: 'changes',
    timeoutSeconds: 60,
    memoryMegabytes: 512,
    batchSize: 1,
    maxConcurrency: 5,
  },
  'infer-shard': {
    meaning: 'Asks every arm for the rows of one shard and keeps the answers.',
    queue: 'infer',
    timeoutSeconds: 180,
    memoryMegabytes: 1024,
    batchSize: 1,
    maxConcurrency: 50,
  },
  'score-shard': {
    meaning: 'Scores the answers of one shard and records its tallies exactly once.',
    queue: 'score',
    timeoutSeconds: 120,
    memoryMegabytes: 1024,
    batchSize: 1,
    maxConcurrency: 50,
  },
  'decide-run': {
    meaning: 'Folds the tallies of a wave, applies the gate and issues the verdict.',
    queue: 'decide',
    timeoutSeconds: 120,
    memoryMegabytes: 2048,
    batchSize: 1,
    maxConcurrency: 5,
  },
  'sweep-runs': {
    meaning: 'Finds what is late or lost and ends hopeless runs honestly.',
    queue: null,
    timeoutSeconds: 120,
    memoryMegabytes: 512,
    batchSize: 1,
    maxConcurrency: 1,
  },
  'serve-api': {
    meaning: 'Answers the HTTP API.',
    queue: null,
    isHttp: true,
    // API Gateway waits for 30 seconds.
    timeoutSeconds: 29,
    // For the share of a core that comes with it: sorting a million rows takes seconds of CPU. Memory, see `npm run bench:api`.
    memoryMegabytes: 1024,
    batchSize: 1,
    maxConcurrency: 50,
  },
  'write-report': {
    meaning: 'Composes a scheduled report, keeps its page and says so on the bus.',
    queue: null,
    timeoutSeconds: 300,
    memoryMegabytes: 1024,
    batchSize: 1,
    maxConcurrency: 1,
  },
};

const storage = {
  TABLE_NAME: z.string().min(1),
  BUCKET_NAME: z.string().min(1),
  /** Hash of the deployed bundles: it is part of every manifest. */
  CODE_VERSION: z.string().min(1),
};

const bus = {
  BUS_NAME: z.string().min(1),
  /** What CDEvents beside ours call the environment; empty: none are put out. */
  CD_EVENTS_ENVIRONMENT: z.string(),
};

/** Where the dashboard is served, for links in events; empty: nowhere that a link could lead to. */
const page = { PAGE_URL: z.string().transform((url) => (url === '' ? null : url)) };

/** The variables of each function. None holds a secret. */
export const environmentSchemas = {
  'plan-run': z.object({
    ...storage,
    ...bus,
    CHANGES_QUEUE_URL: z.url(),
    INFER_QUEUE_URL: z.url(),
    SCORE_QUEUE_URL: z.url(),
    DECIDE_QUEUE_URL: z.url(),
    /** Prices of the deployment as JSON, where suites have none. */
    PRICES: z.string().transform(parsedJson).pipe(z.array(priceSchema)),
    /** How long answers are kept: those that are soon deleted are not used again. */
    OBSERVATION_DAYS: z.coerce.number().int().min(MIN_OBSERVATION_DAYS),
  }),
  'infer-shard': z.object({
    ...storage,
    INFER_QUEUE_URL: z.url(),
    SCORE_QUEUE_URL: z.url(),
    /** Comma-separated hosts, `host:port`s, wildcards and CIDRs that targets may be reached at. */
    ALLOWED_HOSTS: z.string(),
  }),
  'score-shard': z.object({ ...storage, DECIDE_QUEUE_URL: z.url() }),
  'decide-run': z.object({
    ...storage,
    ...bus,
    ...page,
    /** Whose bill it is. */
    ACCOUNT_ID: z.string().min(1),
    /** `CostBudget`s as JSON. */
    COST_BUDGETS: z.string().transform((text, context) => {
      const parsed = z.array(costBudgetSchema).safeParse(parsedJson(text));
      if (parsed.success) return parsed.data;
      context.addIssue('must be a list of cost budgets');
      return z.NEVER;
    }),
    INFER_QUEUE_URL: z.url(),
    SCORE_QUEUE_URL: z.url(),
  }),
  'sweep-runs': z.object({
    ...storage,
    ...bus,
    INFER_QUEUE_URL: z.url(),
    SCORE_QUEUE_URL: z.url(),
    DECIDE_QUEUE_URL: z.url(),
  }),
  'serve-api': z.object({
    ...storage,
    ...page,
    BUS_NAME: z.string().min(1),
    API_ROWS: z.stringbool(),
    /** Comma-separated groups of tokens that may write. */
    API_WRITERS: z.string(),
    /** Comma-separated groups of tokens that may read rows. */
    API_ROW_READERS: z.string(),
    /** Comma-separated groups of tokens that may approve waivers. */
    API_APPROVERS: z.string(),
    /** How the page is served, as JSON; `null`: it is not. */
    API_PAGE: z
      .string()
      .transform((text): unknown => JSON.parse(text))
      .pipe(servedPageSchema.nullable()),
    /** The claim of tokens that names groups. */
    API_GROUPS_CLAIM: z.string().min(1),
    /** Senders of webhooks as JSON; their secrets by reference. */
    API_WEBHOOKS: z
      .string()
      .transform((text): unknown => JSON.parse(text))
      .pipe(webhooksSchema),
  }),
  'write-report': z.object({ ...storage, ...bus }),
} as const satisfies Record<FunctionName, z.ZodObject>;

export type Environment<Name extends FunctionName> = z.infer<(typeof environmentSchemas)[Name]>;
