import type { RunOutcome } from '#domain/run.ts';
import { text } from '#report/document.ts';
import { renderMarkdown } from '#report/render-markdown.ts';
import { verdictReport } from '#report/verdict-report.ts';
import { type ShownVerdict, verdictTable } from '#report/verdict-table.ts';

/** GitHub refuses longer comments; its step summaries take more. */
export const MAX_COMMENT_CHARACTERS = 65_536;

/**
 * What a pipeline shows of verdicts, as Markdown: the answer, a line per suite, and each report folded below it.
 *
 * @param outcome of all verdicts together
 * @param limit characters at most; reports that do not fit are left out, and the text says so
 */
export function gateSummary(
  verdicts: readonly ShownVerdict[],
  outcome: RunOutcome,
  limit = MAX_COMMENT_CHARACTERS,
): string {
  const head = renderMarkdown([
    { kind: 'heading', text: `Assize: ${outcome}` },
    ...verdicts.map(({ verdict }) => ({ kind: 'paragraph', text: [text(verdict.headline)] }) as const),
    verdictTable(verdicts),
  ]);
  const left = `\nReports that did not fit: \`assize show <run> --markdown\` prints each.\n`;
  let summary = head;
  let complete = true;
  for (const { verdict, units } of verdicts) {
    const report = `\n<details><summary>${verdict.suite.name}, run ${verdict.runId}</summary>\n\n${renderMarkdown(verdictReport(verdict, units))}\n</details>\n`;
    if (summary.length + report.length + left.length <= limit) summary += report;
    else complete = false;
  }
  return complete ? summary : summary + left;
}
