/** As much of a JSON Schema as a table of fields shows. */
export interface SchemaNode {
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, SchemaNode>>;
  readonly required?: readonly string[];
  readonly items?: SchemaNode | boolean;
  readonly additionalProperties?: SchemaNode | boolean;
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly default?: unknown;
  readonly format?: string;
}

export interface SchemaRow {
  /** `owner.team`, `rules[].metric`, `prices[].from` */
  readonly path: string;
  readonly type: string;
  readonly isRequired: boolean;
  /** As JSON; null: none. */
  readonly fallback: string | null;
  readonly meaning: string;
}

/** Longer defaults say nothing in a table. */
const MOST_DEFAULT = 60;
const MOST_VALUES = 12;

/** Fields of an object and of the objects in it, from the outside in. @param depth levels below the first */
export function schemaRows(node: SchemaNode, depth: number, prefix = ''): SchemaRow[] {
  return Object.entries(node.properties ?? {}).flatMap(([name, field]) => {
    const path = `${prefix}${name}`;
    const fallback = field.default === undefined ? null : JSON.stringify(field.default);
    return [
      {
        path,
        type: typeOf(field),
        isRequired: node.required?.includes(name) ?? false,
        fallback: fallback === null || fallback.length > MOST_DEFAULT ? null : fallback,
        meaning: field.description ?? '',
      },
      ...(depth === 0 ? [] : inner(field, depth - 1, path)),
    ];
  });
}

function inner(field: SchemaNode, depth: number, path: string): SchemaRow[] {
  if (field.properties !== undefined) return schemaRows(field, depth, `${path}.`);
  if (typeof field.items === 'object') return schemaRows(field.items, depth, `${path}[].`);
  if (typeof field.additionalProperties === 'object')
    return schemaRows(field.additionalProperties, depth, `${path}.*.`);
  return [];
}

function typeOf(node: SchemaNode): string {
  if (node.const !== undefined) return JSON.stringify(node.const);
  if (node.enum !== undefined) {
    const shown = node.enum.slice(0, MOST_VALUES).map((value) => JSON.stringify(value));
    return [...shown, ...(node.enum.length > MOST_VALUES ? ['…'] : [])].join(', ');
  }
  const choices = node.anyOf ?? node.oneOf;
  if (choices !== undefined) return [...new Set(choices.map(typeOf))].join(' or ');
  if (node.type === 'array')
    return `list of ${typeof node.items === 'object' ? typeOf(node.items) : 'anything'}`;
  const name = Array.isArray(node.type) ? node.type.join(' or ') : (node.type ?? 'anything');
  return node.format === undefined ? String(name) : `${name} (${node.format})`;
}

/** The rows as a Markdown table. */
export function schemaTable(rows: readonly SchemaRow[]): string[] {
  const hasMeaning = rows.some(({ meaning }) => meaning !== '');
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  const heads = ['field', 'what', 'default', ...(hasMeaning ? ['meaning'] : [])];
  return [
    line(heads),
    line(heads.map(() => '---')),
    ...rows.map(({ path, type, isRequired, fallback, meaning }) =>
      line([
        `\`${path}\``,
        cell(type),
        isRequired && fallback === null ? '**required**' : fallback === null ? '' : `\`${fallback}\``,
        ...(hasMeaning ? [cell(meaning)] : []),
      ]),
    ),
  ];
}

function cell(text: string): string {
  return text.replace(/[|<>*_]/g, '\\$&').replaceAll('\n', ' ');
}
