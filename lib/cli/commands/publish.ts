import { join, resolve } from 'node:path';
import type { Command } from 'commander';
import type { CliCommand, CliContext } from '#cli/command.ts';
import { addConnectOptions, type ConnectOptions, withConnection } from '#cli/connect/connect.ts';
import { checkFolders } from '#cli/publish/check-folders.ts';
import { findFolders } from '#cli/publish/find-folders.ts';
import { publishFolders } from '#cli/publish/publish-folders.ts';
import { printDocument, printJson } from '#cli/terminal.ts';
import { text } from '#report/document.ts';
import { describeProblem } from '#workflow/publishing/definition-error.ts';
import type { PublishedFolder } from '#workflow/publishing/publish-dataset.ts';

interface PublishOptions extends ConnectOptions {
  readonly check: boolean;
  readonly json: boolean;
}

export const publish: CliCommand = {
  name: 'publish',
  synopsis: 'publish [paths…]',
  summary: 'Check and publish suites and datasets: all of them, or none',
  examples: [
    'assize publish                                     all of datasets/ and suites/',
    'assize publish suites/emoji-search                 one folder',
    'assize publish --check                             without a deployment; publishes nothing',
    'assize publish suites --stack assize --region eu-central-1',
  ],
  define(command: Command, context: CliContext) {
    addConnectOptions(command.argument('[paths...]', 'folders of suites or datasets, or folders of such'))
      .option('--check', 'check them here, without a deployment, and publish nothing', false)
      .option('--json', 'print what became of each folder as JSON', false)
      .action((paths: string[], options: PublishOptions) => runPublish(paths, options, context));
  },
};

async function runPublish(paths: string[], options: PublishOptions, context: CliContext): Promise<void> {
  const { root, cwd, terminal } = context;
  const folders = findFolders(
    paths.length === 0
      ? [join(root, 'datasets'), join(root, 'suites')]
      : paths.map((path) => resolve(cwd, path)),
  );
  if (options.check) {
    const checked = (await checkFolders(folders)).map((folder) => ({ ...folder, result: 'fits' as const }));
    if (options.json) return printJson(checked, terminal);
    return printTable(checked, context);
  }
  await withConnection(options, context, async (connection) => {
    terminal.live(`Publishing to ${connection.deployment.name} …`);
    const published = await publishFolders(folders, connection);
    if (options.json) return printJson(published, terminal);
    printTable(published, context);
  });
}

type ShownFolder = Omit<PublishedFolder, 'result'> & { readonly result: string };

function printTable(published: readonly ShownFolder[], { terminal }: CliContext): void {
  printDocument(
    [
      {
        kind: 'table',
        columns: [{ title: '' }, { title: '' }, { title: '' }, { title: '' }],
        rows: published.map(({ kind, name, version, result }) => [
          text(result, result === 'unchanged' ? 'quiet' : 'good'),
          text(kind),
          text(name, 'strong'),
          text(version.slice(0, 12), 'quiet'),
        ]),
      },
    ],
    terminal,
  );
  for (const { warnings } of published) {
    for (const warning of warnings) {
      terminal.note(`${terminal.look.paint('warning', 'doubtful')} ${describeProblem(warning)}\n`);
    }
  }
}
