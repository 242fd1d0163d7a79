import { type SignedService, signedGet } from '#adapters/signed-get.ts';

const MAX_ANSWER_BYTES = 65_536;

/**
 * The ARN of whoever holds the credentials, as AWS itself knows it: a user, or a role with the name of its session.
 *
 * https://docs.aws.amazon.com/STS/latest/APIReference/API_GetCallerIdentity.html
 *
 * @throws where AWS does not say; the credentials are not repeated.
 */
export async function callerArn(sts: Omit<SignedService, 'signingName'>): Promise<string> {
  const query = { Action: 'GetCallerIdentity', Version: '2011-06-15' };
  const answer = await signedGet({ ...sts, signingName: 'sts' }, '/', query, { maxBytes: MAX_ANSWER_BYTES });
  const arn = /<Arn>(arn:[^<]+)<\/Arn>/.exec(answer.body?.toString('utf8') ?? '')?.[1];
  if (answer.status === 200 && arn !== undefined) return arn;
  throw new Error(
    `Expected AWS to say whose credentials these are, but STS at ${sts.origin} answered ${answer.status}. Sign in, and see that the region is right.`,
  );
}

/** Where STS of a region is asked. */
export function stsOrigin(region: string): string {
  return `https://sts.${region}.amazonaws.com${region.startsWith('cn-') ? '.cn' : ''}`;
}
