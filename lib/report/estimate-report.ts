import type { RunEstimate } from '#domain/estimate/run-estimate.ts';
import { type Document, text } from '#report/document.ts';
import { estimateSum } from '#report/estimate-line.ts';
import { formatCountRange, formatUsdRange } from '#report/format/format-range.ts';

/** What a run is expected to cost, arm by arm, on what basis, and what is not known. */
export function estimateReport(estimate: RunEstimate): Document {
  const { arms, awsMicroUsd, notes } = estimate;
  return [
    { kind: 'heading', text: `Estimate ${estimateSum(estimate)} (list prices)` },
    {
      kind: 'table',
      columns: [
        { title: 'Arm' },
        { title: 'Served' },
        { title: 'Cost', align: 'right' },
        { title: 'Rows to ask', align: 'right' },
        { title: 'Calls', align: 'right' },
        { title: 'Tokens in', align: 'right' },
        { title: 'Tokens out', align: 'right' },
      ],
      rows: arms.map((arm) => [
        text(arm.arm),
        text(arm.served),
        text(arm.microUsd === null ? 'unknown' : formatUsdRange(arm.microUsd)),
        text(formatCountRange(arm.rows)),
        text(formatCountRange(arm.calls)),
        text(arm.inputTokens === null ? 'not told' : formatCountRange(arm.inputTokens)),
        text(arm.outputTokens === null ? 'not told' : formatCountRange(arm.outputTokens)),
      ]),
    },
    {
      kind: 'paragraph',
      text: [text(`AWS itself ${formatUsdRange(awsMicroUsd)}, not in the sum`)],
    },
    { kind: 'paragraph', text: [text(basisText(estimate), 'quiet')] },
    ...(notes.length === 0 ? [] : ([{ kind: 'list', items: notes.map((note) => text(note)) }] as const)),
  ];
}

function basisText({ basis }: RunEstimate): string {
  return basis.kind === 'last-run'
    ? `As the last run took: ${basis.runId}, decided ${basis.decidedAt}`
    : `No run of the suite has told yet: from ${basis.rowsRead} rows of the dataset, the target's parameters and the price table`;
}
