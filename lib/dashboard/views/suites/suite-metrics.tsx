import type { MetricResource } from '#contracts/api/metric-resource.ts';
import { DataTable } from '#dashboard/components/data-table.tsx';

/** What is measured, and apart on which slices. */
export function SuiteMetrics({
  metrics,
  slices,
}: {
  readonly metrics: readonly MetricResource[];
  readonly slices: readonly string[];
}) {
  return (
    <section class="stack" aria-label="Metrics">
      <h2>Metrics and slices</h2>
      <DataTable
        label="Metrics"
        rows={metrics}
        keyOf={({ name }) => name}
        columns={[
          { title: 'Metric', cell: ({ name }) => name },
          { title: 'Meaning', cell: ({ meaning }) => meaning },
          { title: 'Unit', cell: ({ unit }) => unit },
          { title: 'Better', cell: ({ direction }) => `${direction === 'higher' ? '↑' : '↓'} ${direction}` },
          {
            title: 'Parameters',
            cell: ({ parameters }) =>
              Object.entries(parameters)
                .map(
                  ([name, value]) => `${name} ${typeof value === 'string' ? value : JSON.stringify(value)}`,
                )
                .join(', '),
          },
        ]}
      />
      <p>
        {slices.length === 0
          ? 'No slice is judged apart, but those that rules speak of.'
          : `Judged apart for each value of ${slices.join(', ')}.`}
      </p>
    </section>
  );
}
