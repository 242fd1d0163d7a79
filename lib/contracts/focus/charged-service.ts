import type { ArmTarget } from '#domain/target.ts';

/** Who charges for a call, and what for, in FOCUS's words. */
export interface ChargedService {
  /** Who sells it. */
  readonly provider: string;
  /** The service's name. */
  readonly service: string;
  readonly category: string;
  readonly subcategory: string;
  /** Whether it runs in the region of the deployment's own account. */
  readonly isAws: boolean;
}

const AWS = 'Amazon Web Services';

const generative = { category: 'AI and Machine Learning', subcategory: 'Generative AI' };
const learning = { category: 'AI and Machine Learning', subcategory: 'Machine Learning' };
const aws = (service: string, kind: { category: string; subcategory: string }): ChargedService => ({
  provider: AWS,
  service,
  ...kind,
  isAws: true,
});

/** Providers that belong to AWS, by their name in the provider catalogue. */
const awsTargets: Readonly<Record<string, ChargedService>> = {
  'bedrock-converse': aws('Amazon Bedrock', generative),
  'bedrock-embeddings': aws('Amazon Bedrock', generative),
  'bedrock-knowledge-base': aws('Amazon Bedrock', generative),
  'lambda-function': aws('AWS Lambda', { category: 'Compute', subcategory: 'Serverless Compute' }),
  opensearch: aws('Amazon OpenSearch Service', { category: 'Analytics', subcategory: 'Search' }),
  'sagemaker-async': aws('Amazon SageMaker', learning),
  'sagemaker-endpoint': aws('Amazon SageMaker', learning),
};

/** What the service itself uses, by its name in the verdict's `cost.aws`. */
const awsServices: Readonly<Record<string, ChargedService>> = {
  Lambda: aws('AWS Lambda', { category: 'Compute', subcategory: 'Serverless Compute' }),
  SQS: aws('Amazon Simple Queue Service', { category: 'Integration', subcategory: 'Messaging' }),
  DynamoDB: aws('Amazon DynamoDB', { category: 'Databases', subcategory: 'NoSQL' }),
  S3: aws('Amazon Simple Storage Service', { category: 'Storage', subcategory: 'Object Storage' }),
  EventBridge: aws('Amazon EventBridge', { category: 'Integration', subcategory: 'Messaging' }),
};

const knownHosts: Readonly<Record<string, string>> = {
  'api.openai.com': 'OpenAI',
  'api.anthropic.com': 'Anthropic',
};

/** Whose bill an arm's calls are on: AWS's, that of a host that is known by name, or else the host itself. */
export function chargedForTarget({
  provider,
  kind,
  endpoint,
}: Pick<ArmTarget, 'provider' | 'kind' | 'endpoint'>) {
  const known = Object.hasOwn(awsTargets, provider) ? awsTargets[provider] : undefined;
  if (known !== undefined) return known;
  const { hostname } = new URL(endpoint);
  const seller = knownHosts[hostname] ?? hostname;
  const what = kind === 'classification' ? learning : kind === 'retrieval' ? search : generative;
  return { provider: seller, service: `${seller} ${provider}`, ...what, isAws: false };
}

const search = { category: 'Analytics', subcategory: 'Search' };

/** @throws for a service that is not in the table. */
export function chargedForAws(service: string): ChargedService {
  const found = awsServices[service];
  if (found !== undefined) return found;
  const known = Object.keys(awsServices).join(', ');
  throw new Error(`Expected a service that FOCUS rows can name (${known}), got "${service}".`);
}
