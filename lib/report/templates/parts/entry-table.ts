import {
  formatDifference,
  formatDifferenceInterval,
  formatLevelInterval,
  formatValue,
} from '#domain/format/format-metric.ts';
import { formatCost } from '#domain/format/format-usd.ts';
import type { EntryRule, ReportEntry } from '#domain/reports/report-entry.ts';
import { type Document, type Part, type Text, text } from '#report/document.ts';
import { formatCount } from '#report/format/format-count.ts';
import { outcomeTone } from '#report/outcome-tone.ts';

/** Verdicts, one a row in the order given; beyond `most` only their number is told. */
export function entryTable(entries: readonly ReportEntry[], most: number): Document {
  const left = entries.length - most;
  return [
    entryTablePart(entries.slice(0, most)),
    ...(left <= 0
      ? []
      : [{ kind: 'paragraph' as const, text: [text(`And ${formatCount(left)} more.`, 'quiet')] }]),
  ];
}

function entryTablePart(entries: readonly ReportEntry[]): Part {
  return {
    kind: 'table',
    columns: [
      { title: 'Verdict' },
      { title: 'Suite' },
      { title: 'Change' },
      { title: 'Decided by' },
      { title: 'Effect and interval', align: 'right' },
      { title: 'Cost', align: 'right' },
      { title: 'Decided' },
      { title: 'Run' },
    ],
    rows: entries.map((entry) => [
      outcomeText(entry),
      text(entry.suite),
      text(
        `${entry.change.subject} ${entry.baseline === null ? '' : `${entry.baseline} `}→ ${entry.change.candidate}`,
      ),
      text(decidedByText(entry)),
      text(entry.decidedBy[0] === undefined ? '' : ruleFigures(entry.decidedBy[0])),
      text(formatCost(entry.cost.microUsd, entry.cost.unpricedCalls, entry.cost.calls)),
      text(`${entry.decidedAt.slice(0, 10)} ${entry.decidedAt.slice(11, 16)}`),
      text(entry.runId, 'quiet'),
    ]),
  };
}

export function outcomeText({ outcome, isWarned }: Pick<ReportEntry, 'outcome' | 'isWarned'>): Text {
  return isWarned ? text(`${outcome}, warned`, 'doubtful') : text(outcome, outcomeTone(outcome));
}

/** `non-inferior accuracy (+ 2 more)`; the headline where no rule decided. */
function decidedByText({ decidedBy, headline }: ReportEntry): string {
  const [first, ...more] = decidedBy;
  if (first === undefined) return headline;
  return more.length === 0 ? first.id : `${first.id} (+ ${more.length} more)`;
}

/** `−7.45 points [−11.30, −3.93]` */
export function ruleFigures({ estimate, lower, upper, unit, quantity }: EntryRule): string {
  if (estimate === null) return '';
  const isLevel = quantity === 'level';
  const value = isLevel ? formatValue(estimate, unit) : formatDifference(estimate, unit);
  if (lower === null && upper === null) return value;
  const interval = isLevel
    ? formatLevelInterval(lower, upper, unit)
    : formatDifferenceInterval(lower, upper, unit);
  return `${value} ${interval}`;
}
