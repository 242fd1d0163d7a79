import type { NewMessage } from '#contracts/messages/message-catalogue.ts';

/** Whose job it is: there is at most one at a time for one arm of one shard. */
export interface BatchJobKey {
  readonly runId: string;
  readonly shard: number;
  readonly arm: string;
}

/** A job as the table remembers it. */
export interface BatchJob extends BatchJobKey {
  /**
   * `submitting`: it may be at the service or not; `open`: it is there; `held`: the service, or the budget, had no room for it;
   * `closed`: all that it gave is stored.
   */
  readonly state: 'submitting' | 'open' | 'held' | 'closed';
  /** From 1. */
  readonly round: number;
  /** How often this round was held. */
  readonly held: number;
  /** What the job is found by at the service. */
  readonly token: string;
  /** The service's own id; null while it is submitted. */
  readonly jobId: string | null;
  readonly submittedAtMs: number;
  /** What it will cost, about. */
  readonly estimateMicroUsd: number;
  /** What sets the shard going again. */
  readonly message: NewMessage<'infer'>;
}

/** What is remembered of jobs, so that one that was submitted is found by whoever comes next. */
export interface BatchJobs {
  get(key: BatchJobKey): Promise<BatchJob | null>;
  /**
   * Before a job is submitted. @returns false where somebody else is at it, or has been.
   * @param untilMs nobody else may take it over before.
   */
  begin(
    job: Omit<BatchJob, 'state' | 'jobId'>,
    owner: string,
    nowMs: number,
    untilMs: number,
  ): Promise<boolean>;
  /** Goes on where whoever was submitting has died. @returns false where that one may yet live. */
  takeOver(job: BatchJob, owner: string, nowMs: number, untilMs: number): Promise<boolean>;
  /** After it was submitted. @throws where somebody else has taken it over. */
  opened(
    job: Omit<BatchJob, 'state' | 'jobId'>,
    owner: string,
    jobId: string,
    lookAtMs: number,
  ): Promise<void>;
  /** @returns false where it is not due, or has just been looked at. */
  claimLook(job: BatchJob, nowMs: number, nextMs: number): Promise<boolean>;
  /** Lets a job be submitted again, not before `untilMs`. */
  hold(job: Pick<BatchJob, 'runId' | 'shard' | 'arm' | 'token'>, untilMs: number): Promise<void>;
  /** Makes an open job due now. */
  hasten(job: BatchJob, nowMs: number): Promise<void>;
  /** @returns whether this closed it. */
  close(job: Pick<BatchJob, 'runId' | 'shard' | 'arm' | 'token'>): Promise<boolean>;
  ofRun(runId: string): AsyncIterable<BatchJob>;
  /** Jobs that are not closed, those that are due first. @param untilMs only those due by then; default: all. */
  unclosed(untilMs?: number): AsyncIterable<BatchJob>;
}
