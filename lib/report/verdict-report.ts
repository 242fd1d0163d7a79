import type { MetricUnits } from '#domain/metrics/metric-units.ts';
import type { Verdict } from '#domain/verdict.ts';
import type { Document } from '#report/document.ts';
import { alertsSection } from '#report/sections/alerts-section.ts';
import { costSection } from '#report/sections/cost-section.ts';
import { coverageSection } from '#report/sections/coverage-section.ts';
import { metricsSection } from '#report/sections/metrics-section.ts';
import { notesSection } from '#report/sections/notes-section.ts';
import { rulesSection } from '#report/sections/rules-section.ts';
import { summarySection } from '#report/sections/summary-section.ts';
import { testsSection } from '#report/sections/tests-section.ts';
import { triageSection } from '#report/sections/triage-section.ts';
import { waiversSection } from '#report/sections/waivers-section.ts';
import { wavesSection } from '#report/sections/waves-section.ts';

/** One verdict with all its evidence. */
export function verdictReport(verdict: Verdict, units: MetricUnits): Document {
  return [
    ...summarySection(verdict),
    ...rulesSection(verdict, units),
    ...waiversSection(verdict),
    ...testsSection(verdict, units),
    ...wavesSection(verdict, units),
    ...alertsSection(verdict, units),
    ...triageSection(verdict, units),
    ...metricsSection(verdict, units),
    ...coverageSection(verdict),
    ...costSection(verdict),
    ...notesSection(verdict),
  ];
}

/** What a window, a bookmark or a file of the report is called. */
export function verdictTitle({ suite, outcome, change }: Verdict): string {
  return `${suite.name}: ${outcome} for ${change.subject} ${change.candidate}`;
}
