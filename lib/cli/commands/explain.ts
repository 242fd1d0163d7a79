import type { Command } from 'commander';
import type { CliCommand, CliContext } from '#cli/command.ts';
import { addConnectOptions, type ConnectOptions, withConnection } from '#cli/connect/connect.ts';
import { findEvent } from '#cli/events/find-event.ts';
import { printDocument, printJson } from '#cli/terminal.ts';
import { eventExplanation } from '#report/event-explanation.ts';

interface ExplainOptions extends ConnectOptions {
  readonly json: boolean;
}

export const explain: CliCommand = {
  name: 'explain',
  synopsis: 'explain <event>',
  summary: 'Which suites judge an event, and why the others do not',
  examples: [
    'assize explain 3f0c1d52-9f27-4c0a-8b64-1f2f0d6e9a03   the event’s id on our bus',
    'assize explain run_2f6c1a                             the event that caused a run',
    'assize explain chg_8d2e…                              the event that told of a change',
  ],
  define(command: Command, context: CliContext) {
    addConnectOptions(
      command.argument('<event>', 'id of an event, of a run that it caused, or of its change'),
    )
      .option('--json', 'print the record as JSON', false)
      .action((id: string, options: ExplainOptions) => runExplain(id, options, context));
  },
};

async function runExplain(id: string, options: ExplainOptions, context: CliContext): Promise<void> {
  await withConnection(options, context, async (connection) => {
    const record = await findEvent(id, connection);
    const judged = record.held === undefined ? null : await connection.stores.timelines.settled(record.held);
    if (options.json)
      return printJson(record.held === undefined ? record : { ...record, judged }, context.terminal);
    printDocument(eventExplanation({ ...record, judged }), context.terminal);
  });
}
