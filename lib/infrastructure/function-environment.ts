import type { CostBudgetConfig } from '#contracts/cost-budget.ts';
import type { ApiConfig, DeploymentConfig } from '#contracts/deployment-config.ts';
import { environmentSchemas, type FunctionName } from '#contracts/functions.ts';
import { apiVariables } from '#infrastructure/api-variables.ts';
import type { ServiceResources } from '#infrastructure/service-resources.ts';

export interface FunctionEnvironmentProps {
  readonly resources: ServiceResources;
  /** Hash over all bundles; see `bundleFunctions`. */
  readonly codeVersion: string;
  /** Hosts, `host:port`s, wildcards and CIDRs that targets may be reached at. */
  readonly allowedHosts: readonly string[];
  /** What models cost where suites do not say. */
  readonly prices: DeploymentConfig['prices'];
  /** How long answers are kept. */
  readonly observationDays: number;
  /**
   * What CDEvents call the environment.
   * @default none are put out
   */
  readonly cdEventsEnvironment?: string | undefined;
  /** The AWS account of the stack. */
  readonly accountId: string;
  /** @default none */
  readonly costBudgets?: readonly CostBudgetConfig[] | undefined;
  /** @default none: there is no API */
  readonly api?: ApiConfig | undefined;
}

/**
 * The variables that the function's contract asks for, no more and no less.
 * @throws when the contract asks for a variable that no resource of the stack fills
 */
export function functionEnvironment(
  name: FunctionName,
  {
    resources,
    codeVersion,
    allowedHosts,
    prices,
    observationDays,
    cdEventsEnvironment = '',
    accountId,
    costBudgets = [],
    api,
  }: FunctionEnvironmentProps,
): Record<string, string> {
  const known: Readonly<Record<string, string>> = {
    TABLE_NAME: resources.table.tableName,
    BUCKET_NAME: resources.bucket.bucketName,
    BUS_NAME: resources.bus.eventBusName,
    CD_EVENTS_ENVIRONMENT: cdEventsEnvironment,
    ACCOUNT_ID: accountId,
    COST_BUDGETS: JSON.stringify(costBudgets),
    CODE_VERSION: codeVersion,
    CHANGES_QUEUE_URL: resources.queues.changes.queue.queueUrl,
    INFER_QUEUE_URL: resources.queues.infer.queue.queueUrl,
    SCORE_QUEUE_URL: resources.queues.score.queue.queueUrl,
    DECIDE_QUEUE_URL: resources.queues.decide.queue.queueUrl,
    ALLOWED_HOSTS: allowedHosts.join(','),
    PRICES: JSON.stringify(prices),
    OBSERVATION_DAYS: String(observationDays),
    // The API is made after the functions, and tells them where the page is.
    PAGE_URL: '',
    ...(api && apiVariables(api)),
  };
  return Object.fromEntries(
    Object.keys(environmentSchemas[name].shape).map((variable) => {
      const value = known[variable];
      if (value === undefined) {
        throw new Error(
          `Expected every variable of ${name} to be one of ${Object.keys(known).join(', ')}, got ${variable}. ` +
            'Add it to lib/infrastructure/function-environment.ts.',
        );
      }
      return [variable, value];
    }),
  );
}
