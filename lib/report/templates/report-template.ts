import type { ReportEntry } from '#domain/reports/report-entry.ts';
import type { ReportFacts } from '#domain/reports/report-facts.ts';
import type { Document } from '#report/document.ts';

/** One kind of report over many verdicts. */
export interface ReportTemplate {
  /** As commands and `assize.yaml` call it; the file is named after it. */
  readonly name: string;
  /** One sentence without its full stop. */
  readonly meaning: string;
  /** Days that it covers unless told otherwise. */
  readonly days: number;
  /** Whether it holds the time against as many days before. */
  readonly withBefore: boolean;
  /** What a window or a message calls it. */
  title(facts: ReportFacts): string;
  /** What it comes to, in one sentence. */
  headline(facts: ReportFacts): string;
  /** Runs whose verdicts it shows in full. Default: none. */
  full?(entries: readonly ReportEntry[]): readonly string[];
  compose(facts: ReportFacts): Document;
}
