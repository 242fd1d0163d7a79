import type { Trigger } from '#contracts/triggers/trigger.ts';

/** The page of triggers, as Markdown. @param triggers in the order to list */
export function triggerReference(triggers: readonly Trigger[]): string {
  return [
    '# Triggers',
    '',
    'Every event that can start or end a run. AWS’s own events come over the default bus and are forwarded; yours you put on the bus of the stack',
    '(output `BusName`). What Assize understood of an event, `assize explain <event>` shows. [Add a trigger](guides/add-a-trigger.md) says how',
    'to teach it another.',
    '',
    '<!-- Written by `npm run docs` from lib/contracts/triggers/trigger-catalogue.ts. -->',
    '',
    '| trigger | meaning | arrives on |',
    '|---|---|---|',
    ...triggers.map(
      ({ name, meaning, bus }) =>
        `| [\`${name}\`](#${name}) | ${meaning} | ${bus === 'default' ? 'the default bus' : 'the bus of the stack'} |`,
    ),
    '',
    ...triggers.flatMap(({ name, meaning, pattern }) => [
      `## ${name}`,
      '',
      meaning,
      '',
      'The rule lets through:',
      '',
      '```json',
      JSON.stringify(pattern, null, 2),
      '```',
      '',
    ]),
  ].join('\n');
}
