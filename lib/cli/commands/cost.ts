import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { CliError } from '#cli/cli-error.ts';
import type { CliCommand, CliContext } from '#cli/command.ts';
import { addConnectOptions, type ConnectOptions, withConnection } from '#cli/connect/connect.ts';
import { printDocument, printJson } from '#cli/terminal.ts';
import { type CostGroup, type CostSum, costGroups, isCostGroup } from '#contracts/focus/sum-cost.ts';
import { costTable } from '#report/cost-table.ts';
import { costPeriod } from '#workflow/cost/cost-period.ts';
import { costReport } from '#workflow/cost/cost-report.ts';
import { exportFocus } from '#workflow/cost/export-focus.ts';

interface CostOptions extends ConnectOptions {
  readonly by: string;
  readonly from?: string;
  readonly to?: string;
  readonly json: boolean;
  readonly csv: boolean;
  readonly export?: 'focus';
  readonly month?: string;
}

export const cost: CliCommand = {
  name: 'cost',
  synopsis: 'cost',
  summary: 'Sum what runs cost, by team, suite, day or tag; export it',
  examples: [
    'assize cost --by team',
    'assize cost --by tag:cost-centre --from 2026-11-01 --to 2026-11-30 --csv',
    'assize cost --export focus --month 2026-11 --to focus-2026-11.csv',
  ],
  define(command: Command, context: CliContext) {
    addConnectOptions(command)
      .option('--by <group>', `${Object.keys(costGroups).join(', ')} or tag:<key>`, 'team')
      .option('--from <day>', 'first day, UTC (default: the first of this month)')
      .option('--to <day>', 'last day, UTC (default: today); with --export: the file to write')
      .option('--json', 'print the sums as JSON', false)
      .addOption(new Option('--csv', 'print the sums as CSV').default(false).conflicts('json'))
      .addOption(new Option('--export <format>', 'write a month’s charges, row by row').choices(['focus']))
      .option('--month <month>', 'the month to export, e.g. 2026-11')
      .action((options: CostOptions) =>
        options.export === undefined ? runSum(options, context) : runExport(options, context),
      );
  },
};

async function runSum(options: CostOptions, context: CliContext): Promise<void> {
  const { terminal } = context;
  const { by } = options;
  if (!isCostGroup(by)) {
    throw new CliError(
      'flags',
      `Expected --by ${Object.keys(costGroups).join(', ')} or tag:<key>, got "${by}".`,
    );
  }
  if (options.month !== undefined) {
    throw new CliError('flags', 'Expected --month beside --export focus alone. Sums take --from and --to.');
  }
  const named = costPeriod(options, Date.now());
  const period = { from: day('--from', named.from), to: day('--to', named.to) };
  if (period.from > period.to) {
    throw new CliError('flags', `Expected --from before --to, got ${period.from} and ${period.to}.`);
  }
  await withConnection(options, context, async ({ stores, deployment }) => {
    const report = await costReport(by, period, stores.objects);
    const { sums, total } = report;
    if (options.json) return printJson(report, terminal);
    if (options.csv) return terminal.print(sumsAsCsv(by, sums));
    if (sums.length > 0) return printDocument(costTable(by, sums, total), terminal);
    terminal.note(`No run of ${deployment.name} cost anything from ${period.from} to ${period.to}.\n`);
  });
}

async function runExport(options: CostOptions, context: CliContext): Promise<void> {
  const { month, to } = options;
  if (month === undefined || !/^\d{4}-(0[1-9]|1[0-2])$/.test(month)) {
    throw new CliError('flags', `Expected --month beside --export, such as 2026-11, got ${month ?? 'none'}.`);
  }
  if (to === undefined) {
    throw new CliError('flags', 'Expected --to beside --export: the file to write, got none.');
  }
  await withConnection(options, context, async ({ stores }) => {
    const { csv, rows } = await exportFocus(month, stores.objects);
    const file = resolve(context.cwd, to);
    await writeFile(file, csv);
    if (options.json) return printJson({ month, rows, file }, context.terminal);
    context.terminal.print(`${rows} charges of ${month} are in ${file}.\n`);
  });
}

function day(flag: string, text: string): string {
  const ms = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  if (!Number.isNaN(ms) && new Date(ms).toISOString().startsWith(text)) return text;
  throw new CliError('flags', `Expected ${flag} to be a day such as 2026-11-01, got "${text}".`);
}

function sumsAsCsv(by: CostGroup, sums: readonly CostSum[]): string {
  const quoted = (text: string) => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = sums.map((sum) =>
    [
      quoted(sum.group),
      ...[sum.totalUsd, sum.providerUsd, sum.awsUsd].map((usd) => usd.toFixed(9)),
      sum.calls,
      sum.unpricedCalls,
      sum.runs,
    ].join(','),
  );
  const header = `${quoted(by)},total_usd,provider_usd,aws_usd,calls,unpriced_calls,runs`;
  return `${[header, ...lines].join('\r\n')}\r\n`;
}
