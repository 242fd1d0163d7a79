import { armBlocks, mergeHistograms, rowsOf } from '#domain/gate/arm-histogram.ts';
import { BlockTables } from '#domain/gate/block-tables.ts';
import { rowsEstimate } from '#domain/gate/infer-rows.ts';
import { sumsEstimate } from '#domain/gate/infer-sums.ts';
import type { ArmEstimate } from '#domain/gate/inference.ts';
import type { Metric } from '#domain/metric.ts';
import type { Statistic } from '#domain/score.ts';
import { clusterMean } from '#domain/statistics/intervals/cluster-t.ts';
import type { Evidence } from '#domain/tallies/evidence.ts';
import { histogramQuantile } from '#domain/tallies/log-histogram.ts';

/** One arm's value of a metric on a slice, over all rows that the arm has scores for. */
export function armEstimate(evidence: Evidence, metric: Metric, slice: string, arm: string): ArmEstimate {
  const { measure, name } = metric;
  const rows = evidence.slices.get(slice);
  const index = evidence.arms.indexOf(arm);
  if (measure.tally === 'joint') {
    const joint = rows?.joints.get(measure.table);
    if (joint === undefined) return nothing(arm);
    const tables = new BlockTables(joint, evidence.arms.length + 2, [index]);
    const value = measure.statistic(tables.table());
    return estimateOf(arm, { value, rows: tables.rows, blocks: tables.blocks });
  }
  if (measure.tally === 'histogram') {
    const blocks = armBlocks(rows?.histograms.get(measure.histogram) ?? [], index);
    if (blocks.length === 0) return nothing(arm);
    const estimate = histogramQuantile(mergeHistograms(blocks), measure.quantile);
    return { arm, estimate, rows: rowsOf(blocks), clusters: blocks.length };
  }
  if (measure.tally === 'sums') {
    const blocks = rows?.sums.get(measure.sums) ?? [];
    return blocks.length === 0 ? nothing(arm) : estimateOf(arm, sumsEstimate(measure, blocks, index));
  }
  if (measure.tally === 'rows') {
    const { rowTable } = evidence;
    return rowTable === null ? nothing(arm) : estimateOf(arm, rowsEstimate(measure, rowTable, slice, index));
  }
  const sums = rows?.means.get(name)?.arms.get(arm);
  if (sums === undefined || sums.rows === 0) return nothing(arm);
  return { arm, estimate: clusterMean(sums), rows: sums.rows, clusters: sums.clusters };
}

function estimateOf(
  arm: string,
  { value, rows, blocks }: { readonly value: Statistic; readonly rows: number; readonly blocks: number },
): ArmEstimate {
  return { arm, estimate: typeof value === 'number' ? value : null, rows, clusters: blocks };
}

function nothing(arm: string): ArmEstimate {
  return { arm, estimate: null, rows: 0, clusters: 0 };
}
