import type { ReportKind } from '#contracts/scheduled-report.ts';
import type { ReportEntry } from '#domain/reports/report-entry.ts';
import type { ReportFacts } from '#domain/reports/report-facts.ts';
import { renderHtml } from '#report/render-html.ts';
import { findTemplate } from '#report/templates/template-catalogue.ts';

/** A template as the function that keeps pages uses it. @throws for a kind that the catalogue does not have. */
export function reportWriter(kind: ReportKind) {
  const template = findTemplate(kind);
  if (template === undefined) throw new Error(`Expected a kind of report in the catalogue, got "${kind}".`);
  return {
    days: template.days,
    withBefore: template.withBefore,
    full: (entries: readonly ReportEntry[]) => template.full?.(entries) ?? [],
    write(facts: ReportFacts) {
      const title = template.title(facts);
      return { title, headline: template.headline(facts), html: renderHtml(template.compose(facts), title) };
    },
  };
}
