/** `assize.yaml`: how one deployment differs from another. */

import { z } from 'zod';
import { costBudgetSchema, MAX_COST_BUDGETS_BYTES } from '#contracts/cost-budget.ts';
import { reactionFields, repeatedNames } from '#contracts/reactions/reaction-config.ts';
import { scheduledReportsSchema } from '#contracts/scheduled-report.ts';
import { webhooksSchema } from '#contracts/webhooks/webhook-config.ts';
import { MIN_OBSERVATION_DAYS } from '#domain/answers-since.ts';
import { priceSchema } from '#domain/money.ts';

const tagValue = z
  .string()
  .min(1)
  .max(256)
  .regex(/^[\p{L}\p{N} _.:/=+@-]*$/u, 'may hold letters, digits, spaces and _ . : / = + - @');

const groupName = z.string().regex(/^[^\s,[\]]+$/, 'must be one group without spaces, commas and brackets');

const accountId = z.string().regex(/^\d{12}$/, 'must be twelve digits, in quotes');

/** Lambda takes 4 KB of variables for a function, all others included. */
const MAX_PRICES_CHARACTERS = 2_500;

const days = z.number().int().min(1).max(3_650);

/** What CloudWatch Logs knows as a retention, in days. */
const logDays = z.union(
  [
    1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
  ].map((count) => z.literal(count)) as [z.ZodLiteral<number>, ...z.ZodLiteral<number>[]],
  'must be 1, 3, 5, 7, 14, 30, 60, 90, 120, 150, 180, 365, 400, … (a retention that CloudWatch Logs knows)',
);

const s3PrefixArn = z
  .string()
  .regex(
    /^arn:[\w-]+:s3:::[a-z0-9][a-z0-9.-]+\/[^*?]+\/\*$/,
    'must be the ARN of a prefix in S3, e.g. arn:aws:s3:::bucket/prefix/*',
  );

const outsideAccountsSchema = z
  .strictObject({
    /** Every account of this AWS organisation. Default: none. */
    organizationId: z
      .string()
      .regex(/^o-[a-z0-9]{10,32}$/, 'must be an organisation id, e.g. o-a1b2c3d4e5')
      .optional(),
    /** These accounts. Default: none. */
    accountIds: z.array(accountId).default([]),
  })
  .refine((outside) => outside.organizationId !== undefined || outside.accountIds.length > 0, {
    message: 'must name an organizationId, accountIds, or both',
  });

/** The HTTP API: who may call it, and what it serves. */
export const apiConfigSchema = z.strictObject({
  /** Callers bring tokens of this issuer. Default: they sign with IAM, and their policy names the routes. */
  jwt: z
    .strictObject({
      /** As the token's `iss` has it. */
      issuer: z.url({ protocol: /^https$/, error: 'must be an https URL, as the iss of tokens has it' }),
      /** A token has to be for one of these (`aud`, or `client_id` where it has none). */
      audience: z.array(z.string().min(1)).min(1),
      /** The claim that names a caller's groups. Default `groups`. */
      groupsClaim: z.string().min(1).default('groups'),
      /** Groups that may start, end and repeat runs and name champions. Default: none, so that tokens only read. */
      writers: z.array(groupName).default([]),
      /** Groups that may read rows, where `rows` is true. Default: none. */
      rowReaders: z.array(groupName).default([]),
      /** Groups that may approve waivers, never their own, and end them. Default: `writers`. */
      approvers: z.array(groupName).optional(),
      /** Serve the dashboard, whose users sign in at the issuer. Default: it is not served. */
      page: z
        .strictObject({
          /** A public client of the issuer: authorization code with PKCE, no secret; the page's address is where it returns to. */
          clientId: z.string().min(1),
          /** What is asked of the issuer, separated by spaces. Default `openid`. */
          scope: z
            .string()
            .regex(/^[^\s"\\;]+( [^\s"\\;]+)*$/, 'must be scopes separated by single spaces')
            .default('openid'),
          /** Other origins of the issuer that the page has to call, e.g. the one of its token endpoint. Default: none. */
          origins: z
            .array(
              z
                .string()
                .regex(/^https:\/\/[\w.-]+(:\d+)?$/, 'must be an origin, e.g. https://id.example.com'),
            )
            .default([]),
        })
        .optional(),
    })
    .optional(),
  /** Serve rows of datasets. Default false. */
  rows: z.boolean().default(false),
  /** Calls that all callers together may make. */
  throttle: z
    .strictObject({
      /** Default 20. */
      perSecond: z.number().int().min(1).max(10_000).default(20),
      /** At once. Default 40. */
      burst: z.number().int().min(1).max(5_000).default(40),
    })
    .prefault({}),
  /** Senders of webhooks, each with its own secret. Default: none. */
  webhooks: webhooksSchema.default([]),
});
export type ApiConfig = z.output<typeof apiConfigSchema>;

