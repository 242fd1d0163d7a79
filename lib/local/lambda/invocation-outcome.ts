import type { FunctionError } from '#local/lambda/instance-messages.ts';

/** What became of one invocation. */
export type InvocationOutcome =
  | { readonly ok: true; readonly payload: string }
  | {
      readonly ok: false;
      readonly error: FunctionError;
      /** The instance is gone: time-out, out of memory, `process.exit`, crash. */
      readonly instanceLost: boolean;
    };
