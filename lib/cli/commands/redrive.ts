import { Argument, type Command } from 'commander';
import type { CliCommand, CliContext } from '#cli/command.ts';
import { addConnectOptions, type ConnectOptions, withConnection } from '#cli/connect/connect.ts';
import { redriveLetters } from '#cli/redrive/redrive-letters.ts';
import { startRedrive } from '#cli/redrive/start-redrive.ts';
import { printJson } from '#cli/terminal.ts';
import { type QueueName, queueNames } from '#contracts/functions.ts';

interface RedriveOptions extends ConnectOptions {
  readonly json: boolean;
}

export const redrive: CliCommand = {
  name: 'redrive',
  synopsis: 'redrive <queue>',
  summary: 'Deliver dead letters again, once their cause is mended',
  examples: ['assize redrive infer', 'assize redrive changes --json'],
  define(command: Command, context: CliContext) {
    addConnectOptions(command.addArgument(new Argument('<queue>', 'whose dead letters').choices(queueNames)))
      .option('--json', 'print what was moved as JSON', false)
      .action((queue: QueueName, options: RedriveOptions) => runRedrive(queue, options, context));
  },
};

async function runRedrive(queue: QueueName, options: RedriveOptions, context: CliContext): Promise<void> {
  const { json } = options;
  const { terminal } = context;
  await withConnection(options, context, async (connection) => {
    if (connection.deployment.local !== undefined) {
      const moved = await redriveLetters(queue, connection);
      if (json) return printJson({ queue, moved }, terminal);
      return terminal.print(
        moved === 0
          ? `The queue ${queue} has no dead letters.\n`
          : `${moved} dead letters of the queue ${queue} are delivered again.\n`,
      );
    }
    const started = await startRedrive(queue, connection);
    if (json) return printJson({ queue, ...started }, terminal);
    terminal.print(`SQS moves about ${started.letters} dead letters back to the queue ${queue}.\n`);
    terminal.note(`Follow it: aws sqs list-message-move-tasks --source-arn ${started.sourceArn}\n`);
  });
}
