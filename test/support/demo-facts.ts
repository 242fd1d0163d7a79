import { reportEntry } from '#domain/reports/report-entry.ts';
import type { ReportFacts } from '#domain/reports/report-facts.ts';
import type { ReportTemplate } from '#report/templates/report-template.ts';
import { demoVerdicts } from '#support/demo-verdicts.ts';
import { sampleWaiver } from '#support/sample-waiver.ts';

/** What a template is given after the demo: its six verdicts, a waiver that ends soon, and the first verdict as the time before. */
export function demoFacts(
  template: Pick<ReportTemplate, 'full' | 'withBefore'>,
  overrides: Partial<ReportFacts> = {},
): ReportFacts {
  const entries = demoVerdicts
    .map(({ verdict, units }) => reportEntry(verdict, units))
    .sort((a, b) => (a.decidedAt < b.decidedAt ? -1 : 1));
  const last = entries.at(-1)!.decidedAt;
  const end = new Date(Date.parse(last) + 60_000).toISOString();
  const shown = new Set(template.full?.(entries) ?? []);
  return {
    period: { from: new Date(Date.parse(end) - 7 * 86_400_000).toISOString(), to: end },
    filter: {},
    composedAt: end,
    entries,
    replaced: [],
    before: template.withBefore ? entries.slice(0, 1) : [],
    verdicts: demoVerdicts.filter(({ verdict }) => shown.has(verdict.runId)),
    expected: [entries.at(-1)!.suite],
    waivers: [
      sampleWaiver({
        suite: 'reviews-sentiment',
        approval: { by: 'bo', at: entries[0]!.decidedAt },
        expiresAt: new Date(Date.parse(end) + 3 * 86_400_000).toISOString(),
      }),
    ],
    unread: 0,
    ...overrides,
  };
}
