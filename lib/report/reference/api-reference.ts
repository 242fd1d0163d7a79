import { z } from 'zod';
import type { ApiRoute } from '#contracts/api/api-route.ts';
import { type SchemaNode, schemaRows, schemaTable } from '#report/reference/schema-rows.ts';

/** The page of the HTTP API's routes, as Markdown. @param routes in the order to list */
export function apiReference(routes: readonly ApiRoute[]): string {
  return [
    '# Routes of the HTTP API',
    '',
    'Who may call it, how it answers, pages and problems: [the HTTP API](guides/http-api.md). The whole contract: [OpenAPI 3.1](contracts/openapi.json).',
    '',
    '<!-- Written by `npm run docs` from lib/contracts/api/route-catalogue.ts. -->',
    '',
    '| route | does | right |',
    '|---|---|---|',
    ...routes.map(
      ({ name, method, path, meaning, right }) =>
        `| [\`${method} ${path}\`](#${name}) | ${meaning} | \`${right}\` |`,
    ),
    '',
    ...routes.flatMap((route) => [
      `## ${route.name}`,
      '',
      `\`${route.method} ${route.path}\`. ${route.meaning}`,
      '',
      ...part('In the path', route.params),
      ...part('Query', route.query),
      ...(route.body === null ? [] : part('Body', route.body)),
      ...route.responses.map(({ status, meaning }) => `- ${status}: ${meaning}`),
      ...(route.problems.length === 0 ? [] : [`- Problems of its own: ${route.problems.join(', ')}`]),
      '',
    ]),
  ].join('\n');
}

function part(title: string, schema: z.ZodObject): string[] {
  const rows = schemaRows(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as SchemaNode, 1);
  return rows.length === 0 ? [] : [`${title}:`, '', ...schemaTable(rows), ''];
}
