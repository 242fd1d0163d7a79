import { LOCAL_ACCOUNT_ID, LOCAL_REGION, localArn, localIamArn } from '#local/identity.ts';

/** What a template can ask about a resource besides its name. */
export interface ResourceContext {
  readonly logicalId: string;
  /** The name the resource has in the local cloud. */
  readonly name: string;
  /** A property of the resource, resolved; undefined when it is not set. */
  property(name: string): unknown;
  /** `http://127.0.0.1:PORT`. */
  readonly endpoint: string;
}

/** How one CloudFormation type answers `Ref` and `Fn::GetAtt`. */
export interface ResourceKind {
  /** Property that holds the resource's name; null when CloudFormation always makes one. */
  readonly nameProperty: string | null;
  /** Longest name AWS allows, in characters. */
  readonly nameLimit: number;
  /** Bucket names are lower case. */
  readonly lowerCase?: boolean;
  readonly ref: (resource: ResourceContext) => string;
  readonly attributes: Readonly<Record<string, (resource: ResourceContext) => string>>;
}

const nameOf = (resource: ResourceContext): string => resource.name;

const tableKind: ResourceKind = {
  nameProperty: 'TableName',
  nameLimit: 255,
  ref: nameOf,
  attributes: { Arn: (resource) => localArn('dynamodb', `table/${resource.name}`) },
};

const functionArn = (resource: ResourceContext): string =>
  localArn('lambda', `function:${String(resource.property('FunctionName'))}`);

const qualifierKind: ResourceKind = {
  nameProperty: null,
  nameLimit: 64,
  ref: (resource) => `${functionArn(resource)}:${String(resource.property('Name') ?? '1')}`,
  attributes: { Version: () => '1', FunctionArn: functionArn, FunctionVersion: () => '1' },
};

/** Every type whose `Ref` or attributes the local cloud knows. Types not listed answer with their name and a plain ARN. */
export const resourceKinds: Readonly<Record<string, ResourceKind>> = {
  'AWS::DynamoDB::Table': tableKind,
  'AWS::DynamoDB::GlobalTable': tableKind,
  'AWS::S3::Bucket': {
    nameProperty: 'BucketName',
    nameLimit: 63,
    lowerCase: true,
    ref: nameOf,
    attributes: {
      Arn: (resource) => `arn:aws:s3:::${resource.name}`,
      DomainName: (resource) => `${resource.name}.s3.amazonaws.com`,
      RegionalDomainName: (resource) => `${resource.name}.s3.${LOCAL_REGION}.amazonaws.com`,
    },
  },
  'AWS::SQS::Queue': {
    nameProperty: 'QueueName',
    nameLimit: 80,
    ref: (resource) => `${resource.endpoint}/${LOCAL_ACCOUNT_ID}/${resource.name}`,
    attributes: {
      Arn: (resource) => localArn('sqs', resource.name),
      QueueName: nameOf,
      QueueUrl: (resource) => `${resource.endpoint}/${LOCAL_ACCOUNT_ID}/${resource.name}`,
    },
  },
  'AWS::Lambda::Function': {
    nameProperty: 'FunctionName',
    nameLimit: 64,
    ref: nameOf,
    attributes: { Arn: (resource) => localArn('lambda', `function:${resource.name}`) },
  },
  'AWS::Lambda::Version': qualifierKind,
  'AWS::Lambda::Alias': qualifierKind,
  'AWS::Lambda::Url': {
    nameProperty: null,
    nameLimit: 64,
    ref: (resource) => String(resource.property('TargetFunctionArn')),
    attributes: {
      FunctionArn: (resource) => String(resource.property('TargetFunctionArn')),
      FunctionUrl: (resource) => `${resource.endpoint}/`,
    },
  },
  'AWS::ApiGatewayV2::Api': {
    nameProperty: null,
    nameLimit: 64,
    ref: nameOf,
    attributes: {
      ApiId: nameOf,
      ApiEndpoint: (resource) => `${resource.endpoint}/_api/${resource.name}`,
    },
  },
  'AWS::ApiGatewayV2::Authorizer': {
    nameProperty: null,
    nameLimit: 64,
    ref: nameOf,
    attributes: { AuthorizerId: nameOf },
  },
  'AWS::Events::EventBus': {
    nameProperty: 'Name',
    nameLimit: 256,
    ref: nameOf,
    attributes: { Arn: (resource) => localArn('events', `event-bus/${resource.name}`), Name: nameOf },
  },
  'AWS::Events::Rule': {
    nameProperty: 'Name',
    nameLimit: 64,
    ref: nameOf,
    attributes: { Arn: (resource) => localArn('events', `rule/${resource.name}`) },
  },
  'AWS::Scheduler::Schedule': {
    nameProperty: 'Name',
    nameLimit: 64,
    ref: nameOf,
    attributes: { Arn: (resource) => localArn('scheduler', `schedule/default/${resource.name}`) },
  },
  'AWS::IAM::Role': {
    nameProperty: 'RoleName',
    nameLimit: 64,
    ref: nameOf,
    attributes: {
      Arn: (resource) => localIamArn(`role/${resource.name}`),
      RoleId: (resource) => `AROA${resource.name.toUpperCase()}`,
    },
  },
  'AWS::KMS::Key': {
    nameProperty: null,
    nameLimit: 255,
    ref: nameOf,
    attributes: { Arn: (resource) => localArn('kms', `key/${resource.name}`), KeyId: nameOf },
  },
  'AWS::Logs::LogGroup': {
    nameProperty: 'LogGroupName',
    nameLimit: 512,
    ref: nameOf,
    attributes: { Arn: (resource) => localArn('logs', `log-group:${resource.name}:*`) },
  },
  'AWS::SNS::Topic': {
    nameProperty: 'TopicName',
    nameLimit: 256,
    ref: (resource) => localArn('sns', resource.name),
    attributes: {
      TopicArn: (resource) => localArn('sns', resource.name),
      TopicName: nameOf,
    },
  },
};

/** How a type that is not listed answers: enough for policies and alarms that mention it. */
export function kindOf(type: string): ResourceKind {
  const service = (type.split('::')[1] ?? 'unknown').toLowerCase();
  return (
    resourceKinds[type] ?? {
      nameProperty: 'Name',
      nameLimit: 255,
      ref: nameOf,
      attributes: { Arn: (resource) => localArn(service, resource.name) },
    }
  );
}
