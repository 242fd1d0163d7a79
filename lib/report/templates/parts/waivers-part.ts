import { type Waiver, waiverState } from '#domain/waivers/waiver.ts';
import { type Document, text } from '#report/document.ts';
import { countOf } from '#report/format/format-count.ts';
import { waiverTable } from '#report/waiver-table.ts';

const SOON_DAYS = 14;

/** Waivers that cover something now or wait for their approval, and which of them end soon. */
export function waiversPart(waivers: readonly Waiver[], nowMs: number): Document {
  const open = waivers.filter((waiver) => ['live', 'proposed'].includes(waiverState(waiver, nowMs)));
  if (open.length === 0) return [];
  const ending = open.filter(({ expiresAt }) => Date.parse(expiresAt) - nowMs < SOON_DAYS * 86_400_000);
  return [
    { kind: 'heading', text: 'Waivers' },
    ...waiverTable(open, nowMs),
    ...(ending.length === 0
      ? []
      : [
          {
            kind: 'paragraph' as const,
            text: [
              text(
                `Within ${SOON_DAYS} days of the end: ${countOf(ending.length, 'waiver')}. What they cover fails again from then on.`,
                'doubtful',
              ),
            ],
          },
        ]),
  ];
}
