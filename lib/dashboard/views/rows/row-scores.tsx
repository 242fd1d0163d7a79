import type { ResponseOf } from '#dashboard/api/call-api.ts';
import { DataTable } from '#dashboard/components/data-table.tsx';
import { formatValue } from '#domain/format/format-metric.ts';
import { type MetricUnits, unitOf } from '#domain/metrics/metric-units.ts';

type Score = ResponseOf<'read-row'>['scores'][number];

/** What each metric says of the row, arm by arm. */
export function RowScores({
  scores,
  units,
}: {
  readonly scores: readonly Score[];
  readonly units: MetricUnits;
}) {
  const arms = [...new Set(scores.map(({ arm }) => arm))];
  const metrics = [...new Set(scores.map(({ metric }) => metric))];
  const of = (metric: string, arm: string) =>
    scores.find((score) => score.metric === metric && score.arm === arm);
  if (metrics.length === 0) return null;
  return (
    <DataTable
      label="Scores of the row"
      rows={metrics}
      keyOf={(metric) => metric}
      columns={[
        { title: 'Metric', cell: (metric) => metric },
        ...arms.map((arm) => ({
          title: arm,
          isNumber: true,
          cell: (metric: string) => {
            const score = of(metric, arm);
            if (score === undefined) return '';
            if (score.score === null) return <span class="quiet">{score.reason ?? 'not scored'}</span>;
            return formatValue(score.score, unitOf(units, metric));
          },
        })),
      ]}
    />
  );
}
