import { Duration, Stack, Tags } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { Rule } from 'aws-cdk-lib/aws-events';
import { PermissionsBoundary } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue, Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import {
  type FlowFunctionName,
  type FunctionName,
  flowFunctionNames,
  functionNames,
  functionShapes,
  type QueueName,
  queueNames,
} from '#contracts/functions.ts';
import { operationalMetrics } from '#contracts/operational-metrics.ts';
import { AlarmTopic } from '#infrastructure/alarm-topic.ts';
import { Alarms } from '#infrastructure/alarms.ts';
import { allowAwsServices } from '#infrastructure/allow-aws-services.ts';
import { allowRules } from '#infrastructure/allow-rules.ts';
import type { AssizeServiceProps } from '#infrastructure/assize-service-props.ts';
import { BatchInference } from '#infrastructure/batch-inference.ts';
import { constructId } from '#infrastructure/construct-id.ts';
import { DeadLetterQueue } from '#infrastructure/dead-letter-queue.ts';
import { EvaluationCatalogue } from '#infrastructure/evaluation-catalogue.ts';
import { EventIntake } from '#infrastructure/event-intake.ts';
import { EventSchemas } from '#infrastructure/event-schemas.ts';
import { EvidenceBucket } from '#infrastructure/evidence-bucket.ts';
import { acknowledgeFindings } from '#infrastructure/nag-acknowledgements.ts';
import { narrowTriggers } from '#infrastructure/narrow-triggers.ts';
import { profileArnsOf } from '#infrastructure/profile-statements.ts';
import { ReportSchedules } from '#infrastructure/report-schedules.ts';
import { retentionDefaults } from '#infrastructure/retention.ts';
import { RunTable } from '#infrastructure/run-table.ts';
import { ServiceApi } from '#infrastructure/service-api.ts';
import { ServiceDashboard } from '#infrastructure/service-dashboard.ts';
import { ServiceFunction, type ServiceFunctionProps } from '#infrastructure/service-function.ts';
import type { ServiceResources } from '#infrastructure/service-resources.ts';
import { ServiceReactions } from '#infrastructure/subscriptions/service-reactions.ts';
import { SuiteSchedules } from '#infrastructure/suite-schedules.ts';
import { SweepSchedule } from '#infrastructure/sweep-schedule.ts';
import { webhookSecretArns } from '#infrastructure/webhook-secrets.ts';
import { WorkQueue } from '#infrastructure/work-queue.ts';

/** A deployment event goes in; a verdict with its evidence comes out, on the same bus. */
export class AssizeService extends Construct {
  readonly resources: ServiceResources;
  readonly functions: Readonly<Record<FlowFunctionName, ServiceFunction>>;
  /** Where the HTTP API is; undefined: there is none. */
  readonly apiUrl: string | undefined;
  /** Where the dashboard is; undefined: the stack does not serve it. */
  readonly pageUrl: string | undefined;
  /** What EventBridge could not deliver. */
  readonly undelivered: Queue;
  /** Name of the Glue database. */
  readonly catalogueDatabase: string;
  readonly codeVersion: string;

