import {
  type DynamoTable,
  type Item,
  json,
  number,
  readJson,
  readText,
  text,
} from '#adapters/dynamo-table.ts';
import { leadingKeys, table } from '#contracts/table.ts';
import type { BatchJob, BatchJobKey, BatchJobs } from '#workflow/batch/batch-jobs.ts';

/** Under this, jobs that are not closed lie in the index by the time they are due. */
const UNCLOSED = 'BATCH';
/** A closed job is of no use once its run is over. */
const KEPT_MS = 14 * 24 * 3_600_000;

export class DynamoBatchJobs implements BatchJobs {
  readonly #table: DynamoTable;

  constructor(dynamoTable: DynamoTable) {
    this.#table = dynamoTable;
  }

  async get(key: BatchJobKey): Promise<BatchJob | null> {
    const item = await this.#table.get(itemKey(key));
    return item === null ? null : jobOf(item);
  }

  async begin(
    job: Omit<BatchJob, 'state' | 'jobId'>,
    owner: string,
    nowMs: number,
    untilMs: number,
  ): Promise<boolean> {
    const { token, round, submittedAtMs } = job;
    const absent = 'attribute_not_exists(pk)';
    const next = '(#state = :closed AND #round < :round)';
    const held = '(#state = :held AND untilMs <= :now)';
    const own = '(#state = :submitting AND #owner = :owner)';
    const begun = await this.#table.update(itemKey(job), {
      expression:
        'SET #state = :submitting, #round = :round, #owner = :owner, untilMs = :until, #token = :token, job = :job, byStatePk = :unclosed, byStateSk = :due, expiresAt = :expires REMOVE jobId',
      condition: `${absent} OR ${next} OR ${held} OR ${own}`,
      names: { '#state': 'state', '#round': 'round', '#owner': 'owner', '#token': 'token' },
      values: {
        ':submitting': text('submitting'),
        ':closed': text('closed'),
        ':held': text('held'),
        ':now': number(nowMs),
        ':round': number(round),
        ':owner': text(owner),
        ':until': number(untilMs),
        ':token': text(token),
        ':job': json(job),
        ':unclosed': text(UNCLOSED),
        ':due': text(isoOf(untilMs)),
        ':expires': number(Math.ceil((submittedAtMs + KEPT_MS) / 1_000)),
      },
    });
    return begun !== null;
  }

  async takeOver(job: BatchJob, owner: string, nowMs: number, untilMs: number): Promise<boolean> {
    const taken = await this.#table.update(itemKey(job), {
      expression: 'SET #owner = :owner, untilMs = :until, byStateSk = :due',
      condition: '#state = :submitting AND #token = :token AND untilMs <= :now',
      names: { '#state': 'state', '#owner': 'owner', '#token': 'token' },
      values: {
        ':submitting': text('submitting'),
        ':token': text(job.token),
        ':now': number(nowMs),
        ':owner': text(owner),
        ':until': number(untilMs),
        ':due': text(isoOf(untilMs)),
      },
    });
    return taken !== null;
  }

  async opened(
    job: Omit<BatchJob, 'state' | 'jobId'>,
    owner: string,
    jobId: string,
    lookAtMs: number,
  ): Promise<void> {
    const opened = await this.#table.update(itemKey(job), {
      expression: 'SET #state = :open, jobId = :job, untilMs = :look, byStateSk = :due',
      condition: '#state = :submitting AND #token = :token AND #owner = :owner',
      names: { '#state': 'state', '#owner': 'owner', '#token': 'token' },
      values: {
        ':submitting': text('submitting'),
        ':open': text('open'),
        ':token': text(job.token),
        ':owner': text(owner),
        ':job': text(jobId),
        ':look': number(lookAtMs),
        ':due': text(isoOf(lookAtMs)),
      },
    });
    if (opened === null) {
      throw new Error(
        `Expected to be the one who submits job ${job.token}, but another attempt took it over.`,
      );
    }
  }

  async claimLook(job: BatchJob, nowMs: number, nextMs: number): Promise<boolean> {
    const claimed = await this.#table.update(itemKey(job), {
      expression: 'SET untilMs = :next, byStateSk = :due',
      condition: '#state = :open AND #token = :token AND untilMs <= :now',
      names: { '#state': 'state', '#token': 'token' },
      values: {
        ':open': text('open'),
        ':token': text(job.token),
        ':now': number(nowMs),
        ':next': number(nextMs),
        ':due': text(isoOf(nextMs)),
      },
    });
    return claimed !== null;
  }

  async hold(job: Pick<BatchJob, 'runId' | 'shard' | 'arm' | 'token'>, untilMs: number): Promise<void> {
    await this.#table.update(itemKey(job), {
      expression: 'SET #state = :held, untilMs = :until, byStateSk = :due',
      condition: '#state IN (:open, :submitting) AND #token = :token',
      names: { '#state': 'state', '#token': 'token' },
      values: {
        ':open': text('open'),
        ':submitting': text('submitting'),
        ':held': text('held'),
        ':token': text(job.token),
        ':until': number(untilMs),
        ':due': text(isoOf(untilMs)),
      },
    });
  }

  async hasten(job: BatchJob, nowMs: number): Promise<void> {
    await this.#table.update(itemKey(job), {
      expression: 'SET untilMs = :now, byStateSk = :due',
      condition: '#state = :open AND #token = :token',
      names: { '#state': 'state', '#token': 'token' },
      values: {
        ':open': text('open'),
        ':token': text(job.token),
        ':now': number(nowMs),
        ':due': text(isoOf(nowMs)),
      },
    });
  }

  async close(job: Pick<BatchJob, 'runId' | 'shard' | 'arm' | 'token'>): Promise<boolean> {
    const closed = await this.#table.update(itemKey(job), {
      expression: 'SET #state = :closed REMOVE byStatePk, byStateSk',
      condition: '#state <> :closed AND #token = :token',
      names: { '#state': 'state', '#token': 'token' },
      values: { ':closed': text('closed'), ':token': text(job.token) },
    });
    return closed !== null;
  }

  async *ofRun(runId: string): AsyncGenerator<BatchJob> {
    const pk = `${leadingKeys.lease}${runId}`;
    for await (const item of this.#table.query({ pk, prefix: 'BATCH#' })) yield jobOf(item);
  }

  async *unclosed(untilMs?: number): AsyncGenerator<BatchJob> {
    const last = untilMs === undefined ? null : isoOf(untilMs);
    for await (const item of this.#table.query({ pk: UNCLOSED, index: table.indexes.byState })) {
      if (last !== null && (readText(item, table.indexes.byState.sortKey) ?? '') > last) return;
      yield jobOf(item);
    }
  }
}

function itemKey({ runId, shard, arm }: BatchJobKey) {
  return { pk: `${leadingKeys.lease}${runId}`, sk: `BATCH#${String(shard).padStart(6, '0')}#${arm}` };
}

function jobOf(item: Item): BatchJob {
  return {
    ...readJson<Omit<BatchJob, 'state' | 'jobId'>>(item, 'job'),
    state: (readText(item, 'state') ?? 'closed') as BatchJob['state'],
    jobId: readText(item, 'jobId'),
  };
}

function isoOf(ms: number): string {
  return new Date(ms).toISOString();
}
