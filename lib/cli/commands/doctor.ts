import type { Command } from 'commander';
import type { CliCommand, CliContext } from '#cli/command.ts';
import { addConnectOptions, type ConnectOptions, stateFolder, withConnection } from '#cli/connect/connect.ts';
import { findLocalCloud } from '#cli/connect/local-deployment.ts';
import { describeError } from '#cli/describe-error.ts';
import { accountChecks, laptopChecks } from '#cli/doctor/check-catalogue.ts';
import { type Finding, missing } from '#cli/doctor/finding.ts';
import { lookAtCredentials } from '#cli/doctor/look-at-credentials.ts';
import { exitCodes } from '#cli/exit-codes.ts';
import { printDocument, printJson } from '#cli/terminal.ts';
import { type Document, text } from '#report/document.ts';

interface DoctorOptions extends ConnectOptions {
  readonly json: boolean;
}

type NamedFinding = Finding & { readonly name: string };

export const doctor: CliCommand = {
  name: 'doctor',
  synopsis: 'doctor',
  summary: 'What is missing here, or in an account, and what to do about it',
  examples: [
    'assize doctor                                   this machine: exits with 1 where something is missing',
    'assize doctor --stack assize --region eu-central-1',
    'assize doctor --json | jq -r ".[] | select(.state == \\"missing\\").advice"',
  ],
  define(command: Command, context: CliContext) {
    addConnectOptions(command)
      .option('--json', 'print the findings as JSON', false)
      .action((options: DoctorOptions) => runDoctor(options, context));
  },
};

async function runDoctor(options: DoctorOptions, context: CliContext): Promise<void> {
  const { terminal } = context;
  const findings =
    options.stack === undefined ? await here(options, context) : await inAccount(options, context);
  if (findings.some(({ state }) => state === 'missing')) context.end(exitCodes.fail);
  if (options.json) printJson(findings, terminal);
  else printDocument(documentOf(findings), terminal);
}

async function here(options: DoctorOptions, context: CliContext): Promise<NamedFinding[]> {
  const looked = { ...context, stateDir: stateFolder(options, context) };
  const all: NamedFinding[] = [];
  for (const { name, look } of laptopChecks) all.push(...(await found(name, () => look(looked), context)));
  if ((await findLocalCloud(looked.stateDir)) !== undefined) all.push(...(await inStack(options, context)));
  return all;
}

async function inAccount(options: DoctorOptions, context: CliContext): Promise<NamedFinding[]> {
  const region = options.region ?? context.env.AWS_REGION;
  const credentials = await found(
    'credentials',
    async () => [await lookAtCredentials(region, true)],
    context,
  );
  if (credentials.some(({ state }) => state === 'missing')) return credentials;
  return [...credentials, ...(await inStack(options, context))];
}

function inStack(options: DoctorOptions, context: CliContext): Promise<NamedFinding[]> {
  const looked = { ...context, stateDir: stateFolder(options, context) };
  const look = () =>
    withConnection(options, context, async (connection) => {
      const all: NamedFinding[] = [];
      for (const check of accountChecks) {
        all.push(...(await found(check.name, () => check.look(connection, looked), context)));
      }
      return all;
    });
  return found('stack', look, context);
}

/** A look that fails is a finding, too: the others go on. */
async function found(
  name: string,
  look: () => Promise<readonly (Finding | NamedFinding)[]>,
  { terminal }: CliContext,
): Promise<NamedFinding[]> {
  terminal.live(`Looking at ${name} …`);
  try {
    return (await look()).map((finding) => ({ name, ...finding }));
  } catch (error) {
    return [{ name, ...missing(describeError(error, false), 'Mend that first; the other findings stand.') }];
  }
}

const tones = { ok: 'good', note: 'doubtful', missing: 'bad' } as const;

function documentOf(findings: readonly NamedFinding[]): Document {
  const lacking = findings.filter(({ state }) => state === 'missing').length;
  return [
    {
      kind: 'table',
      columns: [{ title: '' }, { title: '' }, { title: '' }],
      rows: findings.map(({ name, state, found, advice }) => [
        text(state, tones[state]),
        text(name, 'strong'),
        text(advice === null ? found : `${found.replace(/\.$/, '')}. ${advice}`),
      ]),
    },
    {
      kind: 'paragraph',
      text: [
        lacking === 0
          ? text('Nothing is missing.', 'good')
          : text(`${lacking} missing: see above what to do.`, 'bad'),
      ],
    },
  ];
}
