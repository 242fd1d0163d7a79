import type { Metric } from '#domain/metric.ts';
import type { Observation } from '#domain/observation.ts';
import type { Row } from '#domain/row.ts';
import type { Score } from '#domain/score.ts';
import type { BlockTally, SliceTally } from '#domain/tallies/block-tally.ts';
import type { ColumnCollector } from '#domain/tallies/column-collector.ts';
import { CoverageCounter } from '#domain/tallies/coverage-counter.ts';
import { RowScores } from '#domain/tallies/row-scores.ts';
import { allRows, type SliceSelector } from '#domain/tallies/slice.ts';
import { SliceAccumulator } from '#domain/tallies/slice-accumulator.ts';
import { SliceFinder } from '#domain/tallies/slice-finder.ts';

export interface TallierOptions {
  readonly metrics: readonly Metric[];
  /** Slices beside all rows, which are always tallied. */
  readonly slices: readonly SliceSelector[];
  readonly arms: readonly string[];
  /** The arm that every other one is compared with; null: no comparison. */
  readonly baselineArm: string | null;
  /** Takes what measures that need rows read. Default: nobody does. */
  readonly columns?: ColumnCollector;
}

/** Reads the rows of a block in row order, and gives its tally. One instance serves one block after the other. */
export interface BlockTallier {
  /**
   * Adds one row. Rows of a cluster come one after the other.
   *
   * @param observations one per arm, in the order of the arms; null: the arm has none of this row
   * @returns scores by [arm][metric], in a buffer that the next call overwrites
   * @throws Error for rows of a cluster that do not come one after the other
   */
  add(row: Row, observations: readonly (Observation | null)[]): readonly (readonly Score[])[];
  /** The tally of the rows since the last one, after which the next block can start. */
  finish(block: { readonly block: number; readonly stratum: string }): BlockTally;
}

/** @throws Error for arms or metrics that share a name, or a baseline that is not an arm */
export function createBlockTallier(options: TallierOptions): BlockTallier {
  const { metrics, slices, arms, baselineArm, columns } = options;
  requireDistinct('arm', arms);
  requireDistinct(
    'metric',
    metrics.map(({ name }) => name),
  );
  const baseline = baselineArm === null ? -1 : arms.indexOf(baselineArm);
  if (baselineArm !== null && baseline < 0) {
    throw new Error(`Expected the baseline to be one of the arms ${arms.join(', ')}, got ${baselineArm}.`);
  }
  const scores = new RowScores(metrics, arms.length);
  const newSlice = (key: string) => new SliceAccumulator(key, scores, arms.length, baseline);
  const coverage = new CoverageCounter(metrics, arms.length);
  const finder = new SliceFinder(slices, newSlice);
  let all = newSlice(allRows);
  let openSlices = new Set<SliceAccumulator>();
  let openCluster: string | undefined;
  let clusters = new Set<string>();

  function enterCluster(cluster: string | undefined): void {
    if (cluster === openCluster) return;
    for (const slice of openSlices) slice.closeCluster();
    openSlices.clear();
    openCluster = cluster;
    if (cluster === undefined) return;
    if (clusters.has(cluster)) {
      throw new Error(
        `Expected the rows of cluster ${cluster} one after the other, got other rows between them.`,
      );
    }
    clusters.add(cluster);
  }

  return {
    add(row, observations) {
      enterCluster(row.cluster);
      scores.read(row, observations);
      coverage.add(observations, scores.scores);
      const alone = row.cluster === undefined;
      all.add(alone);
      const found = finder.find(row.slices);
      for (const slice of found) slice.add(alone);
      columns?.add(
        scores,
        found.map(({ key }) => key),
      );
      if (!alone) {
        openSlices.add(all);
        for (const slice of found) openSlices.add(slice);
      }
      return scores.scores;
    },
    finish({ block, stratum }) {
      enterCluster(undefined);
      const section = (dependsOn: 'answer' | 'effort') => {
        const tallied: Record<string, SliceTally> = { [allRows]: all.finish(dependsOn) };
        for (const [key, slice] of finder.found()) tallied[key] = slice.finish(dependsOn);
        return { labels: scores.labelsOf(dependsOn), slices: tallied };
      };
      const counted = coverage.finish();
      const tally: BlockTally = {
        version: 1,
        block,
        stratum,
        arms: [...arms],
        baselineArm,
        evidence: { rows: all.rows, arms: counted.coverage, ...section('answer') },
        effort: { arms: counted.effort, ...section('effort') },
      };
      columns?.endBlock(block);
      scores.reset();
      finder.reset();
      all = newSlice(allRows);
      openSlices = new Set();
      clusters = new Set();
      return tally;
    },
  };
}

function requireDistinct(what: string, names: readonly string[]): void {
  const twice = names.find((name, index) => names.indexOf(name) !== index);
  if (twice !== undefined) throw new Error(`Expected each ${what} to have its own name, got ${twice} twice.`);
}