  constructor(scope: Construct, id: string, props: AssizeServiceProps) {
    const { encryptionKey } = props;
    super(scope, id);
    const { stackName } = Stack.of(this);
    for (const [key, value] of Object.entries(props.tags)) {
      // CDK would tag dashboards too; cfn-lint 1.51 knows no tags there and refuses the template.
      Tags.of(this).add(key, value, { excludeResourceTypes: ['AWS::CloudWatch::Dashboard'] });
    }
    if (props.permissionsBoundary) PermissionsBoundary.of(this).apply(props.permissionsBoundary);
    if (encryptionKey) allowAwsServices(encryptionKey, Stack.of(this));
    const protect = props.protectData ?? true;
    const retention = { ...retentionDefaults, ...props.retention };

    const undelivered = new DeadLetterQueue(this, 'Undelivered', {
      queueName: `${stackName}-undelivered`,
      encryptionKey,
    });
    const intake = new EventIntake(this, 'Intake', {
      triggers: narrowTriggers(props.triggers, props.eventFilters ?? {}),
      undelivered,
      archiveDays: retention.archiveDays,
      publishers: props.publishers,
      subscribers: props.subscribers,
    });
    const queues = byName(queueNames, (name) => this.#workQueue(name, encryptionKey));
    const { bucket } = new EvidenceBucket(this, 'Evidence', { protect, retention, encryptionKey });
    const table = new RunTable(this, 'Table', { protect, encryptionKey });
    this.resources = { table, bucket, bus: intake.bus, queues, encryptionKey };

    const functionOf = (name: FunctionName, own: Partial<ServiceFunctionProps> = {}) =>
      new ServiceFunction(this, constructId(name), {
        name,
        codeDirectory: props.code.directories[name],
        codeVersion: props.code.codeVersion,
        resources: this.resources,
        allowedHosts: props.allowedHosts ?? [],
        prices: props.prices ?? [],
        observationDays: retention.observationDays,
        accountId: Stack.of(this).account,
        costBudgets: props.costBudgets,
        cdEventsEnvironment: props.cdEvents === true ? props.tags.environment : undefined,
        logDays: retention.logDays,
        network: props.network,
        ...own,
      });
    this.functions = byName(flowFunctionNames, (name) =>
      functionOf(name, {
        ...(name === 'infer-shard' && {
          secretArns: props.targetSecretArns ?? [],
          targetArns: props.targetArns ?? [],
          asyncInference: props.asyncInference,
        }),
        ...(name === 'plan-run' && {
          promptArns: props.promptArns ?? [],
          profileArns: profileArnsOf(props.targetArns ?? []),
        }),
      }),
    );
    const server =
      props.api &&
      functionOf('serve-api', {
        api: props.api,
        secretArns: webhookSecretArns(Stack.of(this), props.api.webhooks),
      });
    const api =
      props.api &&
      server &&
      new ServiceApi(this, 'Api', {
        config: props.api,
        server: server.function,
        logDays: retention.logDays,
        encryptionKey,
      });
    this.apiUrl = api?.url;
    this.pageUrl = api?.pageUrl;
    if (this.pageUrl !== undefined) {
      for (const { function: teller } of [this.functions['decide-run'], server!]) {
        teller.addEnvironment('PAGE_URL', this.pageUrl);
      }
    }

    const sweep = new SweepSchedule(this, 'Sweep', {
      sweep: this.functions['sweep-runs'].function,
      undelivered,
    });
    const schedules = new SuiteSchedules(this, 'Schedules', {
      schedules: props.schedules ?? [],
      changes: queues.changes.queue,
      undelivered,
    });
    const reports = props.reports ?? [];
    const writer = reports.length > 0 ? functionOf('write-report') : undefined;
    const reportRules =
      writer === undefined
        ? []
        : new ReportSchedules(this, 'Reports', { reports, writer: writer.function, undelivered }).rules;
    const batches = this.#batchRules(props.batchRoleArns ?? [], undelivered);
    const delivering = [...intake.deliverChangesTo(queues.changes.queue), ...schedules.rules];
    allowRules(queues.changes.queue, delivering);
    allowRules(undelivered, [...delivering, ...intake.forwarding, sweep.rule, ...batches, ...reportRules]);

    new EventSchemas(this, 'Schemas');
    const catalogue = new EvaluationCatalogue(this, 'Catalogue', { bucket });
    const reactions = new ServiceReactions(this, 'Reactions', {
      subscriptions: props.subscriptions ?? [],
      actions: props.actions ?? [],
      resources: this.resources,
      code: props.code,
      logDays: retention.logDays,
      network: props.network,
    });
    const onWish = {
      ...(server && { 'serve-api': server.function }),
      ...(writer && { 'write-report': writer.function }),
    };
    this.#watch({ undelivered, ...reactions.deadLetters }, onWish, props.alarmEmail);
    this.undelivered = undelivered;
    this.catalogueDatabase = catalogue.databaseName;
    this.codeVersion = props.code.codeVersion;
    acknowledgeFindings(this, bucket, {
      secretArns: props.targetSecretArns ?? [],
      promptArns: props.promptArns ?? [],
      targetArns: props.targetArns ?? [],
      asyncArns: [...(props.asyncInference?.inputArns ?? []), ...(props.asyncInference?.outputArns ?? [])],
    });
  }

  #batchRules(roleArns: readonly string[], undelivered: DeadLetterQueue): Rule[] {
    if (roleArns.length === 0) return [];
    const submitter = this.functions['infer-shard'].role;
    const sweep = this.functions['sweep-runs'].function;
    return [new BatchInference(this, 'Batches', { roleArns, submitter, sweep, undelivered }).rule];
  }

  #workQueue(name: QueueName, encryptionKey: IKey | undefined): WorkQueue {
    const consumer = functionNames.find((candidate) => functionShapes[candidate].queue === name);
    if (!consumer)
      throw new Error(
        `Expected a function that takes from queue ${name}; lib/contracts/functions.ts names none.`,
      );
    return new WorkQueue(this, `${constructId(name)}Queue`, {
      queueName: `${Stack.of(this).stackName}-${name}`,
      consumerTimeout: Duration.seconds(functionShapes[consumer].timeoutSeconds),
      encryptionKey,
    });
  }

  #watch(
    others: Readonly<Record<string, IQueue>>,
    onWish: Readonly<Record<string, LambdaFunction>>,
    email: string | undefined,
  ): void {
    const { queues, encryptionKey } = this.resources;
    const { stackName } = Stack.of(this);
    const deadLetters = { ...byName(queueNames, (name) => queues[name].deadLetters), ...others };
    const watched = {
      deadLetters,
      queues: byName(queueNames, (name) => queues[name].queue),
      functions: {
        ...byName(flowFunctionNames, (name) => this.functions[name].function),
        ...onWish,
      },
      runsPastDeadline: new Metric({
        namespace: operationalMetrics.namespace,
        metricName: operationalMetrics.runsPastDeadline,
        dimensionsMap: { [operationalMetrics.dimension]: stackName },
        statistic: Stats.MAXIMUM,
        period: Duration.minutes(1),
      }),
    };
    const topic = email ? new AlarmTopic(this, 'AlarmTopic', { email, encryptionKey }) : undefined;
    const { alarms } = new Alarms(this, 'Alarms', { ...watched, topic });
    new ServiceDashboard(this, 'Dashboard', { ...watched, alarms, dashboardName: stackName });
  }
}

function byName<Name extends string, Value>(
  names: readonly Name[],
  make: (name: Name) => Value,
): Readonly<Record<Name, Value>> {
  return Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, Value>;
}
