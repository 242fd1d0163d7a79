/** JSON Schemas of the files that people write, as editors read them; `npm run docs` makes them of what parses those files. */
export const yamlSchemas = {
  suite: {
    path: 'docs/contracts/schemas/suite.schema.json',
    title: 'suite.yaml',
    description: 'A suite: what is asked, of which target, and what decides.',
  },
  card: {
    path: 'docs/contracts/schemas/card.schema.json',
    title: 'card.yaml',
    description: 'The card of a dataset: what people must know about it before they rely on it.',
  },
  assize: {
    path: 'docs/contracts/schemas/assize.schema.json',
    title: 'assize.yaml',
    description: 'How one deployment differs from another.',
  },
} as const;

/**
 * The line with which editors find the schema of a YAML file (yaml-language-server).
 *
 * @param schema path to it from the file's own folder, with `/`, or its URL.
 */
export function schemaLine(schema: string): string {
  return `# yaml-language-server: $schema=${schema}`;
}
