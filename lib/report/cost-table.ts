import type { CostSum } from '#contracts/focus/sum-cost.ts';
import { formatUsd } from '#domain/format/format-usd.ts';
import { type Document, type Text, text } from '#report/document.ts';
import { formatCount } from '#report/format/format-count.ts';

/** Sums, one a row in the order given, and what all come to. */
export function costTable(title: string, sums: readonly CostSum[], total: CostSum): Document {
  return [
    {
      kind: 'table',
      columns: [
        { title },
        { title: 'Total', align: 'right' },
        { title: 'Providers', align: 'right' },
        { title: 'AWS itself', align: 'right' },
        { title: 'Calls', align: 'right' },
        { title: 'Unpriced', align: 'right' },
        { title: 'Runs', align: 'right' },
      ],
      rows: [...sums.map((sum) => costRow(sum, 'plain')), costRow(total, 'strong')],
    },
    {
      kind: 'paragraph',
      text: [text('List prices times usage: an estimate, to be held against the bills.', 'quiet')],
    },
  ];
}

function costRow(sum: CostSum, tone: Text['tone']): Text[] {
  return [
    text(sum.group, tone),
    text(usd(sum.totalUsd), tone),
    text(usd(sum.providerUsd), tone),
    text(usd(sum.awsUsd), tone),
    text(formatCount(sum.calls), tone),
    text(formatCount(sum.unpricedCalls), sum.unpricedCalls > 0 ? 'doubtful' : tone),
    text(formatCount(sum.runs), tone),
  ];
}

function usd(amount: number): string {
  return formatUsd(amount * 1e6);
}
