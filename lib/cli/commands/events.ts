import type { Command } from 'commander';
import type { CliCommand, CliContext } from '#cli/command.ts';
import { addConnectOptions } from '#cli/connect/connect.ts';
import { type PutOptions, putEventFile } from '#cli/events/put-event-file.ts';

export const events: CliCommand = {
  name: 'events',
  synopsis: 'events put <file>',
  summary: 'Put deployment events on the bus, from a file or - for a pipe',
  examples: [
    'assize events put test/fixtures/events/inbound/index-rebuilt.json',
    'jq .detail.version=\\"4\\" package.json | assize events put -',
  ],
  define(command: Command, context: CliContext) {
    const put = command
      .command('put')
      .description('Check the events of a file, put them on the bus, and say which suites judge them.')
      .argument(
        '<file>',
        'JSON: one event, a list of them, or what "aws events put-events" takes; - reads a pipe',
      );
    addConnectOptions(put)
      .option(
        '--unchecked',
        'put events that are not shaped as declared, too: they are recorded as invalid',
        false,
      )
      .option('--no-wait', 'do not wait to see which suites judge them')
      .option('--json', 'print ids and what became of each as JSON', false)
      .action((file: string, options: PutOptions) => putEventFile(file, options, context));
  },
};
