import { appendFile, mkdir, writeFile } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import type { CliContext } from '#cli/command.ts';
import { putComment } from '#cli/gate/put-comment.ts';
import type { RunOutcome } from '#domain/run.ts';
import { gateSummary, MAX_COMMENT_CHARACTERS } from '#report/gate-summary.ts';
import { junitReport } from '#report/junit-report.ts';
import type { ShownVerdict } from '#report/verdict-table.ts';

export interface GateReportOptions {
  readonly junit?: string;
  readonly summary?: string;
  readonly prComment: boolean;
}

/** Characters of a step's summary; GitHub drops one of more than a MiB whole. */
const MAX_STEP_CHARACTERS = 250_000;

/**
 * Leaves the verdicts where a pipeline shows them. In a GitHub workflow the step's summary is always written.
 *
 * @param mark tells this gate's comment from those of others on the same pull request
 */
export async function writeGateReports(
  verdicts: readonly ShownVerdict[],
  outcome: RunOutcome,
  mark: string,
  { junit, summary, prComment }: GateReportOptions,
  context: CliContext,
): Promise<void> {
  const markdown = (limit: number) => gateSummary(verdicts, outcome, limit);
  if (junit !== undefined) {
    await write(resolve(context.cwd, junit), junitReport(verdicts.map(({ verdict }) => verdict)));
  }
  if (summary !== undefined) await write(resolve(context.cwd, summary), markdown(MAX_STEP_CHARACTERS));
  const { GITHUB_STEP_SUMMARY: stepSummary } = context.env;
  if (stepSummary !== undefined && stepSummary !== '') {
    await appendFile(stepSummary, `${markdown(MAX_STEP_CHARACTERS)}\n`);
  }
  // The mark and GitHub's own line ends take a little of the room.
  if (prComment) await putComment(markdown(MAX_COMMENT_CHARACTERS - 1_024), mark, context);
}

async function write(path: string, text: string): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, text);
}
