/** The account every local resource belongs to; fauxqs has it built in. */
export const LOCAL_ACCOUNT_ID = '000000000000';

/** The one region of the local cloud. */
export const LOCAL_REGION = 'us-east-1';

/** ARN of a regional resource of the local account, e.g. `localArn('sqs', 'changes')`. */
export function localArn(service: string, resource: string): string {
  return `arn:aws:${service}:${LOCAL_REGION}:${LOCAL_ACCOUNT_ID}:${resource}`;
}

/** ARN of an IAM entity; IAM has no region. */
export function localIamArn(resource: string): string {
  return `arn:aws:iam::${LOCAL_ACCOUNT_ID}:${resource}`;
}

/** Last segment of an ARN's resource part: queue name, bus name, table name. Text that is no ARN is returned as it is. */
export function nameInArn(arnOrName: string): string {
  if (!arnOrName.startsWith('arn:')) return arnOrName;
  const resource = arnOrName.split(':').slice(5).join(':');
  return resource.slice(resource.lastIndexOf('/') + 1);
}
