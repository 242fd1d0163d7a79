import type { ResponseOf } from '#dashboard/api/call-api.ts';
import { DataTable } from '#dashboard/components/data-table.tsx';
import { formatPercent, formatValue } from '#domain/format/format-metric.ts';
import { formatCount } from '#report/format/format-count.ts';

type Found = ResponseOf<'read-distributions'>;
type Distribution = Found['distributions'][number];

const keyOf = ({ arm, calls }: Distribution) => `${arm} ${calls}`;

/** How long, or how much, at most for so many of the calls. */
export function PercentileTable({ found: { distributions, unit, metric } }: { readonly found: Found }) {
  const figure = (value: number | undefined) => (value === undefined ? 'none' : formatValue(value, unit));
  return (
    <DataTable
      label={`Percentiles of ${metric}`}
      rows={distributions}
      keyOf={keyOf}
      columns={[
        { title: 'Arm', cell: ({ arm }) => arm },
        { title: 'Calls', cell: ({ calls }) => calls },
        { title: 'Values', isNumber: true, cell: ({ values }) => formatCount(values) },
        { title: 'p50', isNumber: true, cell: ({ quantiles }) => figure(quantiles?.p50) },
        { title: 'p90', isNumber: true, cell: ({ quantiles }) => figure(quantiles?.p90) },
        { title: 'p95', isNumber: true, cell: ({ quantiles }) => figure(quantiles?.p95) },
        { title: 'p99', isNumber: true, cell: ({ quantiles }) => figure(quantiles?.p99) },
      ]}
    />
  );
}

/** On how many rows the candidate has less than the baseline, as much, or more. */
export function DifferenceTable({ found: { distributions, metric } }: { readonly found: Found }) {
  const share = ({ bins, values }: Distribution, fits: (from: number, to: number) => boolean) => {
    const rows = bins.filter(([from, to]) => fits(from, to)).reduce((sum, [, , count]) => sum + count, 0);
    return values === 0 ? 'none' : `${formatCount(rows)}, ${formatPercent(rows / values)}`;
  };
  return (
    <DataTable
      label={`Differences of ${metric}`}
      rows={distributions}
      keyOf={keyOf}
      columns={[
        { title: 'Arm', cell: ({ arm }) => arm },
        { title: 'Rows', isNumber: true, cell: ({ values }) => formatCount(values) },
        { title: 'Less', isNumber: true, cell: (one) => share(one, (from) => from < 0) },
        { title: 'As much', isNumber: true, cell: (one) => share(one, (from, to) => from === 0 && to === 0) },
        { title: 'More', isNumber: true, cell: (one) => share(one, (from, to) => from >= 0 && to > 0) },
      ]}
    />
  );
}
