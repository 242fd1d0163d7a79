import type { RolePlan } from '#local/stack/role-plan.ts';
import type { TablePlan } from '#local/stack/table-plan.ts';
import type { ResolvedResource } from '#local/template/resolve-stack.ts';

/** Something the template asks for and the local cloud does not do. */
export interface NotEmulated {
  readonly logicalId: string;
  readonly type: string;
  readonly why: string;
}

const emulatedTypes = new Set([
  'AWS::DynamoDB::Table',
  'AWS::DynamoDB::GlobalTable',
  'AWS::S3::Bucket',
  'AWS::SQS::Queue',
  'AWS::Lambda::Function',
  'AWS::Lambda::Version',
  'AWS::Lambda::Alias',
  'AWS::Lambda::EventSourceMapping',
  'AWS::Lambda::EventInvokeConfig',
  'AWS::Lambda::Url',
  'AWS::ApiGatewayV2::Api',
  'AWS::ApiGatewayV2::Stage',
  'AWS::ApiGatewayV2::Route',
  'AWS::ApiGatewayV2::Integration',
  'AWS::ApiGatewayV2::Authorizer',
  'AWS::Events::EventBus',
  'AWS::Events::Rule',
  'AWS::Scheduler::Schedule',
  'AWS::IAM::Role',
  'AWS::IAM::Policy',
  'AWS::IAM::RolePolicy',
  'AWS::IAM::ManagedPolicy',
  // Says which CDK made the template; there is nothing to emulate.
  'AWS::CDK::Metadata',
]);

const reasons: Readonly<Record<string, string>> = {
  'AWS::SQS::QueuePolicy': 'resource policies are not enforced; identity policies of roles are',
  'AWS::S3::BucketPolicy': 'resource policies are not enforced; identity policies of roles are',
  'AWS::Events::EventBusPolicy': 'resource policies are not enforced; identity policies of roles are',
  'AWS::Lambda::Permission': 'resource policies are not enforced; identity policies of roles are',
  'AWS::Events::Archive': 'events are not archived; replay by publishing them again',
  'AWS::KMS::Key': 'nothing is encrypted on this machine',
  'AWS::KMS::Alias': 'nothing is encrypted on this machine',
  'AWS::Logs::LogGroup': 'what functions print goes to the log of the local cloud',
  'AWS::CloudWatch::Alarm': 'there are no metrics and alarms; look at the queues and the log',
  'AWS::CloudWatch::CompositeAlarm': 'there are no metrics and alarms; look at the queues and the log',
  'AWS::CloudWatch::Dashboard': 'there are no metrics and dashboards; look at the queues and the log',
  'AWS::EventSchemas::Registry': 'there is no schema registry; docs/contracts holds the same schemas',
  'AWS::EventSchemas::Schema': 'there is no schema registry; docs/contracts holds the same schemas',
  'AWS::Glue::Database': 'query the files with DuckDB instead of Athena',
  'AWS::Glue::Table': 'query the files with DuckDB instead of Athena',
  'AWS::Athena::WorkGroup': 'query the files with DuckDB instead of Athena',
  'AWS::CloudFormation::CustomResource': 'custom resources are not run',
};

/** Lists what is skipped, each with its reason, grouped by type. */
export function whyNotEmulated(
  resources: readonly ResolvedResource[],
  tables: readonly TablePlan[],
  roles: readonly RolePlan[],
): readonly NotEmulated[] {
  const types = resources
    .filter((resource) => !emulatedTypes.has(resource.type))
    .map(({ logicalId, type }) => ({ logicalId, type, why: reasonFor(type) }))
    .sort((left, right) => (left.type < right.type ? -1 : left.type > right.type ? 1 : 0));
  const parts = tables.flatMap((table): NotEmulated[] => {
    const found: NotEmulated[] = [];
    if (table.timeToLiveAttribute !== undefined) {
      const why = `items past ${table.timeToLiveAttribute} stay; readers filter them`;
      found.push({ logicalId: table.name, type: 'AWS::DynamoDB::Table TimeToLive', why });
    }
    if (table.hasStream) {
      found.push({ logicalId: table.name, type: 'AWS::DynamoDB::Table Stream', why: 'there are no streams' });
    }
    return found;
  });
  const managed = roles.flatMap((role) =>
    role.managedPolicyArns.map((arn) => ({
      logicalId: role.name,
      type: 'AWS managed policy',
      why: `${arn} grants nothing here`,
    })),
  );
  return [...types, ...parts, ...managed];
}

function reasonFor(type: string): string {
  if (type.startsWith('Custom::')) return 'custom resources are not run';
  return reasons[type] ?? 'the local cloud has no such service';
}
