import { PolicyStatement } from 'aws-cdk-lib/aws-iam';

/** One kind of target that the function's own role may call. */
interface CallableTarget {
  readonly sid: string;
  readonly actions: readonly string[];
  /** The ARN up to the target's name. */
  readonly arnUpToName: RegExp;
  /** Added to the ARN where the right is to what lies below the target. @default '' */
  readonly below?: string;
}

const region = '[a-z]{2}(?:-[a-z]+)+-\\d';
const account = '\\d{12}';

/** A foundation model belongs to no account; profiles call it in regions of their own choice, or without one. */
const callable: readonly CallableTarget[] = [
  {
    sid: 'InvokeModels',
    actions: ['bedrock:InvokeModel', 'bedrock:InvokeModelWithResponseStream'],
    arnUpToName: new RegExp(
      `^arn:[\\w-]+:bedrock:(?:(?:${region}|\\*|)::foundation-model/|` +
        `${region}:${account}:(?:inference-profile|application-inference-profile|provisioned-model|` +
        'imported-model|custom-model-deployment)/)',
    ),
  },
  {
    sid: 'RetrieveFromKnowledgeBases',
    actions: ['bedrock:Retrieve'],
    arnUpToName: new RegExp(`^arn:[\\w-]+:bedrock:${region}:${account}:knowledge-base/`),
  },
  {
    sid: 'InvokeEndpoints',
    actions: ['sagemaker:InvokeEndpoint', 'sagemaker:InvokeEndpointAsync'],
    arnUpToName: new RegExp(`^arn:[\\w-]+:sagemaker:${region}:${account}:endpoint/`),
  },
  {
    sid: 'InvokeFunctions',
    actions: ['lambda:InvokeFunction'],
    arnUpToName: new RegExp(`^arn:[\\w-]+:lambda:${region}:${account}:function:`),
  },
  {
    sid: 'SearchDomains',
    actions: ['es:ESHttpPost'],
    arnUpToName: new RegExp(`^arn:[\\w-]+:es:${region}:${account}:domain/`),
    below: '/*',
  },
  {
    sid: 'SearchCollections',
    actions: ['aoss:APIAccessAll'],
    arnUpToName: new RegExp(`^arn:[\\w-]+:aoss:${region}:${account}:collection/`),
  },
];

/** A name, or a prefix that ends in one `*`. */
const name = /^[\w.:/@-]+\*?$/;

/**
 * Statements that let a role call these targets and no others.
 * @throws when an ARN is of nothing that can be a target, or when every target of a service is meant at once
 */
export function targetStatements(arns: readonly string[]): PolicyStatement[] {
  const targets = arns.map((arn) => ({ kind: kindOf(arn), resource: targetResource(arn) }));
  return callable.flatMap((kind) => {
    const resources = targets.filter((target) => target.kind === kind).map(({ resource }) => resource);
    if (resources.length === 0) return [];
    return [new PolicyStatement({ sid: kind.sid, actions: [...kind.actions], resources })];
  });
}

/** What a statement names for a target: the target itself, or what lies below it. */
export function targetResource(arn: string): string {
  return arn + (kindOf(arn).below ?? '');
}

function kindOf(arn: string): CallableTarget {
  const kind = callable.find(
    ({ arnUpToName }) => arnUpToName.test(arn) && name.test(arn.replace(arnUpToName, '')),
  );
  if (kind) return kind;
  throw new Error(
    'Expected the ARN of a Bedrock model, inference profile or knowledge base, a SageMaker endpoint, a Lambda function, ' +
      `an OpenSearch domain or an OpenSearch Serverless collection, got ${arn}. ` +
      'Correct targetArns in assize.yaml: name each target, or a prefix that ends in *.',
  );
}
