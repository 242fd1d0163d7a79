import { digest } from '#report/templates/digest.ts';
import { quarterly } from '#report/templates/quarterly.ts';
import { readiness } from '#report/templates/readiness.ts';
import type { ReportTemplate } from '#report/templates/report-template.ts';
import { scorecard } from '#report/templates/scorecard.ts';

/** Every kind of report over many verdicts, in the order in which they are listed. */
export const templateCatalogue: readonly ReportTemplate[] = [digest, readiness, scorecard, quarterly];

/** @returns undefined where there is none of that name. */
export function findTemplate(name: string): ReportTemplate | undefined {
  return templateCatalogue.find((template) => template.name === name);
}
