import { LocalCloudError } from '#local/local-cloud-error.ts';

/** What the intrinsic functions of a template can ask for. Undefined means: not known here. */
export interface ResolveScope {
  /** `Ref`: a parameter, a pseudo parameter or a resource. */
  reference(name: string): unknown;
  /** `Fn::GetAtt` of a resource. */
  attribute(logicalId: string, attribute: string): unknown;
  /** A named condition of the template. */
  condition(name: string): boolean | undefined;
  /** `Fn::FindInMap`. */
  mapped(map: string, first: string, second: string): unknown;
}

/** Stands for `AWS::NoValue`: the property that holds it is dropped. */
export const NO_VALUE: unique symbol = Symbol('AWS::NoValue');

type Intrinsic = (argument: unknown, scope: ResolveScope, path: string) => unknown;

const intrinsics: Readonly<Record<string, Intrinsic>> = {
  Ref: (name, scope, path) => known(scope.reference(text(name, path)), path, `Ref ${String(name)}`),
  'Fn::GetAtt': (argument, scope, path) => {
    const [logicalId, attribute] =
      typeof argument === 'string' ? splitOnce(argument, '.') : texts(argument, scope, path);
    return known(
      scope.attribute(logicalId ?? '', attribute ?? ''),
      path,
      `Fn::GetAtt ${logicalId}.${attribute}`,
    );
  },
  'Fn::Join': (argument, scope, path) => {
    const [separator, parts] = list(argument, path);
    return texts(parts, scope, path).join(text(separator, path));
  },
  'Fn::Sub': substitute,
  'Fn::Select': (argument, scope, path) => {
    const [index, from] = list(resolveValue(argument, scope, path), path);
    return known(list(from, path)[Number(index)], path, `Fn::Select ${String(index)}`);
  },
  'Fn::Split': (argument, scope, path) => {
    const [separator, whole] = texts(argument, scope, path);
    return (whole ?? '').split(separator ?? '');
  },
  'Fn::If': (argument, scope, path) => {
    const [name, whenTrue, whenFalse] = list(argument, path);
    return resolveValue(conditionNamed(text(name, path), scope, path) ? whenTrue : whenFalse, scope, path);
  },
  'Fn::FindInMap': (argument, scope, path) => {
    const [map, first, second] = texts(argument, scope, path);
    return known(scope.mapped(map ?? '', first ?? '', second ?? ''), path, `Fn::FindInMap ${map}`);
  },
  Condition: (name, scope, path) => conditionNamed(text(name, path), scope, path),
  'Fn::Equals': (argument, scope, path) => {
    const [left, right] = list(resolveValue(argument, scope, path), path);
    return JSON.stringify(left) === JSON.stringify(right);
  },
  'Fn::And': (argument, scope, path) => list(resolveValue(argument, scope, path), path).every(isTrue),
  'Fn::Or': (argument, scope, path) => list(resolveValue(argument, scope, path), path).some(isTrue),
  'Fn::Not': (argument, scope, path) => !isTrue(list(resolveValue(argument, scope, path), path)[0]),
};

/**
 * Replaces every intrinsic function in a template value by what it stands for.
 * @param path where the value stands, e.g. `Resources.Table.Properties`; used in errors only
 * @throws LocalCloudError `template-unresolvable` for an unknown name or an intrinsic that is not known here
 */
export function resolveValue(value: unknown, scope: ResolveScope, path: string): unknown {
  if (Array.isArray(value)) {
    return value
      .map((item, index) => resolveValue(item, scope, `${path}[${index}]`))
      .filter((item) => item !== NO_VALUE);
  }
  if (value === null || typeof value !== 'object') return value;
  const entries = Object.entries(value);
  const [only] = entries;
  if (entries.length === 1 && only && isIntrinsicName(only[0], only[1])) {
    const intrinsic = intrinsics[only[0]];
    if (!intrinsic) return fail(path, `${only[0]} is not among ${Object.keys(intrinsics).join(', ')}`);
    return intrinsic(only[1], scope, path);
  }
  const resolved = entries.map(([key, item]) => [key, resolveValue(item, scope, `${path}.${key}`)] as const);
  return Object.fromEntries(resolved.filter(([, item]) => item !== NO_VALUE));
}

/** `Condition` is also the name of a plain key in IAM statements: only a text argument makes it an intrinsic. */
function isIntrinsicName(key: string, argument: unknown): boolean {
  if (key === 'Condition') return typeof argument === 'string';
  return key === 'Ref' || key.startsWith('Fn::');
}

function substitute(argument: unknown, scope: ResolveScope, path: string): string {
  const [pattern, given] = Array.isArray(argument) ? [argument[0], argument[1]] : [argument, {}];
  const variables = resolveValue(given ?? {}, scope, path) as Record<string, unknown>;
  return text(pattern, path).replace(/\$\{(!?)([^}]+)\}/g, (_, literal: string, name: string) => {
    if (literal) return `\${${name}}`;
    if (name in variables) return text(variables[name], path);
    if (!name.includes('.')) return text(known(scope.reference(name), path, `Fn::Sub \${${name}}`), path);
    const [logicalId, attribute] = splitOnce(name, '.');
    return text(known(scope.attribute(logicalId, attribute), path, `Fn::Sub \${${name}}`), path);
  });
}

function conditionNamed(name: string, scope: ResolveScope, path: string): boolean {
  return known(scope.condition(name), path, `condition ${name}`) === true;
}

function texts(value: unknown, scope: ResolveScope, path: string): string[] {
  return list(resolveValue(value, scope, path), path).map((item) => text(item, path));
}

function list(value: unknown, path: string): readonly unknown[] {
  return Array.isArray(value) ? value : fail(path, `a list was expected, not ${JSON.stringify(value)}`);
}

function text(value: unknown, path: string): string {
  if (typeof value === 'string') return value;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  return fail(path, `a text was expected, not ${JSON.stringify(value)}`);
}

function isTrue(value: unknown): boolean {
  return value === true || value === 'true';
}

function splitOnce(whole: string, separator: string): [string, string] {
  const at = whole.indexOf(separator);
  return at < 0 ? [whole, ''] : [whole.slice(0, at), whole.slice(at + 1)];
}

function known(value: unknown, path: string, what: string): unknown {
  return value === undefined ? fail(path, `${what} names nothing that the local cloud knows`) : value;
}

function fail(path: string, what: string): never {
  throw new LocalCloudError('template-unresolvable', `Cannot resolve ${path}: ${what}.`);
}
