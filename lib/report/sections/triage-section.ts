import { formatDifference, formatPercent } from '#domain/format/format-metric.ts';
import { formatSlice } from '#domain/format/format-slice.ts';
import { type MetricUnits, unitOf } from '#domain/metrics/metric-units.ts';
import { allRows } from '#domain/tallies/slice.ts';
import type { ManifestDifference } from '#domain/triage/diff-manifests.ts';
import type { MetricLoss, Triage } from '#domain/triage/triage.ts';
import type { Verdict } from '#domain/verdict.ts';
import { type Document, type Text, text } from '#report/document.ts';
import { countOf } from '#report/format/format-count.ts';

const SHOWN_DIFFERENCES = 4;
const SHOWN_SLICES = 3;
const SHOWN_CLUSTERS = 3;

/** Where a loss comes from: what is new, which slices and clusters carry it, and the rows that tell most of it. */
export function triageSection({ triage, decision }: Verdict, units: MetricUnits): Document {
  const items = [
    ...(triage === undefined
      ? []
      : [news(triage), ...triage.losses.flatMap((loss) => carriers(loss, units))]),
    ...(decision?.alerts ?? []).flatMap(({ metric, slice, tellingRows = [] }) =>
      tellingRows.length === 0
        ? []
        : [text(`Rows that tell most of ${metric} on ${formatSlice(slice)}: ${tellingRows.join(', ')}.`)],
    ),
  ];
  return items.length === 0
    ? []
    : [
        { kind: 'heading', text: 'Where the loss comes from' },
        { kind: 'list', items },
      ];
}

function news({ lastPass, differences, differing }: Triage): Text {
  if (lastPass === null)
    return text('No run of the suite has passed of late, so nothing is known to be new.');
  if (differing === 0) {
    return text(`Nothing that decides results has changed since ${lastPass.runId} passed.`, 'doubtful');
  }
  const shown = differences.slice(0, SHOWN_DIFFERENCES).map(describe);
  const more = differing > shown.length ? `; and ${differing - shown.length} more` : '';
  return text(`New since ${lastPass.runId} passed: ${shown.join('; ')}${more}.`);
}

function describe({ path, before, after }: ManifestDifference): string {
  return `${path} ${before ?? 'none'} → ${after ?? 'none'}`;
}

function carriers({ metric, slices, clusters }: MetricLoss, units: MetricUnits): Text[] {
  const bySlice = slices
    .slice(0, SHOWN_SLICES)
    .map(
      ({ slice, lossShare, rowShare }) =>
        `${formatSlice(slice)} carries ${formatPercent(lossShare)} of it in ${formatPercent(rowShare)} of the rows`,
    );
  const unit = unitOf(units, metric);
  const byCluster = clusters
    .slice(0, SHOWN_CLUSTERS)
    .map(
      ({ cluster, rows, improvement }) =>
        `${cluster} (${countOf(rows, 'row')}, ${formatDifference(improvement / rows, unit)} each)`,
    );
  return [
    ...(bySlice.length === 0 ? [] : [text(`Loss of ${metric}: ${bySlice.join('; ')}.`)]),
    ...(byCluster.length === 0
      ? []
      : [text(`Clusters that lost most of ${metric} on ${formatSlice(allRows)}: ${byCluster.join('; ')}.`)]),
  ];
}
