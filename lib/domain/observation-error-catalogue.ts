import type { ObservationErrorCode } from '#domain/observation.ts';

/** What an error of a target means to whoever reads the verdict. */
export interface ObservationErrorDescription {
  readonly meaning: string;
  /** Whether and when the same row is asked again in place, up to `maxTries` requests. */
  readonly askedAgain: string;
  /** What to do about it. */
  readonly advice: string;
}

/** Every code that an observation without an answer may have. */
export const observationErrorCatalogue: Readonly<Record<ObservationErrorCode, ObservationErrorDescription>> =
  {
    'refused-host': {
      meaning: 'the address is not one that targets may have',
      askedAgain: 'no',
      advice: 'the message has the line for `allowedHosts` in `assize.yaml`; add it and deploy',
    },
    connection: {
      meaning: 'refused, reset or closed early, no such name, or a certificate that is not trusted',
      askedAgain: 'yes where it was refused, reset or cut off; not for a name or a certificate',
      advice: 'is the target up, and can the function’s network reach it?',
    },
    timeout: {
      meaning: 'no connection or no complete answer within `timeoutMs`, or status 408',
      askedAgain: 'only status 408: a slow target gets slower when it is asked twice',
      advice: 'raise `timeoutMs`, or lower `concurrency`',
    },
    throttled: {
      meaning: 'status 429, or a service’s own word for too many requests',
      askedAgain: 'yes, and not before the target’s Retry-After; one above 10 s ends the row',
      advice: 'lower `concurrency`, or have the quota raised',
    },
    'server-error': {
      meaning: 'status 5xx, or a stream that tells of one',
      askedAgain: 'yes for 500, 502, 503, 504 and 529',
      advice: 'the target’s own log says why',
    },
    rejected: {
      meaning: 'status 401, 403, a redirect or another 4xx',
      askedAgain: 'no',
      advice:
        'credential (`secretRef`, `targetSecretArns`), right of the role (`targetArns`), endpoint or parameters',
    },
    'unknown-version': {
      meaning: 'status 404, or the service says that it has no such model or index',
      askedAgain: 'no',
      advice: 'is the version served under that name? `versions` of the target',
    },
    'malformed-answer': {
      meaning: 'no JSON, or JSON of another shape',
      askedAgain: 'no',
      advice: 'does `provider` fit the endpoint, and do the paths of `answer` find their fields?',
    },
    'answer-too-large': {
      meaning: 'more than `maxAnswerBytes`, also after it was unpacked',
      askedAgain: 'no',
      advice: 'raise `maxAnswerBytes` if such answers are right',
    },
    'missing-credential': {
      meaning: 'nothing is stored at `secretRef`, it cannot be read, or no role is there to sign',
      askedAgain: 'no',
      advice: 'store it, and name it under `targetSecretArns` in `assize.yaml`; on a laptop, sign in to AWS',
    },
    'invalid-input': {
      meaning: 'the row, the prompt or the target’s own fields do not fit the provider; nothing was sent',
      askedAgain: 'no',
      advice: 'correct the rows or `suite.yaml` and publish',
    },
  };
