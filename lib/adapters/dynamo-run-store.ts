import {
  addableAttributes,
  addableNames,
  addableRun,
  isAddable,
  readAddable,
} from '#adapters/addable-runs.ts';
import {
  type DynamoTable,
  type Item,
  json,
  number,
  readJson,
  readNumber,
  readNumbers,
  readText,
  text,
} from '#adapters/dynamo-table.ts';
import { leadingKeys, table } from '#contracts/table.ts';
import type { KpiRun } from '#domain/reports/kpis.ts';
import type { RunOutcome, RunState } from '#domain/run.ts';
import type { RunFigures } from '#domain/run-figures.ts';
import { STRIPE_SHARDS } from '#domain/shard-plan.ts';
import { runCursor } from '#workflow/run-cursor.ts';
import type { IssuedVerdict, RunRecord, RunStore, TallyRecord } from '#workflow/run-store.ts';

const { bySuite, byState } = table.indexes;

/** What never changes after a run is opened. */
type FixedRun = Omit<
  RunRecord,
  | 'state'
  | 'wave'
  | 'enqueuedWaves'
  | 'mendedAtMs'
  | 'marksSeen'
  | 'outcome'
  | 'endedAt'
  | 'cancelledBy'
  | 'figures'
>;

/** Runs, their tallies, their completion and their verdicts: all under one partition key a run. */
export class DynamoRunStore implements RunStore {
  readonly #table: DynamoTable;

  constructor(dynamoTable: DynamoTable) {
    this.#table = dynamoTable;
  }

