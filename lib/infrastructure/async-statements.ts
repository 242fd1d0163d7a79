import { PolicyStatement } from 'aws-cdk-lib/aws-iam';

/** Where asynchronous endpoints take requests and leave answers, by the ARNs of S3 prefixes. */
export interface AsyncInference {
  readonly inputArns: readonly string[];
  readonly outputArns: readonly string[];
}

/**
 * Statements that let a role put requests and read answers there, and nothing else. What is not there yet S3 then answers with
 * 403, since the role may not list: whoever looks for an answer expects that.
 */
export function asyncStatements({ inputArns, outputArns }: AsyncInference): PolicyStatement[] {
  return [
    ...statement('PutAsyncRequests', 's3:PutObject', inputArns),
    ...statement('ReadAsyncAnswers', 's3:GetObject', outputArns),
  ];
}

function statement(sid: string, action: string, resources: readonly string[]): PolicyStatement[] {
  return resources.length === 0
    ? []
    : [new PolicyStatement({ sid, actions: [action], resources: [...resources] })];
}
