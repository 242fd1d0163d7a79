/**
 * One thing a caller wants to do, as IAM sees it. `context` holds condition keys in lower case; a key that the request
 * does not have is left out.
 */
export interface AccessRequest {
  /** `service:Operation`. */
  readonly action: string;
  /** ARN, or `*` for operations without one. */
  readonly resource: string;
  readonly context: Readonly<Record<string, readonly string[]>>;
}

/** Condition keys that the gateway knows how to fill, in lower case. A policy that names another key cannot be judged. */
export const knownConditionKeys: ReadonlySet<string> = new Set([
  'aws:securetransport',
  'aws:requestedregion',
  'aws:principalarn',
  'aws:principalaccount',
  'aws:resourceaccount',
  'aws:sourcearn',
  'aws:sourceaccount',
  'dynamodb:leadingkeys',
  'dynamodb:attributes',
  'events:source',
  'events:detail-type',
  's3:prefix',
  's3:delimiter',
  's3:max-keys',
  's3:if-none-match',
  's3:if-match',
  's3:x-amz-server-side-encryption',
  's3:resourceaccount',
]);
