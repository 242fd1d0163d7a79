import { basename, join, resolve } from 'node:path';
import { type Command, Option } from 'commander';
import { CliError } from '#cli/cli-error.ts';
import type { CliCommand, CliContext } from '#cli/command.ts';
import { askedFor } from '#cli/init/asked-for.ts';
import { draftRows } from '#cli/init/draft-rows.ts';
import type { DraftPlan } from '#cli/init/draft-suite.ts';
import { type Columns, inferColumns } from '#cli/init/infer-columns.ts';
import { type InitKind, inferKind, initKinds, labelsOf } from '#cli/init/infer-kind.ts';
import { inferProvider } from '#cli/init/infer-provider.ts';
import { nextSteps } from '#cli/init/next-steps.ts';
import { readTable, type Table } from '#cli/init/read-table.ts';
import { removeDraft, type WrittenDraft, writeDraft } from '#cli/init/write-draft.ts';
import { checkFolders } from '#cli/publish/check-folders.ts';
import { printDocument, printJson } from '#cli/terminal.ts';
import { suiteName } from '#domain/suite.ts';
import { readDeploymentConfig } from '#infrastructure/read-deployment-config.ts';
import { providerKinds } from '#targets/provider-kinds.ts';
import { DefinitionError } from '#workflow/publishing/definition-error.ts';

interface InitOptions {
  readonly rows?: string;
  readonly url?: string;
  readonly provider?: string;
  readonly kind?: InitKind;
  readonly model?: string;
  readonly secretRef?: string;
  readonly name?: string;
  readonly subject?: string;
  readonly team?: string;
  readonly input?: string;
  readonly reference?: string;
  readonly slices?: string[];
  readonly json: boolean;
}

export const init: CliCommand = {
  name: 'init',
  synopsis: 'init [folder]',
  summary: 'Draft a suite and its dataset from five or more rows and an endpoint',
  examples: [
    'assize init                                                     asks for what it needs',
    'assize init --rows tickets.csv --url https://models.example.com/v1 --model small-3',
    'assize init --rows qa.jsonl --url https://api.openai.com/v1 --model gpt-4.1-mini --secret-ref env:OPENAI_API_KEY',
    'assize init ~/work --rows reviews.csv --url http://127.0.0.1:8080/classify --slices language,channel',
  ],
  define(command: Command, context: CliContext) {
    const list = (value: string) => value.split(',').map((name) => name.trim());
    command
      .argument('[folder]', 'gets suites/<name> and datasets/<name> (default: the repository)')
      .option('--rows <file>', 'CSV with a header, JSON lines, or a JSON list of objects')
      .option('--url <url>', 'the endpoint that is judged')
      .addOption(
        new Option('--provider <name>', 'how it is spoken to (default: by its URL)').choices(
          Object.keys(providerKinds),
        ),
      )
      .addOption(new Option('--kind <kind>', 'what it is (default: by the rows)').choices(initKinds))
      .option('--model <version>', 'the first version to judge, for the commands that are shown')
      .option('--secret-ref <ref>', 'where its credential is: env:NAME, ssm:/name or secretsmanager:name')
      .option('--name <name>', 'of suite and dataset (default: by the file)')
      .option('--subject <name>', 'what deployment events call it (default: the name)')
      .option('--team <name>', 'who owns it (default: assize.yaml’s)')
      .option('--input <column>', 'what is asked (default: by name, else the longest text)')
      .option('--reference <column>', 'the right answer (default: by name)')
      .option('--slices <columns>', 'dimensions to judge apart (default: columns of few values)', list)
      .option('--json', 'print files and what was inferred as JSON', false)
      .action((folder: string | undefined, options: InitOptions) => runInit(folder, options, context));
  },
};

