import { defaultProvider } from '@aws-sdk/credential-provider-node';
import { callerArn, stsOrigin } from '#adapters/caller-identity.ts';
import { type Finding, missing, note, ok } from '#cli/doctor/finding.ts';

const TIMEOUT_MS = 5_000;

/** Whose AWS credentials these are. @param needed whether what is asked for does not work without them. */
export async function lookAtCredentials(region: string | undefined, needed: boolean): Promise<Finding> {
  const advice =
    'Sign in to AWS (e.g. "aws sso login"), or set AWS_PROFILE; only "assize deploy" and --stack need it.';
  const lacking = (found: string) => (needed ? missing(found, advice) : note(found, advice));
  const late = AbortSignal.timeout(TIMEOUT_MS);
  try {
    const credentials = await Promise.race([defaultProvider()(), rejectedBy(late)]);
    if (region === undefined) return ok('there are AWS credentials');
    const sts = { origin: stsOrigin(region), region, credentials: async () => credentials };
    return ok(await Promise.race([callerArn(sts), rejectedBy(AbortSignal.timeout(TIMEOUT_MS))]));
  } catch (error) {
    return lacking(`no AWS credentials that work: ${(error as Error).message}`);
  }
}

function rejectedBy(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.addEventListener('abort', () => reject(new Error(`no answer within ${TIMEOUT_MS / 1_000} s`)));
  });
}
