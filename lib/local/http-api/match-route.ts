import type { HttpRoutePlan } from '#local/stack/http-api-plan.ts';

export interface MatchedRoute {
  readonly route: HttpRoutePlan;
  readonly pathParameters: Readonly<Record<string, string>>;
}

/** The route of a request: as in API Gateway, one whose path says a segment goes before one that has a `{name}` there. */
export function matchRoute(
  routes: readonly HttpRoutePlan[],
  method: string,
  path: string,
): MatchedRoute | undefined {
  const matches = routes.flatMap((route): MatchedRoute[] => {
    const pathParameters = route.method === method || route.method === 'ANY' ? match(route.path, path) : null;
    return pathParameters === null ? [] : [{ route, pathParameters }];
  });
  const named = ({ pathParameters }: MatchedRoute) => Object.keys(pathParameters).length;
  return matches.sort((a, b) => named(a) - named(b))[0];
}

function match(template: string, path: string): Record<string, string> | null {
  const expected = template.split('/');
  const came = path.split('/');
  if (expected.length !== came.length) return null;
  const parameters: Record<string, string> = {};
  for (const [i, part] of expected.entries()) {
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined ? part !== came[i] : came[i] === '') return null;
    if (name !== undefined) parameters[name] = came[i]!;
  }
  return parameters;
}
