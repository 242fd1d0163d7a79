import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { CliError } from '#cli/cli-error.ts';
import type { CliContext } from '#cli/command.ts';
import { type ConnectOptions, withConnection } from '#cli/connect/connect.ts';
import { awaitRecord } from '#cli/events/await-record.ts';
import { type CheckedEvent, checkEvent } from '#cli/events/check-event.ts';
import { type ParsedEvent, parseEventFile } from '#cli/events/parse-event-file.ts';
import { putEvents } from '#cli/events/put-events.ts';
import { printDocument, printJson } from '#cli/terminal.ts';
import type { EventToPut } from '#contracts/event-to-put.ts';
import { eventExplanation } from '#report/event-explanation.ts';
import type { EventRecord } from '#workflow/change-store.ts';
import { DefinitionError } from '#workflow/publishing/definition-error.ts';

export interface PutOptions extends ConnectOptions {
  readonly unchecked: boolean;
  readonly wait: boolean;
  readonly json: boolean;
}

/** Planning takes a second; a cold function a few. */
const PLANNING_MS = 15_000;

/** Puts the events of a file, all or none, and says what became of them. */
export async function putEventFile(file: string, options: PutOptions, context: CliContext): Promise<void> {
  const { terminal } = context;
  const parsed = parseEventFile(file === '-' ? 'standard input' : file, await readText(file, context));
  const checked = parsed.map((event) => checkEvent(event, Date.now()));
  const problems = checked.flatMap((event) => (event.kind === 'invalid' ? event.problems : []));
  if (problems.length > 0 && !options.unchecked) throw new DefinitionError(problems);
  await withConnection(options, context, async (connection) => {
    const ids = await putEvents(
      parsed.map(({ event }) => event),
      connection,
    );
    const records: (EventRecord | null)[] = [];
    for (const [i, event] of checked.entries()) {
      terminal.live('Waiting to see which suites judge it …');
      const forwarded = isForwarded(parsed[i]!.event);
      const awaited = options.wait && event.kind === 'change';
      records.push(
        awaited
          ? await awaitRecord(
              event.change,
              forwarded ? null : ids[i]!,
              connection,
              PLANNING_MS,
              context.interrupted,
            )
          : null,
      );
    }
    if (options.json)
      return printJson(
        ids.map((eventId, i) => ({ eventId, record: records[i] })),
        terminal,
      );
    for (const [i, id] of ids.entries())
      printAnswer(id, parsed[i]!, checked[i]!, records[i] ?? null, context);
  });
}

/** Events of AWS's own services live on the default bus. */
function isForwarded({ source }: EventToPut): boolean {
  return source.startsWith('aws.');
}

async function readText(file: string, { cwd, terminal }: CliContext): Promise<string> {
  if (file === '-') return terminal.readInput();
  try {
    return await readFile(resolve(cwd, file), 'utf8');
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException;
    throw new CliError(
      'event-file',
      `Expected a file with events at ${file}, but it could not be read (${code}). Check the path; - reads a pipe.`,
      { cause },
    );
  }
}

function printAnswer(
  id: string,
  { event }: ParsedEvent,
  checked: CheckedEvent,
  record: EventRecord | null,
  { terminal }: CliContext,
): void {
  if (record !== null) {
    printDocument(eventExplanation(record), terminal);
    const runs = record.matches.flatMap(({ runId }) => runId ?? []);
    for (const run of runs) terminal.note(`Follow it: assize show ${run}\n`);
    return;
  }
  terminal.print(`${id}  ${event.detailType} from ${event.source}\n`);
  if (checked.kind === 'other') terminal.note(`${checked.meaning}\n`);
  else if (isForwarded(event))
    terminal.note('Forwarded to our bus, where it has another id. What judges it: assize runs\n');
  else terminal.note(`What becomes of it: assize explain ${id}\n`);
}
