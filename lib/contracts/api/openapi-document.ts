import { z } from 'zod';
import type { ApiRoute } from '#contracts/api/api-route.ts';
import { PROBLEM_TYPE, problemSchema, problemStatuses } from '#contracts/api/problem.ts';
import { routeCatalogue } from '#contracts/api/route-catalogue.ts';

type Json = Readonly<Record<string, unknown>>;

/** Statuses that any route may answer with. */
const ANY_ROUTE = [400, 401, 403, 500] as const;

/** The HTTP API as an OpenAPI 3.1 document. */
export function openapiDocument(routes: readonly ApiRoute[] = routeCatalogue): Json {
  const components = new Map<string, Json>();
  const schemaOf = (schema: z.ZodType) => componentised(schema, components);
  const paths: Record<string, Record<string, Json>> = {};
  for (const route of routes) {
    paths[route.path] = { ...paths[route.path], [route.method.toLowerCase()]: operationOf(route, schemaOf) };
  }
  schemaOf(problemSchema);
  return {
    openapi: '3.1.0',
    info: {
      title: 'Assize HTTP API',
      version: '1.0.0',
      description:
        'Start, follow, read and end runs. Callers sign with IAM (SigV4, service `execute-api`), or bring a token where the ' +
        'deployment names an issuer. Changes within v1 are additive.',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
    },
    servers: [
      {
        url: 'https://{api}.execute-api.{region}.amazonaws.com',
        description: 'The stack’s output `ApiUrl`.',
        variables: { api: { default: 'api-id' }, region: { default: 'eu-central-1' } },
      },
    ],
    paths,
    components: {
      schemas: Object.fromEntries([...components].sort(([a], [b]) => (a < b ? -1 : 1))),
      securitySchemes: {
        iam: {
          type: 'apiKey',
          in: 'header',
          name: 'Authorization',
          description: 'AWS Signature Version 4, with the right `execute-api:Invoke` to the route.',
        },
        token: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' },
      },
    },
  };
}

function operationOf(route: ApiRoute, schemaOf: (schema: z.ZodType) => Json): Json {
  const problems = [...new Set<number>([...ANY_ROUTE, ...route.problems])].sort((a, b) => a - b);
  return {
    operationId: route.name,
    summary: route.meaning,
    security: route.right === 'webhook' ? [] : [{ iam: [] }, { token: [] }],
    'x-right': route.right,
    parameters: [...parametersOf(route.params, 'path'), ...parametersOf(route.query, 'query')],
    ...(route.body !== null && {
      requestBody: { required: true, content: { 'application/json': { schema: schemaOf(route.body) } } },
    }),
    ...(route.takesAnyJson && {
      requestBody: { required: true, content: { 'application/json': { schema: {} } } },
    }),
    responses: Object.fromEntries([
      ...route.responses.map(({ status, meaning, body }) => [
        String(status),
        { description: meaning, content: { 'application/json': { schema: schemaOf(body) } } },
      ]),
      ...problems.map((status) => [
        String(status),
        {
          description: problemStatuses[status as keyof typeof problemStatuses].meaning,
          content: { [PROBLEM_TYPE]: { schema: { $ref: '#/components/schemas/Problem' } } },
        },
      ]),
    ]),
  };
}

function parametersOf(schema: z.ZodObject, place: 'path' | 'query'): Json[] {
  const { properties = {}, required = [] } = jsonSchema(schema);
  return Object.entries(properties as Record<string, Json>).map(([name, { description, ...rest }]) => ({
    name,
    in: place,
    required: place === 'path' || (required as string[]).includes(name),
    ...(description !== undefined && { description }),
    schema: rest,
  }));
}

/** The schema with what has an id of its own among the components. */
function componentised(schema: z.ZodType, components: Map<string, Json>): Json {
  const { $defs = {}, ...own } = jsonSchema(schema);
  for (const [id, definition] of Object.entries($defs as Record<string, Json>)) {
    components.set(id, withoutId(definition));
  }
  const { id } = own as { readonly id?: string };
  if (id === undefined) return own;
  components.set(id, withoutId(own));
  return { $ref: `#/components/schemas/${id}` };
}

function withoutId({ id: _, ...schema }: Json): Json {
  return schema;
}

/** As input: an answer may have more fields one day, so that its schema must not forbid them. */
function jsonSchema(schema: z.ZodType): Json {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: 'input', target: 'draft-2020-12' }) as Json;
  return JSON.parse(JSON.stringify(rest).replaceAll('#/$defs/', '#/components/schemas/')) as Json;
}