async function runInit(folder: string | undefined, options: InitOptions, context: CliContext): Promise<void> {
  const { root, cwd, terminal } = context;
  const rowsQuestion = { flag: '--rows <file>', question: 'File with the rows (CSV or JSON lines)' };
  const file = resolve(cwd, await askedFor(options.rows, rowsQuestion, terminal));
  const table = await readTable(file);
  const columns = await columnsOf(table, options, context);
  const kind = options.kind ?? inferKind(table, columns);
  const urlQuestion = { flag: '--url <url>', question: `Endpoint of the ${kind} target (URL)` };
  const url = requireUrl(await askedFor(options.url, urlQuestion, terminal));
  const config = readDeploymentConfig(join(root, 'assize.yaml'));
  const name = requireName(options.name ?? nameOf(file));
  const plan: DraftPlan = {
    name,
    subject: options.subject ?? name,
    team: options.team ?? config.tags.team,
    kind,
    provider: options.provider ?? inferProvider(url, kind),
    url,
    secretRef: options.secretRef ?? null,
    rows: draftRows(table, columns, kind),
    columns,
    labels: kind === 'classification' && columns.reference !== null ? labelsOf(table, columns.reference) : [],
    cameFrom: basename(file),
  };
  const written = await writeDraft(plan, folder === undefined ? root : resolve(cwd, folder), root);
  await requireFit(written);
  if (options.json) {
    const { subject, provider } = plan;
    return printJson(
      { name, subject, kind, provider, columns, rows: plan.rows.length, ...written },
      terminal,
    );
  }
  terminal.note(`${told(plan)}\n`);
  terminal.print(`${written.files.join('\n')}\n`);
  const candidate = options.model ?? null;
  printDocument(nextSteps({ plan, written, cwd, candidate, allowedHosts: config.allowedHosts }), terminal);
}

/** @throws DefinitionError for a draft that could not be published; then nothing of it stays. */
async function requireFit(written: WrittenDraft): Promise<void> {
  try {
    await checkFolders({ datasets: [written.dataset], suites: [written.suite] });
  } catch (error) {
    await removeDraft(written);
    if (!(error instanceof DefinitionError)) throw error;
    throw new CliError(
      'draft',
      `Expected a draft that fits, but what these rows and options make does not, and nothing was written:\n${error.message}`,
    );
  }
}

async function columnsOf(table: Table, options: InitOptions, { terminal }: CliContext): Promise<Columns> {
  const known = [...new Set(table.flatMap((row) => Object.keys(row)))];
  const { input, reference, slices } = options;
  for (const column of [input, reference, ...(slices ?? [])]) {
    if (column === undefined || known.includes(column)) continue;
    throw new CliError(
      'rows',
      `Expected one of the columns ${known.join(', ')}, got "${column}". Correct the name.`,
    );
  }
  const named = {
    ...(input !== undefined && { input }),
    ...(reference !== undefined && { reference }),
    ...(slices !== undefined && { slices }),
  };
  const inferred = inferColumns(table, named);
  if (!('unknown' in inferred)) return inferred;
  const question = { flag: '--input <column>', question: `Which column is asked (${known.join(', ')})` };
  return columnsOf(table, { ...options, input: await askedFor(undefined, question, terminal) }, {
    terminal,
  } as CliContext);
}

function requireUrl(text: string): string {
  if (URL.canParse(text) && /^https?:/.test(text)) return text;
  throw new CliError(
    'flags',
    `Expected an http or https URL, got "${text}". Write it whole, e.g. https://models.example.com/v1.`,
  );
}

/** Folders are named after it. */
function requireName(name: string): string {
  if (suiteName.safeParse(name).success) return name;
  throw new CliError(
    'flags',
    `Expected --name to be kebab-case, at most 64 characters, got "${name}". Write it like my-tickets.`,
  );
}

/** `My Tickets (2).csv` is `my-tickets-2`. */
function nameOf(file: string): string {
  const kebab = basename(file)
    .replace(/\.[^.]*$/, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^[^a-z]+|-+$/g, '')
    .slice(0, 64);
  return kebab === '' ? 'my-suite' : kebab;
}

function told({ kind, provider, rows, columns: { input, reference, slices } }: DraftPlan): string {
  const parts = [
    `${rows.length} rows for a ${kind} target by ${provider}`,
    `input: ${input}`,
    `reference: ${reference ?? 'none, so that only errors, time and cost are judged'}`,
    `slices: ${slices.join(', ') || 'none'}`,
  ];
  const few =
    rows.length < 100
      ? ` So few rows seldom decide: no margin below ${(3 / rows.length).toFixed(2)} can be passed.`
      : '';
  return `${parts.join('; ')}.${few}`;
}
