import { expect, it } from 'vitest';
import type { ReportEntry } from '#domain/reports/report-entry.ts';
import { renderMarkdown } from '#report/render-markdown.ts';
import { regressionsTable } from '#report/templates/parts/regressions-table.ts';
import { demoFacts } from '#support/demo-facts.ts';

const lost = demoFacts({ withBefore: false }).entries.find(({ alertCount }) => alertCount > 0)!;

/** The same version, judged again a day later by a change of its own. */
const again = (changes: Partial<ReportEntry> = {}): ReportEntry => ({
  ...lost,
  runId: 'run_again',
  change: { ...lost.change, key: 'chg_again' },
  decidedAt: new Date(Date.parse(lost.decidedAt) + 86_400_000).toISOString(),
  ...changes,
});

const rowsOf = (entries: readonly ReportEntry[]) =>
  renderMarkdown(regressionsTable(entries, 100))
    .split('\n')
    .filter((line) => line.startsWith('| '))
    .slice(2);

it('tells a regression of a version that was judged twice once, and says so', () => {
  const rows = rowsOf([lost, again()]);
  expect(rows).toHaveLength(lost.alerts.length);
  for (const row of rows) expect(row).toContain(`${lost.change.candidate}, judged twice |`);
  expect(rowsOf([lost]).join()).not.toContain('judged');
});

it('keeps what only one of several verdicts found, as the newest that found it says', () => {
  const rows = rowsOf([lost, again({ alerts: [], alertCount: 0, outcome: 'incomplete' }), again()]);
  expect(rows).toHaveLength(lost.alerts.length);
  expect(rows[0]).toContain('judged 3 times');
});

it('tells the same loss of another version by itself', () => {
  const other = again({ change: { ...lost.change, candidate: 'other' } });
  expect(rowsOf([lost, other])).toHaveLength(2 * lost.alerts.length);
});

it('tells how many are left out, those of both verdicts counted once', () => {
  const many = { ...lost, alertCount: 25 };
  const told = renderMarkdown(regressionsTable([many, again({ alertCount: 25 })], 1));
  expect(told).toContain('And 24 regressions more, in the verdicts.');
});
