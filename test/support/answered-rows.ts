import type { Json } from '#domain/json.ts';
import type { Metric } from '#domain/metric.ts';
import type { Row } from '#domain/row.ts';
import { createBlockTallier } from '#domain/tallies/block-tallier.ts';
import type { BlockTally } from '#domain/tallies/block-tally.ts';
import { ColumnCollector } from '#domain/tallies/column-collector.ts';
import type { Evidence, RowColumnsTable } from '#domain/tallies/evidence.ts';
import { foldTallies, type StratumSizes } from '#domain/tallies/fold-tallies.ts';
import type { SliceSelector } from '#domain/tallies/slice.ts';
import { failed, observed } from '#support/metric-case.ts';

/** A row, and what each arm answered; null: an error. */
export interface AnsweredRow extends Partial<Row> {
  readonly candidate: Json;
  readonly baseline: Json;
}

export interface AnsweredOptions {
  readonly metrics: readonly Metric[];
  readonly slices?: readonly SliceSelector[];
  readonly blocks: number;
  /** Stratum of each block. Default: one for all. */
  readonly stratumOf?: (block: number) => string;
}

/** One block a shard: its tally, and the rows of the metrics that need them. */
export interface ScoredShard {
  readonly tally: BlockTally;
  readonly rows: RowColumnsTable | null;
}

/** Scores rows of the arms `candidate` and `baseline`, dealt out to blocks by contiguous runs, as `score-shard` does. */
export function scoreRows(rows: readonly AnsweredRow[], options: AnsweredOptions): ScoredShard[] {
  const { metrics, slices = [], blocks, stratumOf = () => 'only' } = options;
  return Array.from({ length: blocks }, (_, block) => {
    const columns = new ColumnCollector();
    const tallier = createBlockTallier({
      metrics,
      slices,
      arms: ['candidate', 'baseline'],
      baselineArm: 'baseline',
      columns,
    });
    const from = Math.round((block * rows.length) / blocks);
    const to = Math.round(((block + 1) * rows.length) / blocks);
    for (let i = from; i < to; i += 1) {
      const { candidate, baseline, ...row } = rows[i]!;
      tallier.add(
        { id: `row-${i}`, input: null, ...row },
        [candidate, baseline].map((output) => (output === null ? failed : observed(output))),
      );
    }
    const tally = tallier.finish({ block, stratum: stratumOf(block) });
    return { tally, rows: columns.finish() };
  });
}

/** The shards folded, as `decide-run` does. */
export function foldShards(shards: readonly ScoredShard[], strata?: StratumSizes): Evidence {
  return foldTallies(
    shards.map(({ tally }) => tally),
    strata,
    shards.flatMap(({ rows }) => (rows === null ? [] : [rows])),
  );
}
