import { CliError } from '#cli/cli-error.ts';
import { deliveredEventSchema, putEntrySchema } from '#cli/events/event-file-schema.ts';
import { jsonErrorOffset } from '#cli/events/json-error-offset.ts';
import type { EventToPut } from '#contracts/event-to-put.ts';
import { DefinitionError, type Problem } from '#workflow/publishing/definition-error.ts';
import { parseYaml } from '#workflow/publishing/read-yaml.ts';
import { schemaProblems } from '#workflow/publishing/schema-problems.ts';
import type { Source } from '#workflow/publishing/source.ts';

/** An event with the way back to its place in the file. */
export interface ParsedEvent {
  readonly event: EventToPut;
  readonly source: Source;
}

/**
 * Reads one event, a list of them, or what `aws events put-events` takes.
 *
 * @param file its name, for messages.
 * @throws CliError `event-file` for what is no JSON, DefinitionError for events of another shape: with line and column.
 */
export function parseEventFile(file: string, text: string): readonly ParsedEvent[] {
  const whole = parseJson(file, text);
  const problems: Problem[] = [];
  const events: ParsedEvent[] = [];
  for (const source of itemsOf(whole, () => parseYaml(file, text))) {
    const schema = isPutEntry(source.value) ? putEntrySchema : deliveredEventSchema;
    const parsed = schema.safeParse(source.value);
    if (parsed.success) events.push({ event: parsed.data, source });
    else problems.push(...schemaProblems(parsed.error, schema, source));
  }
  if (problems.length > 0) throw new DefinitionError(problems);
  if (events.length > 0) return events;
  throw new CliError('event-file', `${file}: Expected at least one event, got an empty list. Put one in.`);
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    const { message } = cause as SyntaxError;
    const before = text.slice(0, jsonErrorOffset(text)).split('\n');
    const at = `${file}:${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
    const reason =
      text.trim() === ''
        ? 'an empty file'
        : message.replace(/ \(line \d+ column \d+\)$/, '').replaceAll(/\s+/g, ' ');
    throw new CliError(
      'event-file',
      `${at}: Expected JSON, got ${reason}. An event is { "source": …, "detail-type": …, "detail": { … } }; test/fixtures/events/inbound/ has one of each kind.`,
      { cause },
    );
  }
}

/** The events of the file, each with its place. JSON is YAML, whose parser knows where things stand. */
function itemsOf(whole: unknown, parse: () => Source): Source[] {
  const base = isRecord(whole) && Array.isArray(whole.Entries) ? ['Entries'] : [];
  const items: unknown = base.length === 0 ? whole : (whole as { Entries: unknown }).Entries;
  const source = parse();
  const within = (value: unknown, path: readonly PropertyKey[]): Source => ({
    file: source.file,
    value,
    locate: (inner, what) => source.locate([...path, ...inner], what),
  });
  return Array.isArray(items)
    ? items.map((item: unknown, i) => within(item, [...base, i]))
    : [within(items, base)];
}

function isPutEntry(value: unknown): boolean {
  return isRecord(value) && ('DetailType' in value || 'Detail' in value || 'Source' in value);
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
