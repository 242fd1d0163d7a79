import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { type ISecurityGroup, type IVpc, SecurityGroup, type SubnetSelection } from 'aws-cdk-lib/aws-ec2';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  Architecture,
  Code,
  EventSourceMapping,
  Function as LambdaFunction,
  LoggingFormat,
  RecursiveLoop,
  Runtime,
  Tracing,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { type FunctionName, functionShapes } from '#contracts/functions.ts';
import { operationalMetrics } from '#contracts/operational-metrics.ts';
import { type AsyncInference, asyncStatements } from '#infrastructure/async-statements.ts';
import { type FunctionEnvironmentProps, functionEnvironment } from '#infrastructure/function-environment.ts';
import { functionStatements } from '#infrastructure/function-statements.ts';
import { profileStatements } from '#infrastructure/profile-statements.ts';
import { promptStatements } from '#infrastructure/prompt-statements.ts';
import { secretStatements } from '#infrastructure/secret-statements.ts';
import { sendsToItself } from '#infrastructure/sends-to-itself.ts';
import { targetStatements } from '#infrastructure/target-statements.ts';

/** Where functions run when they run in a VPC. */
export interface Network {
  readonly vpc: IVpc;
  /** @default the VPC's private subnets */
  readonly subnets?: SubnetSelection;
  /** @default one group per function, open outwards */
  readonly securityGroups?: readonly ISecurityGroup[];
}

export interface ServiceFunctionProps extends FunctionEnvironmentProps {
  readonly name: FunctionName;
  /** Folder with the bundled `index.mjs`. */
  readonly codeDirectory: string;
  readonly logDays: number;
  /** @default none: outside any VPC */
  readonly network?: Network | undefined;
  /**
   * Secrets and parameters that the function may read, by ARN.
   * @default none
   */
  readonly secretArns?: readonly string[];
  /**
   * Prompts that the function may read, by ARN.
   * @default none
   */
  readonly promptArns?: readonly string[];
  /**
   * Inference profiles whose model the function may look up, by ARN.
   * @default none
   */
  readonly profileArns?: readonly string[];
  /**
   * Targets that the function may call, by ARN.
   * @default none
   */
  readonly targetArns?: readonly string[];
  /**
   * Where the function puts requests to asynchronous endpoints, and reads their answers.
   * @default nowhere
   */
  readonly asyncInference?: AsyncInference | undefined;
}

/** One function of the service: its shape, rights and variables are rows of the tables in `lib/contracts`. */
export class ServiceFunction extends Construct {
  readonly function: LambdaFunction;
  readonly role: Role;

  constructor(scope: Construct, id: string, props: ServiceFunctionProps) {
    super(scope, id);
    const { name, resources, network } = props;
    const shape = functionShapes[name];
    const functionName = `${Stack.of(this).stackName}-${name}`;
    const { encryptionKey } = resources;

    const logGroup = new LogGroup(this, 'Logs', {
      retention: props.logDays as RetentionDays,
      removalPolicy: RemovalPolicy.DESTROY,
      ...(encryptionKey && { encryptionKey }),
    });
    this.role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `Runs ${functionName}`,
    });
    for (const statement of [
      ...functionStatements(name, resources, props.api?.rows === true),
      ...secretStatements(props.secretArns ?? []),
      ...promptStatements(props.promptArns ?? []),
      ...profileStatements(props.profileArns ?? []),
      ...targetStatements(props.targetArns ?? []),
      ...asyncStatements(props.asyncInference ?? { inputArns: [], outputArns: [] }),
      new PolicyStatement({
        sid: 'WriteLogs',
        actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
        resources: [logGroup.logGroupArn],
      }),
      ...(network ? [NETWORK_INTERFACES()] : []),
    ]) {
      this.role.addToPolicy(statement);
    }

    this.function = new LambdaFunction(this, 'Function', {
      functionName,
      description: shape.meaning,
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      handler: 'index.handler',
      code: Code.fromAsset(props.codeDirectory),
      timeout: Duration.seconds(shape.timeoutSeconds),
      memorySize: shape.memoryMegabytes,
      role: this.role,
      logGroup,
      loggingFormat: LoggingFormat.JSON,
      tracing: Tracing.ACTIVE,
      recursiveLoop: sendsToItself(name) ? RecursiveLoop.ALLOW : RecursiveLoop.TERMINATE,
      environment: {
        ...functionEnvironment(name, props),
        NODE_OPTIONS: '--enable-source-maps',
        POWERTOOLS_SERVICE_NAME: Stack.of(this).stackName,
        POWERTOOLS_METRICS_NAMESPACE: operationalMetrics.namespace,
      },
      ...(encryptionKey && { environmentEncryption: encryptionKey }),
      ...(network && placement(this, network)),
    });

    if (shape.queue) {
      // Not `SqsEventSource`: it would grant what the permission table already says.
      const mapping = new EventSourceMapping(this, 'Work', {
        target: this.function,
        eventSourceArn: resources.queues[shape.queue].queue.queueArn,
        batchSize: shape.batchSize,
        maxConcurrency: shape.maxConcurrency,
        reportBatchItemFailures: true,
      });
      // Lambda checks the role's right to the queue when the mapping is made.
      mapping.node.addDependency(this.role);
    }
  }
}

/** EC2 knows no resource-level rights for what Lambda does to place a function in a VPC. */
export const NETWORK_INTERFACES = () =>
  new PolicyStatement({
    sid: 'PlaceInVpc',
    actions: [
      'ec2:CreateNetworkInterface',
      'ec2:DescribeNetworkInterfaces',
      'ec2:DescribeSubnets',
      'ec2:DeleteNetworkInterface',
      'ec2:AssignPrivateIpAddresses',
      'ec2:UnassignPrivateIpAddresses',
    ],
    resources: ['*'],
  });

export function placement(scope: Construct, { vpc, subnets, securityGroups }: Network) {
  return {
    vpc,
    ...(subnets && { vpcSubnets: subnets }),
    securityGroups: securityGroups
      ? [...securityGroups]
      : [
          new SecurityGroup(scope, 'SecurityGroup', {
            vpc,
            description: 'Outwards only',
            allowAllOutbound: true,
          }),
        ],
  };
}
