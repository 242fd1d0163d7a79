import { Duration, Names, RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  Architecture,
  Code,
  EventSourceMapping,
  Function as LambdaFunction,
  LoggingFormat,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { operationalMetrics } from '#contracts/operational-metrics.ts';
import {
  type ReactionFunctionName,
  reactionFunctionShapes,
} from '#contracts/reactions/reaction-functions.ts';
import { leadingKeys } from '#contracts/table.ts';
import { NETWORK_INTERFACES, type Network, placement } from '#infrastructure/service-function.ts';
import { packagedFunction } from '#infrastructure/subscriptions/packaged-functions.ts';
import { type Ledger, reactionLedger } from '#infrastructure/subscriptions/reaction-ledger.ts';
import { secretReferenceStatements } from '#infrastructure/subscriptions/secret-reference-statements.ts';
import { WorkQueue } from '#infrastructure/work-queue.ts';

/** What subscriptions and actions with a function have in common. */
export interface ReactionOptions {
  /**
   * Notes which events were handled: the service's table, or one with the same keys.
   * @default one for all of the stack
   */
  readonly ledger?: Ledger;
  /**
   * Folder with the bundled `index.mjs`.
   * @default the one in the built package
   */
  readonly codeDirectory?: string;
  /**
   * Encrypts queues, logs and variables. The key has to let EventBridge and CloudWatch Logs use it.
   * @default keys that AWS manages
   */
  readonly encryptionKey?: IKey | undefined;
  /** @default 30 */
  readonly logDays?: number;
  /** @default outside any VPC */
  readonly network?: Network | undefined;
}

export interface ReactionFunctionProps extends ReactionOptions {
  readonly code: ReactionFunctionName;
  /** Tells it from the others of the ledger. */
  readonly name: string;
  /** The variable that configures it; holds references to secrets and no secrets. */
  readonly reaction: unknown;
  readonly hosts: readonly string[];
  readonly secrets: readonly string[];
  /** @default none */
  readonly statements?: readonly PolicyStatement[];
  /** @default none */
  readonly environment?: Readonly<Record<string, string>>;
}

/** A queue, and a function behind it that handles each event once. */
export class ReactionFunction extends Construct {
  readonly work: WorkQueue;
  readonly function: LambdaFunction;
  readonly role: Role;

  constructor(scope: Construct, id: string, props: ReactionFunctionProps) {
    super(scope, id);
    const { code, encryptionKey, network } = props;
    const stack = Stack.of(this);
    const shape = reactionFunctionShapes[code];
    const ledger = props.ledger ?? reactionLedger(this);
    const timeout = Duration.seconds(shape.timeoutSeconds);
    this.work = new WorkQueue(this, 'Queue', {
      // The dead-letter queue adds 13 characters; SQS takes 80.
      queueName: Names.uniqueResourceName(this, { maxLength: 60, separator: '-' }),
      consumerTimeout: timeout,
      encryptionKey,
    });
    const logGroup = new LogGroup(this, 'Logs', {
      retention: (props.logDays ?? 30) as RetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
      ...(encryptionKey && { encryptionKey }),
    });
    this.role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `Runs ${props.name} of ${stack.stackName}`,
    });
    for (const statement of [
      new PolicyStatement({
        sid: 'TakeEvents',
        actions: [
          'sqs:ReceiveMessage',
          'sqs:DeleteMessage',
          'sqs:ChangeMessageVisibility',
          'sqs:GetQueueAttributes',
        ],
        resources: [this.work.queue.queueArn],
      }),
      new PolicyStatement({
        sid: 'NoteEvents',
        actions: ['dynamodb:GetItem', 'dynamodb:UpdateItem'],
        resources: [ledger.tableArn],
        conditions: {
          'ForAllValues:StringEquals': { 'dynamodb:LeadingKeys': [`${leadingKeys.acted}${props.name}`] },
        },
      }),
      new PolicyStatement({
        sid: 'WriteLogs',
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logGroup.logGroupArn],
      }),
      ...secretReferenceStatements(props.secrets, stack),
      ...(props.statements ?? []),
      ...(encryptionKey
        ? [
            new PolicyStatement({
              sid: 'UseKey',
              actions: ['kms:Decrypt', 'kms:GenerateDataKey'],
              resources: [encryptionKey.keyArn],
            }),
          ]
        : []),
      ...(network ? [NETWORK_INTERFACES()] : []),
    ]) {
      this.role.addToPolicy(statement);
    }
    this.function = new LambdaFunction(this, 'Function', {
      description: `${props.name}: ${shape.meaning}`,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromAsset(props.codeDirectory ?? packagedFunction(code)),
      timeout,
      memorySize: shape.memoryMegabytes,
      role: this.role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      tracing: Tracing.ACTIVE,
      environment: {
        TABLE_NAME: ledger.tableName,
        ALLOWED_HOSTS: props.hosts.join(','),
        REACTION: stack.toJsonString(props.reaction),
        ...props.environment,
        NODE_OPTIONS: '--enable-source-maps',
        POWERTOOLS_SERVICE_NAME: stack.stackName,
        POWERTOOLS_METRICS_NAMESPACE: operationalMetrics.namespace,
      },
      ...(encryptionKey && { environmentEncryption: encryptionKey }),
      ...(network && placement(this, network)),
    });
    const mapping = new EventSourceMapping(this, 'Work', {
      target: this.function,
      eventSourceArn: this.work.queue.queueArn,
      batchSize: 1,
      maxConcurrency: 2,
      reportBatchItemFailures: true,
    });
    // Lambda checks the role's right to the queue when the mapping is made.
    mapping.node.addDependency(this.role);
    this.#acknowledge();
  }

  /** Which findings of cdk-nag are meant. */
  #acknowledge(): void {
    const findings: readonly (readonly [Construct, string, string])[] = [
      [
        this.role,
        'AwsSolutions-IAM5[Resource::*]',
        'X-Ray (PutTraceSegments, PutTelemetryRecords) and the placement in a VPC have no resource-level permissions.',
      ],
      [
        this.function,
        'Serverless-LambdaDLQ',
        'Never called asynchronously: its queue has a redrive policy and a dead-letter queue.',
      ],
      [
        this.node.findChild('Work') as Construct,
        'Serverless-LambdaEventSourceMappingDestination',
        'Mappings of SQS queues have no destinations; the queue has a dead-letter queue.',
      ],
      [
        this.work.deadLetters,
        'Serverless-SQSRedrivePolicy',
        'This is a dead-letter queue: a person redrives it.',
      ],
    ];
    for (const [construct, id, reason] of findings) Validations.of(construct).acknowledge({ id, reason });
  }
}
