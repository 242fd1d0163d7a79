import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import { CliError } from '#cli/cli-error.ts';
import type { CliCommand, CliContext } from '#cli/command.ts';
import { addConnectOptions, type ConnectOptions, withConnection } from '#cli/connect/connect.ts';
import type { Connection } from '#cli/connect/connection.ts';
import { exitCodes } from '#cli/exit-codes.ts';
import { type Reproduction, reproductionDocument, reproductionOf } from '#cli/reproduce/reproduction.ts';
import { findRun } from '#cli/runs/find-run.ts';
import { readVerdict } from '#cli/runs/read-verdict.ts';
import { printDocument, printJson } from '#cli/terminal.ts';
import { storageKeys } from '#contracts/storage.ts';
import { checkVerdict } from '#workflow/check-verdict.ts';
import { StoredDataError } from '#workflow/errors.ts';

interface ReproduceOptions extends ConnectOptions {
  readonly check: boolean;
  readonly to?: string;
  readonly json: boolean;
}

export const reproduce: CliCommand = {
  name: 'reproduce',
  synopsis: 'reproduce <run>',
  summary: 'What it takes to come to a verdict again, and whether its figures do',
  examples: [
    'assize reproduce run_2f6c1a             manifest, versions, hashes, and the commands',
    'assize reproduce run_2f6c1a --check     judge its stored tallies again; exits with 1 where a figure differs',
    'assize reproduce run_2f6c1a --to audit/2f6c1a',
  ],
  define(command: Command, context: CliContext) {
    addConnectOptions(command.argument('<run>', 'id of the run, or its beginning'))
      .option('--check', 'judge again from what is stored, call nothing, and compare', false)
      .option('--to <folder>', 'write manifest.json, verdict.json and reproduction.json there')
      .option('--json', 'print it as JSON', false)
      .action((id: string, options: ReproduceOptions) => runReproduce(id, options, context));
  },
};

/** @throws StoredDataError where it is not there any more. */
async function storedBytes(key: string, { stores }: Connection): Promise<Uint8Array> {
  const bytes = await stores.objects.get(key);
  if (bytes === null) throw new StoredDataError(key, 'an object', 'none');
  return bytes;
}

async function runReproduce(id: string, options: ReproduceOptions, context: CliContext): Promise<void> {
  const { terminal, cwd } = context;
  await withConnection(options, context, async (connection) => {
    const { stores } = connection;
    const run = await findRun(id, connection);
    const issued = await stores.runs.verdict(run.runId);
    if (issued === null) {
      throw new CliError(
        'no-verdict',
        `Expected a run with a verdict, but ${run.runId} has none yet: it is due by ${run.deadlineAt}. "assize show ${run.runId}" says how far it is.`,
      );
    }
    const { verdict } = await readVerdict(issued, stores);
    const manifest = await stores.definitions.manifest(verdict.manifest);
    const reproduction: Reproduction = {
      ...reproductionOf({ verdict, manifest }, connection),
      ...(options.check && { checks: await checkVerdict(run, issued, stores) }),
    };
    if (options.to !== undefined) {
      const folder = resolve(cwd, options.to);
      await mkdir(folder, { recursive: true });
      const files = {
        // Byte for byte, so that "sha256sum" gives the hashes that the run names.
        manifest: await storedBytes(storageKeys.manifest(verdict.manifest), connection),
        verdict: await storedBytes(issued.key, connection),
        reproduction: `${JSON.stringify(reproduction, null, 2)}\n`,
      };
      for (const [name, bytes] of Object.entries(files)) await writeFile(join(folder, `${name}.json`), bytes);
      terminal.note(`Written to ${folder}.\n`);
    }
    if (options.json) printJson(reproduction, terminal);
    else printDocument(reproductionDocument(reproduction), terminal);
    if (reproduction.checks?.some(({ agrees }) => !agrees)) context.end(exitCodes.fail);
  });
}
