import type { ReportFacts } from '#domain/reports/report-facts.ts';
import { type Document, type Text, text } from '#report/document.ts';
import { countOf } from '#report/format/format-count.ts';
import { aboutText, periodText } from '#report/templates/parts/period-text.ts';

/** What the report is, about whom, of which days; and what it could not read. */
export function reportHead(heading: readonly Text[], sentence: string, facts: ReportFacts): Document {
  return [
    { kind: 'paragraph', text: heading },
    { kind: 'paragraph', text: [text(sentence)] },
    {
      kind: 'table',
      columns: [{ title: '' }, { title: '' }],
      rows: [
        [text('About', 'quiet'), text(aboutText(facts.filter))],
        [text('Days', 'quiet'), text(`${periodText(facts.period)} (UTC)`)],
        [text('Composed', 'quiet'), text(facts.composedAt)],
      ],
    },
    ...(facts.unread === 0
      ? []
      : [
          {
            kind: 'paragraph' as const,
            text: [
              text(
                `${countOf(facts.unread, 'older run')} of these days could not be taken in: name a shorter time, or a team.`,
                'doubtful',
              ),
            ],
          },
        ]),
  ];
}
