import {
  formatDifference,
  formatDifferenceInterval,
  formatLevelInterval,
  formatValue,
} from '#domain/format/format-metric.ts';
import { formatUsd } from '#domain/format/format-usd.ts';
import { type Document, type Part, type Text, text } from '#report/document.ts';
import { formatCount } from '#report/format/format-count.ts';
import { outcomeTone } from '#report/outcome-tone.ts';
import type { Scorecard, ScorecardAxes, ScorecardEntry, ScorecardValue } from '#report/scorecard.ts';

/** A scorecard for terminals and Markdown: an arm a column, a figure a row. */
export function scorecardDocument(card: Scorecard): Document {
  const { entries, metrics } = card;
  const percentiles = [
    ...new Set(entries.flatMap(({ latencies }) => latencies.map(({ percentile }) => percentile))),
  ].sort((a, b) => a - b);
  // Shown by percentile.
  const isShown = ({ metric, parameters }: (typeof metrics)[number]) =>
    !(metric === 'latency-percentile' && parameters.temperature === 'warm');
  const row = (title: string, cell: (entry: ScorecardEntry) => Text) => [text(title), ...entries.map(cell)];
  const rows = [
    row('Run', ({ runId }) => text(runId.slice(0, 12), 'quiet')),
    row('Served', ({ served }) => text(served)),
    row('Verdict', ({ outcome }) =>
      outcome === null ? text('held against', 'quiet') : text(outcome, outcomeTone(outcome)),
    ),
    row('Rows', (entry) => text(formatCount(entry.rows))),
    ...metrics.filter(isShown).flatMap(({ name, unit }) => {
      const level = row(name, ({ values }) => levelText(values[name], unit));
      const hasGain = entries.some(({ values }) => values[name]?.gain != null);
      return hasGain ? [level, row('  gain', ({ values }) => gainText(values[name], unit))] : [level];
    }),
    row('Cost of 1,000 rows', costText),
    ...percentiles.map((percentile) =>
      row(`Latency, p${percentile}`, ({ latencies }) => {
        const found = latencies.find((one) => one.percentile === percentile);
        return found === undefined ? text('none', 'quiet') : text(formatValue(found.ms, 'ms'));
      }),
    ),
    row('Pareto', ({ pareto }) => paretoText(pareto)),
  ];
  return [
    {
      kind: 'table',
      columns: [
        { title: '', isName: true as const },
        ...entries.map(({ arm, version }) => ({ title: `${arm} ${version}`, align: 'right' as const })),
      ],
      rows,
    },
    paretoSentence(card.axes),
    ...(card.notes.length > 0
      ? [{ kind: 'list' as const, items: card.notes.map((note) => text(note, 'doubtful')) }]
      : []),
  ];
}

function levelText(value: ScorecardValue | undefined, unit: string): Text {
  if (value === undefined) return text('none', 'quiet');
  const { estimate, interval } = value;
  const limits = interval === null ? '' : ` ${formatLevelInterval(interval.lower, interval.upper, unit)}`;
  return text(`${formatValue(estimate, unit)}${limits}`);
}

function gainText(value: ScorecardValue | undefined, unit: string): Text {
  const gain = value?.gain ?? null;
  if (gain === null) return text('', 'quiet');
  const { improvement, interval } = gain;
  const limits =
    interval === null ? '' : ` ${formatDifferenceInterval(interval.lower, interval.upper, unit)}`;
  return text(`${formatDifference(improvement, unit)}${limits}`);
}

function costText({ microUsdPer1000Rows, isPartlyUnpriced }: ScorecardEntry): Text {
  if (microUsdPer1000Rows === null) return text('not known', 'quiet');
  return text(`${isPartlyUnpriced ? '> ' : ''}${formatUsd(microUsdPer1000Rows)}`);
}

function paretoText(pareto: boolean | null): Text {
  if (pareto === null) return text('not known', 'quiet');
  return pareto ? text('unbeaten', 'good') : text('beaten', 'quiet');
}

function paretoSentence({ quality, cost, latency }: ScorecardAxes): Part {
  const axes = [quality, cost ? 'cost' : null, latency === null ? null : `latency p${latency}`].filter(
    (axis) => axis !== null,
  );
  const said =
    axes.length === 0
      ? 'There is nothing to weigh the arms by.'
      : `Unbeaten: no other arm is at least as good in ${axes.join(', ')} and better in one of them.`;
  return { kind: 'paragraph', text: [text(said, 'quiet')] };
}
