import type { JudgedRow, RowAnswer } from '#contracts/api/row-resource.ts';
import { formatDifference, formatValue } from '#domain/format/format-metric.ts';
import { formatUsd } from '#domain/format/format-usd.ts';
import { type MetricUnits, unitOf } from '#domain/metrics/metric-units.ts';
import { type Document, type Part, type Text, type Tone, text } from '#report/document.ts';
import { plainText } from '#report/format/plain-text.ts';
import { answerText, valueText } from '#report/row-text.ts';
import { textDifference } from '#report/text-difference.ts';

/** Characters of one text that are shown. */
const SHOWN = 1_500;

export interface ShownRows {
  readonly metric: string;
  readonly rows: readonly JudgedRow[];
  readonly units: MetricUnits;
}

/** Rows for people: the candidate beside the baseline, and how its answer differs. Texts are shown, never interpreted. */
export function rowReport({ metric, rows, units }: ShownRows): Document {
  return rows.flatMap((row) => rowParts(row, metric, units));
}

function rowParts(judged: JudgedRow, metric: string, units: MetricUnits): Part[] {
  const { row, slices, answers } = judged;
  const sliced = Object.entries(slices).map(([dimension, value]) => `${dimension}=${value}`);
  return [
    { kind: 'heading', text: shown(row.id) },
    { kind: 'paragraph', text: [changeText(judged, metric, units)] },
    ...(sliced.length > 0 ? [said('Slices', sliced.join(', '))] : []),
    ...(row.input === undefined ? [] : [said('Input', valueText(row.input))]),
    ...(row.reference === undefined ? [] : [said('Reference', valueText(row.reference))]),
    ...(answers.length > 0 ? [answerTable(judged, units)] : []),
    ...difference(answers),
  ];
}

function shown(value: string): string {
  const plain = plainText(value);
  if (plain.length <= SHOWN) return plain;
  return `${plain.slice(0, SHOWN)} … (${plain.length - SHOWN} more characters: --json)`;
}

function said(what: string, value: string): Part {
  return { kind: 'paragraph', text: [text(`${what}: ${shown(value)}`)] };
}

function changeText({ value, change }: JudgedRow, metric: string, units: MetricUnits): Text {
  const unit = unitOf(units, metric);
  if (value === null) return text(`${metric}: not scored`, 'doubtful');
  if (change === null) return text(`${metric}: ${formatValue(value, unit)}`);
  const tones: Readonly<Record<typeof change, Tone>> = { lost: 'bad', gained: 'good', same: 'quiet' };
  // One row's score is no share: points would not say what it is.
  return text(
    `${metric}: ${change}, ${formatDifference(value, unit === 'share' ? '' : unit)}`,
    tones[change],
  );
}

/** A figure a row, an arm a column, the baseline first. */
function answerTable({ answers, scores }: JudgedRow, units: MetricUnits): Part {
  const arms = answers.toReversed();
  const metrics = [...new Set(scores.map(({ metric }) => metric))];
  const scoreOf = (arm: string, metric: string): Text => {
    const found = scores.find((one) => one.arm === arm && one.metric === metric);
    if (found?.score != null) return text(formatValue(found.score, unitOf(units, metric)));
    return text(found?.reason ?? 'not scored', 'doubtful');
  };
  const row = (title: string, cell: (answer: RowAnswer) => Text) => [text(title, 'quiet'), ...arms.map(cell)];
  return {
    kind: 'table',
    columns: [{ title: '' }, ...arms.map(({ arm }) => ({ title: arm }))],
    rows: [
      row('answer', (answer) => text(shown(answerText(answer)), answer.error === null ? 'plain' : 'bad')),
      ...metrics.map((metric) => row(metric, ({ arm }) => scoreOf(arm, metric))),
      row('latency', ({ latencyMs }) => text(latencyMs === null ? 'none' : formatValue(latencyMs, 'ms'))),
      row('tokens in, out', ({ inputTokens, outputTokens }) =>
        text(`${inputTokens ?? 'not told'}, ${outputTokens ?? 'not told'}`),
      ),
      row('cost', ({ costMicroUsd }) => text(costMicroUsd === null ? 'not known' : formatUsd(costMicroUsd))),
      ...(arms.some(({ reused }) => reused)
        ? [row('stored before', ({ reused }) => text(reused ? 'yes' : 'no'))]
        : []),
    ],
  };
}

/** Marked as well as coloured, so that it reads the same without colours: `[-removed-]{+added+}`. */
function difference(answers: readonly RowAnswer[]): Part[] {
  const [candidate, baseline] = answers;
  if (candidate === undefined || baseline === undefined) return [];
  if (candidate.error !== null || baseline.error !== null) return [];
  const [before, after] = [shown(answerText(baseline)), shown(answerText(candidate))];
  if (before === after) return [{ kind: 'paragraph', text: [text('Both gave the same answer.', 'quiet')] }];
  const pieces = textDifference(before, after).map(({ kind, text: piece }) => {
    if (kind === 'same') return text(piece);
    return kind === 'removed' ? text(`[-${piece}-]`, 'bad') : text(`{+${piece}+}`, 'good');
  });
  return [{ kind: 'paragraph', text: [text(`${baseline.arm} → ${candidate.arm}: `, 'quiet'), ...pieces] }];
}
