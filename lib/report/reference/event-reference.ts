import { z } from 'zod';
import type { OutboundEvent } from '#contracts/events/outbound-event.ts';
import { type SchemaNode, schemaRows, schemaTable } from '#report/reference/schema-rows.ts';

type AnyEvent = Pick<
  OutboundEvent<string, z.ZodObject>,
  'detailType' | 'name' | 'version' | 'meaning' | 'data'
>;

/** The page of the events that Assize puts out, as Markdown. */
export function eventReference(events: readonly AnyEvent[]): string {
  return [
    '# Events that Assize puts out',
    '',
    'Source `assize`, detail `{ metadata, data }`; `metadata` is the same of all ([events and their contracts](events.md)). Inside a major version',
    'fields are only added. Here: the fields of `data`.',
    '',
    '<!-- Written by `npm run docs` from lib/contracts/events/event-catalogue.ts. -->',
    '',
    ...events.flatMap(({ detailType, name, version, meaning, data }) => [
      `## ${detailType}`,
      '',
      `${meaning} Version ${version}; [JSON Schema](contracts/${name}.schema.json).`,
      '',
      ...schemaTable(schemaRows(z.toJSONSchema(data, { unrepresentable: 'any' }) as SchemaNode, 2)),
      '',
    ]),
  ].join('\n');
}