  async open(run: RunRecord): Promise<RunRecord> {
    const { state, wave, enqueuedWaves, mendedAtMs, marksSeen, ...others } = run;
    const { outcome, endedAt, cancelledBy, figures, ...fixed } = others;
    await this.#table.putIfAbsent(runKey(run.runId), {
      run: json(fixed),
      ...addableAttributes(run),
      state: text(state),
      wave: number(wave),
      enqueuedWaves: number(enqueuedWaves),
      mendedAtMs: number(mendedAtMs),
      marksSeen: number(marksSeen),
      [bySuite.partitionKey]: text(`${leadingKeys.suite}${run.suite}`),
      [bySuite.sortKey]: text(runCursor(run)),
      [byState.partitionKey]: text('OPEN'),
      [byState.sortKey]: text(`${run.deadlineAt}#${run.runId}`),
    });
    return (await this.get(run.runId)) ?? run;
  }

  async get(runId: string): Promise<RunRecord | null> {
    const item = await this.#table.get(runKey(runId));
    return item === null ? null : runOf(item);
  }

  async ofSuite(suite: string, limit: number, before?: string): Promise<readonly RunRecord[]> {
    return this.#runs({
      pk: `${leadingKeys.suite}${suite}`,
      index: bySuite,
      descending: true,
      limit,
      before,
    });
  }

  async unfinished(): Promise<readonly RunRecord[]> {
    return this.#runs({ pk: 'OPEN', index: byState });
  }

  async releaseWave(runId: string, from: number, to: number): Promise<boolean> {
    const item = await this.#table.update(runKey(runId), {
      expression: 'SET wave = :to',
      condition: '#state = :running AND wave = :from',
      names: { '#state': 'state' },
      values: { ':to': number(to), ':from': number(from), ':running': text('running') },
    });
    return item !== null;
  }

  async claimMending(runId: string, lastMs: number, nowMs: number, marks: number): Promise<boolean> {
    const item = await this.#table.update(runKey(runId), {
      expression: 'SET mendedAtMs = :now, marksSeen = :marks',
      condition: 'mendedAtMs = :last',
      values: { ':now': number(nowMs), ':last': number(lastMs), ':marks': number(marks) },
    });
    return item !== null;
  }

  async markEnqueued(runId: string, wave: number): Promise<void> {
    await this.#table.update(runKey(runId), {
      expression: 'SET enqueuedWaves = :sent',
      condition: 'enqueuedWaves < :sent',
      values: { ':sent': number(wave + 1) },
    });
  }

  async pause(runId: string): Promise<boolean> {
    return this.#setState(runId, 'running', 'paused');
  }

  async resume(runId: string): Promise<boolean> {
    return this.#setState(runId, 'paused', 'running');
  }

  async #setState(runId: string, from: RunState, to: RunState): Promise<boolean> {
    const item = await this.#table.update(runKey(runId), {
      expression: 'SET #state = :to',
      condition: '#state = :from',
      names: { '#state': 'state' },
      values: { ':from': text(from), ':to': text(to) },
    });
    return item !== null;
  }

  async requestCancel(runId: string, cancelledBy: NonNullable<RunRecord['cancelledBy']>): Promise<boolean> {
    const item = await this.#table.update(runKey(runId), {
      expression: 'SET #state = :cancelling, cancelledBy = if_not_exists(cancelledBy, :by)',
      condition: 'attribute_exists(pk) AND #state <> :ended',
      names: { '#state': 'state' },
      values: { ':cancelling': text('cancelling'), ':ended': text('ended'), ':by': json(cancelledBy) },
    });
    return item !== null;
  }

  async endedBetween(from: string, to: string): Promise<readonly KpiRun[]> {
    const query = {
      pk: `ENDED#${from.slice(0, 7)}`,
      index: byState,
      // A sort key goes on after the day with a character below `~`.
      between: [from, `${to}~`] as const,
    };
    const runs: KpiRun[] = [];
    for await (const item of this.#table.query({ ...query, attributes: addableNames })) {
      if (!isAddable(item)) return (await this.#runs(query)).map(addableRun);
      runs.push(readAddable(item));
    }
    return runs;
  }

  async end(runId: string, outcome: RunOutcome, endedAt: string, figures?: RunFigures): Promise<void> {
    await this.#table.update(runKey(runId), {
      expression: `SET #state = :ended, outcome = :outcome, endedAt = :at, ${byState.partitionKey} = :month, ${byState.sortKey} = :sort${figures === undefined ? '' : ', figures = :figures'}`,
      condition: 'attribute_exists(pk) AND #state <> :ended',
      names: { '#state': 'state' },
      values: {
        ':ended': text('ended'),
        ':outcome': text(outcome),
        ':at': text(endedAt),
        ':month': text(`ENDED#${endedAt.slice(0, 7)}`),
        ':sort': text(`${endedAt}#${runId}`),
        ...(figures !== undefined && { ':figures': json(figures) }),
      },
    });
  }

  async hasTally(runId: string, shard: number): Promise<boolean> {
    return (await this.#table.get(tallyKeyOf(runId, shard))) !== null;
  }

  async putTally(runId: string, tally: TallyRecord): Promise<'created' | 'exists'> {
    const where =
      'inline' in tally
        ? { tally: { B: tally.inline } }
        : { tallyKey: text(tally.key), tallySha256: text(tally.sha256) };
    const created = await this.#table.putIfAbsent(tallyKeyOf(runId, tally.shard), {
      shard: number(tally.shard),
      // Apart, since functions of the release before read a list of numbers.
      reused: json(tally.reused.map(({ rows }) => rows)),
      reusedBetween: json(tally.reused.map(({ oldestMs, newestMs }) => [oldestMs, newestMs])),
      ...where,
    });
    return created ? 'created' : 'exists';
  }

  async tallies(runId: string): Promise<readonly TallyRecord[]> {
    const records: TallyRecord[] = [];
    for await (const item of this.#table.query({ pk: `${leadingKeys.run}${runId}`, prefix: 'TALLY#' })) {
      const shard = readNumber(item, 'shard');
      const between = readJson<readonly (readonly (number | null)[])[] | null>(item, 'reusedBetween') ?? [];
      const reused = (readJson<readonly number[] | null>(item, 'reused') ?? []).map((rows, arm) => {
        const [oldestMs = null, newestMs = null] = between[arm] ?? [];
        return { rows, oldestMs, newestMs };
      });
      const inline = item['tally']?.B;
      records.push(
        inline === undefined
          ? {
              shard,
              reused,
              key: readText(item, 'tallyKey') ?? '',
              sha256: readText(item, 'tallySha256') ?? '',
            }
          : { shard, reused, inline },
      );
    }
    return records;
  }

  async markShard(runId: string, wave: number, stripe: number, shard: number): Promise<ReadonlySet<number>> {
    return this.#mark(stripeKey(runId, wave, stripe), 'done', shard);
  }

  async markStripe(runId: string, wave: number, stripe: number): Promise<ReadonlySet<number>> {
    return this.#mark(runKey(runId), `stripes${wave}`, stripe);
  }

  async markedShards(runId: string, wave: number): Promise<ReadonlySet<number>> {
    const run = await this.get(runId);
    const stripes = Math.ceil((run?.shardsPerWave[wave] ?? 0) / STRIPE_SHARDS);
    const marked = new Set<number>();
    for (let stripe = 0; stripe < stripes; stripe += 1) {
      const item = await this.#table.get(stripeKey(runId, wave, stripe));
      for (const shard of readNumbers(item, 'done')) marked.add(shard);
    }
    return marked;
  }

  async issueVerdict(verdict: IssuedVerdict): Promise<IssuedVerdict> {
    const { published: _, ...fixed } = verdict;
    await this.#table.putIfAbsent(verdictKey(verdict.runId), { verdict: json(fixed) });
    return (await this.verdict(verdict.runId)) ?? verdict;
  }

  async verdict(runId: string): Promise<IssuedVerdict | null> {
    const item = await this.#table.get(verdictKey(runId));
    if (item === null) return null;
    return {
      ...readJson<Omit<IssuedVerdict, 'published'>>(item, 'verdict'),
      published: 'publishedAt' in item,
    };
  }

  async markPublished(runId: string): Promise<void> {
    await this.#table.update(verdictKey(runId), {
      expression: 'SET publishedAt = if_not_exists(publishedAt, :at)',
      values: { ':at': text(new Date().toISOString()) },
    });
  }

  /** A failed condition is no end: an earlier attempt may have died right after its mark. */
  async #mark(key: { pk: string; sk: string }, set: string, member: number): Promise<ReadonlySet<number>> {
    const item = await this.#table.update(key, {
      expression: 'ADD #set :member',
      condition: 'NOT contains(#set, :one)',
      names: { '#set': set },
      values: { ':member': { NS: [String(member)] }, ':one': number(member) },
    });
    return readNumbers(item ?? (await this.#table.get(key)), set);
  }

  async #runs(query: Parameters<DynamoTable['query']>[0]): Promise<readonly RunRecord[]> {
    const runs: RunRecord[] = [];
    for await (const item of this.#table.query(query)) runs.push(runOf(item));
    return runs;
  }
}

