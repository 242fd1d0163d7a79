import { type IStackSynthesizer, Stack } from 'aws-cdk-lib';
import { SecurityGroup, Subnet, Vpc } from 'aws-cdk-lib/aws-ec2';
import { ManagedPolicy } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { Construct } from 'constructs';
import type { DeploymentConfig } from '#contracts/deployment-config.ts';
import { AssizeService } from '#infrastructure/assize-service.ts';
import type { BundledFunctions } from '#infrastructure/bundled-functions.ts';
import type { Network } from '#infrastructure/service-function.ts';
import type { SuiteSchedule } from '#infrastructure/suite-schedules.ts';
import type { TriggerRule } from '#infrastructure/trigger-rule.ts';
import { writeOutputs } from '#infrastructure/write-outputs.ts';

export interface AssizeStackProps {
  /** The deployment's `assize.yaml`. */
  readonly config: DeploymentConfig;
  /** The bundles to deploy; see `bundleFunctions`. */
  readonly code: BundledFunctions;
  /** Events that may start a run. */
  readonly triggers: readonly TriggerRule[];
  /** Suites that are also judged by the clock. */
  readonly schedules: readonly SuiteSchedule[];
  /**
   * How assets reach the account.
   * @default CDK's bootstrap resources
   */
  readonly synthesizer?: IStackSynthesizer;
}

/** The service as `assize.yaml` asks for it: what the file names by id or ARN is looked up, the rest is passed on. */
export class AssizeStack extends Stack {
  readonly service: AssizeService;

  constructor(scope: Construct, id: string, props: AssizeStackProps) {
    const { config } = props;
    super(scope, id, {
      stackName: config.stackName,
      description:
        'Assize: judges every change of a model, a prompt or an index, and says so on its event bus.',
      tags: { ...config.tags },
      ...(props.synthesizer && { synthesizer: props.synthesizer }),
    });
    this.service = new AssizeService(this, 'Service', {
      ...config,
      code: props.code,
      triggers: props.triggers,
      schedules: props.schedules,
      encryptionKey: config.kmsKeyArn ? Key.fromKeyArn(this, 'Key', config.kmsKeyArn) : undefined,
      permissionsBoundary: config.permissionsBoundaryArn
        ? ManagedPolicy.fromManagedPolicyArn(this, 'PermissionsBoundary', config.permissionsBoundaryArn)
        : undefined,
      network: config.network ? networkOf(this, config.network) : undefined,
    });
    writeOutputs(this, this.service);
  }
}

function networkOf(scope: Construct, network: NonNullable<DeploymentConfig['network']>): Network {
  const vpc = Vpc.fromVpcAttributes(scope, 'Vpc', {
    vpcId: network.vpcId,
    availabilityZones: network.availabilityZones,
  });
  return {
    vpc,
    subnets: { subnets: network.subnetIds.map((id) => Subnet.fromSubnetId(scope, id, id)) },
    ...(network.securityGroupIds && {
      securityGroups: network.securityGroupIds.map((id) => SecurityGroup.fromSecurityGroupId(scope, id, id)),
    }),
  };
}