const fieldsSchema = z.strictObject({
  /** Names the stack, its bus, queues and functions. Default `assize`. */
  stackName: z
    .string()
    .regex(/^[a-z][a-z0-9-]{0,39}$/, 'must be 1 to 40 lower-case letters, digits and dashes, a letter first')
    .default('assize'),
  /** Where `assize deploy` deploys to; the template itself fits every region. Default: the AWS profile's. */
  region: z
    .string()
    .regex(/^[a-z]{2}(-[a-z]+)+-\d$/, 'must be a region, e.g. eu-central-1')
    .optional(),
  /** On every resource: cost allocation tags. */
  tags: z.strictObject({
    team: tagValue,
    /** Default `assize`. */
    service: tagValue.default('assize'),
    environment: tagValue,
  }),
  /** Hosts, `host:port`s, wildcards and CIDRs that targets may be reached at. Default: none. */
  allowedHosts: z
    .array(
      z
        .string()
        .min(1)
        .regex(/^[^\s,]+$/, 'must be one host without spaces or commas'),
    )
    .default([]),
  /**
   * What models cost, for all suites that have no price of their own, e.g. as negotiated; before list prices. The first one that
   * covers name, day and tier counts. Default: none.
   */
  prices: z
    .array(priceSchema)
    .refine(
      (prices) => JSON.stringify(prices).length <= MAX_PRICES_CHARACTERS,
      `must be at most ${MAX_PRICES_CHARACTERS} characters as JSON: a function's variables hold no more; use * in served, or prices: in suites`,
    )
    .default([]),
  /** How long things are kept, in days. */
  retention: z
    .strictObject({
      /** Answers. Default 90. */
      observationDays: days
        .min(
          MIN_OBSERVATION_DAYS,
          `must be at least ${MIN_OBSERVATION_DAYS}: answers are not used again in the last 30 days`,
        )
        .default(90),
      /** Tallies beside the table. Default 90. */
      tallyDays: days.default(90),
      /** Manifests, scores, verdicts, cost. Default 400. */
      auditDays: days.default(400),
      /** Inbound events, for replay. Default 90. */
      archiveDays: days.default(90),
      /** Logs. Default 30. */
      logDays: logDays.default(30),
    })
    .prefault({}),
  /** Keep table and buckets when the stack is deleted. Default true. */
  protectData: z.boolean().default(true),
  /** Who is told of alarms. Default: nobody. */
  alarmEmail: z.email('must be an e-mail address').optional(),
  /** Encrypts data, queues, logs and variables. Default: keys that AWS manages. */
  kmsKeyArn: z
    .string()
    .regex(/^arn:[\w-]+:kms:[\w-]+:\d{12}:key\/.+$/, 'must be the ARN of a KMS key')
    .optional(),
  /** Upper limit of every role. Default: none. */
  permissionsBoundaryArn: z
    .string()
    .regex(/^arn:[\w-]+:iam::(\d{12}|aws):policy\/.+$/, 'must be the ARN of a managed policy')
    .optional(),
  /** The VPC that functions run in. Default: none. */
  network: z
    .strictObject({
      vpcId: z.string().regex(/^vpc-[0-9a-f]{8,17}$/, 'must be a VPC id, e.g. vpc-0a1b2c3d'),
      /** One per subnet, in the same order. */
      availabilityZones: z.array(z.string().min(1)).min(1),
      subnetIds: z
        .array(z.string().regex(/^subnet-[0-9a-f]{8,17}$/, 'must be a subnet id, e.g. subnet-0a1b2c3d'))
        .min(1),
      /** Default: a new group per function, open outwards. */
      securityGroupIds: z
        .array(z.string().regex(/^sg-[0-9a-f]{8,17}$/, 'must be a security group id, e.g. sg-0a1b2c3d'))
        .optional(),
    })
    .refine((network) => network.availabilityZones.length === network.subnetIds.length, {
      message: 'must name as many availabilityZones as subnetIds',
    })
    .optional(),
  /** Secrets and parameters that targets need, by ARN. Default: none. */
  targetSecretArns: z
    .array(
      z.string().regex(/^arn:[\w-]+:(secretsmanager|ssm):/, 'must be the ARN of a secret or a parameter'),
    )
    .default([]),
  /**
   * Prompts outside suites that plan-run may read, by ARN: S3 objects (`*` at the end stands for more), AppConfig configuration
   * profiles, Bedrock prompts. Default: none.
   */
  promptArns: z
    .array(
      z
        .string()
        .regex(
          /^arn:[\w-]+:(s3|appconfig|bedrock):/,
          'must be the ARN of an S3 object, an AppConfig configuration profile or a Bedrock prompt',
        ),
    )
    .default([]),
  /**
   * Targets that the function's own role calls, by ARN: Bedrock models, inference profiles and knowledge bases, SageMaker
   * endpoints, Lambda functions, OpenSearch domains and collections (docs/targets.md, "Hosts and secrets"). Default: none.
   */
  targetArns: z
    .array(
      z
        .string()
        .regex(
          /^arn:[\w-]+:(bedrock|sagemaker|lambda|es|aoss):\S+$/,
          'must be the ARN of a target in Bedrock, SageMaker, Lambda or OpenSearch',
        ),
    )
    .default([]),
  /** Where asynchronous endpoints of SageMaker (`target.async`) take requests and leave answers. Default: nowhere. */
  asyncInference: z
    .strictObject({
      /** infer-shard may put requests there, by ARN. Default: none. */
      inputArns: z.array(s3PrefixArn).default([]),
      /** infer-shard may read answers there, by ARN. Default: none. */
      outputArns: z.array(s3PrefixArn).default([]),
    })
    .prefault({}),
  /** Roles that Bedrock may take on for batches (`target.batch.roleArn`), by ARN. Default: none. */
  batchRoleArns: z
    .array(z.string().regex(/^arn:[\w-]+:iam::\d{12}:role\/.+[^*]$/, 'must be the ARN of a role'))
    .default([]),
  /** Other accounts that may put deployment events on the bus. Default: none. */
  publishers: outsideAccountsSchema.optional(),
  /** Other accounts that may make rules on the bus, for verdicts. Default: none. */
  subscribers: outsideAccountsSchema.optional(),
  /** What cost centres may spend in a month before somebody is told; nothing is stopped. Default: none. */
  costBudgets: z
    .array(costBudgetSchema)
    .refine(
      (budgets) => new Set(budgets.map(({ tag, value }) => `${tag}=${value}`)).size === budgets.length,
      'must name each tag and value once',
    )
    .refine(
      (budgets) => Buffer.byteLength(JSON.stringify(budgets)) <= MAX_COST_BUDGETS_BYTES,
      `must take at most ${MAX_COST_BUDGETS_BYTES} bytes as JSON (about 25 budgets): Lambda takes no more`,
    )
    .default([]),
  /** Put CDEvents (`dev.cdevents.testsuiterun.*`) out beside our own events. Default false. */
  cdEvents: z.boolean().default(false),
  /** Narrows a trigger: parts of the event's detail that it has to match, by the trigger's name. Default: none. */
  eventFilters: z.record(z.string(), z.record(z.string(), z.unknown())).default({}),
  /** An HTTP API before the service. Default: none. */
  api: apiConfigSchema.optional(),
  /** Reports by the clock: kept in the bucket, told on the bus. Default: none. */
  reports: scheduledReportsSchema.default([]),
  ...reactionFields,
});

export const deploymentConfigSchema = fieldsSchema.superRefine((config, context) => {
  for (const name of repeatedNames(config)) {
    context.addIssue({
      code: 'custom',
      path: ['subscriptions'],
      message: `and actions must have names of their own, but "${name}" is used more than once`,
    });
  }
});

export type DeploymentConfig = z.output<typeof deploymentConfigSchema>;