function runOf(item: Item): RunRecord {
  const figures = readJson<RunFigures | null>(item, 'figures');
  return {
    ...readJson<FixedRun>(item, 'run'),
    state: readText(item, 'state') as RunState,
    wave: readNumber(item, 'wave'),
    enqueuedWaves: readNumber(item, 'enqueuedWaves'),
    mendedAtMs: readNumber(item, 'mendedAtMs'),
    marksSeen: readNumber(item, 'marksSeen'),
    outcome: readText(item, 'outcome') as RunOutcome | null,
    endedAt: readText(item, 'endedAt'),
    cancelledBy: readJson(item, 'cancelledBy'),
    ...(figures !== null && { figures }),
  };
}

function runKey(runId: string) {
  return { pk: `${leadingKeys.run}${runId}`, sk: 'RUN' };
}

function verdictKey(runId: string) {
  return { pk: `${leadingKeys.run}${runId}`, sk: 'VERDICT' };
}

function tallyKeyOf(runId: string, shard: number) {
  return { pk: `${leadingKeys.run}${runId}`, sk: `TALLY#${pad(shard)}` };
}

function stripeKey(runId: string, wave: number, stripe: number) {
  return { pk: `${leadingKeys.run}${runId}`, sk: `STRIPE#${pad(wave)}#${pad(stripe)}` };
}

function pad(value: number): string {
  return String(value).padStart(6, '0');
}
