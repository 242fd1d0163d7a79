import type { AwsCostLine } from '#domain/aws-cost.ts';
import { formatCost, formatUsd } from '#domain/format/format-usd.ts';
import type { Verdict } from '#domain/verdict.ts';
import { type Document, text } from '#report/document.ts';
import { formatCount } from '#report/format/format-count.ts';
import { formatUsdRange } from '#report/format/format-range.ts';

/** What the run spent, every attempt included, arm by arm, and who pays. */
export function costSection({ cost }: Verdict): Document {
  const calls = cost.arms.reduce((sum, arm) => sum + arm.calls, 0);
  const tags = Object.entries(cost.tags).map(([key, value]) => `${key}=${value}`);
  return [
    {
      kind: 'heading',
      text: `Cost ${formatCost(cost.microUsd, cost.unpricedCalls, calls)} (list prices${estimateText(cost)})`,
    },
    {
      kind: 'table',
      columns: [
        { title: 'Arm' },
        { title: 'Served' },
        { title: 'Cost', align: 'right' },
        { title: 'Calls', align: 'right' },
        { title: 'Tokens in', align: 'right' },
        { title: 'Tokens out', align: 'right' },
      ],
      rows: cost.arms.map((arm) => [
        text(arm.arm),
        text(arm.served),
        text(formatCost(arm.microUsd, arm.unpricedCalls, arm.calls)),
        text(formatCount(arm.calls)),
        text(formatCount(arm.inputTokens)),
        text(formatCount(arm.outputTokens)),
      ]),
    },
    ...awsLine(cost.aws ?? []),
    { kind: 'paragraph', text: [text(`Booked to ${tags.join(', ')}`, 'quiet')] },
  ];
}

/** What it was expected to be, in one clause. */
function estimateText({ estimatedMicroUsd, estimatedBetweenMicroUsd }: Verdict['cost']): string {
  if (estimatedMicroUsd === undefined) return '';
  if (estimatedMicroUsd === null) return '; no estimate: no price was known';
  const [low, high] = estimatedBetweenMicroUsd ?? [estimatedMicroUsd, estimatedMicroUsd];
  return `; estimated ${formatUsdRange({ low, high })}`;
}

/** What the service itself used, service by service. */
function awsLine(lines: readonly AwsCostLine[]): Document {
  if (lines.length === 0) return [];
  const byService = new Map<string, number>();
  for (const { service, microUsd } of lines) byService.set(service, (byService.get(service) ?? 0) + microUsd);
  const sum = lines.reduce((total, { microUsd }) => total + microUsd, 0);
  const parts = [...byService].map(([service, microUsd]) => `${service} ${formatUsd(microUsd)}`);
  return [
    { kind: 'paragraph', text: [text(`AWS itself ${formatUsd(sum)}, not in the sum: ${parts.join(', ')}`)] },
  ];
}
