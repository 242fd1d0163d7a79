import { CliError } from '#cli/cli-error.ts';

/** Errors whose message is for people as it stands, by their name. */
const forPeople = new Set([
  'CliError',
  'LocalCloudError',
  'DefinitionError',
  'DeploymentConfigError',
  'SynthesisError',
  'EventContractError',
  'StoredDataError',
  'RowQueryError',
]);

/** What to do about errors of AWS's clients, by their name. */
const advice: Readonly<Record<string, string>> = {
  CredentialsProviderError: 'Sign in to AWS (e.g. "aws sso login") or set AWS_PROFILE.',
  ExpiredTokenException: 'Sign in to AWS again (e.g. "aws sso login").',
  ExpiredToken: 'Sign in to AWS again (e.g. "aws sso login").',
  AccessDeniedException: 'Ask for that right, or use a profile that has it (AWS_PROFILE).',
  AccessDenied: 'Ask for that right, or use a profile that has it (AWS_PROFILE).',
  ECONNREFUSED: 'The local cloud may have ended: "assize up" starts it again, and goes on with its runs.',
};

/** An error in words for people; with `debug` its stack as well. */
export function describeError(thrown: unknown, debug: boolean): string {
  if (!(thrown instanceof Error)) return `Something was thrown that is no error: ${String(thrown)}`;
  if (debug) return thrown.stack ?? thrown.message;
  if (thrown instanceof CliError || forPeople.has(thrown.name)) return thrown.message;
  const what = codeOf(thrown);
  const known = advice[what];
  const message = thrown.message === '' ? what : thrown.message;
  if (known !== undefined) return `${message.replace(/\.?$/, '.')} ${known}`;
  return `${message}\nThis was not expected (${what}); --debug shows where it happened.`;
}

/** Connection errors wrap one error per address that was tried. */
function codeOf(error: Error & { code?: unknown }): string {
  if (typeof error.code === 'string') return error.code;
  const [first] = error instanceof AggregateError ? (error.errors as unknown[]) : [error.cause];
  return first instanceof Error ? codeOf(first) : error.name;
}
