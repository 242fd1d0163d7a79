import type { Distribution } from '#contracts/api/routes/read-distributions.ts';
import { armBlocks, mergeHistograms } from '#domain/gate/arm-histogram.ts';
import type { Metric } from '#domain/metric.ts';
import type { Evidence } from '#domain/tallies/evidence.ts';
import { binsOf, quantilesOf } from '#domain/tallies/histogram-bins.ts';
import { coarseBits, fineBits, type LogHistogram } from '#domain/tallies/log-histogram.ts';
import { allRows } from '#domain/tallies/slice.ts';

/** What a distribution is of: the values of a histogram, or the differences of a metric's scores. */
export interface DistributionSource {
  readonly metric: string;
  readonly of: 'value' | 'difference';
  readonly unit: string;
  /** Of values: the names that tallies keep them under, by which calls they are of. */
  readonly histograms: ReadonlyMap<Distribution['calls'], string>;
}

/** Names that people know the shared histograms by. */
const timeNames: Readonly<Record<string, string>> = {
  'latency-ms': 'latency',
  'first-token-ms': 'first-token',
  'token-time-ms': 'token-time',
};

/** What tallies of these metrics keep of single values: times first, in the order of the metrics. */
export function distributionSources(metrics: readonly Metric[], hasBaseline: boolean): DistributionSource[] {
  const times = new Map<string, Map<Distribution['calls'], string>>();
  for (const { measure } of metrics) {
    if (measure.tally !== 'histogram') continue;
    const [base = '', calls = 'warm'] = measure.histogram.split(' ');
    const name = timeNames[base] ?? base;
    times.set(name, (times.get(name) ?? new Map()).set(calls as Distribution['calls'], measure.histogram));
  }
  const differences = hasBaseline ? metrics.filter(({ measure }) => measure.tally === 'mean') : [];
  return [
    ...[...times].map(([metric, histograms]) => ({ metric, of: 'value' as const, unit: 'ms', histograms })),
    ...differences.map(({ name, unit }) => ({
      metric: name,
      of: 'difference' as const,
      unit,
      histograms: new Map(),
    })),
  ];
}

/** The distributions of all rows, arm by arm; of values those of cold and warm calls apart. */
export function distributionsOf(source: DistributionSource, evidence: Evidence): Distribution[] {
  const slice = evidence.slices.get(allRows);
  if (slice === undefined) return [];
  if (source.of === 'difference') {
    const pairs = slice.means.get(source.metric)?.pairs ?? new Map();
    return [...pairs].flatMap(([arm, { differences }]) =>
      differences === null ? [] : [distribution(arm, 'all', asHistogram(differences), coarseBits)],
    );
  }
  return [...source.histograms].flatMap(([calls, name]) => {
    const blocks = slice.histograms.get(name) ?? [];
    return evidence.arms.map((arm, i) =>
      distribution(arm, calls, mergeHistograms(armBlocks(blocks, i)), fineBits),
    );
  });
}

function distribution(
  arm: string,
  calls: Distribution['calls'],
  histogram: LogHistogram,
  bits: number,
): Distribution {
  return {
    arm,
    calls,
    values: histogram.counts.reduce((sum, count) => sum + count, 0),
    bins: binsOf(histogram, bits),
    quantiles: bits === fineBits ? quantilesOf(histogram) : null,
  };
}

function asHistogram(counts: ReadonlyMap<number, number>): LogHistogram {
  const ascending = [...counts].sort(([a], [b]) => a - b);
  return { buckets: ascending.map(([bucket]) => bucket), counts: ascending.map(([, count]) => count) };
}
