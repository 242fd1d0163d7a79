/**
 * The segments of a path that a route's `{name}`s stand for, decoded.
 *
 * @returns null where the path is not the route's, or is not rightly encoded.
 */
export function matchPath(template: string, path: string): Readonly<Record<string, string>> | null {
  const expected = template.split('/');
  const came = path.split('/');
  if (expected.length !== came.length) return null;
  const params: Record<string, string> = {};
  for (const [i, part] of expected.entries()) {
    const segment = decoded(came[i]!);
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (segment === null || (name === undefined ? segment !== part : segment === '')) return null;
    if (name !== undefined) params[name] = segment;
  }
  return params;
}

function decoded(segment: string): string | null {
  try {
    return decodeURIComponent(segment);
  } catch {
    return null;
  }
}
