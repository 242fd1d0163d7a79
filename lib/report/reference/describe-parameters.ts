import { z } from 'zod';

/** The keywords of a JSON Schema that metrics' parameters use. */
const propertySchema = z.looseObject({
  type: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  items: z.unknown().optional(),
  default: z.unknown().optional(),
  description: z.string().optional(),
  examples: z.array(z.unknown()).optional(),
  minimum: z.number().optional(),
  maximum: z.number().optional(),
  exclusiveMinimum: z.number().optional(),
  exclusiveMaximum: z.number().optional(),
});

/** One line of Markdown per parameter: name, values, default, and what it means where the schema says. */
export function describeParameters(schema: z.ZodType): string[] {
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  return Object.entries(properties).map(([name, property]) => {
    const { default: preset, description, examples } = propertySchema.parse(property);
    const fallback = preset === undefined ? exampleOf(examples) : `, default \`${JSON.stringify(preset)}\``;
    return `\`${name}\`: ${valuesOf(property)}${fallback}${description === undefined ? '' : `. ${description}`}`;
  });
}

/**
 * Parameters that a schema takes: of those without default, each that is required or gives an example.
 *
 * @throws Error for a required parameter without example
 */
export function exampleParameters(schema: z.ZodType): Readonly<Record<string, unknown>> {
  const { properties = {}, required = [] } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const examples: Record<string, unknown> = {};
  for (const [name, property] of Object.entries(properties)) {
    const [example] = propertySchema.parse(property).examples ?? [];
    if (example !== undefined) examples[name] = example;
    else if (required.includes(name)) {
      throw new Error(`Expected required parameter ${name} to give an example in its .meta(), got none.`);
    }
  }
  return examples;
}

function exampleOf(examples: readonly unknown[] | undefined): string {
  return examples === undefined ? '' : `, e.g. \`${JSON.stringify(examples[0])}\``;
}

function valuesOf(property: unknown): string {
  const shape = propertySchema.parse(property);
  if (shape.enum) return shape.enum.map((value) => `\`${value}\``).join(' or ');
  if (shape.const !== undefined) return `\`${shape.const}\``;
  if (shape.anyOf) return shape.anyOf.map(valuesOf).join(' or ');
  if (shape.type === 'array')
    return `list of ${shape.items === undefined ? 'anything' : valuesOf(shape.items)}`;
  return `${shape.type ?? 'anything'}${boundsOf(shape)}`;
}

function boundsOf(shape: z.infer<typeof propertySchema>): string {
  const bounds = [
    shape.minimum !== undefined && shape.minimum > Number.MIN_SAFE_INTEGER && `at least ${shape.minimum}`,
    shape.exclusiveMinimum !== undefined && `above ${shape.exclusiveMinimum}`,
    shape.maximum !== undefined && shape.maximum < Number.MAX_SAFE_INTEGER && `at most ${shape.maximum}`,
    shape.exclusiveMaximum !== undefined && `below ${shape.exclusiveMaximum}`,
  ].filter((bound) => typeof bound === 'string');
  return bounds.length === 0 ? '' : ` (${bounds.join(', ')})`;
}
