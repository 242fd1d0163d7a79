import type { IManagedPolicy } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { CostBudgetConfig } from '#contracts/cost-budget.ts';
import type { ApiConfig, DeploymentConfig } from '#contracts/deployment-config.ts';
import type { DeployedActionConfig, SubscriptionConfig } from '#contracts/reactions/reaction-config.ts';
import type { ScheduledReport } from '#contracts/scheduled-report.ts';
import type { AsyncInference } from '#infrastructure/async-statements.ts';
import type { BundledFunctions } from '#infrastructure/bundled-functions.ts';
import type { OutsideAccounts } from '#infrastructure/bus-access.ts';
import type { EventFilters } from '#infrastructure/narrow-triggers.ts';
import type { Retention } from '#infrastructure/retention.ts';
import type { Network } from '#infrastructure/service-function.ts';
import type { SuiteSchedule } from '#infrastructure/suite-schedules.ts';
import type { TriggerRule } from '#infrastructure/trigger-rule.ts';

/** Who pays for the stack and asks about it: cost allocation tags on every resource. */
export interface ServiceTags {
  readonly team: string;
  readonly service: string;
  readonly environment: string;
}

export interface AssizeServiceProps {
  readonly tags: ServiceTags;
  /** The bundles to deploy; see `bundleFunctions`. */
  readonly code: BundledFunctions;
  /** Events that may start a run; each becomes a rule. */
  readonly triggers: readonly TriggerRule[];
  /**
   * Parts of the detail that a trigger's events have to match, by the trigger's name: which buckets are meant, say.
   * @default none: every event of a trigger is taken in
   */
  readonly eventFilters?: EventFilters;
  /**
   * Hosts, `host:port`s, wildcards and CIDRs that targets may be reached at.
   * @default none: every target is refused
   */
  readonly allowedHosts?: readonly string[];
  /**
   * What models cost, for suites that have no price of their own.
   * @default none: the providers' list prices
   */
  readonly prices?: DeploymentConfig['prices'];
  /**
   * Suites that are also judged by the clock.
   * @default none
   */
  readonly schedules?: readonly SuiteSchedule[];
  /**
   * How long things are kept.
   * @default see `Retention`
   */
  readonly retention?: Retention | undefined;
  /**
   * Refuse deletion of the table, and keep the table and the buckets when the stack goes.
   * @default true
   */
  readonly protectData?: boolean;
  /**
   * Who is told of alarms.
   * @default nobody
   */
  readonly alarmEmail?: string | undefined;
  /**
   * Encrypts the table, the bucket, the queues, the logs and the variables. A key of another stack has to allow
   * EventBridge, CloudWatch and CloudWatch Logs in its own policy.
   * @default keys that AWS manages
   */
  readonly encryptionKey?: IKey | undefined;
  /**
   * Where functions run.
   * @default outside any VPC
   */
  readonly network?: Network | undefined;
  /**
   * Upper limit of every role's rights.
   * @default none
   */
  readonly permissionsBoundary?: IManagedPolicy | undefined;
  /**
   * Others that may put deployment events on the bus.
   * @default only this account
   */
  readonly publishers?: OutsideAccounts | undefined;
  /**
   * Others that may make rules on the bus, for verdicts.
   * @default only this account
   */
  readonly subscribers?: OutsideAccounts | undefined;
  /**
   * Put CDEvents (`dev.cdevents.testsuiterun.*`) out beside our own events.
   * @default false
   */
  readonly cdEvents?: boolean;
  /**
   * What cost centres may spend in a month before somebody is told.
   * @default none
   */
  readonly costBudgets?: readonly CostBudgetConfig[];
  /**
   * Secrets and parameters that targets ask for, by ARN; only `infer-shard` may read them.
   * @default none
   */
  readonly targetSecretArns?: readonly string[];
  /**
   * Prompts outside suites, by ARN: S3 objects, AppConfig configuration profiles, Bedrock prompts; only `plan-run` may read them.
   * @default none
   */
  readonly promptArns?: readonly string[];
  /**
   * Targets in AWS that are called with a role instead of a secret, by ARN; only `infer-shard` may call them. What an
   * application inference profile among them stands for, `plan-run` may look up.
   * @default none
   */
  readonly targetArns?: readonly string[];
  /**
   * Where asynchronous endpoints take requests and leave answers; only `infer-shard` may use it.
   * @default nowhere
   */
  readonly asyncInference?: AsyncInference;
  /**
   * Roles that Bedrock may take on for batches, by ARN.
   * @default none: no batches of Bedrock
   */
  readonly batchRoleArns?: readonly string[];
  /**
   * Who is told of which verdicts.
   * @default nobody
   */
  readonly subscriptions?: readonly SubscriptionConfig[];
  /**
   * What is done about verdicts.
   * @default nothing
   */
  readonly actions?: readonly DeployedActionConfig[];
  /**
   * The HTTP API: who may call it, and what it serves.
   * @default none
   */
  readonly api?: ApiConfig | undefined;
  /**
   * Reports by the clock.
   * @default none
   */
  readonly reports?: readonly ScheduledReport[];
}
