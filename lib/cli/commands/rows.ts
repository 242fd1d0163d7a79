import { type Command, InvalidArgumentError, Option } from 'commander';
import { CliError } from '#cli/cli-error.ts';
import type { CliCommand, CliContext } from '#cli/command.ts';
import { addConnectOptions, type ConnectOptions, withConnection } from '#cli/connect/connect.ts';
import type { Connection } from '#cli/connect/connection.ts';
import { exitCodes } from '#cli/exit-codes.ts';
import { parseCount } from '#cli/parse-count.ts';
import { type EachRow, eachRow } from '#cli/rows/each-row.ts';
import { findRun } from '#cli/runs/find-run.ts';
import { printDocument, printJson } from '#cli/terminal.ts';
import type { RowFilter } from '#contracts/api/row-filter.ts';
import type { JudgedRow } from '#contracts/api/row-resource.ts';
import { metricUnits } from '#domain/metrics/metric-units.ts';
import { rowAsCsv, rowAsJsonLine, rowCsvHeader } from '#report/row-export.ts';
import { rowReport } from '#report/row-report.ts';
import { readOneRow } from '#workflow/rows/list-judged-rows.ts';
import { rowQuery } from '#workflow/rows/row-query.ts';

interface RowsOptions extends ConnectOptions {
  readonly row?: string;
  readonly metric?: string;
  readonly change?: RowFilter['change'];
  readonly errors?: boolean;
  readonly slice?: string;
  readonly min?: number;
  readonly max?: number;
  readonly search?: string;
  readonly sort: RowFilter['sort'];
  readonly order: RowFilter['order'];
  readonly limit?: number;
  readonly json: boolean;
  readonly jsonl: boolean;
  readonly csv: boolean;
}

/** Rows that people look at at once, and those that are in memory for one value of JSON; an export has all. */
const SHOWN_ROWS = 10;
const JSON_ROWS = 200;

export const rows: CliCommand = {
  name: 'rows',
  synopsis: 'rows <run>',
  summary: 'Rows with answers and scores: what was lost, gained or failed',
  examples: [
    'assize rows run_2f6c1a --change lost --sort effect    the largest losses first',
    'assize rows run_2f6c1a --errors --slice domain=imdb',
    'assize rows run_2f6c1a --row row-17                   one row in full',
    'assize rows run_2f6c1a --change lost --csv > lost.csv',
  ],
  define(command: Command, context: CliContext) {
    const formats = ['json', 'jsonl', 'csv'];
    const format = (name: string, meaning: string) =>
      new Option(`--${name}`, meaning).default(false).conflicts(formats.filter((other) => other !== name));
    addConnectOptions(command.argument('<run>', 'id of the run, or its beginning'))
      .option('--row <id>', 'only this row')
      .option(
        '--metric <name>',
        "what --change, --min, --max and --sort look at (default: of the gate's first rule)",
      )
      .addOption(
        new Option('--change <kind>', 'the candidate against the baseline').choices([
          'lost',
          'gained',
          'same',
        ]),
      )
      .option('--errors', 'only rows that some arm answered with an error')
      .option('--no-errors', 'only rows without an error')
      .option('--slice <key>', 'only this slice, e.g. domain=imdb')
      .addOption(new Option('--min <value>', 'candidate − baseline at least').argParser(parseNumber))
      .addOption(new Option('--max <value>', 'candidate − baseline at most').argParser(parseNumber))
      .option('--search <text>', 'text in id, input, reference or an answer')
      .addOption(
        new Option('--sort <order>', 'what rows are sorted by')
          .choices(['dataset', 'effect', 'score'])
          .default('dataset'),
      )
      .addOption(new Option('--order <direction>', 'which way').choices(['asc', 'desc']).default('asc'))
      .addOption(
        new Option(
          '--limit <count>',
          `at most so many (default: ${SHOWN_ROWS}; --json ${JSON_ROWS}; --jsonl and --csv all)`,
        ).argParser(parseCount),
      )
      .addOption(format('json', 'print them as JSON'))
      .addOption(format('jsonl', 'print a line of JSON a row, as they are found'))
      .addOption(format('csv', 'print them as CSV, as they are found'))
      .action((id: string, options: RowsOptions) => runRows(id, options, context));
  },
};

async function runRows(id: string, options: RowsOptions, context: CliContext): Promise<void> {
  await withConnection(options, context, async (connection) => {
    const run = await findRun(id, connection);
    const manifest = await connection.stores.definitions.manifest(run.manifest);
    const of: EachRow['of'] = { run, manifest };
    if (options.row !== undefined) return showOne(options.row, of, options, connection, context);
    const filter = filterOf(options);
    const { metric, arms, metrics } = rowQuery(filter, manifest);
    const found = eachRow({ filter, of, most: options.limit ?? defaultLimit(options) }, connection.stores);
    const { terminal, interrupted } = context;
    if (options.csv) terminal.printData(rowCsvHeader({ arms, metrics }));
    const kept: JudgedRow[] = [];
    for await (const row of found) {
      // A file that looks whole must not be taken for it.
      if (interrupted.aborted) return context.end(exitCodes.interrupted);
      if (options.csv) terminal.printData(rowAsCsv(row, { arms, metrics }));
      else if (options.jsonl) terminal.printData(rowAsJsonLine(row));
      else kept.push(row);
    }
    if (options.csv || options.jsonl) return;
    if (options.json) return printJson({ runId: run.runId, metric, rows: kept }, terminal);
    if (kept.length === 0) return terminal.note(`No row of ${run.runId} is like that.\n`);
    const units = metricUnits(manifest.suite.definition);
    printDocument(rowReport({ metric, rows: kept, units }), terminal);
  });
}

function defaultLimit({ json, jsonl, csv }: RowsOptions): number {
  if (jsonl || csv) return Number.POSITIVE_INFINITY;
  return json ? JSON_ROWS : SHOWN_ROWS;
}

function filterOf(options: RowsOptions): RowFilter {
  const { metric, change, slice, min, max, search, sort, order, errors } = options;
  return {
    metric,
    change,
    slice,
    min,
    max,
    search,
    sort,
    order,
    error: errors === undefined ? undefined : errors ? 'true' : 'false',
  };
}

async function showOne(
  rowId: string,
  of: EachRow['of'],
  options: RowsOptions,
  { stores }: Connection,
  { terminal }: CliContext,
): Promise<void> {
  const { runId } = of.run;
  const row = await readOneRow({ id: rowId, metric: options.metric }, of, stores);
  if (row === null) {
    throw new CliError(
      'unknown-row',
      `Expected the id of a row that ${runId} has scored, got "${rowId}". "assize rows ${runId}" lists them.`,
    );
  }
  if (options.json) return printJson(row, terminal);
  const { definition } = of.manifest.suite;
  const { metric, arms, metrics } = rowQuery(filterOf(options), of.manifest);
  if (options.jsonl) return terminal.printData(rowAsJsonLine(row));
  if (options.csv)
    return terminal.printData(rowCsvHeader({ arms, metrics }) + rowAsCsv(row, { arms, metrics }));
  printDocument(rowReport({ metric, rows: [row], units: metricUnits(definition) }), terminal);
}

/** @throws InvalidArgumentError for what is no number. */
function parseNumber(value: string): number {
  const number = Number(value);
  if (value.trim() !== '' && Number.isFinite(number)) return number;
  throw new InvalidArgumentError('Expected a number.');
}
