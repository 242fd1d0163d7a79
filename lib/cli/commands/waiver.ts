import type { Command } from 'commander';
import { CliError } from '#cli/cli-error.ts';
import type { CliCommand, CliContext } from '#cli/command.ts';
import { addConnectOptions, type ConnectOptions, withConnection } from '#cli/connect/connect.ts';
import { requireSuite } from '#cli/runs/require-suite.ts';
import { whoActs } from '#cli/runs/who-acts.ts';
import { withWho } from '#cli/runs/with-who.ts';
import { printDocument, printJson } from '#cli/terminal.ts';
import { findWaiver } from '#cli/waivers/find-waiver.ts';
import { parseExpiry } from '#cli/waivers/parse-expiry.ts';
import { type Waiver, waiverState } from '#domain/waivers/waiver.ts';
import { waiverHistory, waiverTable } from '#report/waiver-table.ts';
import { approveWaiver } from '#workflow/waivers/approve-waiver.ts';
import { listWaivers } from '#workflow/waivers/list-waivers.ts';
import { proposeWaiver, type WaiverResult } from '#workflow/waivers/propose-waiver.ts';
import { revokeWaiver } from '#workflow/waivers/revoke-waiver.ts';

interface WaiverOptions extends ConnectOptions {
  readonly json: boolean;
}

interface ActOptions extends WaiverOptions {
  readonly by?: string;
}

interface CreateOptions extends ActOptions {
  readonly rule: string;
  readonly slice?: string;
  readonly candidate?: string;
  readonly owner: string;
  readonly reason: string;
  readonly expires: string;
}

export const waiver: CliCommand = {
  name: 'waiver',
  synopsis: 'waiver list [suite]',
  summary: 'Waive a failing rule for a time, approved by a second person',
  examples: [
    'assize waiver create reviews-sentiment --rule "non-inferior accuracy" --slice negation=yes \\',
    '  --owner "team reviews" --reason "re-labelled until December" --expires 14d',
    'assize waiver approve wvr_0b8e1f       by somebody else than who asked',
    'assize waiver revoke wvr_0b8e1f --reason mended',
    'assize waiver show wvr_0b8e1f          what was done about it, by whom and when',
  ],
  define(command: Command, context: CliContext) {
    const list = command
      .command('list', { isDefault: true })
      .description('List the waivers in force or proposed.');
    withJson(list.argument('[suite]', 'a published suite (default: every one)'))
      .option('--all', 'also those that are over', false)
      .action((suite: string | undefined, options: WaiverOptions & { readonly all: boolean }) =>
        runList(suite, options, context),
      );
    const show = command.command('show').description('Show one with its history.');
    withWaiver(show).action((id: string, options: WaiverOptions) => runShow(id, options, context));
    defineCreate(command, context);
    const approve = command.command('approve').description('Put one in force that somebody else asked for.');
    withWho(withWaiver(approve)).action((id: string, options: ActOptions) =>
      act(id, options, context, (found, by, { waivers }) => approveWaiver(found, by, Date.now(), waivers)),
    );
    const revoke = command.command('revoke').description('End one before its time.');
    withWho(withWaiver(revoke))
      .requiredOption('--reason <text>', 'why; stays with the waiver')
      .action((id: string, { reason, ...options }: ActOptions & { readonly reason: string }) =>
        act(id, options, context, (found, by, { waivers }) =>
          revokeWaiver(found, { by, reason }, Date.now(), waivers),
        ),
      );
  },
};

function defineCreate(command: Command, context: CliContext): void {
  const create = command
    .command('create')
    .description('Ask for one; it covers nothing until it is approved.');
  withWho(withJson(create.argument('<suite>', 'a published suite')))
    .requiredOption('--rule <id>', 'id of a rule as verdicts show it; * stands for any text')
    .option('--slice <slice>', 'only this slice, e.g. negation=yes; * stands for any text')
    .option('--candidate <version>', 'only this version (default: every version)')
    .requiredOption('--owner <name>', 'who answers for the failure and its end')
    .requiredOption('--reason <text>', 'why it may pass over the rule')
    .requiredOption('--expires <when>', '14d, a date or a time; at most 90 days from now', (value) =>
      parseExpiry(value, Date.now()),
    )
    .action((suite: string, options: CreateOptions) => runCreate(suite, options, context));
}

function withJson(command: Command): Command {
  return addConnectOptions(command).option('--json', 'print it as JSON', false);
}

function withWaiver(command: Command): Command {
  return withJson(command.argument('<waiver>', 'id of the waiver, or its beginning'));
}

async function runList(
  suite: string | undefined,
  { all, ...options }: WaiverOptions & { readonly all: boolean },
  context: CliContext,
): Promise<void> {
  const { terminal } = context;
  await withConnection(options, context, async (connection) => {
    if (suite !== undefined) await requireSuite(suite, connection);
    const nowMs = Date.now();
    const waivers = (await listWaivers(suite, connection.stores)).filter(
      (one) => all || ['proposed', 'live'].includes(waiverState(one, nowMs)),
    );
    if (options.json)
      return printJson(
        waivers.map((one) => withState(one, nowMs)),
        terminal,
      );
    if (waivers.length > 0) return printDocument(waiverTable(waivers, nowMs), terminal);
    terminal.note(`No waiver is in force or proposed${all ? ', and none was' : ''}.\n`);
  });
}

async function runShow(id: string, options: WaiverOptions, context: CliContext): Promise<void> {
  await withConnection(options, context, async (connection) => {
    print(await findWaiver(id, connection), options, context);
  });
}

async function runCreate(suite: string, options: CreateOptions, context: CliContext): Promise<void> {
  const { rule, slice, candidate, owner, reason, expires } = options;
  await withConnection(options, context, async (connection) => {
    const { definition } = await requireSuite(suite, connection);
    const scope = {
      rule,
      ...(slice !== undefined && { slice }),
      ...(candidate !== undefined && { candidate }),
    };
    const createdBy = await whoActs(options.by, connection);
    const request = {
      suite,
      scope,
      owner,
      reason,
      createdBy,
      createdAt: new Date().toISOString(),
      expiresAt: expires,
    };
    const made = done(await proposeWaiver(request, definition, connection.stores.waivers));
    print(made, options, context);
    if (!options.json)
      context.terminal.note(
        `It covers nothing yet. Have somebody else approve it: assize waiver approve ${made.id}\n`,
      );
  });
}

async function act(
  id: string,
  options: ActOptions,
  context: CliContext,
  step: (
    found: Waiver,
    by: string,
    stores: Parameters<typeof findWaiver>[1]['stores'],
  ) => Promise<WaiverResult>,
): Promise<void> {
  await withConnection(options, context, async (connection) => {
    const found = await findWaiver(id, connection);
    const by = await whoActs(options.by, connection);
    print(done(await step(found, by, connection.stores)), options, context);
  });
}

function done(result: WaiverResult): Waiver {
  if (result.ok) return result.waiver;
  throw new CliError('waiver-refused', result.problem);
}

function print(one: Waiver, { json }: WaiverOptions, { terminal }: CliContext): void {
  const nowMs = Date.now();
  if (json) printJson(withState(one, nowMs), terminal);
  else printDocument(waiverHistory(one, nowMs), terminal);
}

function withState(one: Waiver, nowMs: number) {
  return { ...one, state: waiverState(one, nowMs) };
}
