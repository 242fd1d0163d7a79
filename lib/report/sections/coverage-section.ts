import { formatPercent } from '#domain/format/format-metric.ts';
import { type ArmCoverage, scoredShare } from '#domain/gate/check-coverage.ts';
import type { ArmReuse, Verdict } from '#domain/verdict.ts';
import { type Document, type Text, text } from '#report/document.ts';
import { formatCount } from '#report/format/format-count.ts';

/** What came back of what was asked, arm by arm, and which answers had been stored before. */
export function coverageSection({ decision, reuse }: Verdict): Document {
  if (decision === null) return [];
  return [
    { kind: 'heading', text: 'Coverage' },
    {
      kind: 'table',
      columns: [
        { title: 'Arm' },
        { title: 'Asked', align: 'right' },
        { title: 'Answered', align: 'right' },
        { title: 'Scored', align: 'right' },
        { title: 'Stored before', align: 'right' },
        { title: 'Errors' },
      ],
      rows: decision.coverage.map((arm) =>
        armRow(
          arm,
          reuse.find((other) => other.arm === arm.arm),
        ),
      ),
    },
  ];
}

function armRow(arm: ArmCoverage, stored: ArmReuse | undefined): Text[] {
  const share = scoredShare(arm);
  const errors = Object.entries(arm.errors).map(([code, rows]) => `${code} ${formatCount(rows)}`);
  return [
    text(arm.arm),
    text(formatCount(arm.rows)),
    text(formatCount(arm.answered)),
    text(share === null ? 'none' : formatPercent(share)),
    text(describeStored(stored)),
    text(errors.join(', ') || 'none', errors.length > 0 ? 'doubtful' : 'quiet'),
  ];
}

/** How many, and the days on which they were given. */
function describeStored(stored: ArmReuse | undefined): string {
  const count = formatCount(stored?.rows ?? 0);
  const [from, to] = [stored?.oldestAnsweredAt?.slice(0, 10), stored?.newestAnsweredAt?.slice(0, 10)];
  if (from === undefined || to === undefined) return count;
  return from === to ? `${count} of ${from}` : `${count} of ${from} to ${to}`;
}
