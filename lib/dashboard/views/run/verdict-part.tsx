import { Skeleton } from '#dashboard/components/loaded.tsx';
import { ReportDocument } from '#dashboard/components/report-document.tsx';
import { Losses } from '#dashboard/views/run/losses.tsx';
import { RulesTable } from '#dashboard/views/run/rules-table.tsx';
import type { RunPartProps } from '#dashboard/views/run/run-part.ts';
import { useUnits } from '#dashboard/views/run/use-units.ts';
import { VerdictBanner } from '#dashboard/views/run/verdict-banner.tsx';
import { VerdictFacts } from '#dashboard/views/run/verdict-facts.tsx';
import type { Verdict } from '#domain/verdict.ts';
import { notesSection } from '#report/sections/notes-section.ts';
import { testsSection } from '#report/sections/tests-section.ts';
import { triageSection } from '#report/sections/triage-section.ts';
import { waiversSection } from '#report/sections/waivers-section.ts';

/** The answer, the rules that made it, and where a loss comes from. */
export function VerdictPart({ verdict, query }: RunPartProps) {
  const units = useUnits(verdict.runId);
  return (
    <div class="stack wide">
      <VerdictBanner verdict={verdict} />
      {units === null ? (
        <Skeleton what="the rules" lines={10} />
      ) : (
        <>
          <RulesTable verdict={verdict} units={units} chosen={query.rule} />
          <ReportDocument document={waiversSection(verdict)} />
          <Losses verdict={verdict} units={units} />
          <ReportDocument document={triageSection(withoutAlerts(verdict), units)} />
          <VerdictFacts verdict={verdict} />
          <details>
            <summary>How the rules were tested</summary>
            <ReportDocument document={testsSection(verdict, units).slice(1)} />
          </details>
          <ReportDocument document={notesSection(verdict)} />
        </>
      )}
    </div>
  );
}

/** The rows that alerts name are links in the table of losses. */
function withoutAlerts(verdict: Verdict): Verdict {
  const { decision } = verdict;
  return decision === null ? verdict : { ...verdict, decision: { ...decision, alerts: [] } };
}
