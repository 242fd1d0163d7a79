import { type Command, Option } from 'commander';
import { CliError } from '#cli/cli-error.ts';
import type { CliCommand, CliContext } from '#cli/command.ts';
import { addConnectOptions, type ConnectOptions, withConnection } from '#cli/connect/connect.ts';
import type { Connection } from '#cli/connect/connection.ts';
import { findRun } from '#cli/runs/find-run.ts';
import { printDocument, printJson } from '#cli/terminal.ts';
import { renderMarkdown } from '#report/render-markdown.ts';
import { type ScoredVerdict, scorecardOf } from '#report/scorecard.ts';
import { scorecardDocument } from '#report/scorecard-table.ts';
import { metricResources } from '#workflow/api/metric-resources.ts';

interface CompareOptions extends ConnectOptions {
  readonly quality?: string;
  readonly json: boolean;
  readonly markdown: boolean;
}

export const compare: CliCommand = {
  name: 'compare',
  synopsis: 'compare <run> <run>',
  summary: 'Arms of runs side by side: quality, cost, latency, Pareto',
  examples: [
    'assize compare run_2f6c1a run_9b8d7e',
    'assize compare run_2f6c1a run_9b8d7e run_0a1b2c --quality f1',
    'assize compare run_2f6c1a run_9b8d7e --markdown > scorecard.md',
  ],
  define(command: Command, context: CliContext) {
    addConnectOptions(command.argument('<runs...>', 'ids of runs, or their beginnings'))
      .option('--quality <metric>', 'metric that Pareto marks weigh (default: of the rule that decided)')
      .option('--json', 'print the scorecard as JSON', false)
      .addOption(new Option('--markdown', 'print Markdown').conflicts('json').default(false))
      .action((ids: readonly string[], options: CompareOptions) => runCompare(ids, options, context));
  },
};

async function runCompare(
  ids: readonly string[],
  options: CompareOptions,
  context: CliContext,
): Promise<void> {
  const { terminal } = context;
  await withConnection(options, context, async (connection) => {
    const scored: ScoredVerdict[] = [];
    for (const id of ids) scored.push(await scoredVerdict(id, connection));
    const known = [...new Set(scored.flatMap(({ metrics }) => metrics.map(({ name }) => name)))];
    if (options.quality !== undefined && !known.includes(options.quality)) {
      throw new CliError(
        'flags',
        `Expected --quality to name a metric of the runs (${known.join(', ')}), got "${options.quality}".`,
      );
    }
    const card = scorecardOf(scored, options.quality);
    if (options.json) return printJson(card, terminal);
    const document = scorecardDocument(card);
    if (options.markdown) return terminal.print(renderMarkdown(document));
    printDocument(document, terminal);
  });
}

/** @throws CliError `no-verdict` */
async function scoredVerdict(id: string, connection: Connection): Promise<ScoredVerdict> {
  const { stores } = connection;
  const run = await findRun(id, connection);
  const issued = await stores.runs.verdict(run.runId);
  if (issued === null) {
    throw new CliError(
      'no-verdict',
      `Expected runs that have their verdicts, but ${run.runId} is ${run.state}; it is due by ${run.deadlineAt}. "assize show ${run.runId}" says how far it is.`,
    );
  }
  const [verdict, manifest] = await Promise.all([
    stores.verdicts.read(issued),
    stores.definitions.manifest(run.manifest),
  ]);
  return { verdict, metrics: metricResources(manifest.suite.definition) };
}
