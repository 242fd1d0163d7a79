import { type Problem, type ProblemStatus, problemStatuses } from '#contracts/api/problem.ts';

/** A request that is not answered as it was meant: the caller is told what was expected, what came, and what to do. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  readonly status: ProblemStatus;
  readonly errors: readonly string[];

  /** @param errors one line a field, where fields are wrong. */
  constructor(status: ProblemStatus, detail: string, errors: readonly string[] = []) {
    super(detail);
    this.status = status;
    this.errors = errors;
  }
}

export function problemOf({ status, message, errors }: Refusal, requestId: string): Problem {
  return {
    type: 'about:blank',
    title: problemStatuses[status].title,
    status,
    detail: message,
    instance: requestId,
    ...(errors.length > 0 && { errors: [...errors] }),
  };
}
