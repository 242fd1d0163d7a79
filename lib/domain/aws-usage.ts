/** What functions used of AWS, as it is billed. */
export interface AwsUsage {
  /** Milliseconds that functions ran, by their memory in megabytes. */
  readonly lambdaMs: Readonly<Record<string, number>>;
  readonly lambdaRequests: number;
  readonly sqsRequests: number;
  /** Read request units of the table. */
  readonly dynamoReads: number;
  /** Write request units of the table. */
  readonly dynamoWrites: number;
  /** Requests that S3 bills as PUT: listing is one. */
  readonly s3Puts: number;
  readonly s3Gets: number;
  /** Events put on the bus. */
  readonly events: number;
}

export type AwsCount = Exclude<keyof AwsUsage, 'lambdaMs'>;

export const noAwsUsage: AwsUsage = {
  lambdaMs: {},
  lambdaRequests: 0,
  sqsRequests: 0,
  dynamoReads: 0,
  dynamoWrites: 0,
  s3Puts: 0,
  s3Gets: 0,
  events: 0,
};

export function addAwsUsage(a: AwsUsage, b: AwsUsage): AwsUsage {
  const lambdaMs = { ...a.lambdaMs };
  for (const [memory, ms] of Object.entries(b.lambdaMs)) lambdaMs[memory] = (lambdaMs[memory] ?? 0) + ms;
  return {
    lambdaMs,
    lambdaRequests: a.lambdaRequests + b.lambdaRequests,
    sqsRequests: a.sqsRequests + b.sqsRequests,
    dynamoReads: a.dynamoReads + b.dynamoReads,
    dynamoWrites: a.dynamoWrites + b.dynamoWrites,
    s3Puts: a.s3Puts + b.s3Puts,
    s3Gets: a.s3Gets + b.s3Gets,
    events: a.events + b.events,
  };
}
