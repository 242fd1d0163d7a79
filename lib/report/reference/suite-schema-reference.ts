import { type SchemaNode, schemaRows, schemaTable } from '#report/reference/schema-rows.ts';

/** One kind of file that people write, with its JSON Schema. */
export interface DescribedFile {
  readonly title: string;
  readonly description: string;
  /** Path of the schema below `docs/`. */
  readonly schemaPath: string;
  readonly schema: SchemaNode;
}

/** The page of the files that people write, as Markdown. */
export function suiteSchemaReference(files: readonly DescribedFile[]): string {
  return [
    '# Files that you write',
    '',
    'Every field of `suite.yaml`, of the card of a dataset, and of `assize.yaml`, as the schemas have it that `assize publish` and the synthesis check',
    'files against. Editors that know the YAML language server read the JSON Schemas by the line that `assize init` writes.',
    'What rules, metrics and providers take stands on their own pages: [gate rules](gate-rules.md), [metrics](metrics.md), [targets](targets.md).',
    '',
    '<!-- Written by `npm run docs` from the schemas. -->',
    '',
    ...files.flatMap(({ title, description, schemaPath, schema }) => [
      `## ${title}`,
      '',
      `${description} JSON Schema: [${schemaPath}](${schemaPath}).`,
      '',
      ...schemaTable(schemaRows(schema, 2)),
      '',
    ]),
  ].join('\n');
}
